"""What was exported to one destination, as a document: one record for the destination, and one row per conversation."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from interview_tui.records.destination import Destination, Sent
from interview_tui.store.document import Document, Keeping
from interview_tui.store.tables import Json, misshapen


@dataclass(frozen=True)
class Ledger:
    """A destination with everything that went there."""

    destination: Destination
    sent: Mapping[str, Sent] = field(default_factory=dict)
    """By conversation id."""


class LedgerDocument:
    """The file of one destination."""

    def __init__(self, path: Path, keeping: Keeping) -> None:
        self._document = Document(path, "ledger", keeping)

    @property
    def newer(self) -> bool:
        """Return whether a newer version wrote it; known after reading."""
        return self._document.newer

    def destination(self) -> Destination:
        """Return the destination without what went there. Raises Unreadable."""
        destination = self._document.validated(Destination, self._document.main("destination", Destination))
        if destination.id != self._document.path.stem.lstrip(".")[: len(destination.id)]:
            raise misshapen(self._document.path)
        return destination

    def read(self) -> Ledger:
        """Return its content. Raises Unreadable."""
        rows = (self._document.validated(Sent, row) for row in self._document.rows("sent"))
        return Ledger(self.destination(), {one.id: one for one in rows})

    def unknown(self, ledger: Ledger) -> Iterator[str]:
        """Yield the names of whatever in it is unknown to this version."""
        return self._document.unknown(ledger.destination, *ledger.sent.values())

    def save(self, ledger: Ledger) -> None:
        """Save it; on return it is on the drive. Raises OSError, Unreadable, ReadOnly."""
        self._write(ledger.destination, [one.as_document() for one in ledger.sent.values()])

    def keep(self, destination: Destination, sent: Iterable[Sent], gone: Collection[str]) -> None:
        """Add or replace what went there, and drop what is gone; on return it is on the drive.

        Other rows are not parsed: there may be thousands. Raises as `save` does.
        """
        rows: dict[str, Json] = {str(row.get("id")): row for row in self._document.rows("sent")}
        rows |= {one.id: _unknown_in(rows.get(one.id, {})) | one.as_document() for one in sent}
        self._write(destination, [row for one, row in rows.items() if one not in gone])

    def _write(self, destination: Destination, rows: list[Json]) -> None:
        document = self._document
        document.set_record("destination", destination.as_document())
        document.set_all("sent", rows)
        document.flush()


def _unknown_in(row: Json) -> Json:
    return {name: value for name, value in row.items() if name not in Sent.model_fields}
