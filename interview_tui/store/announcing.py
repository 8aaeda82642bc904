"""What many customers of a store are told: one document each, a row for each of them that goes with them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from interview_tui.language.message import N_
from interview_tui.port.faults import NotFound
from interview_tui.store import atomic, one_record
from interview_tui.store.alone import alone_to_write
from interview_tui.store.grouping import Grouping
from interview_tui.store.one_record import announcement_document

if TYPE_CHECKING:
    from interview_tui.records.announcement import Announcement


class Announcing(Grouping):
    """The part of a store that implements `port.announcements.Announcements`."""

    def announcements(self) -> tuple[Announcement, ...]:
        """Return all, the latest first, each person once."""
        paths = self._files.all_announcements()
        if not paths:
            return ()
        from interview_tui.records.announcement import as_read

        people = self.same_people()
        readable = one_record.readable(announcement_document(path, self._keeping) for path in paths)
        found = [as_read(one, people) for one in readable]
        return tuple(sorted(found, key=lambda one: (one.at, one.id), reverse=True))

    def announce(self, announcement: Announcement) -> None:
        """Keep a new one. Raises NotSaved, ReadOnly."""
        self._check_writable()
        path = self._files.announcement(announcement.id)
        with alone_to_write(path, self._files, self._keeping):
            announcement_document(path, self._keeping).save(self._without_erased(announcement))

    def change_announcement(self, announcement_id: str, change: Callable[[Announcement], Announcement]) -> Announcement:
        """Read one, change it and keep the next version. Raises NotFound, NotSaved, ReadOnly."""
        from interview_tui.records.version import revised

        self._check_writable()
        path = self._files.announcement(announcement_id)
        with alone_to_write(path, self._files, self._keeping):
            document = announcement_document(path, self._keeping)
            if not document.exists():
                raise NotFound(
                    N_("There is no announcement {id}. `interview announcements list` shows all."), id=announcement_id
                )
            before = document.read()
            after = revised(before, self._without_erased(change(before)))
            if after is not before:
                document.save(after)
            return after

    def forget_announcement(self, announcement_id: str) -> None:
        """Let one go. Raises NotSaved, ReadOnly."""
        self._check_writable()
        path = self._files.announcement(announcement_id)
        with alone_to_write(path, self._files, self._keeping):
            atomic.remove(path, self._keeping.disk)

    def _without_erased(self, announcement: Announcement) -> Announcement:
        kept = tuple(one for one in announcement.tellings if not self._files.is_gone(one.customer_id))
        return announcement if kept == announcement.tellings else announcement.changed(tellings=kept)

    def _check_writable(self) -> None: ...
