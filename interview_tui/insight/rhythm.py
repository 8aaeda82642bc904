"""Where each customer is in the cycle, and when the next contact is due: derived, by their wish, never pestering.

The cycle, plainly:

- *left*: they are no customer any more. Nothing reminds of them.
- *plan*: nobody of us has talked with them yet.
- *build*: all contact was on one day, the first impression, and they use nothing of ours yet.
- *improve*: something is open between us: a complaint, or a promise of ours.
- *keep*: nothing is. The last two come again and again.

The next contact is counted from the last one of any kind with anybody of us. A customer's wish goes before our rhythm,
and where both are known the longer of the two holds; where nobody said anything, nothing is due. A wish also holds
back every other contact that is for its own sake: aftercare, anniversaries, thanks. Promises and complaints it never
touches: they are reminded of elsewhere.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from interview_tui.language.message import N_, NC_, Message, message
from interview_tui.port.customer_heads import CustomerHead
from interview_tui.records.spoken_terms import often
from interview_tui.records.words import Aspect


class Stage(StrEnum):
    """Where a customer is in the cycle."""

    PLAN = "plan"
    BUILD = "build"
    IMPROVE = "improve"
    KEEP = "keep"
    LEFT = "left"


STAGE_WORDS = {
    Stage.PLAN: NC_("stage", "plan"),
    Stage.BUILD: NC_("stage", "build"),
    Stage.IMPROVE: NC_("stage", "improve"),
    Stage.KEEP: NC_("stage", "keep"),
    Stage.LEFT: NC_("stage", "left"),
}
"""What they are called, to translate in the context "stage"."""


@dataclass(frozen=True, slots=True)
class Contact:
    """When the next contact for its own sake is due, and why then."""

    on: date
    why: Message


def stage(customer: CustomerHead, open_with: Collection[str]) -> Stage:
    """Return where a customer is; `open_with` are the ids of those with an open complaint or promise of ours."""
    if customer.left is not None:
        return Stage.LEFT
    if customer.last_contact is None:
        return Stage.PLAN
    if customer.first_contact == customer.last_contact and not has_bought(customer):
        return Stage.BUILD
    return Stage.IMPROVE if customer.id in open_with else Stage.KEEP


def has_bought(customer: CustomerHead) -> bool:
    """Tell whether they ever bought or used something of ours."""
    return customer.first_deal is not None or any(one.aspect is Aspect.USES for one in customer.entries)


def welcome_from(customer: CustomerHead) -> date | None:
    """Return the first day on which a contact for its own sake is welcome; None: on none."""
    wish = customer.wish
    if (wish is not None and wish.never) or customer.left is not None:
        return None
    if wish is None or wish.days is None or customer.last_contact is None:
        return date.min
    return _later(customer.last_contact, wish.days)


def next_contact(customer: CustomerHead) -> Contact | None:
    """Return when the next contact is due by wish or rhythm; None where nobody said, or it is not wanted."""
    wish = customer.wish
    wished = wish.days if wish is not None else None
    rhythm = customer.rhythm.days if customer.rhythm is not None else None
    if (wished is None and rhythm is None) or welcome_from(customer) is None:
        return None
    days = max(wished or 0, rhythm or 0)
    on = _later(customer.last_contact or customer.since, days)
    if wished == days:
        why = message(N_("their wish: at most {often}"), often=often(days))
    else:
        why = message(N_("our rhythm: about {often}"), often=often(days))
    hours = wish.hours if wish is not None else ""
    return Contact(on, message(N_("{why}, {hours}"), why=why, hours=hours) if hours else why)


def _later(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max
