"""What is waiting, as the first screen displays it: computed when the store was read, for a certain day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from interview_tui.insight.due import Reminder, in_order, that_may_wait, waiting
from interview_tui.insight.first_lines import first_lines
from interview_tui.insight.resting import resting_on
from interview_tui.port.conversations import Head
from interview_tui.port.customer_heads import CustomerHead

if TYPE_CHECKING:
    from interview_tui.insight.from_others import Asked
    from interview_tui.records.announcement import Announcement
    from interview_tui.records.resting import Rest


class Waiting(NamedTuple):
    """The lines of the first screen, and how much more there is."""

    on: date | None = None
    """The day it was computed for; None before."""
    lines: tuple[Reminder, ...] = ()
    more: int = 0
    """How many other things are open that have no line here."""
    asked: Asked | None = None
    """What others say and ask; None if nothing is waiting or it was not read."""


def all_that_waits(
    heads: Iterable[Head],
    customers: Sequence[CustomerHead],
    on: date,
    until: date | None = None,
    *,
    announcements: Sequence[Announcement] = (),
    calls: Iterable[Reminder] = (),
    from_others: Iterable[Reminder] = (),
) -> tuple[Reminder, ...]:
    """Return everything waiting on a day, most pressing first; with `until`, also contacts due by then.

    `from_others` is what others ask, and promise in the person's name.
    """
    known, kept = that_may_wait(heads), _kept_here(customers)
    of_customers = _of_customers(known, kept, on, until or on)
    others = chain(of_customers, _to_tell(announcements, kept, on), calls, from_others)
    return in_order(waiting(known, on, customers, others))


def reckoned(
    heads: Iterable[Head],
    on: date,
    *,
    customers: Sequence[CustomerHead] = (),
    rests: Iterable[Rest] = (),
    announcements: Sequence[Announcement] = (),
    calls: Iterable[Reminder] = (),
) -> Waiting:
    """Return what is displayed first of everything waiting on a day, with the calendar's calls."""
    known, kept = that_may_wait(heads), _kept_here(customers)
    others = chain(_of_customers(known, kept, on, on), _to_tell(announcements, kept, on), calls)
    found = tuple(waiting(known, on, customers, others))
    by_id = {one.id: one for one in customers}

    def left(customer_id: str) -> bool:
        return (customer := by_id.get(customer_id)) is not None and customer.left is not None

    lines = first_lines(found, on, resting=resting_on(rests, on), left=left)
    return Waiting(on, lines, len(found) - len(lines))


def _kept_here(customers: Sequence[CustomerHead]) -> Sequence[CustomerHead]:
    """Return those not kept by somebody else by now; of the others only an expired retention is reported."""
    return [one for one in customers if not one.given_to]


def _to_tell(announcements: Sequence[Announcement], customers: Sequence[CustomerHead], on: date) -> Iterator[Reminder]:
    if announcements:
        from interview_tui.insight.announced import to_tell

        yield from to_tell(announcements, {one.id: one for one in customers}, on)


def _of_customers(
    heads: Sequence[Head], customers: Sequence[CustomerHead], on: date, until: date
) -> Iterator[Reminder]:
    if customers:
        # Imported here: no first picture shows it.
        from interview_tui.insight import after_complaint, contacts_due, following

        yield from contacts_due.reminders(customers, on, until)
        yield from after_complaint.reminders(heads, customers, on, until)
        yield from following.reminders(heads, customers, on, until)
