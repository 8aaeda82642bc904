"""Which contacts for their own sake are due: by wish or rhythm, thanks, aftercare, anniversaries.

Of each customer all that holds; who left, and who wants no contact, has none. A contact of any kind after the day on
which something was due ends it: it was said, or it was not important. All of them wait for the customer's wish, and
what a wish holds back until its time is over is not made up for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import IntEnum
from typing import NamedTuple

from interview_tui.insight.rhythm import day_by_terms, welcome_from, why_then
from interview_tui.language.message import N_, Message, counted, message
from interview_tui.port.customer_heads import CustomerHead, EntryHead
from interview_tui.records.words import Aspect

AFTERCARE = timedelta(days=14), timedelta(days=42)
"""So long after a purchase we thank for the decision and ask whether they are content: once in this time."""
THANKS = timedelta(days=90)
"""So long after somebody came through them, or what came of it, we tell the one who recommended us."""
NEAR = timedelta(days=7)
"""An anniversary is worth a word for so long after its day; a contact so long before it was in time, too."""
ONE_DAY = timedelta(days=1)
_USES, _THROUGH = Aspect.USES, Aspect.THROUGH
ROUND = 5
"""The first talk has its anniversary after one year, then every so many; the first deal every year."""


class Cause(IntEnum):
    """Why we might get in touch, the most pressing first."""

    CONTACT = 0
    """By their wish or our rhythm."""
    THANKS = 1
    """They recommended us."""
    AFTERCARE = 2
    """They bought something lately."""
    ANNIVERSARY = 3


class ContactDue(NamedTuple):
    """One reason to get in touch with a customer."""

    cause: Cause
    customer_id: str
    on: date
    """From this day on; it may be past."""
    why: Message


def contacts_due(customers: Sequence[CustomerHead], today: date, until: date) -> list[ContactDue]:
    """Return what is due by a day, today or later: the most pressing cause first, the longest due first."""
    after, within = AFTERCARE
    days = _Days(today, until, _around(today, until), today - within, until - after)
    came, uses = _what_was_said(customers)
    found: list[ContactDue] = []
    for customer in customers:
        contact = day_by_terms(customer) if customer.wish is not None or customer.rhythm is not None else None
        occasions = _occasions(customer, came.get(customer.id, ()), uses.get(customer.id, ()), days)
        # Of most there is nothing: what follows is not asked of them.
        if occasions or (contact is not None and contact <= days.until):
            found += _welcome(customer, contact, occasions, days)
    found.sort(key=lambda one: (one.cause, one.on, one.customer_id))
    return found


def came_through(customers: Iterable[CustomerHead]) -> Mapping[str, list[tuple[CustomerHead, EntryHead]]]:
    """Return who came through whom: by the id of who recommended us, the others with the entry that says so."""
    return _what_was_said(customers)[0]


def _what_was_said(
    customers: Iterable[CustomerHead],
) -> tuple[Mapping[str, list[tuple[CustomerHead, EntryHead]]], Mapping[str, list[EntryHead]]]:
    """Return who came through whom, by the id of who recommended us, and what each uses, by their id."""
    came: dict[str, list[tuple[CustomerHead, EntryHead]]] = {}
    uses: dict[str, list[EntryHead]] = {}
    for customer in customers:
        for one in customer.entries:
            if one.aspect is _USES:
                if not one.over:
                    uses.setdefault(customer.id, []).append(one)
            elif one.aspect is _THROUGH and not one.over and one.person is not None:
                came.setdefault(one.person, []).append((customer, one))
    return came, uses


class _Days(NamedTuple):
    """The days that are looked at, worked out once for all customers."""

    today: date
    until: date
    around: Mapping[tuple[int, int], int]
    """Month and day of all that may have an anniversary now, with the year of it."""
    bought_from: date
    """Who bought something from this day on, and until the other one, may need aftercare."""
    bought_until: date


class _Occasion(NamedTuple):
    """Something that happened, which is worth a contact for some time."""

    cause: Cause
    on: date
    """From this day on."""
    last: date
    """Until this one."""
    told_from: date
    """Who was talked with on this day or later needs no telling again."""
    why: Message


def _welcome(
    customer: CustomerHead, contact: date | None, occasions: Iterable[_Occasion], days: _Days
) -> Iterator[ContactDue]:
    """Yield what is due of all that is a reason, as the wish allows."""
    welcome = welcome_from(customer)
    if welcome is None or welcome > days.until:
        return
    if contact is not None and contact <= days.until:
        yield ContactDue(Cause.CONTACT, customer.id, max(welcome, contact), why_then(customer))
    last_contact = customer.last_contact or date.min
    for one in occasions:
        on = max(welcome, one.on)
        if on <= days.until and max(on, days.today) <= one.last and last_contact < one.told_from:
            yield ContactDue(one.cause, customer.id, on, one.why)


def _occasions(
    customer: CustomerHead,
    came: Sequence[tuple[CustomerHead, EntryHead]],
    uses: Sequence[EntryHead],
    days: _Days,
) -> list[_Occasion]:
    found = [occasion for other, entry in came for occasion in _thanks(other, entry, days)]
    if uses or customer.first_deal is not None:
        found += _aftercare(customer, uses, days)
    began = customer.first_deal or customer.first_contact
    if began is not None and (year := days.around.get((began.month, began.day))) is not None:
        found += _anniversary(customer, began, year)
    return found


def _thanks(other: CustomerHead, entry: EntryHead, days: _Days) -> Iterator[_Occasion]:
    day, thanked_from = entry.learnt_on, days.today - THANKS
    # Of a contact on the same day nobody knows which was first: rather thanked twice than not at all.
    if day >= thanked_from:
        why = message(N_("recommended us to {name}: say thank you"), name=other.name)
        yield _Occasion(Cause.THANKS, day, day + THANKS, day + ONE_DAY, why)
    bought = [one.learnt_on for one in other.holding(_USES)]
    first = min([*bought, *([other.first_deal] if other.first_deal is not None else [])], default=day)
    if first > day and first >= thanked_from:
        why = message(N_("recommended us to {name}, who is a customer now: tell what came of it"), name=other.name)
        yield _Occasion(Cause.THANKS, first, first + THANKS, first + ONE_DAY, why)


def _aftercare(customer: CustomerHead, uses: Iterable[EntryHead], days: _Days) -> Iterator[_Occasion]:
    after, within = AFTERCARE
    bought = False
    for one in uses:
        if (day := _day(one.since)) is not None:
            bought = True
            if days.bought_from <= day <= days.bought_until:
                why = message(N_("new: {text}; thank them for the decision, still content?"), text=one.covered().text)
                yield _Occasion(Cause.AFTERCARE, day + after, day + within, day + after, why)
    deal = customer.first_deal
    if deal is not None and not bought and days.bought_from <= deal <= days.bought_until:
        why = Message(N_("first deal lately; thank them for the decision, still content?"))
        yield _Occasion(Cause.AFTERCARE, deal + after, deal + within, deal + after, why)


def _anniversary(customer: CustomerHead, began: date, year: int) -> Iterator[_Occasion]:
    deal, years = customer.first_deal is not None, year - began.year
    if years == 1 or (years > 0 and (deal or years % ROUND == 0)):
        day = _in_year(began, year)
        why = _years(years, deal=deal)
        given = [one.covered().text for one in customer.holding(Aspect.PRESENT)]
        if given:
            # Never the same twice.
            why = message(N_("{why}; given so far: {presents}"), why=why, presents=", ".join(reversed(given)))
        yield _Occasion(Cause.ANNIVERSARY, day, day + NEAR, day - NEAR, why)


def _around(today: date, until: date) -> dict[tuple[int, int], int]:
    """Return month and day of whatever has its anniversary from a week ago until a day, each with the year of that."""
    around: dict[tuple[int, int], int] = {}
    day = today - NEAR
    while day <= until:
        around[day.month, day.day] = day.year
        if (day.month, day.day) == (2, 28):
            around.setdefault((2, 29), day.year)
        day += ONE_DAY
    return around


def _years(years: int, *, deal: bool) -> Message:
    if deal:
        return counted("first deal a year ago", "first deal {n} years ago", years)
    return counted("first talk a year ago", "first talk {n} years ago", years)


def _day(since: str | None) -> date | None:
    """Return the day of a rough date; of a month one near its end, of a year none: it says too little."""
    if since is None or len(since) < len("2026-11"):
        return None
    return date.fromisoformat(since if len(since) == len("2026-11-27") else f"{since}-28")


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)
