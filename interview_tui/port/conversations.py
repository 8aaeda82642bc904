"""The conversations of a store: listing, finding, reading, beginning and opening them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple, Protocol

from interview_tui.port.faults import Fault

if TYPE_CHECKING:
    from interview_tui.language.day_time import DayTime
    from interview_tui.port.open_conversation import OpenConversation
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.draft import Draft
    from interview_tui.records.private import Private
    from interview_tui.records.same_people import SamePeople


class PromiseHead(NamedTuple):
    """A promise that somebody is waiting for, or for word of, as lists need it."""

    note_id: str
    text: str
    due: date | None
    theirs: bool
    due_time: DayTime | None = None
    owner: str | None = None
    state: str = "open"
    """`open`, `moved`, or `not_kept` if the customer has yet to be told."""
    moved_from: date | None = None
    """The original due date."""
    reason: str = ""
    """Why it was moved or not kept."""
    owes_word: bool = False
    """The customer has yet to be told that it was moved or not kept."""


class ComplaintHead(NamedTuple):
    """A complaint that is not settled, as lists need it."""

    note_id: str
    text: str
    raised: date
    """The day it was raised."""
    owner: str | None = None
    """Who takes care of it; None: whoever held the conversation."""
    passed_on: date | None = None
    """The day it was passed on to an owner who is somebody else."""
    accepted: date | None = None
    """The day that owner accepted it."""
    answer_by: date | None = None
    """The day an answer is promised for."""
    answered: date | None = None
    """The day of the current answer; None if there is none, or they refused it."""
    again: bool = False
    """It is a recurrence of an earlier complaint."""


class AnswerHead(NamedTuple):
    """The answer to a measure, as figures need it."""

    measure: str
    value: int | None
    """On the scale of the measure; None: asked, but not answered."""
    at: datetime
    mode: str = "asked"
    wording: str = ""
    """The question as it was asked; empty: the measure's own wording."""


class ThemeHead(NamedTuple):
    """The theme name that a note's author gave it, as themes need it."""

    note_id: str
    name: str


class PresentHead(NamedTuple):
    """Somebody present besides the customer the conversation is with."""

    id: str
    name: str


class Head(NamedTuple):
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
    """The number of living notes."""
    promises: tuple[PromiseHead, ...] = ()
    written_up: datetime | None = None
    """When it was written up, if that was later than it was held."""
    time_told: DayTime | None = None
    """The time of day it was held, as stated then."""
    present: tuple[PresentHead, ...] = ()
    """The others present."""
    complaints: tuple[ComplaintHead, ...] = ()
    form: str = "talk"
    """The form of contact; `records/forms.py` says what counts where."""
    caller: str = ""
    """The number they called from."""
    measure: AnswerHead | None = None
    released: bool = False
    """Its author shares it with the leads."""
    reached: tuple[str, ...] = ()
    """The tracks that were reached: the customer had the opportunity to speak of what belongs to them."""
    settled: date | None = None
    """The day the last of its settled complaints was closed."""
    asked: tuple[str, ...] = ()
    """Ids of the themes' questions that were asked; the guide's are not included."""
    given_to: str = ""
    """Who keeps it now; empty: it is kept here."""
    themes: tuple[ThemeHead, ...] = ()
    """The theme names given to its notes; the themes themselves say which notes they contain."""

    def concerns(self, customer_id: str) -> bool:
        """Return whether it is with this customer, or they were present."""
        return customer_id == self.customer_id or any(one.id == customer_id for one in self.present)


def head_as_read(head: Head, people: SamePeople) -> Head:
    """Return the head with each person under their leading id; the same object if nothing changes."""
    own = head.customer_id and people.leading(head.customer_id)
    present = tuple(PresentHead(people.leading(one.id), one.name) for one in head.present)
    return (
        head if (own, present) == (head.customer_id, head.present) else head._replace(customer_id=own, present=present)
    )


class Listing(NamedTuple):
    """Conversations, latest start first, and what could not be read."""

    heads: tuple[Head, ...] = ()
    faults: tuple[Fault, ...] = ()


class Conversations(Protocol):
    """The conversations of a store."""

    def heads(self) -> Iterator[Head | Fault]:
        """Yield the heads of conversations, latest start first, reading as it goes."""
        ...

    def listing(self) -> Listing:
        """Return all heads and faults at once."""
        ...

    def pressing_heads(self, since: date) -> tuple[Head, ...]:
        """Return the conversations somebody is waiting on, and those since a day, in no order.

        As far as known without delay: very recent changes may be missing.
        """
        ...

    def of_customer(self, customer_id: str) -> tuple[Head, ...]:
        """Return the conversations with a customer or with them present, latest start first, except unreadable ones."""
        ...

    def find(self, prefix: str) -> str:
        """Return the id of the only conversation whose id starts with this, in any case. Raises NotFound."""
        ...

    def read(self, conversation_id: str) -> Conversation:
        """Return a conversation. Raises NotFound, Unreadable."""
        ...

    def read_private(self, conversation_id: str) -> Private:
        """Return the private record; an empty one if there is none. Raises NotFound, Unreadable."""
        ...

    def read_draft(self, conversation_id: str) -> Draft | None:
        """Return what was being typed when the program ended; None if nothing. Raises NotFound, Unreadable."""
        ...

    def begin(self, conversation: Conversation) -> OpenConversation:
        """Open a new conversation; its first save creates it. Raises ReadOnly; NotSaved for an id in use."""
        ...

    def open(self, conversation_id: str) -> OpenConversation:
        """Open a conversation for writing; read-only if another process holds it. Raises NotFound, Unreadable."""
        ...
