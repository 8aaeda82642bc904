"""The journal of one import as a document: a record with its time and whether it is done, a row per thing written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from interview_tui.records.imported import Import, Written
from interview_tui.store.document import Document, Keeping
from interview_tui.store.tables import misshapen


@dataclass(frozen=True)
class Journal:
    """An import with everything it wrote."""

    of: Import
    written: tuple[Written, ...] = ()


class ImportDocument:
    """The file of one import."""

    def __init__(self, path: Path, keeping: Keeping) -> None:
        self._document = Document(path, "import", keeping)

    @property
    def newer(self) -> bool:
        """Return whether a newer version wrote it; known after reading."""
        return self._document.newer

    def read(self) -> Journal:
        """Return its content. Raises Unreadable."""
        document = self._document
        found = document.validated(Import, document.record("import"))
        if found.id != document.path.stem:
            raise misshapen(document.path)
        return Journal(found, tuple(document.validated(Written, row) for row in document.rows("written")))

    def unknown(self, journal: Journal) -> Iterator[str]:
        """Yield the names of whatever in it is unknown to this version."""
        return self._document.unknown(journal.of, *journal.written)

    def save(self, journal: Journal) -> None:
        """Save it; on return it is on the drive. Raises OSError, Unreadable, ReadOnly."""
        self._document.set_record("import", journal.of.as_document())
        self._document.set_all("written", [one.as_document() for one in journal.written])
        self._document.flush()
