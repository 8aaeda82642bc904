"""The occasions that make the next conversation with a customer a special one."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from interview_tui.insight.known import Known
from interview_tui.records.customer import Customer
from interview_tui.records.forms import is_contact
from interview_tui.records.note import Note
from interview_tui.records.words import Kind, Occasion, Status

AFTER_SERVICE = timedelta(days=14)
"""How long after a complaint was settled it is time to ask how things are."""
NEAR = timedelta(days=7)
"""How long before and after its day an anniversary is near."""
LONG_SILENCE = timedelta(days=90)
"""A longer time without contact is a long silence."""


class Reason(NamedTuple):
    """An occasion and its basis: a day, and the complaint if it is about one."""

    occasion: Occasion
    on: date | None = None
    note: Note | None = None
    deal: bool = False
    """It is the anniversary of the first deal, not of the first contact."""


def reasons(customer: Customer | None, known: Known, today: date) -> tuple[Reason, ...]:
    """Return today's occasions, most pressing first; () for an ordinary conversation."""
    past = [one for one in known.conversations if one.status is not Status.OPEN and is_contact(one.form)]
    if not past:
        return (Reason(Occasion.FIRST_CONTACT),)
    complaints = [note for one in past for note in one.living() if note.kind is Kind.COMPLAINT]
    found: list[Reason] = []
    if known.complaints:
        waiting = known.complaints[0]
        found.append(Reason(Occasion.OPEN_COMPLAINT, waiting.said_on, waiting.note))
    served = [(note.settled, note) for note in complaints if note.settled and _lately(note.settled, today)]
    if served:
        found.append(Reason(Occasion.AFTER_SERVICE, *max(served, key=lambda pair: pair[0])))
    deal = customer.first_deal if customer else None
    began = deal or min(one.started_at for one in past).date()
    if (day := anniversary_near(began, today)) is not None:
        found.append(Reason(Occasion.ANNIVERSARY, day, deal=deal is not None))
    last = max(one.started_at for one in past).date()
    if today - last > LONG_SILENCE:
        found.append(Reason(Occasion.LONG_SILENCE, last))
    return tuple(found)


def anniversary_near(began: date, today: date) -> date | None:
    """Return the anniversary within a week of today, or None. 29 February is also celebrated on the 28th."""
    for year in (today.year - 1, today.year, today.year + 1):
        day = _in_year(began, year)
        if year > began.year and abs(today - day) <= NEAR:
            return day
    return None


def holding(found: Iterable[Reason]) -> frozenset[Occasion]:
    """Return only the occasions."""
    return frozenset(reason.occasion for reason in found)


def _lately(settled: date, today: date) -> bool:
    return timedelta(0) <= today - settled <= AFTER_SERVICE


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)
