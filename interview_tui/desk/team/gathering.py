"""Gathers what others released, with what whoever leads keeps of it, in a worker's thread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from heapq import merge
from itertools import groupby
from typing import TYPE_CHECKING

from interview_tui.exchange.digest import Digests
from interview_tui.insight.board import MOST, Came, Key, Team, in_order
from interview_tui.insight.board_wanted import Wanted
from interview_tui.language.message import Told
from interview_tui.port.conversations import Head, head_as_read
from interview_tui.port.search import Query

if TYPE_CHECKING:
    from interview_tui.insight.board_words import Counts
    from interview_tui.port.store import Store


def read_team(store: Store, today: date) -> Team:
    """Return what came from all others, with what was said of it and how far it is read."""
    people, others = store.same_people(), store.of_others()
    came = [
        Came(one.id, head_as_read(head, people) if people.groups else head)
        for one in others
        for head in one.heads()
        if isinstance(head, Head)
    ]
    return team_of(store, in_order(came), today)


def team_of(store: Store, came: Sequence[Came], today: date) -> Team:
    """Return these conversations with what whoever leads keeps of them."""
    authors = {one.id: one.settings.author for one in store.of_others()}
    states = {Key(author, one.id): str(one.state) for author in authors for one in store.readings(author).read}
    return Team(
        came,
        today,
        store.settings.author,
        Digests(store.id).store,
        authors,
        store.comments(),
        states,
        store.announcements(),
    )


def holding(store: Store, wanted: Wanted) -> frozenset[Key] | None:
    """Return the latest conversations that have a note as it is wanted; None where no note matters.

    So many as are listed at most; of what a customer is called no note needs to tell.
    """
    if not wanted.notes or wanted.person is not None:
        return None
    query = Query(
        wanted.words,
        kind=wanted.kind,
        track=wanted.track,
        customer=wanted.customer or None,
        guide=wanted.guide or None,
        since=wanted.period.since,
        until=wanted.period.until,
    )
    found: dict[Key, None] = {}
    for key, _ in groupby(merge(*(_found(one, query) for one in store.of_others()), key=_latest), lambda one: one[1]):
        found[key] = None
        if len(found) >= MOST:
            break
    return frozenset(found)


def counts_of(store: Store, keys: Iterable[Key], known: Mapping[Key, Counts]) -> dict[Key, Counts]:
    """Return how many notes of each kind conversations have; what cannot be read is left out."""
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
