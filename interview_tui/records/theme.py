"""A theme: what several customers spoke of, under one name, with what belongs to it and what does not."""

from datetime import date
from typing import Annotated

from pydantic import AwareDatetime, Field

from interview_tui.records.parts import CleanLine, CleanText, Id
from interview_tui.records.record import AnyWord, Record
from interview_tui.records.states import ThemeState


class Memo(Record):
    """A thought about the theme as a whole, by whoever collects it."""

    id: Id
    at: AwareDatetime
    text: CleanText


class Gathered(Record):
    """One note that belongs to a theme."""

    id: Id
    """The note's id."""
    conversation: Id
    against: bool = False
    """It contradicts the theme."""


class ToAsk(Record):
    """A customer who is to be asked the theme's question in their next conversation.

    Conversations themselves record whether that happened: by the cues asked, and the notes under them.
    """

    id: Id
    customer_id: Id


class Question(Record):
    """A question about a theme in a certain wording: another wording is another question."""

    id: Id
    text: CleanText


class Theme(Record):
    """One theme. Its notes stay where they are: it refers to them."""

    id: Id
    at: AwareDatetime
    """When it was created."""
    name: CleanLine
    belongs: CleanText = ""
    """What belongs to it."""
    outside: CleanText = ""
    """What does not, although one might think so."""
    state: Annotated[ThemeState, AnyWord()] = ThemeState.OPEN
    because: CleanText = ""
    """Why we will not do it."""
    since: date | None = None
    """The day the current state began; None: it had it from the beginning."""
    into: Id | None = None
    """The theme this one was merged into; its notes and memos count there, but stay here."""
    question: CleanText = ""
    """What customers are to be asked about it."""
    asks: Id | None = None
    """The id under which it is asked; None: the theme's own."""
    asked_before: tuple[Question, ...] = ()
    """Earlier wordings; those who were asked one of them still count for it."""
    memos: tuple[Memo, ...] = ()
    notes: tuple[Gathered, ...] = ()
    to_ask: tuple[ToAsk, ...] = ()
    to: Id | None = None
    """Of a copy on its way: the one store that is to ask its customers. None: this is not a copy."""
    term: int = Field(default=1, ge=1)
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""
    """The id of the store that wrote this record."""

    def holds(self, note_id: str) -> bool:
        """Return whether a note was put under this very theme."""
        return any(one.id == note_id for one in self.notes)
