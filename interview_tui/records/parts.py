"""What a note has beside its text: a promise its day and owner, a fact what it rests on. The kind decides which."""

from collections.abc import Mapping
from datetime import date, time
from typing import Annotated

from pydantic import AfterValidator, Field, PlainSerializer

from interview_tui.language.day_time import PartOfDay, time_written
from interview_tui.records.clean import clean, clean_line
from interview_tui.records.kinds import Part
from interview_tui.records.lengths import LONGEST_LINE, LONGEST_TEXT
from interview_tui.records.record import AnyWord, Record
from interview_tui.records.words import ComplaintStep, Fate, HowKnown, PromiseState

Id = Annotated[str, Field(pattern=r"^[0-9A-HJKMNP-TV-Z]{26}$")]
"""A ULID, made at the first key."""
CleanText = Annotated[str, AfterValidator(clean), Field(max_length=LONGEST_TEXT)]
CleanLine = Annotated[str, AfterValidator(clean_line), Field(max_length=LONGEST_LINE)]

TimeOfDay = Annotated[time | Annotated[PartOfDay, AnyWord()], PlainSerializer(time_written, str, when_used="json")]
"""A time on the clock, stored as `14:00`, or only the part of the day, by its word."""


class Evidence(Record):
    """What a fact rests on: a number, date, situation, procedure or quote, in the customer's words."""

    slot: CleanLine = ""
    text: CleanText


class Fact(Record):
    """What stands behind a fact."""

    evidence: tuple[Evidence, ...] = ()
    how_known: Annotated[HowKnown, AnyWord()] | None = None


class Promise(Record):
    """What makes a note a promise."""

    due: date | None = None
    due_time: TimeOfDay | None = None
    """The time on that day, where one was named; it may be known before the day is."""
    owner: CleanLine | None = None
    theirs: bool = False
    """It is the customer's side that promised."""
    state: Annotated[PromiseState, AnyWord()] = PromiseState.OPEN
    since: date | None = None
    """The day on which it was kept, moved or not kept; None while it is open, and where nobody kept that day."""
    moved_from: date | None = None
    """The day by which it was promised at first, where it was moved."""
    reason: CleanLine = ""
    """Why it was moved or not kept."""
    told: date | None = None
    """The day on which the customer was told that it was moved or not kept."""

    @property
    def is_open(self) -> bool:
        """Tell whether somebody still waits for it."""
        return self.state in (PromiseState.OPEN, PromiseState.MOVED)

    @property
    def owes_word(self) -> bool:
        """Tell whether the customer is still to be told that what we promised was moved or not kept."""
        changed = self.state in (PromiseState.MOVED, PromiseState.NOT_KEPT) and self.since is not None
        return changed and self.told is None and not self.theirs


class ComplaintAnswer(Record):
    """What they were told in answer to a complaint, and whether that was enough for them: nobody may know."""

    text: CleanText
    on: date
    content: date | None = None
    """The day on which they accepted it."""
    refused: date | None = None
    """The day on which they did not: the complaint goes on."""
    wanted: CleanText = ""
    """What they had wanted by then, where they did not accept it."""


class Complaint(Record):
    """How far something is that went wrong for the customer. Which step is next: `insight/complaint_steps.py`."""

    thanked: date | None = None
    apologised: date | None = None
    taken_on: date | None = None
    """The day on which we took responsibility, even where it was not our fault."""
    remedy: CleanText = ""
    """What they want to be done about it."""
    owner: CleanLine | None = None
    """Who takes care of it; None: nobody said so, it is whoever held the conversation."""
    passed_on: date | None = None
    """The day on which it went to that owner, who is somebody else."""
    accepted: date | None = None
    """The day on which the owner took it on."""
    passed_told: date | None = None
    """The day on which the customer was told who takes care: nobody tells the story twice."""
    answer_by: date | None = None
    """The day by which an answer was promised."""
    told: tuple[date, ...] = ()
    """The days on which they were told how it stands, where the answer took longer."""
    answers: tuple[ComplaintAnswer, ...] = ()
    """All that they were told in answer, the latest last."""
    passed_over: tuple[Annotated[ComplaintStep, AnyWord()], ...] = ()
    """The questions that are not asked again: they were passed over."""
    learnt: CleanText = ""
    """What we learnt from it."""
    settled: date | None = None
    """The day on which it had come to its end for the customer."""
    again_of: Id | None = None
    """The note of the earlier complaint that this one is again."""

    @property
    def answer(self) -> ComplaintAnswer | None:
        """The answer that holds; None while there is none, or they did not accept it."""
        last = self.answers[-1] if self.answers else None
        return None if last is None or last.refused is not None else last

    @property
    def answered(self) -> date | None:
        """The day of the answer that holds."""
        return self.answer.on if self.answer is not None else None


class Placing(Record):
    """Where a matter goes that was parked, or a solution that was set aside."""

    fate: Annotated[Fate, AnyWord()] | None = None
    theme: CleanLine | None = None
    """The name of the theme it belongs to."""


MODELS: Mapping[Part, type[Record]] = {
    Part.FACT: Fact,
    Part.PROMISE: Promise,
    Part.COMPLAINT: Complaint,
    Part.PLACING: Placing,
}
