"""What a running call needs to continue after a crash: the line being typed and when the program was last alive."""

from typing import Annotated

from pydantic import AwareDatetime, Field

from interview_tui.records.note import About, CleanLine, Earlier, Id
from interview_tui.records.record import AnyWord, Record
from interview_tui.records.words import Kind, Track


class Line(Record):
    """The note being typed in the note line."""

    id: Id | None = None
    """The note's id, made at its first key; while editing, the id of the note being edited."""
    at: AwareDatetime | None = None
    """The time of the first key."""
    text: str = ""
    """As typed: it is cleaned when it becomes a note."""
    kind: Annotated[Kind, AnyWord()] | None = None
    track: Annotated[Track, AnyWord()] | None = None
    because_of: Id | None = None
    about: About | None = None
    """The earlier note that this one updates."""
    theirs: bool = False
    """The promise is the customer's side's."""
    parked: bool = False
    pasted: bool = False
    """The text began with a paste, so a sign at its start has no meaning."""
    edits: bool = False
    """The line edits an existing note."""

    @property
    def empty(self) -> bool:
        """Return whether the line has no visible text."""
        return not self.text.strip()


class Begun(Record):
    """An answer, after a call or about a complaint, that was typed but not entered: it is offered again."""

    about: CleanLine
    """The question: a word of `insight.after_call.Asked`, or `complaint-` with a `ComplaintStep`."""
    note: Id | None = None
    change: int | None = None
    """The index of the change of speaker that is asked about."""
    text: str = ""


class Draft(Record):
    """Written about once a second while it changes; removed when the conversation has ended and no answer is open."""

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
    """Id of the current cue; empty: at the beginning; `-`: all were asked."""
    promise_open: bool = True
    """Whether the guide asks about promises in this call."""
    measure_open: bool = True
    """Whether the guide may ask its measure in this call."""
    cues: tuple[CleanLine, ...] = ()
    """Ids of the guide's cues used in this call, if that depends on what the customer told before."""
    muted: bool = False
    ask_on: tuple[Earlier, ...] = ()
    """Earlier notes to follow up on in this call."""
    bring_up: tuple[Id, ...] = ()
    """Ids to bring up in this call: promises, notes to follow up on, and questions about themes."""
    begun: tuple[Begun, ...] = ()
    """Answers typed but not entered, in the call or after it."""
