"""Reads from a store what the lists of customers need; meant for a worker thread."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from interview_tui.desk.complaints.listing import Listed, lessons
from interview_tui.desk.team.asked import waiting_from_others
from interview_tui.desk.today.waiting import all_that_waits
from interview_tui.insight.due import WEEK, Reminder
from interview_tui.insight.unexplained import Unexplained, said_to_it, unexplained
from interview_tui.port.conversations import Head
from interview_tui.port.customer_heads import CustomerHead
from interview_tui.port.faults import NotFound, Unreadable
from interview_tui.port.search import Query
from interview_tui.port.sought import needle, sought, word_lines
from interview_tui.records.announcement import Announcement
from interview_tui.records.aspects import FOLDED
from interview_tui.records.words import Aspect, Kind

if TYPE_CHECKING:
    from interview_tui.port.store import Store


class Gathered(NamedTuple):
    """All customers as lists need them, and what else is known of them."""

    customers: Sequence[CustomerHead] = ()
    today: date = date.min
    waiting: Sequence[Reminder] = ()
    """Everything waiting, including contacts due by the end of the coming week."""
    open_with: Collection[str] = frozenset()
    """Ids of customers with an open complaint, or a promise of ours."""
    needs: Mapping[str, Sequence[str]] = MappingProxyType({})
    """What they need, by customer id, latest first."""
    words: Mapping[str, str] = MappingProxyType({})
    """The searchable line for each: name, organisation, current entries, needs."""
    me: str = ""
    """My name."""
    unexplained: Sequence[Unexplained] = ()
    """Customers whose reason is still to be found out."""
    said: Mapping[str, str] = MappingProxyType({})
    """What they said about it, by the conversation it was asked in."""
    lessons: Sequence[Listed] = ()
    """Complaints with a lesson, the last closed first."""


def gather(store: Store, today: date) -> Gathered:
    """Read what the lists need."""
    conversations = [one for one in store.heads() if isinstance(one, Head)]
    customers = store.customer_heads().heads
    open_with = {
        one.customer_id
        for one in conversations
        if one.customer_id is not None
        and not one.given_to
        and (one.complaints or any(not promise.theirs for promise in one.promises))
    }
    many, me = store.announcements(), store.settings.author
    found = gathered(
        customers, open_with, _needs(store), today, conversations, me=me, announcements=many,
        from_others=waiting_from_others(store, today),
    )  # fmt: skip
    return found._replace(said=_said_to_it(store, found.unexplained), lessons=lessons(store))


def gathered(
    customers: Sequence[CustomerHead],
    open_with: Collection[str],
    needs: Mapping[str, Sequence[str]],
    today: date,
    heads: Iterable[Head] = (),
    *,
    me: str = "",
    announcements: Sequence[Announcement] = (),
    from_others: Iterable[Reminder] = (),
) -> Gathered:
    """Return what the lists need, with everything derived from it."""
    words = word_lines(["\n".join(_said(one, needs.get(one.id, ()), today)) for one in customers])
    by_id = {one.id: line for one, line in zip(customers, words, strict=True)}
    known = tuple(heads)
    found = all_that_waits(known, customers, today, today + WEEK, announcements=announcements, from_others=from_others)
    puzzles = tuple(unexplained(known, customers, today))
    return Gathered(customers, today, found, open_with, needs, by_id, me, puzzles)


def fitting(gathered: Gathered, typed: str) -> Sequence[CustomerHead]:
    """Return the customers matching all typed words; everybody if there are none."""
    wanted = [needle(word) for word in sought(typed)]
    return [one for one in gathered.customers if all(word in gathered.words[one.id] for word in wanted)]


def known_texts(customer: CustomerHead, needs: Sequence[str], today: date) -> list[str]:
    """Return the searchable texts besides the name: entries holding today, and needs.

    What is better not mentioned and what is sensitive is left out: customers look over shoulders.
    """
    holding = (one for one in customer.entries if not (one.sensitive or one.aspect in FOLDED or one.is_past(today)))
    return [*(one.text for one in holding), *needs]


def place_of(customer: CustomerHead) -> str:
    """Return the postal address; "" if unknown."""
    return next((one.text for one in customer.holding(Aspect.POSTAL)), "")


def _said(customer: CustomerHead, needs: Sequence[str], today: date) -> list[str]:
    return [customer.name, customer.organisation or "", *known_texts(customer, needs, today)]


def _said_to_it(store: Store, puzzles: Iterable[Unexplained]) -> dict[str, str]:
    said: dict[str, str] = {}
    for one in puzzles:
        if one.head.notes:
            with suppress(NotFound, Unreadable):  # unreadable conversations are reported elsewhere
                said[one.head.id] = said_to_it(store.read(one.head.id))
    return said


def _needs(store: Store) -> dict[str, list[str]]:
    needs: dict[str, list[str]] = {}
    for found in store.search(Query(kind=Kind.NEED)):
        if found.customer_id is not None:
            needs.setdefault(found.customer_id, []).append(found.text)
    return needs
