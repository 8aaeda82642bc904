"""A theme: what several customers spoke of, under one name, with what belongs to it and what does not."""

from datetime import date
from typing import Annotated

from pydantic import AwareDatetime, Field

from interview_tui.records.parts import CleanLine, CleanText, Id
from interview_tui.records.record import AnyWord, Record
from interview_tui.records.states import ThemeState


class Memo(Record):
    """A thought of whoever gathers, on the theme as a whole."""

    id: Id
    at: AwareDatetime
    text: CleanText


class Gathered(Record):
    """One note that belongs to a theme."""

    id: Id
    """The note's."""
    conversation: Id
    against: bool = False
    """It speaks against what the theme says."""


class ToAsk(Record):
    """One customer who is to be asked the question of a theme, when one talks anyway.

    In which conversation they were, says that conversation: its cues that were asked, and the notes under them.
    """

    id: Id
    customer_id: Id


class Question(Record):
    """A question about a theme in certain words: in other words it is another one."""

    id: Id
    text: CleanText


class Theme(Record):
    """One theme. Its notes stay where they are: it names them."""

    id: Id
    at: AwareDatetime
    """When it was begun."""
    name: CleanLine
    belongs: CleanText = ""
    """What belongs to it."""
    outside: CleanText = ""
    """What does not, although one might think so."""
    state: Annotated[ThemeState, AnyWord()] = ThemeState.OPEN
    because: CleanText = ""
    """Why we do not do it."""
    since: date | None = None
    """The day from which on the state is this one; None: from the beginning."""
    into: Id | None = None
    """The theme that this one was put into; its notes and memos count there, and stay here."""
    question: CleanText = ""
    """What customers are to be asked about it."""
    asks: Id | None = None
    """Under which number that is asked; None: the theme's own."""
    asked_before: tuple[Question, ...] = ()
    """What customers were asked about it in other words; who was, still counts for these."""
    memos: tuple[Memo, ...] = ()
    notes: tuple[Gathered, ...] = ()
    to_ask: tuple[ToAsk, ...] = ()
    to: Id | None = None
    """The one store that a copy on its way is for, which asks its customers the question; None: it is no copy."""
    term: int = Field(default=1, ge=1)
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""
    """The store that wrote this record."""

    def holds(self, note_id: str) -> bool:
        """Tell whether a note was gathered under it itself."""
        return any(one.id == note_id for one in self.notes)
