"""When a measure may be asked: what a number costs the conversation, and what it would be worth."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from interview_tui.records.forms import is_contact
from interview_tui.records.words import Aspect, Measure, Occasion, Status

if TYPE_CHECKING:
    from interview_tui.insight.known import Known
    from interview_tui.records.customer import Customer

LATELY = timedelta(days=180)
"""Somebody with two contacts within this time has used us lately, even if nothing is recorded as used."""


class Waits(StrEnum):
    """Why a measure should not be asked now."""

    FIRST_CONTACT = "first-contact"
    OPEN_COMPLAINT = "open-complaint"
    AFTER_SERVICE = "after-service"
    """A complaint was settled within two weeks: only effort is asked."""
    HARDLY_USED = "hardly-used"
    """"Would they miss us" is asked of customers who used us at least twice lately."""


def forbids(measure: Measure, occasions: Collection[Occasion], *, uses: bool = True) -> Waits | None:
    """Return why this measure should not be asked, or None if it may; `uses` is the result of `has_used`.

    Never in a first conversation or while a complaint is open; after a service case only effort. That there is at most
    one measure per conversation is ensured by guide and conversation.
    """
    if Occasion.FIRST_CONTACT in occasions:
        return Waits.FIRST_CONTACT
    if Occasion.OPEN_COMPLAINT in occasions:
        return Waits.OPEN_COMPLAINT
    if Occasion.AFTER_SERVICE in occasions and measure is not Measure.EFFORT:
        return Waits.AFTER_SERVICE
    return Waits.HARDLY_USED if measure is Measure.FIT and not uses else None


def has_used(customer: Customer | None, known: Known, today: date) -> bool:
    """Return whether a customer has used us at least twice lately, as far as known.

    Either something they use is recorded and holds, or there were two contacts lately.
    """
    if customer is not None and customer.holding(Aspect.USES):
        return True
    past = (one for one in known.conversations if is_contact(one.form) and one.status is not Status.OPEN)
    return sum(today - one.started_at.date() <= LATELY for one in past) > 1
