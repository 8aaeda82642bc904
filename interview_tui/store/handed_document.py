"""What was handed over, or what came from one author, as a document: of whom, and one record each state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from interview_tui.records.handed import Handed, Handing
from interview_tui.store.document import Document, Keeping


@dataclass(frozen=True)
class HandedOver:
    """Of whom it is, and the state of each record outside."""

    handing: Handing
    states: Mapping[str, Handed] = field(default_factory=dict)
    """By the ids of the records."""


class HandedDocument:
    """The one file of a store that says so."""

    def __init__(self, path: Path, keeping: Keeping) -> None:
        self._document = Document(path, "handed", keeping)

    @property
    def newer(self) -> bool:
        """Tell whether a newer version wrote it; known once it was read."""
        return self._document.newer

    def exists(self) -> bool:
        """Tell whether there is one. Raises Unreadable."""
        return self._document.exists()

    def read(self) -> HandedOver:
        """Return all of it. Raises Unreadable."""
        handing = self._document.validated(Handing, self._document.record("handing"))
        rows = (self._document.validated(Handed, row) for row in self._document.rows("states"))
        return HandedOver(handing, {one.id: one for one in rows})

    def unknown(self, handed: HandedOver) -> Iterator[str]:
        """Yield the names of what this version does not know of it."""
        return self._document.unknown(handed.handing, *handed.states.values())

    def save(self, handed: HandedOver) -> None:
        """Return when this is on the drive. Raises OSError, Unreadable, ReadOnly."""
        self.keep(handed.handing, handed.states.values())

    def keep(self, handing: Handing, states: Iterable[Handed]) -> None:
        """Return when these are on the drive, in the order of their ids. Raises as `save`."""
        self._document.set_record("handing", handing.as_document())
        self._document.set_all("states", [one.as_document() for one in sorted(states, key=lambda one: one.id)])
        self._document.flush()
