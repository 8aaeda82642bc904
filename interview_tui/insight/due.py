"""What is due on the first screen, oldest debts first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING

from interview_tui.language.day_time import place_in_day
from interview_tui.port.conversations import Head, PromiseHead
from interview_tui.records.forms import is_guided
from interview_tui.records.words import Status

if TYPE_CHECKING:
    from interview_tui.records.customer import Customer

MOST = 7
"""Lines on the first screen: more would be a wall."""
RESTS_AFTER = timedelta(days=7)
"""What was left after a call waits this long and then rests."""
AHEAD = timedelta(days=7)
"""A promise is shown this long before its date."""


class Reason(IntEnum):
    """Why something is due, the most pressing first."""

    OPEN = 0
    LATE = 1
    TO_FINISH = 2
    SOON = 3
    KEPT_LONG = 4
    """What is kept on a customer is needed no longer."""


@dataclass(frozen=True, slots=True)
class Due:
    """One thing that waits for the person."""

    reason: Reason
    head: Head | None
    """The conversation; None where it is about a customer."""
    on: date
    promise: PromiseHead | None = None
    customer: Customer | None = None


def due(heads: Iterable[Head], today: date, most: int = MOST, customers: Iterable[Customer] = ()) -> list[Due]:
    """Return at most this many things that are due: open conversations, late promises, what is left, soon due.

    Last come customers of whom nothing needs to be kept any longer; one of them in any case.
    """
    found: list[Due] = []
    for head in heads:
        day = head.started_at.date()
        rests = today - (head.written_up or head.started_at).date() >= RESTS_AFTER
        if is_guided(head.form) and head.status == Status.OPEN:
            found.append(Due(Reason.OPEN, head, day))
        elif is_guided(head.form) and head.status == Status.TO_FINISH and not rests:
            found.append(Due(Reason.TO_FINISH, head, day))
        for promise in head.promises:
            if promise.due is not None and promise.due <= today + AHEAD and not promise.theirs:
                reason = Reason.LATE if promise.due < today else Reason.SOON
                found.append(Due(reason, head, promise.due, promise))
    for customer in customers:
        if customer.keep_until is not None and customer.keep_until <= today:
            found.append(Due(Reason.KEPT_LONG, None, customer.keep_until, customer=customer))
    found.sort(key=_pressing)
    over = [one for one in found[most:] if one.reason is Reason.KEPT_LONG]
    if over and not any(one.reason is Reason.KEPT_LONG for one in found[:most]):
        # A day set for erasing is not to be hidden for good by promises.
        return [*found[: most - 1], over[0]]
    return found[:most]


def _pressing(one: Due) -> tuple[Reason, date, time, str]:
    at = one.promise.due_time if one.promise else None
    return one.reason, one.on, place_in_day(at), one.head.id if one.head else one.customer.id if one.customer else ""
