"""Determines where a recording or notes belong: to which customer, when, and to which known conversation.

What neither the file nor the person says is asked, one thing at a time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING

from interview_tui.desk.held_at import held_at, moment_fault, moment_typed
from interview_tui.desk.importing.people import Around, line_of_person
from interview_tui.desk.importing.plan import Line
from interview_tui.desk.importing.whom import Known
from interview_tui.importing.file_name import named_in
from interview_tui.importing.reading import Person
from interview_tui.insight.matching import meant
from interview_tui.language.message import N_, Told
from interview_tui.language.past_moment import PastMoment
from interview_tui.port.conversations import Head
from interview_tui.records.conversation import Conversation
from interview_tui.records.forms import is_contact
from interview_tui.records.typed_name import readings
from interview_tui.records.words import Channel, Status

if TYPE_CHECKING:
    from interview_tui.port.customer_heads import CustomerHead
    from interview_tui.port.customers import Named
    from interview_tui.port.store import Store
    from interview_tui.records.customer import Customer

NEW = "new"
"""Stands for a new conversation."""


class Ask(StrEnum):
    """What may have to be asked about a file."""

    ME = "me"
    CUSTOMER = "customer"
    DAY = "day"
    CONVERSATION = "conversation"


_SENTENCES: Mapping[Ask, str] = {
    Ask.ME: N_("Which of the speakers is you?"),
    Ask.CUSTOMER: N_("With whom was this conversation?"),
    Ask.DAY: N_("When was this conversation?"),
    Ask.CONVERSATION: N_("To which conversation does it belong?"),
}
AHEAD = N_("That day lies ahead.")


class Unsaid(Told):
    """Something has to be answered about a file before its effect is known."""

    def __init__(
        self,
        ask: Ask,
        *,
        speakers: Mapping[str, float] | None = None,
        conversations: Sequence[Head] = (),
        is_needed: bool = False,
    ) -> None:  # fmt: skip
        self.ask = ask
        self.speakers = speakers or {}
        """Who may be me, with how long they are heard, in seconds."""
        self.conversations = tuple(conversations)
        """Which conversations are possible."""
        self.is_needed = is_needed
        """Without the answer nothing in the file is usable."""
        super().__init__(_SENTENCES[ask])


@dataclass(frozen=True, slots=True)
class SaidInIt:
    """What a file itself says about its conversation."""

    name: str = ""
    organisation: str = ""
    moment: PastMoment | None = None
    names: tuple[str, ...] = ()
    """Who speaks in it besides me."""
    channel: Channel = Channel.PHONE
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Belongs:
    """The place something belongs to."""

    conversation: Conversation
    """A known conversation, or a new one."""
    is_new: bool
    lines: tuple[Line, ...] = field(default=())
    """The customer's line, if they are new."""


def belonging(told: SaidInIt, known: Known, store: Store | None, around: Around) -> Belongs:
    """Return where it belongs. Raises Unsaid, and Told for what is impossible."""
    given = around.given
    if given.beside and given.beside != NEW and store is not None:
        return Belongs(store.read(store.find(given.beside)), False)
    customer, lines = _whom(told, known, store, around)
    moment = _when(told, around)
    there = _there(customer.id, moment, store) if store is not None and not lines and given.beside != NEW else ()
    one = _nearest(there, moment)
    if one is not None and store is not None:
        return Belongs(store.read(one.id), False)
    if there:
        raise Unsaid(Ask.CONVERSATION, conversations=there)
    return Belongs(_new(customer, moment, told, around), True, lines)


def _whom(told: SaidInIt, known: Known, store: Store | None, around: Around) -> tuple[Customer, tuple[Line, ...]]:
    """Return the customer, with a line if they are new."""
    found: tuple[CustomerHead | Named, ...] = ()
    name, organisation = told.name, told.organisation
    if around.given.customer:
        found = meant(around.given.customer, store.customer_names().customers.values()) if store is not None else ()
        reading = readings(around.given.customer)[0]
        name, organisation = reading.name, reading.organisation or ""
    elif name:
        sure = known.sure(name, organisation)
        same = known.by_name(name)
        found = (sure,) if sure is not None else same if len(same) == 1 and not organisation else ()
    else:
        found = tuple({head.id: head for one in told.names for head in known.by_name(one)}.values())
    if len(found) == 1 and (person := known.person(found[0].id)) is not None:
        return person, ()
    if len(found) > 1 or not name:
        raise Unsaid(Ask.CUSTOMER, speakers=dict.fromkeys(told.names, 0.0))
    line = line_of_person(Person(0, name, organisation), known, around)
    if line.new is None:
        raise Unsaid(Ask.CUSTOMER)
    return line.new, (line,)


def _when(told: SaidInIt, around: Around) -> PastMoment:
    now, typed = around.at, around.given.on
    if typed:
        fault = moment_fault(typed, now, around.code)
        if fault is not None:
            raise Told(fault.msgid, **dict(fault.params))
        moment = moment_typed(typed, now, around.code)
    elif told.moment is not None:
        moment = told.moment
    else:
        named = named_in(around.source, now.tzinfo)
        moment = PastMoment(named.day, None, named.time)
    if moment.day is None:
        raise Unsaid(Ask.DAY)
    if moment.day > now.date():
        raise Told(AHEAD)
    return moment if moment.minutes is not None else PastMoment(moment.day, None, moment.time, told.minutes)


def _there(customer_id: str, moment: PastMoment, store: Store) -> tuple[Head, ...]:
    return tuple(
        one
        for one in store.of_customer(customer_id)
        if one.started_at.date() == moment.day and is_contact(one.form) and one.customer_id == customer_id
    )


def _nearest(there: Sequence[Head], moment: PastMoment) -> Head | None:
    """Return the conversation of that day; of several, the one within half an hour of the known time."""
    if len(there) == 1:
        return there[0]
    if not isinstance(moment.time, time) or moment.day is None:
        return None
    at = datetime.combine(moment.day, moment.time)
    near = [one for one in there if abs((one.started_at.replace(tzinfo=None) - at).total_seconds()) <= _NEAR_S]
    return near[0] if len(near) == 1 else None


_NEAR_S = 1800


def _new(customer: Customer, moment: PastMoment, told: SaidInIt, around: Around) -> Conversation:
    begun = Conversation(
        id=around.new_id(),
        by=around.by,
        author=around.author,
        started_at=around.at,
        status=Status.DONE,
        customer_id=customer.id,
        customer=customer.name,
        organisation=customer.organisation,
        channel=told.channel,
        informed=customer.informed,
        source=around.source,
    )
    return held_at(begun, moment, around.at).changed(rev=1)
