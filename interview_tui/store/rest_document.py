"""That a reminder is put off, as a document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.store.document import Document, Keeping
from interview_tui.store.tables import misshapen

if TYPE_CHECKING:
    from interview_tui.records.resting import Rest


class RestDocument:
    """The file of one rest."""

    def __init__(self, path: Path, keeping: Keeping) -> None:
        self._document = Document(path, "rest", keeping)

    @property
    def newer(self) -> bool:
        """Tell whether a newer version wrote it; known once it was read."""
        return self._document.newer

    def read(self) -> Rest:
        """Return the rest. Raises Unreadable."""
        from interview_tui.records.resting import Rest

        rest = self._document.validated(Rest, self._document.record("rest"))
        if rest.id != self._document.path.stem:
            raise misshapen(self._document.path)
        return rest

    def unknown(self, rest: Rest) -> Iterator[str]:
        """Yield the names of what this version does not know of it."""
        return self._document.unknown(rest)

    def save(self, rest: Rest) -> None:
        """Return when this rest is on the drive. Raises OSError, Unreadable, ReadOnly."""
        self._document.set_record("rest", rest.as_document())
        self._document.flush()
