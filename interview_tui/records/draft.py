"""What a running call needs to go on after a fault: the line being typed and when it was last alive."""

from typing import Annotated

from pydantic import AwareDatetime, Field

from interview_tui.records.note import About, CleanLine, Earlier, Id
from interview_tui.records.record import AnyWord, Record
from interview_tui.records.words import Kind, Track


class Line(Record):
    """A note that is not one yet: what stands in the note line."""

    id: Id | None = None
    """The note's id, made at its first key; an existing note's id while that note is edited."""
    at: AwareDatetime | None = None
    """The time of the first key."""
    text: str = ""
    """As typed: it is cleaned when it becomes a note."""
    kind: Annotated[Kind, AnyWord()] | None = None
    track: Annotated[Track, AnyWord()] | None = None
    because_of: Id | None = None
    about: About | None = None
    """The earlier note of which it says what is so now."""
    theirs: bool = False
    """It is the customer's side that promises it."""
    parked: bool = False
    pasted: bool = False
    """The text began with a paste, so a sign at its start means nothing."""
    edits: bool = False
    """The line changes an existing note."""

    @property
    def empty(self) -> bool:
        """Tell whether nothing readable stands in the line."""
        return not self.text.strip()


class Begun(Record):
    """An answer, after a call or about a complaint, that was typed and not given: it stands in the line again."""

    about: CleanLine
    """What is asked: a word of `insight.after_call.Asked`, or of a complaint `complaint-` and a `ComplaintStep`."""
    note: Id | None = None
    change: int | None = None
    """The change of speaker that is asked about, by its place."""
    text: str = ""


class Draft(Record):
    """Replaced about once a second while it changes; gone when the conversation has ended and no answer was begun."""

    id: Id
    """The conversation's id."""
    line: Line = Line()
    aside: tuple[Line, ...] = ()
    """Lines put aside, the latest last."""
    elapsed_s: float = Field(default=0.0, ge=0)
    """Seconds from the start of the call at `alive_at`."""
    alive_at: AwareDatetime
    host: CleanLine = ""
    pid: int = 0
    cue: CleanLine = ""
    """The cue that is on, by id; empty at the beginning, `-` when all were asked."""
    promise_open: bool = True
    """Whether the guide asks about promises in this call."""
    measure_open: bool = True
    """Whether the guide may ask its measure in this call."""
    cues: tuple[CleanLine, ...] = ()
    """The cues of the guide that have their place in this call, where that depends on what was told before."""
    muted: bool = False
    ask_on: tuple[Earlier, ...] = ()
    """Earlier notes to ask on from in this call."""
    bring_up: tuple[Id, ...] = ()
    """Ids of promises to speak about in this call, of notes to ask on from, and of questions about themes."""
    begun: tuple[Begun, ...] = ()
    """Answers that were begun, in the call or after it."""
