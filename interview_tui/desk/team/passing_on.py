"""What is addressed to one other store: what its author is to tell or ask, and whom one told oneself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from interview_tui.exchange.shareable import texts_of
from interview_tui.insight.sensitive import touches
from interview_tui.records.theme_questions import questions_of

if TYPE_CHECKING:
    from interview_tui.port.store import Store
    from interview_tui.records.announcement import Announcement
    from interview_tui.records.telling import Telling
    from interview_tui.records.theme import Theme


def to_tell(store: Store) -> Iterator[Announcement]:
    """Yield what others are to tell, and what was told here, in the form in which it leaves."""
    for one in store.announcements_to_pass_on():
        yield one.changed(tellings=tuple(map(_leaving, one.tellings)))


def to_ask(store: Store) -> tuple[Theme, ...]:
    """Return what others are to ask about themes, in the form in which it leaves."""
    people = store.same_people()

    def is_asked(theme: Theme, author: str, customer: str) -> bool:
        """Return whether somebody but their author asked a customer; only possible for people known to several."""
        if len(people.records(customer)) == 1:
            return False
        ids = {one.id for one in questions_of(theme)}
        others = (one for one in (store, *store.of_others()) if one.id != author)
        return any(ids.intersection(head.asked) for one in others for head in one.of_customer(customer))

    return store.themes_to_pass_on(is_asked)


def _leaving(row: Telling) -> Telling:
    """Return a row without sensitive texts."""
    return row.changed(**{name: "" for name, text in texts_of(row) if touches(text)})
