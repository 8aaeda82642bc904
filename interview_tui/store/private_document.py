"""A private record as a document: one main record, and one row per change of speaker."""

from collections.abc import Iterator
from pathlib import Path

from interview_tui.records.private import Private
from interview_tui.store.document import Document, Keeping


class PrivateDocument:
    """The private file of one conversation. If it is missing, nothing was kept."""

    def __init__(self, path: Path, keeping: Keeping) -> None:
        self._document = Document(path, "private", keeping)

    @property
    def newer(self) -> bool:
        """Return whether a newer version wrote it; known after reading."""
        return self._document.newer

    def read(self) -> Private:
        """Return its content, or an empty record. Raises Unreadable."""
        document = self._document
        if not document.exists():
            return Private(id=document.path.name.partition(".")[0])
        return document.validated(
            Private, {**document.main("private", Private), "changes": list(document.rows("changes"))}
        )

    def unknown(self, private: Private) -> Iterator[str]:
        """Yield the names of whatever in it is unknown to this version."""
        return self._document.unknown(private)

    def save(self, private: Private) -> None:
        """Save it; on return it is on the drive. Raises OSError, Unreadable, ReadOnly."""
        said = private.as_document()
        changes = dict(enumerate(said.pop("changes", ()), 1))
        self._document.set_record("private", said)
        old = self._document.rows("changes")
        changed = {place: row for place, row in changes.items() if place > len(old) or row != old[place - 1]}
        if changed or len(changes) != len(old):
            self._document.set_rows("changes", changed, len(changes))
        self._document.flush()
