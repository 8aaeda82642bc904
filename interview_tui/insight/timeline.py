"""Everything that happened with one customer, in order: conversations, measures, what was learnt, what went out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from interview_tui.records.aspects import FOLDED
from interview_tui.records.forms import is_sent_in

if TYPE_CHECKING:
    from interview_tui.insight.said import Said
    from interview_tui.port.exports import Copies
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.customer import Customer
    from interview_tui.records.entry import Entry


class What(StrEnum):
    """The kind of event; simultaneous events are in this order, the last one first."""

    SENT = "sent"
    ENDED = "ended"
    """It became known that something no longer holds."""
    BEGUN = "begun"
    """Something became known about them."""
    SAID = "said"
    """We told them something."""
    MEASURE = "measure"
    TALK = "talk"
    """A contact of any form: conversation, just talked, not reached."""


class Event(NamedTuple):
    """One event, with its day."""

    what: What
    at: datetime
    conversation: Conversation | None = None
    """The conversation it was, or came from."""
    entries: tuple[Entry, ...] = ()
    """What became known on that day, or ended."""
    copies: Copies | None = None
    said: Said | None = None
    """What we told them."""
    covered: bool = False
    """Displayed only on request."""

    @property
    def on(self) -> date:
        """The day it happened."""
        return self.at.date()

    @property
    def key(self) -> str:
        """Identifies it."""
        if self.said is not None:
            of = self.said.id
        elif self.conversation is not None:
            of = self.conversation.id
        elif self.copies is not None:
            of = self.copies.destination.id
        else:
            of = self.entries[0].id if self.entries else ""
        return f"{self.what}:{of}"


def timeline(
    customer: Customer,
    conversations: Iterable[Conversation],
    sent: Iterable[Copies] = (),
    said: Iterable[Said] = (),
) -> tuple[Event, ...]:
    """Return everything that happened with a customer, latest first.

    An answer that was sent in is only that, and no conversation. Everything learnt on one day is one event, and so is
    everything that ended; what is better not mentioned is separate.
    """
    every = list(conversations)
    found = [Event(What.TALK, one.started_at, one) for one in every if not (one.measure and is_sent_in(one.form))]
    found += [Event(What.MEASURE, one.started_at, one) for one in every if one.measure is not None]
    found += _of_entries(customer)
    found += [Event(What.SENT, one.at, copies=one) for one in sent]
    found += [Event(What.SAID, one.at, one.noted.conversation if one.noted else None, said=one) for one in said]
    ranks = list(What)
    return tuple(sorted(found, key=lambda one: (one.at, ranks.index(one.what), one.key), reverse=True))


def _of_entries(customer: Customer) -> Iterator[Event]:
    together: dict[tuple[What, date, bool], list[tuple[datetime, Entry]]] = {}
    for one in customer.known:
        # The first organisation is known from the beginning, like the name.
        if one.mistaken or one.id == customer.id:
            continue
        covered = one.aspect in FOLDED
        begun = _at(one.since, one.learnt_at)
        together.setdefault((What.BEGUN, begun.date(), covered), []).append((begun, one))
        if one.ended_at is not None:
            ended = _at(one.until, one.ended_at)
            together.setdefault((What.ENDED, ended.date(), covered), []).append((ended, one))
    for (what, _, covered), each in together.items():
        yield Event(what, max(at for at, _ in each), entries=tuple(one for _, one in each), covered=covered)


def _at(day: str | None, recorded: datetime) -> datetime:
    """Return when something happened: on its day if known, else when it was written down."""
    try:
        told = date.fromisoformat(day or "")
    except ValueError:
        return recorded
    return recorded if told >= recorded.date() else datetime.combine(told, time(), recorded.tzinfo)
