"""The conversations of a store: listed, found, read, begun and opened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from interview_tui.port.faults import Fault

if TYPE_CHECKING:
    from interview_tui.language.day_time import DayTime
    from interview_tui.port.open_conversation import OpenConversation
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.draft import Draft
    from interview_tui.records.private import Private
    from interview_tui.records.same_people import SamePeople


@dataclass(frozen=True, slots=True)
class PromiseHead:
    """A promise that somebody still waits for, or for word of it, as lists need it."""

    note_id: str
    text: str
    due: date | None
    theirs: bool
    due_time: DayTime | None = None
    owner: str | None = None
    state: str = "open"
    """`open`, `moved`, or `not_kept` where the customer is still to be told so."""
    moved_from: date | None = None
    """The day by which it was promised at first."""
    reason: str = ""
    """Why it was moved or not kept."""
    owes_word: bool = False
    """The customer is still to be told that it was moved or not kept."""


@dataclass(frozen=True, slots=True)
class ComplaintHead:
    """A complaint that is not settled, as lists need it."""

    note_id: str
    text: str
    raised: date
    """The day from which it counts how long it has been open."""
    owner: str | None = None
    """Who takes care of it; None: whoever held the conversation."""
    passed_on: date | None = None
    """The day on which it went to an owner who is somebody else."""
    accepted: date | None = None
    """The day on which that owner took it over."""
    answer_by: date | None = None
    """The day by which an answer was promised."""
    answered: date | None = None
    """The day of the answer that holds; None while there is none, or they did not accept it."""
    again: bool = False
    """It was complained about before."""


@dataclass(frozen=True, slots=True)
class AnswerHead:
    """The answer to a measure, as figures need it."""

    measure: str
    value: int | None
    """On the scale of the measure; None: asked, and no answer."""
    at: datetime
    mode: str = "asked"
    wording: str = ""
    """The question as it was asked; empty: in the words of the measure."""


@dataclass(frozen=True, slots=True)
class ThemeHead:
    """The name of a theme that the author of a note put it under, as themes need it."""

    note_id: str
    name: str


@dataclass(frozen=True, slots=True)
class PresentHead:
    """Somebody who was there besides the one a conversation is with."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Head:
    """A conversation as lists need it."""

    id: str
    customer_id: str | None
    customer: str | None
    organisation: str | None
    author: str
    guide: str | None
    channel: str
    started_at: datetime
    ended_at: datetime | None
    status: str
    notes: int
    """How many living notes it has."""
    promises: tuple[PromiseHead, ...] = ()
    written_up: datetime | None = None
    """When it was written up, where that was later than it was held."""
    time_told: DayTime | None = None
    """The time of day it was held, as it was told then."""
    present: tuple[PresentHead, ...] = ()
    """Who else was there."""
    complaints: tuple[ComplaintHead, ...] = ()
    form: str = "talk"
    """What came about: what counts where says `records/forms.py`."""
    caller: str = ""
    """The number from which they called."""
    measure: AnswerHead | None = None
    released: bool = False
    """Its author hands it over to those who lead."""
    reached: tuple[str, ...] = ()
    """The tracks that were come to: who was there could have spoken of what belongs to them."""
    settled: date | None = None
    """The day on which the last of its complaints was closed that is."""
    asked: tuple[str, ...] = ()
    """The questions of themes that were asked, by their ids; those of the guide are not among them."""
    given_to: str = ""
    """Who keeps it now; empty: it is kept here."""
    themes: tuple[ThemeHead, ...] = ()
    """The names of themes that stand with its notes; what is gathered under a theme, the theme says."""

    def concerns(self, customer_id: str) -> bool:
        """Tell whether it is with this customer, or they were there."""
        return customer_id == self.customer_id or any(one.id == customer_id for one in self.present)


def head_as_read(head: Head, people: SamePeople) -> Head:
    """Return a conversation with each person under the id of the record that leads; itself where that is so."""
    own = head.customer_id and people.leading(head.customer_id)
    present = tuple(PresentHead(people.leading(one.id), one.name) for one in head.present)
    return (
        head if (own, present) == (head.customer_id, head.present) else replace(head, customer_id=own, present=present)
    )


@dataclass(frozen=True, slots=True)
class Listing:
    """Conversations, the latest started first, and what could not be read."""

    heads: tuple[Head, ...] = ()
    faults: tuple[Fault, ...] = ()


class Conversations(Protocol):
    """What can be done with conversations."""

    def heads(self) -> Iterator[Head | Fault]:
        """Yield the conversations as lists need them, the latest started first, reading as it goes."""
        ...

    def listing(self) -> Listing:
        """Return all heads and faults at once."""
        ...

    def pressing_heads(self, since: date) -> tuple[Head, ...]:
        """Return the conversations of which somebody waits for something, and those since a day, in no order.

        As far as that is known at once: what was written or came a moment ago may be missing.
        """
        ...

    def of_customer(self, customer_id: str) -> tuple[Head, ...]:
        """Return the conversations with one customer, and those in which they were there, the latest started first.

        What cannot be read is left out.
        """
        ...

    def find(self, prefix: str) -> str:
        """Return the id of the one conversation whose id begins so, in any case. Raises NotFound."""
        ...

    def read(self, conversation_id: str) -> Conversation:
        """Return a conversation. Raises NotFound, Unreadable."""
        ...

    def read_private(self, conversation_id: str) -> Private:
        """Return what is kept for the person alone; an empty one if nothing is. Raises NotFound, Unreadable."""
        ...

    def read_draft(self, conversation_id: str) -> Draft | None:
        """Return what was being typed into it when the program ended; None where that was nothing.

        Raises NotFound, Unreadable.
        """
        ...

    def begin(self, conversation: Conversation) -> OpenConversation:
        """Open a new conversation; its first save creates it. Raises ReadOnly; NotSaved for an id in use."""
        ...

    def open(self, conversation_id: str) -> OpenConversation:
        """Open a conversation to write in it; read-only where another holds it. Raises NotFound, Unreadable."""
        ...
