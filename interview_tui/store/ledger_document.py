"""What went to one destination, as a document: one record says where and how, and one each conversation."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from interview_tui.records.destination import Destination, Sent
from interview_tui.store.document import Document, Keeping
from interview_tui.store.tables import Json, misshapen


@dataclass(frozen=True)
class Ledger:
    """A destination with all that went there."""

    destination: Destination
    sent: Mapping[str, Sent] = field(default_factory=dict)
    """By the ids of the conversations."""


class LedgerDocument:
    """The file of one destination."""

    def __init__(self, path: Path, keeping: Keeping) -> None:
        self._document = Document(path, "ledger", keeping)

    @property
    def newer(self) -> bool:
        """Tell whether a newer version wrote it; known once it was read."""
        return self._document.newer

    def destination(self) -> Destination:
        """Return where it is, without what went there. Raises Unreadable."""
        destination = self._document.validated(Destination, self._document.record("destination"))
        if destination.id != self._document.path.stem.lstrip(".")[: len(destination.id)]:
            raise misshapen(self._document.path)
        return destination

    def read(self) -> Ledger:
        """Return all of it. Raises Unreadable."""
        rows = (self._document.validated(Sent, row) for row in self._document.rows("sent"))
        return Ledger(self.destination(), {one.id: one for one in rows})

    def unknown(self, ledger: Ledger) -> Iterator[str]:
        """Yield the names of what this version does not know of it."""
        return self._document.unknown(ledger.destination, *ledger.sent.values())

    def save(self, ledger: Ledger) -> None:
        """Return when this is on the drive. Raises OSError, Unreadable, ReadOnly."""
        self._write(ledger.destination, [one.as_document() for one in ledger.sent.values()])

    def keep(self, destination: Destination, sent: Iterable[Sent], gone: Collection[str]) -> None:
        """Put in what went there, in the place of what did before, and drop what is gone; on the drive when it returns.

        The rows of others are not looked into: there may be thousands. Raises as `save`.
        """
        rows: dict[str, Json] = {str(row.get("id")): row for row in self._document.rows("sent")}
        rows |= {one.id: one.as_document() for one in sent}
        self._write(destination, [row for one, row in rows.items() if one not in gone])

    def _write(self, destination: Destination, rows: list[Json]) -> None:
        document = self._document
        document.set_record("destination", destination.as_document())
        document.set_all("sent", rows)
        document.flush()
