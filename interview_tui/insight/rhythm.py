"""Where each customer is in the cycle, and when the next contact is due: derived, by their wish, never pestering.

The cycle:

- *left*: they are no longer a customer. Nothing reminds of them.
- *plan*: none of us has talked to them yet.
- *build*: all contact was on one day, the first impression, and they use nothing of ours yet.
- *improve*: something is open between us: a complaint, or a promise of ours.
- *keep*: nothing is. The last two alternate.

The next contact counts from the last one of any kind with any of us. A customer's wish takes precedence over our
rhythm: if both are known, the longer one applies; if neither is, nothing is due. A wish also delays every other contact
for its own sake: aftercare, anniversaries, thanks. Promises and complaints are never affected: they have reminders of
their own. What was stated for some time only ("until Easter") says nothing about the days after it.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from interview_tui.language.message import N_, NC_, Message, message
from interview_tui.port.customer_heads import CustomerHead, Terms
from interview_tui.records.rough_date import last_day
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
"""Their names, to translate in the context "stage"."""


def stage(customer: CustomerHead, open_with: Collection[str]) -> Stage:
    """Return a customer's stage; `open_with` are the ids of customers with an open complaint or promise of ours."""
    if customer.left is not None:
        return Stage.LEFT
    if customer.last_contact is None:
        return Stage.PLAN
    if customer.first_contact == customer.last_contact and not has_bought(customer):
        return Stage.BUILD
    return Stage.IMPROVE if customer.id in open_with else Stage.KEEP


def has_bought(customer: CustomerHead) -> bool:
    """Return whether they ever bought or used something of ours."""
    return customer.first_deal is not None or any(one.aspect is Aspect.USES for one in customer.entries)


def welcome_from(customer: CustomerHead) -> date | None:
    """Return the first day on which a contact for its own sake is welcome; None: never."""
    wish = customer.wish
    if customer.left is not None:
        return None
    if wish is None:
        return date.min
    over = _later(last_day(wish.until), 1) if wish.until is not None else None
    if wish.never:
        return over
    if wish.days is None or customer.last_contact is None:
        return date.min
    again = _later(customer.last_contact, wish.days)
    return again if over is None else min(again, over)


def is_in_peace(customer: CustomerHead, today: date) -> bool:
    """Return whether there should be no contact for its own sake: they left, or want none today."""
    welcome = welcome_from(customer)
    never = customer.wish is not None and customer.wish.never
    return welcome is None or (never and welcome > today)


def held_back(customer: CustomerHead) -> Message:
    """Return why no contact was welcome for some time. Raises ValueError if their wish does not say so."""
    wish = customer.wish
    if wish is not None and wish.never:
        return _IN_PEACE
    if wish is None or wish.days is None:
        raise ValueError("nobody wished for it")
    return _wished(wish.days)


def next_contact(customer: CustomerHead) -> date | None:
    """Return when the next contact is due by wish or rhythm; None if unknown or unwanted."""
    welcome = welcome_from(customer)
    day = day_by_terms(customer) if welcome is not None else None
    return max(day, welcome) if day is not None and welcome is not None else None


def day_by_terms(customer: CustomerHead) -> date | None:
    """Return the same for a customer of whom it is known that, and from when, a contact is welcome."""
    ours, wished = _days(customer)
    return ours if wished is None else wished if ours is None else max(ours, wished)


def why_then(customer: CustomerHead) -> Message:
    """Return why the next contact is due then. Raises ValueError if none is."""
    ours, wished = _days(customer)
    wish, by_wish = customer.wish, wished is not None and (ours is None or wished >= ours)
    terms, on = (wish, wished) if by_wish else (customer.rhythm, ours)
    if terms is None or terms.days is None or on is None:
        raise ValueError("nobody said how often")
    hours = wish.hours if wish is not None and (wish.until is None or on <= last_day(wish.until)) else ""
    return _why(terms.days, hours, by_wish)


def _days(customer: CustomerHead) -> tuple[date | None, date | None]:
    """Return when the next contact is due by our rhythm and by their wish, as far as each still holds then."""
    since = customer.last_contact or customer.since
    return _day(customer.rhythm, since), _day(customer.wish, since)


def _day(terms: Terms | None, since: date) -> date | None:
    if terms is None or terms.days is None:
        return None
    on = _later(since, terms.days)
    return on if terms.until is None or on <= last_day(terms.until) else None


_IN_PEACE = message(N_("their wish: not at all, for some time"))


@lru_cache(maxsize=1000)
def _wished(days: int) -> Message:
    return message(N_("their wish: at most {often}"), often=often(days))


@lru_cache(maxsize=1000)
def _why(days: int, hours: str, wished: bool) -> Message:
    # Thousands of customers share a few distinct ones.
    why = _wished(days) if wished else message(N_("our rhythm: about {often}"), often=often(days))
    return message(N_("{why}, {hours}"), why=why, hours=hours) if hours else why


def _later(day: date, days: int) -> date:
    try:
        return day + timedelta(days)
    except OverflowError:
        return date.max
