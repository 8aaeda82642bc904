"""What one import wrote, as a document: one record says when and whether it is done, and one each thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from interview_tui.records.imported import Import, Written
from interview_tui.store.document import Document, Keeping
from interview_tui.store.tables import misshapen


@dataclass(frozen=True)
class Journal:
    """An import with all that it wrote."""

    of: Import
    written: tuple[Written, ...] = ()


class ImportDocument:
    """The file of one import."""

    def __init__(self, path: Path, keeping: Keeping) -> None:
        self._document = Document(path, "import", keeping)

    @property
    def newer(self) -> bool:
        """Tell whether a newer version wrote it; known once it was read."""
        return self._document.newer

    def read(self) -> Journal:
        """Return all of it. Raises Unreadable."""
        document = self._document
        found = document.validated(Import, document.record("import"))
        if found.id != document.path.stem:
            raise misshapen(document.path)
        return Journal(found, tuple(document.validated(Written, row) for row in document.rows("written")))

    def unknown(self, journal: Journal) -> Iterator[str]:
        """Yield the names of what this version does not know of it."""
        return self._document.unknown(journal.of, *journal.written)

    def save(self, journal: Journal) -> None:
        """Return when this is on the drive. Raises OSError, Unreadable, ReadOnly."""
        self._document.set_record("import", journal.of.as_document())
        self._document.set_all("written", [one.as_document() for one in journal.written])
        self._document.flush()
