"""The few lines of all that waits that are shown first: one a customer, and of thousands the most pressing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from heapq import nsmallest
from typing import TYPE_CHECKING

from interview_tui.insight.due import PLACES, REASONS, Reason, Reminder, pressing

if TYPE_CHECKING:
    from datetime import date, time

    from interview_tui.insight.due import About

MOST = 7
"""Lines on the first screen: more would be a wall."""


def first_lines(
    found: Iterable[Reminder],
    today: date,
    *,
    resting: Collection[About] = frozenset(),
    left: Collection[str] = frozenset(),
    most: int = MOST,
) -> tuple[Reminder, ...]:
    """Return what is shown first of all that waits, in any order: one line a customer, at most so many.

    What rests is left out, and of customers who `left` what nobody else waits for. A day that was set for erasing is
    among them in any case: it is not to be hidden for good by promises.
    """
    last = {reason: today + row.ahead for reason, row in REASONS.items() if row.ahead is not None}
    lines: dict[str, Reminder] = {}
    others: dict[str, int] = {}
    for one in found:
        until = last.get(one.reason)
        if until is None or one.on is None or one.on > until or (resting and one.about in resting):
            continue
        person = one.head.customer_id if one.head is not None else one.of_customer
        if person in left and not REASONS[one.reason].when_left:
            continue
        whose = person or (one.head.id if one.head is not None else "")
        before = lines.get(whose)
        if before is None:
            lines[whose] = one
            continue
        others[whose] = others.get(whose, 0) + 1
        if PLACES[one.reason] <= PLACES[before.reason] and pressing(one) < pressing(before):
            lines[whose] = one
    shown = _most_pressing(lines, most)
    kept_long = [(whose, one) for whose, one in lines.items() if one.reason is Reason.KEPT_LONG]
    if kept_long and not any(one.reason is Reason.KEPT_LONG for _, one in shown):
        shown[most - 1 :] = [min(kept_long, key=_its_place)]
    return tuple(_with_more(one, others.get(whose, 0)) for whose, one in shown)


def _most_pressing(lines: Mapping[str, Reminder], most: int) -> list[tuple[str, Reminder]]:
    """Return the first lines in order; of thousands those of the first reasons alone are put in order."""
    by_reason: dict[Reason, list[tuple[str, Reminder]]] = {}
    for each in lines.items():
        by_reason.setdefault(each[1].reason, []).append(each)
    first: list[tuple[str, Reminder]] = []
    for reason in sorted(by_reason, key=PLACES.__getitem__):
        first += nsmallest(most - len(first), by_reason[reason], _its_place)
        if len(first) >= most:
            break
    return first


def _its_place(line: tuple[str, Reminder]) -> tuple[int, date, time, str, str]:
    return pressing(line[1])


def _with_more(one: Reminder, more: int) -> Reminder:
    return Reminder(*one[:-1], more=more) if more else one
