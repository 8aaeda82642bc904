"""A theme as a document: one record says what it is, and one each thought, each note, each customer to ask."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.store.document import Document, Keeping
from interview_tui.store.tables import misshapen

if TYPE_CHECKING:
    from interview_tui.records.theme import Theme

_ERASED = frozenset({"id"})
"""All that stays of a row that named what was erased."""
TABLES = ("memos", "notes", "to_ask")


class ThemeDocument:
    """The file of one theme."""

    def __init__(self, path: Path, keeping: Keeping) -> None:
        self._document = Document(path, "theme", keeping)

    @property
    def newer(self) -> bool:
        """Tell whether a newer version wrote it; known once it was read."""
        return self._document.newer

    def read(self) -> Theme:
        """Return it with the rows of all that is still kept. Raises Unreadable."""
        from interview_tui.records.theme import Theme

        document = self._document
        rows = {table: [row for row in document.rows(table) if row.keys() != _ERASED] for table in TABLES}
        found = document.validated(Theme, {**document.record("theme"), **rows})
        if found.id != document.path.stem:
            raise misshapen(document.path)
        return found

    def unknown(self, theme: Theme) -> Iterator[str]:
        """Yield the names of what this version does not know of it."""
        return self._document.unknown(theme)

    def save(self, theme: Theme) -> None:
        """Return when this is on the drive. Raises OSError, Unreadable, ReadOnly."""
        self._document.set_record("theme", theme.model_dump(mode="json", exclude_defaults=True, exclude=set(TABLES)))
        for table in TABLES:
            self._document.set_all(table, [one.as_document() for one in getattr(theme, table)])
        self._document.flush()

    def keep(self, theme: Theme) -> None:
        """Keep it as the version that follows what is there. Raises OSError, Unreadable, ReadOnly."""
        from interview_tui.records.version import revised

        before = self.read() if self._document.exists() else None
        after = theme if before is None else revised(before, theme)
        if after is not before:
            self.save(after)
