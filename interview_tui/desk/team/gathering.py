"""Reads what others share, with the lead's own records about it; meant for a worker thread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from heapq import merge
from itertools import groupby
from typing import TYPE_CHECKING

from interview_tui.exchange.digest import Digests
from interview_tui.insight.board import MOST, Came, Key, OfTheme, Team, in_order, new_since
from interview_tui.insight.board_wanted import Wanted
from interview_tui.language.message import Told
from interview_tui.port.conversations import Head, head_as_read
from interview_tui.port.search import Query
from interview_tui.records.theme_changes import notes_of, shown

if TYPE_CHECKING:
    from interview_tui.insight.board_words import Counts
    from interview_tui.port.store import Store


MOST_NOTES, LEAST_NOTES = 1_500, 30
"""How many matching notes are looked at, and how many per person at least."""
AT_A_TIME = 50
"""How many conversations are read before keys get their turn."""


def read_at_once(store: Store, today: date) -> Team:
    """Return what the first picture needs, as far as known without delay: what is pressing, and what is new."""
    since = new_since(today)
    each = ((one, head) for one in store.of_others() for head in one.pressing_heads(since))
    return team_of(store, _as_people(store, each), today, all_read=False)


def read_team(store: Store, today: date, *, between: Callable[[], None] = lambda: None) -> Team:
    """Return everything collected, with the comments and how far it was read.

    `between` is called now and then, so that a background thread can rest there, or abort.
    """
    return team_of(store, _as_people(store, _every(store, between)), today)


def _every(store: Store, between: Callable[[], None]) -> Iterator[tuple[Store, Head]]:
    for one in store.of_others():
        for place, head in enumerate(one.heads()):
            if place % AT_A_TIME == 0:
                between()
            if isinstance(head, Head):
                yield one, head


def _as_people(store: Store, each: Iterable[tuple[Store, Head]]) -> tuple[Came, ...]:
    """Return them under the ids of people the lead knows to be the same."""
    people = store.same_people()
    return in_order(Came(one.id, head_as_read(head, people) if people.groups else head) for one, head in each)


def team_of(store: Store, came: Sequence[Came], today: date, *, all_read: bool = True) -> Team:
    """Return these conversations, latest first, with the lead's own records about them."""
    authors = {one.id: one.settings.author for one in store.of_others()}
    states = {Key(of.id, one.id): str(one.state) for of in store.all_readings() for one in of.read}
    return Team(
        came,
        today,
        store.settings.author,
        Digests(store.id).store,
        authors,
        store.comments(),
        states,
        store.announcements(),
        _themes(store),
        customers=len({one.head.customer_id for one in came if one.head.customer_id}) if all_read else None,
    )


def _themes(store: Store) -> Mapping[str, OfTheme]:
    themes = store.themes()
    gathered = ((one, notes_of(one, themes)) for one in shown(themes))
    return {
        one.id: OfTheme(one.name, frozenset(each.conversation for each in notes), frozenset(each.id for each in notes))
        for one, notes in gathered
        if notes
    }


def compare(store: Store) -> None:
    """Bring the indexes of all collected stores up to date, so that `holding` need not look at every folder."""
    for one in store.of_others():
        next(one.search(Query(limit=1)), None)


def holding(store: Store, wanted: Wanted, *, as_known: bool = False) -> frozenset[Key] | None:
    """Return the latest conversations with a matching note; None if the filter does not concern notes.

    Searches each person's latest notes, more of each if there are few people: as many as are listed at most.
    `as_known`: nothing was collected since `compare`.
    """
    if not wanted.notes or wanted.person is not None:
        return None
    others = store.of_others()
    query = Query(
        wanted.words,
        kind=wanted.kind,
        track=wanted.track,
        customer=wanted.customer or None,
        guide=wanted.guide or None,
        since=wanted.period.since,
        until=wanted.period.until,
        limit=max(MOST_NOTES // max(1, len(others)), LEAST_NOTES),
        as_known=as_known,
    )
    found: dict[Key, None] = {}
    for key, _ in groupby(merge(*(_found(one, query) for one in others), key=_latest), lambda one: one[1]):
        found[key] = None
        if len(found) >= MOST:
            break
    return frozenset(found)


def counts_of(store: Store, keys: Iterable[Key], known: Mapping[Key, Counts]) -> dict[Key, Counts]:
    """Return the number of notes of each kind in conversations, without unreadable ones."""
    others = {one.id: one for one in store.of_others()}
    found: dict[Key, Counts] = {}
    for key in keys:
        if key in known:
            found[key] = known[key]
        elif key.store in others:
            with suppress(Told):
                notes = others[key.store].read(key.conversation).living()
                found[key] = Counter(one.kind for one in notes if one.kind is not None)
    return found


_Hit = tuple[float, Key]


def _found(store: Store, query: Query) -> Iterator[_Hit]:
    return ((-one.at.timestamp(), Key(store.id, one.conversation_id)) for one in store.search(query))


def _latest(hit: _Hit) -> _Hit:
    return hit
