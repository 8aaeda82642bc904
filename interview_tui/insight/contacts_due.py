"""Contacts due for their own sake: by wish or rhythm, thanks, aftercare, anniversaries.

All that apply to a customer are returned; none for somebody who left or wants no contact. Any contact after the due day
ends it: it was mentioned, or it was not important. All of them respect the customer's wish, and what a wish delays
beyond its time is dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from interview_tui.insight.due import Reason, Reminder
from interview_tui.insight.rhythm import day_by_terms, welcome_from, why_then
from interview_tui.language.message import N_, Message, counted, message
from interview_tui.port.customer_heads import CustomerHead, EntryHead
from interview_tui.records.words import Aspect

AFTERCARE = timedelta(days=14), timedelta(days=42)
"""How long after a purchase we thank for the decision and ask whether they are content: once in this time."""
THANKS = timedelta(days=90)
"""How long after a recommendation, or its outcome, we thank whoever recommended us."""
NEAR = timedelta(days=7)
"""How long after its day an anniversary is worth a word; a contact so long before its day was in time, too."""
ONE_DAY = timedelta(days=1)
_USES, _THROUGH = Aspect.USES, Aspect.THROUGH
ROUND = 5
"""The first conversation has its anniversary after one year, then every so many years; the first deal every year."""


def reminders(customers: Sequence[CustomerHead], today: date, until: date) -> Iterator[Reminder]:
    """Yield what is due by a day, today or later, in no order."""
    after, within = AFTERCARE
    days = _Days(today, until, _around(today, until), today - within, until - after)
    occasions = _occasions(customers, days)
    for customer in customers:
        contact = day_by_terms(customer) if customer.wish is not None or customer.rhythm is not None else None
        if contact is not None and contact > until:
            contact = None
        happened = occasions.get(customer.id)
        # Most customers have nothing: skip the rest for them.
        if contact is None and happened is None:
            continue
        welcome = welcome_from(customer)
        if welcome is None or welcome > until:
            continue
        if contact is not None:
            yield Reminder(_CONTACT, max(welcome, contact), of_customer=customer.id, why=why_then(customer))
        if happened is not None:
            yield from _still_due(customer, happened, welcome, days)


_CONTACT = Reason.CONTACT


def came_through(customers: Iterable[CustomerHead], customer_id: str) -> Iterator[tuple[CustomerHead, EntryHead]]:
    """Yield who came through a customer, with the entry that says so."""
    return ((other, one) for other in customers for one in other.holding(_THROUGH) if one.person == customer_id)


class _Days(NamedTuple):
    """The days in question, computed once for all customers."""

    today: date
    until: date
    around: Mapping[tuple[int, int], int]
    """Month and day of all possible anniversaries, with the year."""
    bought_from: date
    """Who bought something between these days may need aftercare."""
    bought_until: date


class _Occasion(NamedTuple):
    """Something that happened, and is worth a contact for some time."""

    reason: Reason
    on: date
    """The first day."""
    last: date
    """The last day."""
    told_from: date
    """A contact on this day or later makes it unnecessary."""
    why: Message


def _still_due(
    customer: CustomerHead, occasions: Iterable[_Occasion], welcome: date, days: _Days
) -> Iterator[Reminder]:
    """Yield what is due among the occasions, from the day a contact is welcome."""
    last_contact = customer.last_contact or date.min
    for one in occasions:
        on = max(welcome, one.on)
        if on <= days.until and max(on, days.today) <= one.last and last_contact < one.told_from:
            yield Reminder(one.reason, on, of_customer=customer.id, why=one.why)


def _occasions(customers: Iterable[CustomerHead], days: _Days) -> Mapping[str, Sequence[_Occasion]]:
    """Return the occasions worth a contact, by customer id, without customers that have none.

    A single pass with a few comparisons for most customers: there are thousands.
    """
    found: dict[str, list[_Occasion]] = {}
    month = days.bought_from.isoformat()[: len("2026-11")]
    for customer in customers:
        deal, lately = customer.first_deal, False
        for one in customer.entries:
            if one.aspect is _USES:
                lately = lately or (one.since is not None and one.since >= month)
            elif one.aspect is _THROUGH and one.person is not None and not one.over:
                for occasion in _thanks(customer, one, days):
                    found.setdefault(one.person, []).append(occasion)
        if lately or (deal is not None and days.bought_from <= deal <= days.bought_until):
            found.setdefault(customer.id, []).extend(_aftercare(customer, days))
        began = deal or customer.first_contact
        if began is not None and (year := days.around.get((began.month, began.day))) is not None:
            found.setdefault(customer.id, []).extend(_anniversary(customer, began, year))
    return found


def _thanks(other: CustomerHead, entry: EntryHead, days: _Days) -> Iterator[_Occasion]:
    day, thanked_from = entry.learnt_on, days.today - THANKS
    # If a contact was on the same day, the order is unknown: better thank twice than not at all.
    if day >= thanked_from:
        why = message(N_("recommended us to {name}: say thank you"), name=other.name)
        yield _Occasion(Reason.THANKS, day, day + THANKS, day + ONE_DAY, why)
    bought = [one.learnt_on for one in other.entries if one.aspect is _USES and not one.over]
    if other.first_deal is not None:
        bought.append(other.first_deal)
    first = min(bought, default=day)
    if first > day and first >= thanked_from:
        why = message(N_("recommended us to {name}, who is a customer now: tell what came of it"), name=other.name)
        yield _Occasion(Reason.THANKS, first, first + THANKS, first + ONE_DAY, why)


def _aftercare(customer: CustomerHead, days: _Days) -> Iterator[_Occasion]:
    after, within = AFTERCARE
    bought = False
    for one in customer.holding(_USES):
        if (day := _day(one.since)) is not None:
            bought = True
            if days.bought_from <= day <= days.bought_until:
                why = message(N_("new: {text}; thank them for the decision, still content?"), text=one.covered().text)
                yield _Occasion(Reason.AFTERCARE, day + after, day + within, day + after, why)
    deal = customer.first_deal
    if deal is not None and not bought and days.bought_from <= deal <= days.bought_until:
        why = Message(N_("first deal lately; thank them for the decision, still content?"))
        yield _Occasion(Reason.AFTERCARE, deal + after, deal + within, deal + after, why)


def _anniversary(customer: CustomerHead, began: date, year: int) -> Iterator[_Occasion]:
    deal, years = customer.first_deal is not None, year - began.year
    if years == 1 or (years > 0 and (deal or years % ROUND == 0)):
        day = _in_year(began, year)
        why = _years(years, deal=deal)
        given = [one.covered().text for one in customer.holding(Aspect.PRESENT)]
        if given:
            # Never the same twice.
            why = message(N_("{why}; given so far: {presents}"), why=why, presents=", ".join(reversed(given)))
        yield _Occasion(Reason.ANNIVERSARY, day, day + NEAR, day - NEAR, why)


def _around(today: date, until: date) -> dict[tuple[int, int], int]:
    """Return month and day of all anniversaries between a week ago and a day, each with its year."""
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
    """Return the day of a rough date; for a month one near its end, for a year None: it says too little."""
    if since is None or len(since) < len("2026-11"):
        return None
    return date.fromisoformat(since if len(since) == len("2026-11-27") else f"{since}-28")


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)
