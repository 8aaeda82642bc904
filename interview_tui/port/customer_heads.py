"""Customers as lists need them, without reading their files."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from interview_tui.records.naming import title
from interview_tui.records.rough_date import last_day
from interview_tui.records.words import Aspect

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEFT = Aspect.LEFT
COVERED = "…"
"""Stands for text that is hidden."""


class Terms(NamedTuple):
    """How a customer wants to be in touch, or how often we want to be."""

    days: int | None = None
    """For a wish: not more often than every so many days. For a rhythm: about every so many days."""
    channel: str | None = None
    hours: str = ""
    """When, in the customer's words."""
    never: bool = False
    """Not at all."""
    until: str | None = None
    """The rough date until which it was stated; None: no end was stated."""


class EntryHead(NamedTuple):
    """An entry of a customer as lists need it, unless it was mistaken. A tuple, since there are many."""

    id: str
    aspect: Aspect
    text: str
    learnt_on: date
    """The day it was written down."""
    since: str | None = None
    """A rough date."""
    until: str | None = None
    over: bool = False
    """It is known to have ended."""
    person: str | None = None
    """The id of the customer it refers to."""
    came_of: str = ""
    change: str = ""
    sensitive: bool = False
    """It touches a sensitive area: lists say that there is something, but not what."""

    def is_past(self, day: date) -> bool:
        """Return whether it no longer holds on a day: it has ended, or its deadline has passed."""
        return self.over or (self.until is not None and last_day(self.until) < day)

    def covered(self) -> EntryHead:
        """Return it as displayed in a list across customers, who look over shoulders."""
        return self._replace(text=COVERED, came_of="", change="") if self.sensitive else self


class CustomerHead(NamedTuple):
    """A customer as lists need them."""

    id: str
    name: str
    organisation: str | None
    since: date
    """The day from which they are known here."""
    first_contact: date | None = None
    """With any of us, in any form that counts as a contact, including when they were present at somebody else's."""
    last_contact: date | None = None
    wish: Terms | None = None
    rhythm: Terms | None = None
    first_deal: date | None = None
    keep_until: date | None = None
    entries: tuple[EntryHead, ...] = ()
    """In the order they were written down, without wish and rhythm."""
    last_contact_at: datetime | None = None
    """When the last contact began: there may be several on one day."""
    given_to: str = ""
    """Who keeps them now; empty: they are kept here."""
    taken_from: str = ""
    """Who kept them before; empty: nobody did."""

    @property
    def title(self) -> str:
        """Name and organisation, as in a screen's heading."""
        return title(self.name, self.organisation)

    def holding(self, aspect: Aspect) -> Iterator[EntryHead]:
        """Yield the entries of an aspect that hold now."""
        return (one for one in self.entries if one.aspect is aspect and not one.over)

    @property
    def numbers(self) -> tuple[str, ...]:
        """Their phone numbers, as typed."""
        return tuple(one.text for one in self.holding(Aspect.PHONE))

    @property
    def left(self) -> EntryHead | None:
        """The entry saying why they left; None: they are a customer."""
        for one in self.entries:  # asked for every customer again and again: no generator
            if one.aspect is _LEFT and not one.over:
                return one
        return None
