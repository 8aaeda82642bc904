"""What a note has besides its text: a promise its date and owner, a fact its evidence. The kind decides which."""

from collections.abc import Mapping
from datetime import date, time
from typing import Annotated

from pydantic import Field, PlainSerializer

from interview_tui.language.day_time import PartOfDay, time_written
from interview_tui.records.kinds import Part
from interview_tui.records.record import AnyWord, Record
from interview_tui.records.texts import CleanLine as CleanLine
from interview_tui.records.texts import CleanText as CleanText
from interview_tui.records.texts import NameLine
from interview_tui.records.words import ComplaintStep, Fate, HowKnown, PromiseState

Id = Annotated[str, Field(pattern=r"^[0-9A-HJKMNP-TV-Z]{26}$")]
"""A ULID, made at the first key."""

TimeOfDay = Annotated[time | Annotated[PartOfDay, AnyWord()], PlainSerializer(time_written, str, when_used="json")]
"""A time, stored as `14:00`, or a part of the day, stored as its word."""


class Evidence(Record):
    """What a fact rests on: a number, date, situation, procedure or quote, in the customer's words."""

    slot: NameLine = ""
    text: CleanText


class Fact(Record):
    """The part of a fact."""

    evidence: tuple[Evidence, ...] = ()
    how_known: Annotated[HowKnown, AnyWord()] | None = None


class Promise(Record):
    """The part of a promise."""

    due: date | None = None
    due_time: TimeOfDay | None = None
    """The time on that day, if one was named; it may be known before the day is."""
    owner: NameLine | None = None
    theirs: bool = False
    """The customer's side made the promise."""
    state: Annotated[PromiseState, AnyWord()] = PromiseState.OPEN
    since: date | None = None
    """The day it was kept, moved or not kept; None while it is open, or if the day was not recorded."""
    moved_from: date | None = None
    """The original due date, if it was moved."""
    reason: CleanLine = ""
    """Why it was moved or not kept."""
    told: date | None = None
    """The day the customer was told that it was moved or not kept."""

    @property
    def is_open(self) -> bool:
        """Return whether somebody is still waiting for it."""
        return self.state in (PromiseState.OPEN, PromiseState.MOVED)

    @property
    def owes_word(self) -> bool:
        """Return whether the customer has yet to be told that our promise was moved or not kept."""
        changed = self.state in (PromiseState.MOVED, PromiseState.NOT_KEPT) and self.since is not None
        return changed and self.told is None and not self.theirs


class ComplaintAnswer(Record):
    """An answer to a complaint, and whether it was enough for them, if known."""

    text: CleanText
    on: date
    content: date | None = None
    """The day they accepted it."""
    refused: date | None = None
    """The day they refused it: the complaint goes on."""
    wanted: CleanText = ""
    """The remedy they had wanted until then, if they refused it."""


class Complaint(Record):
    """How far a complaint is. `insight/complaint_steps.py` says what the next step is."""

    thanked: date | None = None
    apologised: date | None = None
    taken_on: date | None = None
    """The day we took responsibility, even if it was not our fault."""
    remedy: CleanText = ""
    """The remedy they want."""
    owner: NameLine | None = None
    """Who takes care of it; None: whoever held the conversation."""
    passed_on: date | None = None
    """The day it was passed on to that owner, who is somebody else."""
    accepted: date | None = None
    """The day the owner accepted it."""
    passed_told: date | None = None
    """The day the customer was told who takes care: nobody should have to tell the story twice."""
    answer_by: date | None = None
    """The day an answer is promised for."""
    told: tuple[date, ...] = ()
    """The days they were told how it stands because the answer took longer."""
    answers: tuple[ComplaintAnswer, ...] = ()
    """All answers, the latest last."""
    passed_over: tuple[Annotated[ComplaintStep, AnyWord()], ...] = ()
    """The steps that were skipped for good."""
    learnt: CleanText = ""
    """What we learnt from it."""
    settled: date | None = None
    """The day it was settled for the customer."""
    again_of: Id | None = None
    """The id of the earlier complaint's note, if this is a recurrence."""

    @property
    def answer(self) -> ComplaintAnswer | None:
        """The current answer; None if there is none or they refused it."""
        last = self.answers[-1] if self.answers else None
        return None if last is None or last.refused is not None else last

    @property
    def answered(self) -> date | None:
        """The day of the current answer."""
        return self.answer.on if self.answer is not None else None


class Placing(Record):
    """The part of a matter that was parked, or of a solution that was set aside: where it goes."""

    fate: Annotated[Fate, AnyWord()] | None = None
    theme: NameLine | None = None
    """The name of its theme."""


MODELS: Mapping[Part, type[Record]] = {
    Part.FACT: Fact,
    Part.PROMISE: Promise,
    Part.COMPLAINT: Complaint,
    Part.PLACING: Placing,
}
