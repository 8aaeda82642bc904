"""Announcements to many customers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from interview_tui.records.announcement import Announcement


class Announcements(Protocol):
    """The announcements, and how far each is with each customer."""

    def announcements(self) -> tuple[Announcement, ...]:
        """Return all, latest first, with one row per person; withdrawn ones included.

        Those decided here include what others reported on them; those decided elsewhere for customers of this store are
        included, with `of` naming the store. Unreadable ones are left to the doctor.
        """
        ...

    def announce(self, announcement: Announcement) -> None:
        """Save a new one, on disk on return, without people who were erased. Raises NotSaved, ReadOnly."""
        ...

    def change_announcement(self, announcement_id: str, change: Callable[[Announcement], Announcement]) -> Announcement:
        """Apply `change` to an announcement as saved now; return it, on disk on return.

        `change` sees every customer record separately, and no reports from others. The result is the next version;
        nothing is written if nothing changed. If it was decided elsewhere, only rows can be changed: they become this
        store's own record. Raises NotFound, NotSaved, ReadOnly, and what `change` raises.
        """
        ...

    def forget_announcement(self, announcement_id: str) -> None:
        """Delete one that was created by mistake; on return nothing of it is left. Raises NotSaved, ReadOnly."""
        ...

    def announcements_to_pass_on(self) -> tuple[Announcement, ...]:
        """Return the copies for other stores, one store each in `to`, under public ids.

        For those decided here, a copy for each author who shares customers in them, with only those rows; for those
        decided elsewhere, a copy with what was done here.
        """
        ...
