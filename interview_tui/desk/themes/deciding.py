"""Decisions on a theme: each creates one announcement to all customers who spoke of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from interview_tui.desk.themes.overview import Row
from interview_tui.language.message import N_, Told
from interview_tui.port.store import Store
from interview_tui.records import announcement as announcements
from interview_tui.records.announcement import Announcement
from interview_tui.records.states import ThemeState
from interview_tui.records.telling import Telling, TellingState, of_person
from interview_tui.records.theme import Theme
from interview_tui.records.theme_changes import in_state

NOBODY_YET = N_("Nobody spoke of it yet: gather notes first.")


def decided(
    store: Store, row: Row, state: ThemeState, words: str, because: str, at: datetime, new_id: Callable[[], str]
) -> Theme:
    """Save the decision on a theme, and that its customers are to be told in these words.

    Earlier announcements on it are withdrawn; those who were told keep them in their history. If it is open again,
    there is nothing to tell. Raises Told if a reason is missing or nobody spoke of it; NotSaved, ReadOnly.
    """
    today = at.date()
    theme = in_state(row.theme, state, today, because)
    if state is not ThemeState.OPEN and not row.customers:
        raise Told(NOBODY_YET)
    store.keep_themes({theme.id: theme})
    if row.news is not None:
        store.change_announcement(row.news.id, lambda one: announcements.withdrawn(one, one.withdrawn or today))
    if state is not ThemeState.OPEN:
        news = Announcement(
            id=new_id(),
            at=at,
            author=store.settings.author,
            theme=theme.id,
            text=words.strip() or theme.name,
            because=because.strip(),
            tellings=_rows(store, row.customers, new_id),
            by=store.id,
        )
        store.announce(news)
    return theme


def in_step(store: Store, rows: Iterable[Row], new_id: Callable[[], str]) -> None:
    """Update each decided theme's announcement: everybody speaking of it by now, and nobody else who does not know yet.

    Raises NotSaved, ReadOnly.
    """
    for row in rows:
        if row.news is None:
            continue
        missing = [one for one in row.customers if of_person(row.news.tellings, one) is None]
        gone = [
            one for one in row.news.tellings if one.state is TellingState.OPEN and one.customer_id not in row.customers
        ]
        if missing or gone:
            more = _rows(store, missing, new_id)

            def changed(
                one: Announcement, more: tuple[Telling, ...] = more, gone: list[Telling] = gone
            ) -> Announcement:
                return announcements.without(announcements.for_more(one, more), gone)

            store.change_announcement(row.news.id, changed)


def _rows(store: Store, customers: Iterable[str], new_id: Callable[[], str]) -> tuple[Telling, ...]:
    return tuple(Telling(id=new_id(), customer_id=one, by=store.id) for one in customers)
