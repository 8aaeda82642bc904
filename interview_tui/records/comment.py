"""What a reader says to whoever held a conversation, and what that one answers: a record of its writer's own."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from interview_tui.records.parts import CleanLine, CleanText, Id
from interview_tui.records.record import AnyWord, Record


class Say(StrEnum):
    """What is said."""

    COMMENT = "comment"
    STRENGTH = "strength"
    """What went well: one a conversation."""
    QUESTION = "question"
    """Something to think about: one a conversation."""
    ANSWER = "answer"
    ASK = "ask"
    """What an author asks whoever leads about a conversation of their own."""
    TAKEN = "taken"
    """To a promise in one's name: it is taken on."""
    DONE = "done"
    """To a promise in one's name: it is kept."""
    CANNOT = "cannot"
    """To a promise in one's name: it cannot be kept."""


ONE_EACH = frozenset({Say.STRENGTH, Say.QUESTION})
"""Of these a reader says one about a conversation: a new one takes the place of the one before."""
TO_A_PROMISE = frozenset({Say.TAKEN, Say.DONE, Say.CANNOT})
ASKS_ANSWER = frozenset({Say.COMMENT, Say.QUESTION, Say.DONE, Say.CANNOT})
"""They wait for something to be said or done; the others are told, and that is all."""


class Comment(Record):
    """One thing that is said about a conversation, or a note of it, to one other store.

    All its ids are those by which the records are known outside, also its own, and also in the store that writes it:
    they are the same for whoever reads it.
    """

    id: Id
    store: Id
    """Whose conversation it is."""
    conversation: Id
    note: Id | None = None
    """None: it is about the whole conversation."""
    answers: Id | None = None
    """The comment that it answers."""
    to: Id
    """The one store that it is for: whoever held the conversation, or whoever wrote what it answers.

    Of what an author asks it may be their own: it is for whoever reads the conversation.
    """
    say: Annotated[Say, AnyWord()] = Say.COMMENT
    text: CleanText = ""
    on: date
    term: int = Field(default=1, ge=1)
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""

    @property
    def to_all(self) -> bool:
        """Whether it is for whoever reads the conversation."""
        return self.say == Say.ASK and self.to == self.store
