"""What the coach can observe in a conversation: at most one thing per rule, always with its basis."""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from interview_tui.guide.model import Guide
from interview_tui.language.catalogue import Code
from interview_tui.language.forms import clock
from interview_tui.language.message import Message
from interview_tui.questions.form import Judged
from interview_tui.questions.judging import form_of
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.records.private import Private
from interview_tui.records.words import Rule

LONGEST_QUOTED = 60
"""In characters: how much of a note is quoted."""


class Verdict(StrEnum):
    """The purpose of an observation. There is no third one, and no grade."""

    WELL = "well"
    LOOK = "look"
    """Worth a look."""


class Observation(NamedTuple):
    """One thing that can be seen, in words, and what it rests on. For the person alone."""

    rule: Rule
    verdict: Verdict
    message: Message
    notes: tuple[str, ...] = ()
    """Ids of the notes it rests on."""
    times_s: tuple[float, ...] = ()
    """Seconds from the start of the call."""
    figures: tuple[tuple[str, float], ...] = ()
    """Figures by their names in the metrics."""
    typed: tuple[str, ...] = ()
    """What I typed for myself: my own questions, my guess, what was new to me."""


class Held(NamedTuple):
    """A conversation as it was held: all that an observation may rest on."""

    conversation: Conversation
    private: Private
    language: Code
    """The language in which my own questions are judged."""
    guide: Guide | None = None
    open_slots: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """What is still open of a fact (`when`, `how_much`, in this order), by its id; facts without are left out."""

    @property
    def notes(self) -> tuple[Note, ...]:
        """The living notes in order."""
        return tuple(self.conversation.living())

    @property
    def judged(self) -> tuple[tuple[str, Judged], ...]:
        """My own questions with their form."""
        return tuple((question, form_of(question, self.language)) for question in self.private.questions)

    def clock(self, at_s: float) -> str:
        """Return the time of day this many seconds into the call."""
        return clock(self.conversation.started_at + timedelta(seconds=at_s))


def quoted(note: Note) -> str:
    """Return a note's quote for a sentence: its first line, shortened."""
    return quoted_text(note.text)


def quoted_text(text: str) -> str:
    """Return a text's quote for a sentence: its first line, shortened between words."""
    line = text.split("\n")[0].strip()
    if len(line) <= LONGEST_QUOTED:
        return line
    cut = line[: LONGEST_QUOTED - 1]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut[LONGEST_QUOTED // 2 :] else cut} …"
