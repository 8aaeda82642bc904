"""Announcements from the view of one customer: what they are still to be told, and what they were told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from interview_tui.insight.due import Reason, Reminder
from interview_tui.insight.rhythm import welcome_from
from interview_tui.language.message import N_, message
from interview_tui.records.telling import TellingState, as_on

if TYPE_CHECKING:
    from interview_tui.port.customer_heads import CustomerHead
    from interview_tui.records.announcement import Announcement
    from interview_tui.records.telling import Telling


class Announced(NamedTuple):
    """An announcement, with how far it is with one customer."""

    announcement: Announcement
    telling: Telling

    @property
    def is_open(self) -> bool:
        """Whether they are still to be told: they do not know yet, and did not decline."""
        return self.telling.state is TellingState.OPEN and self.announcement.withdrawn is None


def announced_to(announcements: Iterable[Announcement], customer_id: str) -> tuple[Announced, ...]:
    """Return a customer's announcements, most urgent first.

    `customer_id` is the leading id, as in everything a store returns.
    """
    found = (Announced(one, row) for one in announcements for row in one.tellings if row.customer_id == customer_id)
    return tuple(sorted(found, key=lambda one: (one.announcement.due or date.max, one.announcement.at)))


def as_of(announced: Iterable[Announced], moment: datetime) -> tuple[Announced, ...]:
    """Return the announcements as of `moment`, the end of a past day."""
    return tuple(
        Announced(
            one.announcement.changed(withdrawn=_until(one.announcement.withdrawn, moment)),
            as_on(one.telling, moment.date()),
        )
        for one in announced
        if one.announcement.at <= moment
    )


def _until(day: date | None, moment: datetime) -> date | None:
    return day if day is not None and day <= moment.date() else None


def to_tell(
    announcements: Iterable[Announcement], customers: Mapping[str, CustomerHead], today: date
) -> Iterator[Reminder]:
    """Yield one reminder per customer who is to be told something, with the deadline.

    Somebody who wants no contact or has left is not called, and nobody before a contact is welcome: they are told when
    they call.
    """
    waiting: dict[str, list[Announcement]] = {}
    for one in announcements:
        for row in one.tellings:
            if Announced(one, row).is_open:
                waiting.setdefault(row.customer_id, []).append(one)
    for customer_id, each in waiting.items():
        customer = customers.get(customer_id)
        welcome = welcome_from(customer) if customer is not None else None
        if welcome is None:
            continue
        first = min(each, key=lambda one: (one.due or date.max, one.at))
        due = first.due and max(first.due, welcome) if welcome > today else first.due
        told = message(N_("Tell: {text}"), text=first.text.split("\n")[0])
        if len(each) > 1:
            told = message(N_("{told}, and {n} more"), told=told, n=len(each) - 1)
        yield Reminder(Reason.TELL, due, of_customer=customer_id, why=told)
