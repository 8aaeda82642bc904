"""What is told to many customers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from interview_tui.records.announcement import Announcement


class Announcements(Protocol):
    """What knows which announcements there are, and how far each is with whom."""

    def announcements(self) -> tuple[Announcement, ...]:
        """Return all, the latest first, each person once; withdrawn ones too.

        What cannot be read is left out; the doctor tells.
        """
        ...

    def announce(self, announcement: Announcement) -> None:
        """Keep a new one, on disk when this returns; who was erased is not in it. Raises NotSaved, ReadOnly."""
        ...

    def change_announcement(self, announcement_id: str, change: Callable[[Announcement], Announcement]) -> Announcement:
        """Make of one what `change` makes of it as it is kept now; return it, on disk when this returns.

        `change` sees each record of a person by itself. It is the next version; nothing is written where nothing is
        changed. Raises NotFound, NotSaved, ReadOnly, and what `change` raises.
        """
        ...

    def forget_announcement(self, announcement_id: str) -> None:
        """Let one go that was begun by mistake: nothing of it is left when this returns. Raises NotSaved, ReadOnly."""
        ...
