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

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from interview_tui.language.message import N_, NC_, Message, message
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


class Terms(Protocol):
    """How a customer wants to be in touch, as lists know it."""

    @property
    def days(self) -> int | None:
        """Not more often than every so many days."""

    @property
    def hours(self) -> str:
        """When, in the customer's words."""

    @property
    def never(self) -> bool:
        """Not at all."""


class KnownEntry(Protocol):
    """What is known of a customer, as lists know it."""

    @property
    def aspect(self) -> Aspect:
        """What it says."""

    @property
    def text(self) -> str:
        """In whose words it was written down."""

    @property
    def since(self) -> str | None:
        """A day, or only its month or year."""

    @property
    def over(self) -> bool:
        """Whether it holds no longer."""

    @property
    def learnt_on(self) -> date:
        """The day on which it was written down."""

    @property
    def person(self) -> str | None:
        """The customer it is about."""


class Facts(Protocol):
    """What the cycle is derived from: a customer as lists know them."""

    @property
    def id(self) -> str:
        """Of the customer."""

    @property
    def name(self) -> str:
        """Of the customer."""

    @property
    def since(self) -> date:
        """The day from which they are known."""

    @property
    def first_contact(self) -> date | None:
        """With anybody of us, of any kind."""

    @property
    def last_contact(self) -> date | None:
        """With anybody of us, of any kind."""

    @property
    def wish(self) -> Terms | None:
        """How they want to be in touch."""

    @property
    def rhythm(self) -> int | None:
        """How often we want to be: about every so many days."""

    @property
    def first_deal(self) -> date | None:
        """The day of the first deal."""

    @property
    def entries(self) -> Sequence[KnownEntry]:
        """What else is known."""


@dataclass(frozen=True, slots=True)
class Contact:
    """When the next contact for its own sake is due, and why then."""

    on: date
    why: Message


def has_left(facts: Facts) -> bool:
    """Tell whether they are no customer any more."""
    return any(one.aspect is Aspect.LEFT and not one.over for one in facts.entries)


def stage(facts: Facts, open_with: Collection[str]) -> Stage:
    """Return where a customer is; `open_with` are the ids of those with an open complaint or promise of ours."""
    if has_left(facts):
        return Stage.LEFT
    if facts.last_contact is None:
        return Stage.PLAN
    if facts.first_contact == facts.last_contact and not has_bought(facts):
        return Stage.BUILD
    return Stage.IMPROVE if facts.id in open_with else Stage.KEEP


def has_bought(facts: Facts) -> bool:
    """Tell whether they ever bought or used something of ours."""
    return facts.first_deal is not None or any(one.aspect is Aspect.USES for one in facts.entries)


def welcome_from(facts: Facts) -> date | None:
    """Return the first day on which a contact for its own sake is welcome; None: on none."""
    wish = facts.wish
    if (wish is not None and wish.never) or has_left(facts):
        return None
    if wish is None or wish.days is None or facts.last_contact is None:
        return date.min
    return _later(facts.last_contact, wish.days)


def next_contact(facts: Facts) -> Contact | None:
    """Return when the next contact is due by wish or rhythm; None where nobody said, or it is not wanted."""
    wish, rhythm = facts.wish, facts.rhythm
    wished = wish.days if wish is not None else None
    if (wished is None and rhythm is None) or welcome_from(facts) is None:
        return None
    days = max(wished or 0, rhythm or 0)
    on = _later(facts.last_contact or facts.since, days)
    if wished == days:
        why = message(N_("their wish: at most {often}"), often=how_often(days))
    else:
        why = message(N_("our rhythm: about {often}"), often=how_often(days))
    hours = wish.hours if wish is not None else ""
    return Contact(on, message(N_("{why}, {hours}"), why=why, hours=hours) if hours else why)


def how_often(days: int) -> Message:
    """Return an interval in the unit in which people think of it: `every 4 weeks`."""
    for unit, one, many in _INTERVALS:
        if days % unit == 0:
            return Message(one) if days == unit else message(many, n=days // unit)
    raise AssertionError("every interval has whole days")


_INTERVALS = (
    (365, N_("once a year"), N_("every {n} years")),
    (30, N_("once a month"), N_("every {n} months")),
    (7, N_("once a week"), N_("every {n} weeks")),
    (1, N_("once a day"), N_("every {n} days")),
)


def _later(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max
