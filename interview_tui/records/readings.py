"""What a reader keeps of the conversations of one author: which were read, and what became of that."""

from typing import Annotated

from pydantic import Field

from interview_tui.records.parts import CleanLine, Id
from interview_tui.records.record import AnyWord, Record
from interview_tui.records.states import ReadState


class Reading(Record):
    """How far a reader is with one conversation."""

    id: Id
    """The conversation's."""
    state: Annotated[ReadState, AnyWord()] = ReadState.NEW
    important: tuple[Id, ...] = ()
    """Notes that are marked, or the conversation itself; it stays with the reader."""
    seen: tuple[int, int] | None = None
    """Term and revision of the version that was read: a later one has changed since. None: it was not read."""


class Readings(Record):
    """The conversations of one author that somebody has read, under the ids by which they are known outside."""

    id: Id
    """The author's store."""
    read: tuple[Reading, ...] = ()
    term: int = Field(default=1, ge=1)
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""

    def of(self, conversation_id: str) -> Reading:
        """Return how far the reader is with a conversation; new where nothing is kept of it."""
        found = next((one for one in self.read if one.id == conversation_id), None)
        return found or Reading(id=conversation_id)

    def with_reading(self, reading: Reading) -> "Readings":
        """Return these with one in the place of what was known of its conversation."""
        others = (one for one in self.read if one.id != reading.id)
        return self.changed(read=tuple(sorted((*others, reading), key=lambda one: one.id)))
