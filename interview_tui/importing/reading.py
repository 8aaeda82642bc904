"""What was read from a file: its rows, what was left out of it and why, and what was assumed to read it."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Generic, TypeVar

from interview_tui.importing.formats import NotRead

if TYPE_CHECKING:
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.customer import Customer
    from interview_tui.records.words import Aspect, Measure

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Given:
    """What a person said about a file; the rest is found out."""

    encoding: str = ""
    separator: str = ""
    me: str | None = None
    """Who of the speakers is me, by the name or a part of it; empty: none of them. None: nobody said."""
    customer: str = ""
    """With whom a conversation was: an id, a name, a name with an organisation."""
    on: str = ""
    """When it was, as a person types it."""
    beside: str = ""
    """The beginning of the id of the conversation it belongs to, or `new`: to none that is known."""
    quotes: frozenset[int] = frozenset()
    """The lines that are taken as quotes."""


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """What a file holds, as far as it could be read. What is not right as a whole raises NotRead instead."""

    rows: tuple[T, ...] = ()
    left: tuple[NotRead, ...] = ()
    """What was left out, each with its place and why."""
    encoding: str = ""
    separator: str = ""
    """Between columns; empty where there are none."""
    columns: tuple[tuple[str, str], ...] = ()
    """Each column's header with what it was taken for, a sentence to translate; empty: not taken."""
    between: tuple[str, str] = ("", "")
    """Who gives it, and to whom; empty where nobody gives anything."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person as a file describes them."""

    place: int
    """The line, or the number of the card."""
    name: str
    organisation: str = ""
    first_deal: str = ""
    """The day, as `2023-05-04`."""
    facts: "tuple[tuple[Aspect, str], ...]" = ()
    """What is known of them beside their name, in the order of the file."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a customer answered to a measure, as a file says it."""

    place: int
    who: str
    """A name, a mail address, or an id of ours."""
    organisation: str
    measure: "Measure"
    value: int | None
    """None: asked, and not answered."""
    day: str
    """As `2026-11-21`; empty: the file does not say."""
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Whole:
    """A conversation with its customer, as an export of ours has them; what its reader was not to have is not there."""

    place: int
    """Its number in the file."""
    conversation: "Conversation"
    customer: "Customer | None" = None


@dataclass(frozen=True, slots=True)
class Handover:
    """A customer whom a colleague gives, with their conversations."""

    place: int
    """Its number in the file."""
    customer: "Customer"
    conversations: "tuple[Conversation, ...]"
    giver: str
    """The name of the colleague."""
    stores: tuple[str, ...]
    """Those that had the customer, the colleague's first."""
    hands: int = 1
    """For the so-manieth time they change hands."""

    @property
    def version(self) -> tuple[int, int]:
        """What is compared: whoever had them the last time has the later one."""
        return self.hands, self.customer.term


@dataclass(frozen=True, slots=True)
class Spoken:
    """One line of a recording: who was heard from when to when, in seconds from its start, and what they said."""

    place: int
    speaker: str
    """As the file names them; empty: it does not."""
    start_s: float
    end_s: float
    text: str = ""
    """Empty where only the times are known."""


@dataclass(frozen=True, slots=True)
class Span:
    """The days of which a calendar is read: from one moment until just before another, both with their offset."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Event:
    """What a calendar says is to happen at a time: one line for each time that it repeats."""

    place: int
    """Which of the file's it is, from 1."""
    series: str
    """What the calendar calls it, and each time that it repeats."""
    first_meant_for: str
    """When this one was planned for before anybody moved it; empty for what does not repeat."""
    starts_at: datetime
    ends_at: datetime
    title: str
    people: tuple[tuple[str, str], ...] = ()
    """The name and the mail address of who asked for it and of each who was asked."""
    text: str = ""
    """Where it is and what is written below it, a line each."""


@dataclass(frozen=True, slots=True)
class Page:
    """Notes as a person wrote them, and what stands about them at the top of the file; empty where nothing does."""

    place: int
    """The line in which they begin."""
    lines: tuple[tuple[int, str], ...]
    """As they stand there, each with its number; none of them is empty."""
    title: str = ""
    customer: str = ""
    organisation: str = ""
    day: str = ""
    """As `2026-11-20`."""
    time: str = ""
    """As `14:00`."""
