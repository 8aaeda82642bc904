"""Customers as lists know them, without their files being read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from interview_tui.records.naming import title
from interview_tui.records.rough_date import last_day
from interview_tui.records.words import Aspect

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEFT = Aspect.LEFT
COVERED = "…"
"""Stands for words that are not shown."""


@dataclass(frozen=True, slots=True)
class Terms:
    """How a customer wants to be in touch, or how often we want to."""

    days: int | None = None
    """Of a wish: not more often than every so many days. Of a rhythm: about every so many."""
    channel: str | None = None
    hours: str = ""
    """When, in the customer's words."""
    never: bool = False
    """Not at all."""
    until: str | None = None
    """A rough date, until which it was said for; None: nobody said."""


class EntryHead(NamedTuple):
    """What is known of a customer, as lists need it; none that was never so. A tuple: there are many."""

    id: str
    aspect: Aspect
    text: str
    learnt_on: date
    """The day on which it was written down."""
    since: str | None = None
    """A day, or only its month or its year."""
    until: str | None = None
    over: bool = False
    """It is known that this holds no longer."""
    person: str | None = None
    """The customer it is about."""
    came_of: str = ""
    change: str = ""
    sensitive: bool = False
    """It touches health or the like: lists say that there is something, and not what."""

    def is_past(self, day: date) -> bool:
        """Tell whether it holds no longer on a day: it has ended, or the day until which it was to hold is over."""
        return self.over or (self.until is not None and last_day(self.until) < day)

    def covered(self) -> EntryHead:
        """Return it as it stands in a list across customers, who look over shoulders."""
        return self._replace(text=COVERED, came_of="", change="") if self.sensitive else self


@dataclass(frozen=True, slots=True)
class CustomerHead:
    """A customer as lists need them."""

    id: str
    name: str
    organisation: str | None
    since: date
    """The day from which they are known here."""
    first_contact: date | None = None
    """With anybody of us, of any form that counts as one; also where they were there besides somebody else."""
    last_contact: date | None = None
    wish: Terms | None = None
    rhythm: Terms | None = None
    first_deal: date | None = None
    keep_until: date | None = None
    entries: tuple[EntryHead, ...] = ()
    """In the order in which they were written down; wish and rhythm are not among them."""
    last_contact_at: datetime | None = None
    """When the last contact began: on one day there may be several."""
    given_to: str = ""
    """Who keeps them now; empty: they are kept here."""
    taken_from: str = ""
    """Who kept them before; empty: nobody did."""

    @property
    def title(self) -> str:
        """The name with the organisation, as it heads a screen."""
        return title(self.name, self.organisation)

    def holding(self, aspect: Aspect) -> Iterator[EntryHead]:
        """Yield the entries of an aspect that hold now, as far as is known."""
        return (one for one in self.entries if one.aspect is aspect and not one.over)

    @property
    def numbers(self) -> tuple[str, ...]:
        """The phone numbers that reach them, as typed."""
        return tuple(one.text for one in self.holding(Aspect.PHONE))

    @property
    def left(self) -> EntryHead | None:
        """Why they are no customer any more; None: they are."""
        for one in self.entries:  # asked of every customer again and again: no generator
            if one.aspect is _LEFT and not one.over:
                return one
        return None
