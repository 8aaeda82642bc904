"""Records that somebody was told an announcement, or does not wish to hear it; undoing is such a change, too."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from interview_tui.desk.services import Services
from interview_tui.records import announcement as announcements
from interview_tui.records import telling as tellings
from interview_tui.records.announcement import Announcement
from interview_tui.records.telling import Telling

Change = Callable[[Telling], Telling]


class Told(NamedTuple):
    """A row as it was before a change, and its announcement."""

    announcement: Announcement
    before: Telling

    @property
    def back(self) -> Change:
        """The change that restores the row."""
        return lambda now: self.before.changed(customer_id=now.customer_id, rev=now.rev, term=now.term)


def change(services: Services, announcement_id: str, telling_id: str, how: Change) -> Told | None:
    """Change a row; return it as it was before, None if it is gone. Raises NotFound, NotSaved, ReadOnly."""
    found: list[Telling] = []

    def changed(one: Announcement) -> Announcement:
        before = one.telling(telling_id)
        found[:] = [before] if before is not None else []
        return announcements.with_telling(one, telling_id, how)

    after = services.store.change_announcement(announcement_id, changed)
    return Told(after, found[0]) if found else None


def told(services: Services) -> Change:
    """Return the change for: they were told today, by me."""
    today, author = services.today(), services.author
    return lambda one: tellings.told(one, today, author)


def unwished(services: Services) -> Change:
    """Return the change for: from today on they do not wish to hear it."""
    today = services.today()
    return lambda one: tellings.unwished(one, today)


def taken(how: str) -> Change:
    """Return the change for how they took it."""
    return lambda one: tellings.taken(one, how)
