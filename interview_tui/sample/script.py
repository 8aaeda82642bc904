"""Schema of a language's sample file: customers, conversations and notes, with relative dates."""

import tomllib
from datetime import time
from pathlib import Path
from typing import Literal

from pydantic import Field

from interview_tui.language.locales import SOURCE, code_of, locale
from interview_tui.records.parts import TimeOfDay
from interview_tui.records.record import Record
from interview_tui.records.states import ThemeState
from interview_tui.records.words import (
    Aspect,
    Channel,
    Form,
    HowKnown,
    Informed,
    Kind,
    Measure,
    PromiseState,
    Status,
    Track,
)


class NoteScript(Record):
    """A note of the sample, not yet bound to a date."""

    at: str = Field(pattern=r"^\d{1,3}:[0-5]\d$")
    """Minutes and seconds from the start, such as `4:20`; for one written up later, from the start of writing."""
    text: str = Field(min_length=1)
    kind: Kind | None = None
    track: Track | None = None
    """Only if neither the kind nor the parent note decides it."""
    name: str | None = None
    """Name for references: by a why of the same conversation, or by later conversations."""
    because_of: str | None = None
    about: str | None = None
    """Name of the earlier conversation's note that this one updates."""
    still: bool = False
    """It still holds; the text is the same."""
    said_by: str | None = None
    """Name of the participant who said it."""
    addition: bool = False
    """It was written after the conversation."""
    how_known: HowKnown | None = None
    parked: bool = False
    due: int | None = None
    """Working days from today; negative is past."""
    due_time: TimeOfDay | None = None
    theirs: bool = False
    promise: PromiseState = PromiseState.OPEN
    moved_from: int | None = None
    """Working days from today of the day from which a promise was moved; on that day the customer was told."""
    reason: str = ""
    """Why a promise was moved or not kept."""
    thanked: bool = False
    cue: str = ""
    """The cue it answers, by id."""
    settled: int | None = None
    """Working days from today on which a complaint was answered and closed."""
    answer: str = ""
    """The answer to it."""
    learnt: str = ""
    """What was learnt from it."""
    answered: int | None = None
    """Working days from today on which a complaint was answered that is still open."""
    again: str | None = None
    """Name of the earlier complaint that this repeats."""
    owner: str = ""
    """Owner of the promise; empty: whoever held the conversation."""
    told: bool = True
    """The customer knows that the promise was moved or not kept."""

    @property
    def at_s(self) -> int:
        """Seconds from the start of the call."""
        minutes, seconds = self.at.split(":")
        return int(minutes) * 60 + int(seconds)


class ConversationScript(Record):
    """A conversation of the sample, so many working days ago."""

    ago: int = Field(ge=1)
    start: time
    minutes: int = Field(ge=1)
    written_up: time | None = None
    """When it was written up that day; None: notes were taken during it."""
    time_told: TimeOfDay | None = None
    """The time of day as it was told then."""
    present: tuple[str, ...] = ()
    """Names of other participants."""
    guide: str | None = None
    asked: tuple[str, ...] = ()
    form: Form = Form.TALK
    channel: Channel = Channel.PHONE
    informed: Informed = Informed.NOT_YET
    status: Status = Status.DONE
    share: int | None = Field(default=None, ge=1, le=99)
    """The customer's share of speech in percent; None: talk time was not kept."""
    measure: Measure | None = None
    """The measure asked towards its end."""
    value: int | None = None
    """The answer to it; None: no answer."""
    guess: str = ""
    guess_became: Literal["", "confirmed", "refuted", "open"] = ""
    learnt: str = ""
    review: str = ""
    intention: str = ""
    intention_became: Literal["", "worked", "not_yet", "dropped"] = ""
    questions: tuple[str, ...] = ()
    """My own questions, prepared before it."""
    notes: tuple[NoteScript, ...] = ()

    @property
    def has_private(self) -> bool:
        """Return whether anything was kept for the person alone."""
        thoughts = self.guess or self.learnt or self.review or self.intention or self.questions
        return bool(thoughts) or self.share is not None or any(note.thanked for note in self.notes)


class EntryScript(Record):
    """An entry on a customer, so many calendar days ago."""

    aspect: Aspect
    text: str = Field(min_length=1)
    ago: int = Field(ge=1)
    """Days since it became known."""
    since: int | None = Field(default=None, ge=1)
    """Days since it has been so; only the month is known."""
    ended: int | None = Field(default=None, ge=1)
    """Days since it is known to have ended, if no successor ends it."""
    days: int | None = None
    channel: Channel | None = None
    hours: str = ""
    never: bool = False
    person: str | None = None
    """The name of another customer of the sample that comes before this one."""
    came_of: str = ""
    change: str = ""


class CustomerScript(Record):
    """A customer of the sample with all conversations, oldest first."""

    name: str
    organisation: str | None = None
    address: Literal["Sie", "du"] = "Sie"
    since: int = Field(ge=1)
    """Calendar days before today, so that an anniversary stays one."""
    first_deal: bool = False
    """The day of the first deal is known: it is that of `since`."""
    entries: tuple[EntryScript, ...] = ()
    """In the order they were learnt."""
    conversations: tuple[ConversationScript, ...]


class SaidOn(Record):
    """Reference to a note: customer, working days since the conversation, and time in it; or the conversation alone."""

    of: str
    ago: int = Field(ge=1)
    at: str = ""
    """Empty: no note of it."""
    against: bool = False


class ThemeScript(Record):
    """What several customers spoke of."""

    name: str = Field(min_length=1)
    begun: int = Field(ge=1)
    """Calendar days ago."""
    belongs: str = ""
    outside: str = ""
    notes: tuple[SaidOn, ...] = ()
    memo: str = ""
    """A thought on it, of the day on which it was begun."""
    state: ThemeState = ThemeState.OPEN
    because: str = ""
    words: str = ""
    """What its customers are told about the decision."""
    told: tuple[str, ...] = ()
    """Names of customers who know; the others are still to be told."""
    question: str = ""
    ask: tuple[str, ...] = ()
    """Names of the customers it is for, including those already asked."""
    asked: tuple[SaidOn, ...] = ()
    """Where it was asked, with the answers."""


class Script(Record):
    """The whole sample in one language."""

    customers: tuple[CustomerScript, ...]
    themes: tuple[ThemeScript, ...] = ()


def read_script(language: str) -> Script:
    """Return the sample in a language ("de", "de_AT"), by default English."""
    file = Path(__file__).with_name(locale(code_of(language) or SOURCE).sample)
    return Script.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
