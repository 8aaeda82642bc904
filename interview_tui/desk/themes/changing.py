"""Saves changes to themes and undoes them exactly, except for memos written since."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from interview_tui.desk.themes.asking import put_to
from interview_tui.desk.themes.deciding import decided
from interview_tui.desk.themes.overview import Row, everywhere
from interview_tui.language.message import N_, Told
from interview_tui.port.search import Query
from interview_tui.records import announcement as announcements
from interview_tui.records.announcement import Announcement
from interview_tui.records.states import ThemeState
from interview_tui.records.telling import Telling, TellingState, of_person
from interview_tui.records.theme import Theme
from interview_tui.records.theme_changes import Themes, leading, notes_of, undone

if TYPE_CHECKING:
    from interview_tui.desk.services import Services
    from interview_tui.language.message import Message

GONE = N_("This theme was deleted meanwhile; nothing was saved.")

Change = Callable[[Themes], Mapping[str, Theme | None]]
"""A function from all themes to those that change."""


class _Present(dict[str, Theme]):
    """The themes there are by now: one that was deleted meanwhile is told."""

    def __missing__(self, theme_id: str) -> Theme:
        raise Told(GONE)


@dataclass(frozen=True, slots=True)
class Act:
    """A change to themes, and the state before it."""

    told: Message
    themes: Mapping[str, Theme | None]
    """Those changed; None: it did not exist."""
    news: Mapping[str, Announcement | None]
    """The announcement to their customers; None: it was created by the change."""
    memos: frozenset[str] = frozenset()
    """The ids of memos written with the change; others' memos survive an undo."""


def change(services: Services, how: Change, told: Message) -> None:
    """Save a change, and who is to be told about it.

    Raises Told: NotSaved, ReadOnly, what `how` raises, and if a theme it is about was deleted meanwhile.
    """
    store = services.store
    before = _Present(store.themes())
    after = how(before)
    changed = {one: theme for one, theme in after.items() if theme != before.get(one)}
    if not changed:
        return
    store.keep_themes(changed)
    earlier = {one: before.get(one) for one in changed}
    act = Act(told, earlier, _in_step(services, changed), _memos(changed) - _memos(earlier))
    services.themed.append(act)


def decide(services: Services, row: Row, state: ThemeState, words: str, because: str, told: Message) -> None:
    """Save the decision on a theme, and that its customers are to be told. Raises Told."""
    store = services.store
    before = {one.id: one for one in store.announcements() if one.theme == row.theme.id}
    decided(store, row, state, words, because, services.now().wall, services.new_id)
    now = [one.id for one in store.announcements() if one.theme == row.theme.id]
    services.themed.append(Act(told, {row.theme.id: row.theme}, {one: before.get(one) for one in now}))


def ask_customers(services: Services, row: Row, text: str, customer_ids: tuple[str, ...], told: Message) -> None:
    """Save that these customers are to be asked this about a theme. Raises Told."""
    before = put_to(everywhere(services.store), row, text, customer_ids, services.new_id)
    services.themed.append(Act(told, {before.id: before}, {}))


def take_back(services: Services) -> Act | None:
    """Undo the last change and return it; None if there is none. Raises NotSaved, ReadOnly."""
    if not services.themed:
        return None
    act, store = services.themed[-1], services.store
    now = {one: _without(theme, act.memos) for one, theme in store.themes().items()}
    store.keep_themes(undone(act.themes, now))
    for news_id, before in act.news.items():
        if before is not None:
            store.change_announcement(news_id, partial(_as_before, before))
        else:
            _unsaid(services, news_id)
    return services.themed.pop()


def _memos(themes: Mapping[str, Theme | None]) -> frozenset[str]:
    return frozenset(memo.id for theme in themes.values() if theme is not None for memo in theme.memos)


def _without(theme: Theme, memos: frozenset[str]) -> Theme:
    """Return a theme without these memos; the same object if it has none of them."""
    kept = tuple(one for one in theme.memos if one.id not in memos)
    return theme if kept == theme.memos else theme.changed(memos=kept)


def _as_before(before: Announcement, now: Announcement) -> Announcement:
    """Return it as it was, except for people told something since."""
    since = {one.customer_id: one for one in now.tellings if one.state is not TellingState.OPEN}
    rows = [since.pop(one.customer_id, one) for one in before.tellings]
    return now.changed(withdrawn=before.withdrawn, tellings=(*rows, *since.values()))


def _unsaid(services: Services, news_id: str) -> None:
    """Withdraw an announcement; where somebody was already told, it stays in their history."""
    store = services.store
    one = next((one for one in store.announcements() if one.id == news_id), None)
    if one is None:
        return
    if all(row.state is TellingState.OPEN for row in one.tellings):
        store.forget_announcement(news_id)
    else:
        store.change_announcement(news_id, lambda now: announcements.withdrawn(now, services.today()))


def _in_step(services: Services, changed: Iterable[str]) -> Mapping[str, Announcement]:
    """Extend announcements to whoever speaks of the theme by now; return their previous versions if they changed."""
    store = services.store
    decided = [one for one in store.announcements() if one.theme and one.withdrawn is None]
    if not decided:
        return {}
    themes, before = store.themes(), dict[str, Announcement]()
    concerned = {leading(themes[one], themes).id for one in changed if one in themes} | set(changed)
    for news in decided:
        if news.theme not in concerned or news.theme not in themes:
            continue
        wanted = _customers(services, themes[news.theme], themes)
        missing = [one for one in wanted if of_person(news.tellings, one) is None]
        more = [Telling(id=services.new_id(), customer_id=one, by=store.id) for one in missing]
        gone = [one for one in news.tellings if one.state is TellingState.OPEN and one.customer_id not in wanted]
        if more or gone:
            before[news.id] = news
            store.change_announcement(news.id, partial(_told_to, more, gone))
    return before


def _told_to(more: Iterable[Telling], gone: Iterable[Telling], one: Announcement) -> Announcement:
    return announcements.without(announcements.for_more(one, more), gone)


def _customers(services: Services, theme: Theme, themes: Themes) -> list[str]:
    ids = {one.id: one.conversation for one in notes_of(theme, themes)}
    found = everywhere(services.store).search(Query(note_ids=ids))
    return list(dict.fromkeys(one.customer_id for one in found if one.customer_id))
