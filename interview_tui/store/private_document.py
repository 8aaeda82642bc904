"""A private record as a document: one main record, and one row per change of speaker."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import ValidationError

from interview_tui.records.private import Private
from interview_tui.store.changes_table import ChangeRows
from interview_tui.store.document import Document, Keeping
from interview_tui.store.tables import Json, misfit


class PrivateDocument:
    """The private file of one conversation. If it is missing, nothing was kept."""

    def __init__(self, path: Path, keeping: Keeping) -> None:
        self._document = Document(path, "private", keeping)
        self._rows = ChangeRows()

    @property
    def newer(self) -> bool:
        """Return whether a newer version wrote it; known after reading."""
        return self._document.newer

    def read(self) -> Private:
        """Return its content, or an empty record. Raises Unreadable."""
        document = self._document
        if not document.exists():
            return Private(id=document.path.name.partition(".")[0])
        private = document.validated(Private, document.record("private"))
        try:
            changes = tuple(map(self._rows.read, document.rows("changes")))
        except ValidationError as error:
            raise misfit(document.path, error) from error
        return private.changed(changes=changes)

    def unknown(self, private: Private) -> Iterator[str]:
        """Yield the names of whatever in it is unknown to this version."""
        yield from self._document.unknown(private)
        yield from self._rows.unknown()

    def keep_rows(self, rows: Iterable[Json]) -> None:
        """Use these rows, read elsewhere, for the changes when writing."""
        self._rows = ChangeRows(rows)

    def save(self, private: Private) -> None:
        """Save it; on return it is on the drive. Raises OSError, Unreadable, ReadOnly."""
        self._document.set_record(
            "private", private.model_dump(mode="json", exclude_defaults=True, exclude={"changes"})
        )
        changes = dict(enumerate(map(self._rows.written, private.changes), 1))
        old = self._document.rows("changes")
        changed = {place: row for place, row in changes.items() if place > len(old) or row != old[place - 1]}
        if changed or len(changes) != len(old):
            self._document.set_rows("changes", changed, len(changes))
        self._document.flush()
