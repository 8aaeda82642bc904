"""What many are told, as a document: one record says what it is, and one for each of them how far it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.store.document import Document, Keeping
from interview_tui.store.tables import misshapen

if TYPE_CHECKING:
    from interview_tui.records.announcement import Announcement

_ERASED = frozenset({"id"})
"""All that stays of the row of somebody who was erased."""


class AnnouncementDocument:
    """The file of one announcement."""

    def __init__(self, path: Path, keeping: Keeping) -> None:
        self._document = Document(path, "announcement", keeping)

    @property
    def newer(self) -> bool:
        """Tell whether a newer version wrote it; known once it was read."""
        return self._document.newer

    def exists(self) -> bool:
        """Tell whether there is one. Raises Unreadable."""
        return self._document.exists()

    def read(self) -> Announcement:
        """Return it with the rows of all who are still kept. Raises Unreadable."""
        from interview_tui.records.announcement import Announcement

        document = self._document
        rows = [row for row in document.rows("tellings") if row.keys() != _ERASED]
        found = document.validated(Announcement, {**document.record("announcement"), "tellings": rows})
        if found.id != document.path.stem:
            raise misshapen(document.path)
        return found

    def unknown(self, announcement: Announcement) -> Iterator[str]:
        """Yield the names of what this version does not know of it."""
        return self._document.unknown(announcement)

    def save(self, announcement: Announcement) -> None:
        """Return when this is on the drive. Raises OSError, Unreadable, ReadOnly."""
        record = announcement.model_dump(mode="json", exclude_defaults=True, exclude={"tellings"})
        self._document.set_record("announcement", record)
        self._document.set_all("tellings", [one.as_document() for one in announcement.tellings])
        self._document.flush()

    def change(self, change: Callable[[Announcement], Announcement]) -> Announcement:
        """Keep what `change` makes of it as its next version. Raises OSError, Unreadable, ReadOnly."""
        from interview_tui.records.version import revised

        before = self.read()
        after = revised(before, change(before))
        if after is not before:
            self.save(after)
        return after
