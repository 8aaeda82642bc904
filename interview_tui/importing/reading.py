"""The result of reading a file: its rows, what was left out and why, and what was assumed."""

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
    """What a person said about a file; the rest is detected."""

    encoding: str = ""
    separator: str = ""
    me: str | None = None
    """Which of the speakers is me, by name or part of it; empty: none. None: nobody said."""
    customer: str = ""
    """Whose conversation it was: an id, a name, a name with an organisation."""
    on: str = ""
    """When it was, as typed."""
    beside: str = ""
    """The beginning of the id of its conversation, or `new`."""
    quotes: frozenset[int] = frozenset()
    """The lines to be taken as quotes."""


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """The content of a file, as far as it could be read. A file that is wrong as a whole raises NotRead instead."""

    rows: tuple[T, ...] = ()
    left: tuple[NotRead, ...] = ()
    """What was left out, each with its place and reason."""
    encoding: str = ""
    separator: str = ""
    """Of columns; empty if there are none."""
    columns: tuple[tuple[str, str], ...] = ()
    """Each column's header with its meaning, a sentence to translate; empty: ignored."""
    between: tuple[str, str] = ("", "")
    """Who gives it to whom; empty if nobody gives anything."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person as described by a file."""

    place: int
    """The line, or the number of the card."""
    name: str
    organisation: str = ""
    first_deal: str = ""
    """The day, as `2023-05-04`."""
    facts: "tuple[tuple[Aspect, str], ...]" = ()
    """What is known of them besides their name, in file order."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A customer's answer to a measure, as stated by a file."""

    place: int
    who: str
    """A name, a mail address, or an id of ours."""
    organisation: str
    measure: "Measure"
    value: int | None
    """None: asked, but not answered."""
    day: str
    """As `2026-11-21`; empty: unknown."""
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Whole:
    """A conversation with its customer, from an export of ours; parts withheld from its reader are missing."""

    place: int
    """Its number in the file."""
    conversation: "Conversation"
    customer: "Customer | None" = None


@dataclass(frozen=True, slots=True)
class Handover:
    """A customer given by a colleague, with their conversations."""

    place: int
    """Its number in the file."""
    customer: "Customer"
    conversations: "tuple[Conversation, ...]"
    giver: str
    """The colleague's name."""
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
    """As named in the file; empty if not."""
    start_s: float
    end_s: float
    text: str = ""
    """Empty if only the times are known."""


@dataclass(frozen=True, slots=True)
class Span:
    """The days for which a calendar is read: from one moment until just before another, both with UTC offset."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Event:
    """An event of a calendar: one for each occurrence."""

    place: int
    """Its number in the file, from 1."""
    series: str
    """The calendar's id, the same for every occurrence."""
    first_meant_for: str
    """When this occurrence was originally planned; empty if it does not repeat."""
    starts_at: datetime
    ends_at: datetime
    title: str
    people: tuple[tuple[str, str], ...] = ()
    """Name and mail address of the organiser and of each attendee."""
    text: str = ""
    """The place and the description, one line each."""


@dataclass(frozen=True, slots=True)
class Page:
    """Notes written by a person, and their front matter; fields not stated are empty."""

    place: int
    """The line in which they begin."""
    lines: tuple[tuple[int, str], ...]
    """Unchanged, each with its number; none is empty."""
    title: str = ""
    customer: str = ""
    organisation: str = ""
    day: str = ""
    """As `2026-11-20`."""
    time: str = ""
    """As `14:00`."""
