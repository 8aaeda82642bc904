"""What concerns only the person who held the conversation: who spoke when, and their own review."""

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from interview_tui.records.note import CleanLine, CleanText, Id
from interview_tui.records.record import AnyWord, Record, Word
from interview_tui.records.words import Informed
from interview_tui.talktime.live import Change
from interview_tui.talktime.timeline import LATEST_S, Segment

Second = Annotated[float, Field(ge=0, le=LATEST_S)]
"""Seconds from the start of the call."""


class InTheirPlace(Record):
    """What one would want in the customer's place, of one complaint: written before it was answered."""

    note: Id
    text: CleanText


class ImportedTalk(Record):
    """Who spoke when, as a file says it. It is never mixed with what was kept by hand."""

    source: CleanLine
    """The name of the file."""
    at: AwareDatetime
    """When it was imported."""
    segments: tuple[Segment, ...] = ()
    """In seconds from the start of the recording."""


class Listened(Record):
    """A stretch of the call in which the program listened to who speaks, in seconds from its start. It holds no sound.

    Keys pressed meanwhile end it: within it nothing was kept by hand.
    """

    start_s: Second
    end_s: Second
    alone: bool = False
    """It had the microphone alone: of the customer's side nothing is known, and no share of theirs."""
    uncertain: bool = False
    """The room was loud."""
    informed: Annotated[Informed, AnyWord()] = Informed.NOT_YET
    """How the customer was informed by then."""
    segments: tuple[Segment, ...] = ()
    """Who was heard when."""


class Private(Record):
    """Kept in a file of its own, never shared unless the person says so."""

    id: Id
    """The conversation's id."""
    changes: tuple[Change, ...] = ()
    """Who began to speak when, in seconds from the start of the call. Empty: talk time was not kept."""
    until_s: float | None = None
    """Seconds from the start at which the call ended; None while it runs."""
    listened: tuple[Listened, ...] = ()
    """The stretches in which it was listened who spoke, in their order; elsewhere `changes` count."""
    imported: ImportedTalk | None = None
    """Talk time from a file: where there is one, figures rest on it, and say so."""
    thanked: tuple[Id, ...] = ()
    questions: tuple[CleanLine, ...] = ()
    """My own questions, typed before the call."""
    guess: CleanText = ""
    guess_became: Word | Literal[""] = ""
    """`confirmed`, `refuted`, `open`, or nothing."""
    learnt: CleanText = ""
    review: CleanText = ""
    intention: CleanText = ""
    """One thing for next time."""
    intention_became: Word | Literal[""] = ""
    """`worked`, `not_yet`, `dropped`, or nothing was said yet."""
    in_their_place: tuple[InTheirPlace, ...] = ()
    keep: bool = False
    """It stays beyond the days after which private records are removed."""
