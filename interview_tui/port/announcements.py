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

        What was decided here has with it what others told of it; what others decided, and customers of this store are
        to be told, is there as well: `of` says whose it is. What cannot be read is left out; the doctor tells.
        """
        ...

    def announce(self, announcement: Announcement) -> None:
        """Keep a new one, on disk when this returns; who was erased is not in it. Raises NotSaved, ReadOnly."""
        ...

    def change_announcement(self, announcement_id: str, change: Callable[[Announcement], Announcement]) -> Announcement:
        """Make of one what `change` makes of it as it is kept now; return it, on disk when this returns.

        `change` sees each record of a person by itself, and nothing of what others told. It is the next version;
        nothing is written where nothing is changed. Of what others decided only the rows can be changed: what is said
        in them here is this store's own record. Raises NotFound, NotSaved, ReadOnly, and what `change` raises.
        """
        ...

    def forget_announcement(self, announcement_id: str) -> None:
        """Let one go that was begun by mistake: nothing of it is left when this returns. Raises NotSaved, ReadOnly."""
        ...

    def announcements_to_pass_on(self) -> tuple[Announcement, ...]:
        """Return what is for one other store each, as `to` says, under the ids of outside.

        Of what was decided here a copy for each author who released customers that are in it, with these alone; and
        what was told here of what others decided, for them.
        """
        ...
