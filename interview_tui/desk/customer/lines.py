"""The lines of the customer page: what each is about, and where it leads."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from interview_tui.insight.announced import Announced
from interview_tui.insight.following import Asks
from interview_tui.insight.noted import Noted
from interview_tui.insight.person import Trait
from interview_tui.insight.timeline import Event, What
from interview_tui.port.team import Said
from interview_tui.records.conversation import Conversation
from interview_tui.records.entry import Entry


class Section(Enum):
    """A section of the page."""

    OPEN = auto()
    COUNTS = auto()
    HISTORY = auto()
    PERSONAL = auto()
    """The personal notes, within what matters about the person."""


class Heading(NamedTuple):
    """The heading of a section."""

    section: Section
    only: What | None = None
    """For the timeline: the only kind of event displayed."""


@dataclass(frozen=True, slots=True)
class Gap:
    """An empty line between sections."""


class Remark(NamedTuple):
    """The latest comment by a reader on the line above."""

    said: Said


class Waiting(NamedTuple):
    """An open promise or complaint."""

    noted: Noted


class Answered(NamedTuple):
    """An answer to a measure that calls for action."""

    asks: Asks[Conversation]


class ToTell(NamedTuple):
    """An announcement they are to be told."""

    announced: Announced


class Need(NamedTuple):
    """A need of the customer."""

    noted: Noted


class Holding(NamedTuple):
    """An entry that holds."""

    trait: Trait
    unfolded: bool = False
    """Its earlier values are displayed below it."""


class Past(NamedTuple):
    """An entry that no longer holds."""

    entry: Entry


class Personal(NamedTuple):
    """A personal note."""

    noted: Noted


class Covered(NamedTuple):
    """Something better not mentioned, hidden because somebody might look over a shoulder."""

    entry: Entry


class More(NamedTuple):
    """The number of lines folded here."""

    section: Section
    n: int


Item = Waiting | Answered | ToTell | Need | Holding | Past | Personal | Covered | Event | More
"""A line that can be selected."""
Aside = Heading | Gap | Remark
"""A line that cannot be selected."""
Line = Aside | Item


def key_of(item: Item) -> str:
    """Return a key that identifies a line while the page changes around it."""
    match item:
        case Waiting(noted=noted) | Need(noted=noted) | Personal(noted=noted):
            return noted.note.id
        case Answered(asks=asks):
            return f"answered:{asks.held.id}"
        case ToTell(announced=announced):
            return announced.telling.id
        case Holding(trait=trait):
            return trait.entry.id
        case Past(entry=entry) | Covered(entry=entry):
            return entry.id
        case Event():
            return item.key
        case More():
            return more_key(item.section)


def can_unfold(item: Item | None) -> bool:
    """Return whether something is folded at a line."""
    return isinstance(item, More) or (isinstance(item, Holding) and bool(item.trait.earlier) and not item.unfolded)


def entry_of(item: Item | None) -> Entry | None:
    """Return the entry a line displays, if any."""
    match item:
        case Holding(trait=trait):
            return trait.entry
        case Past(entry=entry) | Covered(entry=entry):
            return entry
        case Event(entries=(entry,)):
            return entry
        case _:
            return None


def notes_of(conversation: Conversation | None) -> list[str]:
    """Return the ids of a conversation and its notes."""
    return [conversation.id, *(note.id for note in conversation.living())] if conversation is not None else []


def opens(item: Line | None) -> tuple[Conversation | None, str, str | None]:
    """Return the conversation a line leads to, as such or by id ("": none), and the note in it."""
    match item:
        case Waiting(noted=noted) | Need(noted=noted) | Personal(noted=noted):
            return noted.conversation, noted.conversation.id, noted.note.id
        case Answered(asks=asks):
            return asks.held, asks.held.id, None
        case Event(conversation=Conversation() as one):
            return one, one.id, None
        case Event(conversation=Conversation() as one, said=said):
            return one, one.id, said.noted.note.id if said is not None and said.noted is not None else None
    if isinstance(item, Aside):
        return None, "", None
    entry = entry_of(item) or (item.entries[0] if isinstance(item, Event) and item.entries else None)
    return None, (entry.conversation or "") if entry else "", entry.note if entry else None


def more_key(section: Section) -> str:
    """Return the key of the line that says how much of a section is folded."""
    return f"more:{section.name}"
