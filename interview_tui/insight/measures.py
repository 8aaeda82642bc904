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
"""Who was in touch twice within it has used us lately, also where nobody wrote down what they use."""


class Waits(StrEnum):
    """Why a measure is better not asked now."""

    FIRST_CONTACT = "first-contact"
    OPEN_COMPLAINT = "open-complaint"
    AFTER_SERVICE = "after-service"
    """A complaint was settled within two weeks: only how easy it was is asked."""
    HARDLY_USED = "hardly-used"
    """Whether they would miss us is asked of who has used us at least twice lately."""


def forbids(measure: Measure, occasions: Collection[Occasion], *, uses: bool = True) -> Waits | None:
    """Return why this measure is better not asked, or None where it may be; `uses` as `has_used` tells.

    Never in a first conversation and never while a complaint is open; after a service case only how easy it
    was. That there is one measure a conversation at most lies in the guide and in the conversation.
    """
    if Occasion.FIRST_CONTACT in occasions:
        return Waits.FIRST_CONTACT
    if Occasion.OPEN_COMPLAINT in occasions:
        return Waits.OPEN_COMPLAINT
    if Occasion.AFTER_SERVICE in occasions and measure is not Measure.EFFORT:
        return Waits.AFTER_SERVICE
    return Waits.HARDLY_USED if measure is Measure.FIT and not uses else None


def has_used(customer: Customer | None, known: Known, today: date) -> bool:
    """Tell whether a customer has used us at least twice lately, as far as is known.

    What they use was written down and holds, or there were two contacts lately.
    """
    if customer is not None and customer.holding(Aspect.USES):
        return True
    past = (one for one in known.conversations if is_contact(one.form) and one.status is not Status.OPEN)
    return sum(today - one.started_at.date() <= LATELY for one in past) > 1
