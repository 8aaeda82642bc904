"""What is passed on to one other store: whom its author is to tell something, and whom one has told oneself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from interview_tui.insight.sensitive import touches

if TYPE_CHECKING:
    from interview_tui.port.store import Store
    from interview_tui.records.announcement import Announcement
    from interview_tui.records.telling import Telling


def to_tell(store: Store) -> Iterator[Announcement]:
    """Yield what others are to tell, and what was told here, as it leaves."""
    for one in store.announcements_to_pass_on():
        yield one.changed(tellings=tuple(map(_leaving, one.tellings)))


def _leaving(row: Telling) -> Telling:
    """Return a row without words that touch what leaves one by one alone, and nobody said so."""
    return row.changed(
        words="" if touches(row.words) else row.words, reaction="" if touches(row.reaction) else row.reaction
    )
