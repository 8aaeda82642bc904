"""Whoever leads reads one conversation after the other: what it says, and what was said about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from interview_tui.insight.board import Key
from interview_tui.language.message import N_, Told
from interview_tui.records.readings import Reading, Readings
from interview_tui.records.settings import Settings
from interview_tui.records.states import ReadState

if TYPE_CHECKING:
    from interview_tui.port.store import Store
    from interview_tui.port.team import Said
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.customer import Customer

TAKEN_BACK = N_("This conversation is not released any more.")


@dataclass(frozen=True, slots=True)
class LeadRead:
    """One conversation, as far as it is known to whoever leads."""

    key: Key
    author: str
    conversation: Conversation
    customer: Customer | None
    said: tuple[Said, ...]
    """All that was said about it, each before what answers it."""
    reading: Reading
    of_author: Settings = field(default_factory=Settings)
    """What its author tells of themselves: who stands in for them."""

    @property
    def version(self) -> tuple[int, int]:
        """Which version of it was handed over."""
        return self.conversation.term, self.conversation.rev

    @property
    def changed_since(self) -> bool:
        """Whether its author handed over another version since it was read."""
        return self.reading.seen is not None and self.reading.seen != self.version


@dataclass(frozen=True, slots=True)
class LeadReading:
    """What is read, and which note is selected. Every key makes a new one."""

    keys: tuple[Key, ...]
    """All that can be read from here, in their order."""
    at: int = 0
    found: LeadRead | None = None
    """None before it was read, and where it cannot be."""
    selected: str = ""
    """The id of the selected note; empty: the conversation as a whole."""
    first: str = ""
    """The note to be selected once it is read."""
    counted: bool = True
    """It is told how many there are."""

    @property
    def key(self) -> Key:
        """The conversation that is read."""
        return self.keys[self.at]

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes in the order in which they stand."""
        from interview_tui.records.conversation import in_reading_order

        return tuple(note.id for _, note in in_reading_order(self.found.conversation.notes)) if self.found else ()


def begun(keys: Sequence[Key], at: Key, note_id: str, *, counted: bool = True) -> LeadReading:
    """Begin with one of these conversations, and a note selected; of a person's it is not told how many there are."""
    every = tuple(keys) if at in keys else (at,)
    return LeadReading(every, every.index(at), first=note_id, counted=counted)


def read(before: LeadReading, found: LeadRead | None) -> LeadReading:
    """Take in what was read; the selected note stays so where it is still there."""
    after = replace(before, found=found)
    wanted = before.first or before.selected
    return replace(after, selected=wanted if wanted in after.notes else "", first="")


def turned(before: LeadReading, by: int) -> LeadReading:
    """Go on to the conversation so many places below, or above; the same state at the ends."""
    at = max(0, min(len(before.keys) - 1, before.at + by))
    return before if at == before.at else LeadReading(before.keys, at, counted=before.counted)


def moved(before: LeadReading, by: int) -> LeadReading:
    """Select the note so many places below, or above; above the first one the conversation as a whole."""
    places = ("", *before.notes)
    now = places.index(before.selected) if before.selected in places else 0
    return replace(before, selected=places[max(0, min(len(places) - 1, now + by))])


# the store


def read_one(store: Store, key: Key) -> LeadRead:
    """Read a conversation that came. Raises Told where it is not there any more, or cannot be read."""
    other = next((one for one in store.of_others() if one.id == key.store), None)
    if other is None:
        raise Told(TAKEN_BACK)
    conversation = other.read(key.conversation)
    customer = other.customer(conversation.customer_id) if conversation.customer_id else None
    # Also what was said to whoever held it before somebody took it over.
    about = tuple(one for one in store.comments() if one.comment.conversation == key.conversation)
    reading = store.readings(key.store).of(key.conversation)
    author = other.settings.author or conversation.author
    return LeadRead(key, author, conversation, customer, about, reading, other.settings)


def as_read(reading: Reading, version: tuple[int, int]) -> Reading:
    """Return that this version was read; what was to be talked about, or was settled, stays so."""
    state = ReadState.READ if reading.state is ReadState.NEW else reading.state
    return reading.changed(state=state, seen=version)


def in_state(reading: Reading, state: ReadState, version: tuple[int, int]) -> Reading:
    """Return that it is so far; where it was so already it is only read, and new where it was new."""
    again = reading.state is state and state is not ReadState.NEW
    after = ReadState.READ if again else state
    return reading.changed(state=after, seen=version)


def marked(reading: Reading, what: str) -> Reading:
    """Return with a note, or the conversation itself, marked as important, or no longer."""
    there = set(reading.important) ^ {what}
    return reading.changed(important=tuple(sorted(there)))


def keep(store: Store, found: LeadRead, change: Callable[[Reading], Reading]) -> LeadRead:
    """Keep how far one is with a conversation; return it so. Raises NotSaved, ReadOnly."""
    key = found.key

    def changed(readings: Readings) -> Readings:
        before = readings.of(key.conversation)
        after = change(before)
        return readings if after == before else readings.with_reading(after)

    kept = store.change_readings(key.store, changed)
    return replace(found, reading=kept.of(key.conversation))
