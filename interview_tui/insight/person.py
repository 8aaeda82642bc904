"""Everything known of one customer in the order of their page: what is open, who they are, what was; on any day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from interview_tui.insight.announced import as_of as announced_as_of
from interview_tui.insight.customer_heads import customer_head
from interview_tui.insight.following import in_time, standing
from interview_tui.insight.known import Known, known
from interview_tui.insight.timeline import Event, timeline
from interview_tui.language.day_time import place_in_day
from interview_tui.records.as_recorded import as_recorded
from interview_tui.records.aspects import ASPECTS, FOLDED, Stands
from interview_tui.records.customer_changes import as_of
from interview_tui.records.forms import is_contact
from interview_tui.records.words import Kind

if TYPE_CHECKING:
    from interview_tui.insight.announced import Announced
    from interview_tui.insight.following import Asks
    from interview_tui.insight.noted import Noted
    from interview_tui.port.exports import Copies
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.customer import Customer
    from interview_tui.records.entry import Entry


class Trait(NamedTuple):
    """An entry that holds, and earlier entries of the same aspect."""

    entry: Entry
    earlier: tuple[Entry, ...] = ()
    """The ended ones, latest first; listed with the last one that holds."""


class Person(NamedTuple):
    """One customer, as far as known."""

    customer: Customer
    known: Known
    open: tuple[Noted, ...]
    """Open promises of both sides and open complaints: late ones, complaints, then by day, undated last."""
    needs: tuple[Noted, ...]
    """Latest first."""
    traits: tuple[Trait, ...]
    """In the order of the aspects, latest first within one."""
    personal: tuple[Noted, ...]
    """Personal notes that did not become an entry, latest first."""
    covered: tuple[Entry, ...]
    """What is better not mentioned."""
    events: tuple[Event, ...]
    """Everything that happened, latest first."""
    asks: tuple[Asks[Conversation], ...] = ()
    """Answers to measures that nobody has talked with them about since, if contact is wanted."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing below the head."""
        waits = self.open or self.asks or self.known.to_tell
        return not (waits or self.needs or self.traits or self.personal or self.events)


def person(
    customer: Customer,
    conversations: Sequence[Conversation],
    there: Sequence[Conversation] = (),
    sent: Iterable[Copies] = (),
    announced: Sequence[Announced] = (),
    *,
    today: date,
) -> Person:
    """Return what is known of a customer today.

    `there` is what they said in conversations with others (`presence.as_said_by`).
    """
    of_them = known(conversations, there, announced)
    entries = {one.note for one in customer.known if one.note is not None}
    return Person(
        customer,
        of_them,
        _open(of_them, today),
        tuple(one for one in of_them.told if one.note.kind is Kind.NEED),
        tuple(_traits(customer, today)),
        tuple(one for one in of_them.personal if one.note.id not in entries),
        customer.holding(*FOLDED, on=today),
        timeline(customer, [*conversations, *there], sent, of_them.said),
        tuple(_asks(customer, of_them, today)),
    )


def person_at(
    customer: Customer,
    conversations: Iterable[Conversation],
    there: Iterable[Conversation] = (),
    sent: Iterable[Copies] = (),
    announced: Iterable[Announced] = (),
    *,
    moment: datetime,
) -> Person | None:
    """Return what was known of a customer at a moment, as recorded until then; None: they were not known yet."""
    then = as_of(customer, moment)
    if then is None:
        return None
    return person(
        then,
        [one for each in conversations if (one := as_recorded(each, moment)) is not None],
        [one for each in there if (one := as_recorded(each, moment)) is not None],
        [one for one in sent if one.at <= moment],
        announced_as_of(announced, moment),
        today=moment.date(),
    )


def _asks(customer: Customer, of_them: Known, today: date) -> Iterator[Asks[Conversation]]:
    held = (*of_them.conversations, *of_them.there)
    last = max((one.started_at.date() for one in held if is_contact(one.form)), default=None)
    head = customer_head(customer, last, last)
    for one in standing(held, today, complains=bool(of_them.complaints)):
        if (asks := in_time(one, head)) is not None:
            yield asks


def _open(of_them: Known, today: date) -> tuple[Noted, ...]:
    def pressing(one: Noted) -> tuple[object, ...]:
        promise = one.note.promise
        if promise is None:
            return 1, one.at.date(), place_in_day(None), one.at
        late = promise.due is not None and promise.due < today
        return 0 if late else 2, promise.due or date.max, place_in_day(promise.due_time), one.at

    return tuple(sorted((*of_them.promises, *of_them.complaints), key=pressing))


def _traits(customer: Customer, today: date) -> Iterable[Trait]:
    for row in ASPECTS:
        if row.stands is not Stands.COUNTS:
            continue
        every = [one for one in customer.known if one.aspect is row.aspect and not one.mistaken]
        holding = sorted((one for one in every if not one.is_past(today)), key=_learnt, reverse=True)
        earlier = tuple(sorted((one for one in every if one.is_past(today)), key=_learnt, reverse=True))
        for at, one in enumerate(holding):
            yield Trait(one, earlier if at == len(holding) - 1 else ())


def _learnt(entry: Entry) -> tuple[datetime, str]:
    return entry.learnt_at, entry.id
