"""What stands in the sample's file of a language: customers, conversations and notes, with dates as distances."""

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
    """Minutes and seconds from the start, such as `4:20`; of what was written up later, from when that was begun."""
    text: str = Field(min_length=1)
    kind: Kind | None = None
    track: Track | None = None
    """Only where neither the kind nor the note above decides it."""
    name: str | None = None
    """By which a why of the same conversation finds it, and what is said of it in a later one."""
    because_of: str | None = None
    about: str | None = None
    """The note of an earlier conversation of which it says what is so now; by its name."""
    still: bool = False
    """It is still so; the text is the same then."""
    said_by: str | None = None
    """Who of the others who were there said it, by name."""
    addition: bool = False
    """It was written when the conversation had ended."""
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
    """What they were told in answer to it."""
    learnt: str = ""
    """What was learnt from it."""
    answered: int | None = None
    """Working days from today on which a complaint was answered that is still open."""
    again: str | None = None
    """The earlier complaint that it is again, by its name."""
    owner: str = ""
    """Whose promise it is; empty: of whoever held the conversation."""
    told: bool = True
    """They know that a promise was moved or not kept."""

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
    """When it was written up on the same day; None: notes were taken while it was held."""
    time_told: TimeOfDay | None = None
    """The time of day as it was told then."""
    present: tuple[str, ...] = ()
    """Who else was there, by name."""
    guide: str | None = None
    asked: tuple[str, ...] = ()
    form: Form = Form.TALK
    channel: Channel = Channel.PHONE
    informed: Informed = Informed.NOT_YET
    status: Status = Status.DONE
    share: int | None = Field(default=None, ge=1, le=99)
    """The customer's share of speech in percent; None: talk time was not kept."""
    measure: Measure | None = None
    """What was asked towards its end, apart from the rest."""
    value: int | None = None
    """What was answered to it; None: no answer."""
    guess: str = ""
    guess_became: Literal["", "confirmed", "refuted", "open"] = ""
    learnt: str = ""
    review: str = ""
    intention: str = ""
    intention_became: Literal["", "worked", "not_yet", "dropped"] = ""
    questions: tuple[str, ...] = ()
    """My own questions, typed before it."""
    notes: tuple[NoteScript, ...] = ()

    @property
    def has_private(self) -> bool:
        """Return whether anything was kept for the person alone."""
        thoughts = self.guess or self.learnt or self.review or self.intention or self.questions
        return bool(thoughts) or self.share is not None or any(note.thanked for note in self.notes)


class EntryScript(Record):
    """Something that is known of a customer, so many calendar days ago."""

    aspect: Aspect
    text: str = Field(min_length=1)
    ago: int = Field(ge=1)
    """Since when it is known."""
    since: int | None = Field(default=None, ge=1)
    """Since when it is so; only the month is known."""
    ended: int | None = Field(default=None, ge=1)
    """Since when it is known that it holds no longer, where nothing that begins ends it."""
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
    """In the order in which they were learnt."""
    conversations: tuple[ConversationScript, ...]


class SaidOn(Record):
    """A note by whose it is, how many working days ago the conversation was, and when in it; or that one alone."""

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
    """What its customers are told about what becomes of it."""
    told: tuple[str, ...] = ()
    """Who knows it, by name; the others of its customers are still to be told."""
    question: str = ""
    ask: tuple[str, ...] = ()
    """Whom it is for, by name; also those who were asked by now."""
    asked: tuple[SaidOn, ...] = ()
    """Where it was asked, with what was answered."""


class Script(Record):
    """The whole sample in one language."""

    customers: tuple[CustomerScript, ...]
    themes: tuple[ThemeScript, ...] = ()


def read_script(language: str) -> Script:
    """Return the sample in a language ("de", "de_AT"), the English one where that is none of ours."""
    file = Path(__file__).with_name(locale(code_of(language) or SOURCE).sample)
    return Script.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
