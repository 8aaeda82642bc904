"""What concerns only the person who held the conversation: who spoke when, and their own review."""

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from interview_tui.records.note import CleanLine, CleanText, Id
from interview_tui.records.record import AnyWord, Record, Word
from interview_tui.records.rows import ChangeRow, SegmentRow
from interview_tui.records.words import Informed
from interview_tui.talktime.timeline import LATEST_S

Second = Annotated[float, Field(ge=0, le=LATEST_S)]
"""In seconds from the start of the call."""


class InTheirPlace(Record):
    """What one would want in the customer's place, for one complaint: written before it was answered."""

    note: Id
    text: CleanText


class ImportedTalk(Record):
    """Who spoke when, from a file. It is never mixed with what was kept by hand."""

    source: CleanLine
    """The name of the file."""
    at: AwareDatetime
    """When it was imported."""
    segments: tuple[SegmentRow, ...] = ()
    """In seconds from the start of the recording."""


class Listened(Record):
    """A stretch of the call, in seconds from its start, during which the program listened. It holds no sound.

    A key press ends it: within it nothing was recorded by hand.
    """

    start_s: Second
    end_s: Second
    alone: bool = False
    """Only the microphone was available: nothing is known of the customer's side, and no share follows."""
    uncertain: bool = False
    """The room was noisy."""
    informed: Annotated[Informed, AnyWord()] = Informed.NOT_YET
    """How the customer had been informed by then."""
    segments: tuple[SegmentRow, ...] = ()
    """Who was heard when."""


class Private(Record):
    """Kept in a file of its own, never shared unless the person says so."""

    id: Id
    """The conversation's id."""
    changes: tuple[ChangeRow, ...] = ()
    """Who began to speak when, in seconds from the start of the call. Empty: talk time was not kept."""
    until_s: float | None = None
    """The end of the call in seconds from its start; None while it runs."""
    listened: tuple[Listened, ...] = ()
    """Stretches of listening, in order; outside them `changes` count."""
    imported: ImportedTalk | None = None
    """Talk time from a file: if present, figures rest on it, and say so."""
    thanked: tuple[Id, ...] = ()
    questions: tuple[CleanLine, ...] = ()
    """My own questions, typed before the call."""
    guess: CleanText = ""
    guess_became: Word | Literal[""] = ""
    """`confirmed`, `refuted`, `open`, or empty."""
    learnt: CleanText = ""
    review: CleanText = ""
    intention: CleanText = ""
    """One thing for next time."""
    intention_became: Word | Literal[""] = ""
    """`worked`, `not_yet`, `dropped`, or empty: not answered yet."""
    in_their_place: tuple[InTheirPlace, ...] = ()
    keep: bool = False
    """Exempt from the automatic removal of private records."""
