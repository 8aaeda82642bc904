"""A note: what the customer said, in one record. A promise is a note with a date and an owner."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, Field, ValidationInfo, field_validator

from interview_tui.records.clean import clean, clean_line
from interview_tui.records.lengths import LONGEST_LINE as LONGEST_LINE
from interview_tui.records.lengths import LONGEST_TEXT as LONGEST_TEXT
from interview_tui.records.record import Record
from interview_tui.records.words import Fate, HowKnown, Kind, PromiseState, Track

Id = Annotated[str, Field(pattern=r"^[0-9A-HJKMNP-TV-Z]{26}$")]
"""A ULID, made at the first key."""
CleanText = Annotated[str, AfterValidator(clean), Field(max_length=LONGEST_TEXT)]
CleanLine = Annotated[str, AfterValidator(clean_line), Field(max_length=LONGEST_LINE)]


class Evidence(Record):
    """What a fact rests on: a number, date, situation, procedure or quote, in the customer's words."""

    slot: CleanLine = ""
    text: CleanText


class Earlier(Record):
    """A note of an earlier conversation, as it read when this one went on from it."""

    conversation: Id
    note: Id
    at: AwareDatetime
    kind: Kind | None = None
    text: CleanText


class Note(Record):
    """One thing written down. `at` is the time of its first key."""

    id: Id
    at: AwareDatetime
    text: CleanText = ""
    kind: Kind | None = None
    track: Track | None = None
    because_of: Id | None = None
    """The note under which this why stands; it may be one of an earlier conversation."""
    asks_on: Earlier | None = None
    """That note, where it is of an earlier conversation."""
    evidence: tuple[Evidence, ...] = ()
    how_known: HowKnown | None = None
    parked: bool = False
    fate: Fate | None = None
    """Where it went, once it was parked or a solution set aside."""
    theme: CleanLine | None = None
    """The name of the theme it belongs to."""
    due: date | None = None
    owner: CleanLine | None = None
    theirs: bool = False
    """A promise of the customer's side."""
    cue: CleanLine = ""
    """The cue of the guide under which it was written, by id; empty for a why and without a guide."""
    settled: date | None = None
    """The day on which a complaint had come to its end for the customer."""
    promise: PromiseState = PromiseState.OPEN
    earlier: tuple[CleanText, ...] = ()
    """The texts this note had before, oldest first."""
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""
    """The store that wrote this record."""
    deleted: bool = False
    """A tombstone: it keeps its place and nothing else."""

    # Not of the whole model: that would be asked of every note whenever a conversation of thousands gets one more.
    @field_validator("deleted")
    @classmethod
    def _tombstones_are_empty(cls, deleted: bool, others: ValidationInfo) -> bool:
        content = ("text", "earlier", "evidence", "owner", "asks_on", "theme")
        if deleted and any(others.data.get(name) for name in content):
            raise ValueError("a deleted note keeps no content")
        return deleted

    def tombstone(self) -> "Note":
        """Return the record that stays when this note is deleted: its place, no content."""
        return Note(id=self.id, at=self.at, because_of=self.because_of, rev=self.rev + 1, by=self.by, deleted=True)

    def is_open_complaint(self) -> bool:
        """Tell whether something went wrong for the customer and is not right again."""
        return self.kind is Kind.COMPLAINT and self.settled is None and not self.deleted

    def is_open_promise(self) -> bool:
        """Tell whether somebody still waits for this."""
        waiting = self.promise in (PromiseState.OPEN, PromiseState.MOVED)
        return self.kind is Kind.PROMISE and waiting and not self.deleted


class Away(Record):
    """A time in which the program was not there; nobody is taken to have spoken."""

    start: AwareDatetime
    end: AwareDatetime
    why: CleanLine
    """`killed`, `suspended` or `stopped`."""
