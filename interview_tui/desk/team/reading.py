"""A lead reads one conversation after another: its content, and the comments on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from interview_tui.insight.board import Key
from interview_tui.language.message import N_, Told
from interview_tui.records.conversation import in_reading_order
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
    """One conversation, as far as the lead knows it."""

    key: Key
    author: str
    conversation: Conversation
    customer: Customer | None
    said: tuple[Said, ...]
    """All comments on it, each before its answers."""
    reading: Reading
    of_author: Settings = field(default_factory=Settings)
    """What its author says about themselves: who stands in for them."""

    @property
    def version(self) -> tuple[int, int]:
        """The version that was handed over."""
        return self.conversation.term, self.conversation.rev

    @property
    def changed_since(self) -> bool:
        """Whether its author handed over another version since it was read."""
        return self.reading.seen is not None and self.reading.seen != self.version


@dataclass(frozen=True, slots=True)
class LeadReading:
    """What is being read, and the selected note. Every key makes a new one."""

    keys: tuple[Key, ...]
    """All conversations that can be read from here, in order."""
    at: int = 0
    found: LeadRead | None = None
    """None before it was read, or if it cannot be."""
    selected: str = ""
    """The id of the selected note; empty: the conversation as a whole."""
    first: str = ""
    """The note to select once it is read."""
    counted: bool = True
    """The position among all is displayed."""

    @property
    def key(self) -> Key:
        """The conversation being read."""
        return self.keys[self.at]

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes in display order."""
        return tuple(note.id for _, note in in_reading_order(self.found.conversation.notes)) if self.found else ()


def begun(keys: Sequence[Key], at: Key, note_id: str, *, counted: bool = True) -> LeadReading:
    """Start with one of these conversations, and a note selected; for a single person's, no count is displayed."""
    every = tuple(keys) if at in keys else (at,)
    return LeadReading(every, every.index(at), first=note_id, counted=counted)


def read(before: LeadReading, found: LeadRead | None) -> LeadReading:
    """Take in what was read; the selection stays if the note is still there."""
    after = replace(before, found=found)
    wanted = before.first or before.selected
    return replace(after, selected=wanted if wanted in after.notes else "", first="")


def turned(before: LeadReading, by: int) -> LeadReading:
    """Go to the conversation this many places on; unchanged at the ends."""
    at = max(0, min(len(before.keys) - 1, before.at + by))
    return before if at == before.at else LeadReading(before.keys, at, counted=before.counted)


def moved(before: LeadReading, by: int) -> LeadReading:
    """Move the selection by this many notes; above the first one is the conversation as a whole."""
    places = ("", *before.notes)
    now = places.index(before.selected) if before.selected in places else 0
    return replace(before, selected=places[max(0, min(len(places) - 1, now + by))])


# the store


def read_one(store: Store, key: Key) -> LeadRead:
    """Read a collected conversation. Raises Told if it is gone, or unreadable."""
    other = next((one for one in store.of_others() if one.id == key.store), None)
    if other is None:
        raise Told(TAKEN_BACK)
    conversation = other.read(key.conversation)
    customer = other.customer(conversation.customer_id) if conversation.customer_id else None
    # Including comments to whoever held it before somebody took it over.
    about = tuple(one for one in store.comments() if one.comment.conversation == key.conversation)
    reading = store.readings(key.store).of(key.conversation)
    author = other.settings.author or conversation.author
    return LeadRead(key, author, conversation, customer, about, reading, other.settings)


def as_read(reading: Reading, version: tuple[int, int]) -> Reading:
    """Return the progress with this version read; "to talk" and "settled" stay."""
    state = ReadState.READ if reading.state is ReadState.NEW else reading.state
    return reading.changed(state=state, seen=version)


def in_state(reading: Reading, state: ReadState, version: tuple[int, int]) -> Reading:
    """Toggle a state: one that is set already falls back to read, and "new" stays new."""
    again = reading.state is state and state is not ReadState.NEW
    after = ReadState.READ if again else state
    return reading.changed(state=after, seen=version)


def marked(reading: Reading, what: str) -> Reading:
    """Toggle the mark of a note, or of the conversation, as important."""
    there = set(reading.important) ^ {what}
    return reading.changed(important=tuple(sorted(there)))


def keep(store: Store, found: LeadRead, change: Callable[[Reading], Reading]) -> LeadRead:
    """Save the progress with a conversation, and return it. Raises NotSaved, ReadOnly."""
    key = found.key

    def changed(readings: Readings) -> Readings:
        before = readings.of(key.conversation)
        after = change(before)
        return readings if after == before else readings.with_reading(after)

    kept = store.change_readings(key.store, changed)
    return replace(found, reading=kept.of(key.conversation))


def become(store: Store, found: LeadRead, state: ReadState) -> tuple[LeadRead, Callable[[Reading], Reading]]:
    """Toggle the state of a conversation, and save it; return it, and the change that undoes that.

    Raises NotSaved, ReadOnly.
    """
    after, before = keep(store, found, lambda one: in_state(one, state, found.version)), found.reading.state
    return after, lambda one: one.changed(state=before)
