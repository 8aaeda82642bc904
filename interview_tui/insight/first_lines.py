"""The few lines displayed first of everything waiting: one per customer, out of thousands the most pressing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from interview_tui.insight.due import REASONS, Reason, Reminder, pressing

if TYPE_CHECKING:
    from datetime import date

    from interview_tui.insight.due import About

MOST_CALLS = 4
"""How many calls of a busy day are included, so that what is owed is visible beside them."""
MOST = 7
"""The lines on the first screen: more would be a wall."""


def _nobody(customer_id: str) -> bool:
    return False


def first_lines(
    found: Iterable[Reminder],
    today: date,
    *,
    resting: Collection[About] = frozenset(),
    left: Callable[[str], bool] = _nobody,
    most: int = MOST,
) -> tuple[Reminder, ...]:
    """Return what is displayed first of everything waiting, given in any order: one line per customer, at most `most`.

    What rests is left out, and for customers who `left` everything nobody else is waiting for. An expired retention is
    always included: promises must not hide it for good.
    """
    in_time = _in_time(found, today, resting)
    calls = in_time[Reason.CALL]
    if len(calls) > MOST_CALLS:
        others = sum(1 for _ in islice(_one_each({**in_time, Reason.CALL: ()}, left), most))
        calls = sorted(calls, key=pressing)[: max(MOST_CALLS, most - others)]
    shown = dict(islice(_one_each({**in_time, Reason.CALL: calls}, left), most))
    if in_time[_KEPT] and not any(one.reason is _KEPT for one in shown.values()):
        kept_long = next((line for line in _one_each(in_time, left) if line[1].reason is _KEPT), None)
        if kept_long is not None:
            shown = dict([*islice(shown.items(), most - 1), kept_long])
    more = dict.fromkeys(shown, -1)  # not counting the line itself
    for reason, those in in_time.items():
        for one in those:
            if (whose := _whose(one)) in more and _is_shown(reason, whose, left):
                more[whose] += 1
    return tuple(_with_more(one, more[whose]) for whose, one in shown.items())


_KEPT = Reason.KEPT_LONG


def _in_time(
    found: Iterable[Reminder], today: date, resting: Collection[About]
) -> Mapping[Reason, Collection[Reminder]]:
    """Return what may be displayed on a day, by reason, most pressing first."""
    last = {reason: today + row.ahead for reason, row in REASONS.items() if row.ahead is not None}
    in_time: dict[Reason, list[Reminder]] = {reason: [] for reason in last}
    for one in found:
        reason, on = one.reason, one.on
        until = last.get(reason)
        if until is not None and on is not None and on <= until and not (resting and one.about in resting):
            in_time[reason].append(one)
    return in_time


def _one_each(
    in_time: Mapping[Reason, Iterable[Reminder]], left: Callable[[str], bool]
) -> Iterator[tuple[str, Reminder]]:
    """Yield each customer's most pressing reminder, most pressing first, with the customer.

    Lazy: whoever needs only the first few does not pay for sorting the other reasons.
    """
    met: set[str] = set()
    for reason, those in in_time.items():
        for one in sorted(those, key=pressing):
            whose = _whose(one)
            if whose not in met and _is_shown(reason, whose, left):
                met.add(whose)
                yield whose, one


def _whose(one: Reminder) -> str:
    """Return the customer; without one, a conversation or appointment stands for itself."""
    head = one.head
    if head is None:
        return one.of_customer or (one.appointment.id if one.appointment is not None else "")
    return head.customer_id or head.id


def _is_shown(reason: Reason, whose: str, left: Callable[[str], bool]) -> bool:
    return REASONS[reason].when_left or not left(whose)


def _with_more(one: Reminder, more: int) -> Reminder:
    return one._replace(more=more) if more else one
