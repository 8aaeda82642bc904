"""What a reader keeps about the conversations of one author: which were read, and what followed."""

from typing import Annotated

from pydantic import Field

from interview_tui.records.parts import CleanLine, Id
from interview_tui.records.record import AnyWord, Record
from interview_tui.records.states import ReadState


class Reading(Record):
    """A reader's state for one conversation."""

    id: Id
    """The conversation's id."""
    state: Annotated[ReadState, AnyWord()] = ReadState.NEW
    important: tuple[Id, ...] = ()
    """Marked notes, or the conversation itself; never leaves the reader's store."""
    seen: tuple[int, int] | None = None
    """Term and revision of the version that was read: a later one has changed since. None: not read."""


class Readings(Record):
    """The conversations of one author that somebody has read, by their public ids."""

    id: Id
    """The id of the author's store."""
    read: tuple[Reading, ...] = ()
    term: int = Field(default=1, ge=1)
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""

    def of(self, conversation_id: str) -> Reading:
        """Return the reader's state for a conversation; a fresh one if there is none."""
        found = next((one for one in self.read if one.id == conversation_id), None)
        return found or Reading(id=conversation_id)

    def with_reading(self, reading: Reading) -> "Readings":
        """Return these with one state added or replaced."""
        others = (one for one in self.read if one.id != reading.id)
        return self.changed(read=tuple(sorted((*others, reading), key=lambda one: one.id)))
