"""What many are told, seen from one customer: what is to be told to them still, and what they were told already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from interview_tui.insight.due import Reason, Reminder
from interview_tui.insight.rhythm import welcome_from
from interview_tui.language.message import N_, message
from interview_tui.records.telling import TellingState, as_on

if TYPE_CHECKING:
    from interview_tui.port.customer_heads import CustomerHead
    from interview_tui.records.announcement import Announcement
    from interview_tui.records.telling import Telling


@dataclass(frozen=True, slots=True)
class Announced:
    """One thing that many are told, with how far it is with one of them."""

    announcement: Announcement
    telling: Telling

    @property
    def is_open(self) -> bool:
        """Whether it is to be told to them: they do not know it yet, and may hear it."""
        return self.telling.state is TellingState.OPEN and self.announcement.withdrawn is None


def announced_to(announcements: Iterable[Announcement], customer_id: str) -> tuple[Announced, ...]:
    """Return what is told to a customer among others, what they should know soonest first.

    `customer_id` is that of the record that leads, as in what a store returns.
    """
    found = (Announced(one, row) for one in announcements for row in one.tellings if row.customer_id == customer_id)
    return tuple(sorted(found, key=lambda one: (one.announcement.due or date.max, one.announcement.at)))


def as_of(announced: Iterable[Announced], moment: datetime) -> tuple[Announced, ...]:
    """Return how far it was on a past day, at this moment, its end."""
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
    """Yield one reminder for each customer to whom something is to be told, with the day by which they should know.

    Nobody is called who wishes no contact, or is no customer any more, and nobody earlier than is welcome: those hear
    it when they call.
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
