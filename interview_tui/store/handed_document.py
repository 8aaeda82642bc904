"""What was handed over, or collected from one author, as a document: one main record, one row per record's state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from interview_tui.records.handed import Handed, Handing
from interview_tui.store.document import Document, Keeping


@dataclass(frozen=True)
class HandedOver:
    """Whose records these are, and the public state of each."""

    handing: Handing
    states: Mapping[str, Handed] = field(default_factory=dict)
    """By record id."""


class HandedDocument:
    """The only file of a store that says so."""

    def __init__(self, path: Path, keeping: Keeping) -> None:
        self._document = Document(path, "handed", keeping)

    @property
    def newer(self) -> bool:
        """Return whether a newer version wrote it; known after reading."""
        return self._document.newer

    def exists(self) -> bool:
        """Return whether it exists. Raises Unreadable."""
        return self._document.exists()

    def read(self) -> HandedOver:
        """Return its content. Raises Unreadable."""
        handing = self._document.validated(Handing, self._document.record("handing"))
        rows = (self._document.validated(Handed, row) for row in self._document.rows("states"))
        return HandedOver(handing, {one.id: one for one in rows})

    def unknown(self, handed: HandedOver) -> Iterator[str]:
        """Yield the names of whatever in it is unknown to this version."""
        return self._document.unknown(handed.handing, *handed.states.values())

    def save(self, handed: HandedOver) -> None:
        """Save it; on return it is on the drive. Raises OSError, Unreadable, ReadOnly."""
        self.keep(handed.handing, handed.states.values())

    def keep(self, handing: Handing, states: Iterable[Handed]) -> None:
        """Save these states, in the order of their ids. Raises as `save` does."""
        self._document.set_record("handing", handing.as_document())
        self._document.set_all("states", [one.as_document() for one in sorted(states, key=lambda one: one.id)])
        self._document.flush()
