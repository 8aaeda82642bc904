"""A comment from a reader to whoever held a conversation, or the answer to one: a record of its writer's own."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from interview_tui.records.parts import CleanLine, CleanText, Id
from interview_tui.records.record import AnyWord, Record


class Say(StrEnum):
    """The sorts of comment."""

    COMMENT = "comment"
    STRENGTH = "strength"
    """What went well: one per conversation."""
    QUESTION = "question"
    """Something to think about: one per conversation."""
    ANSWER = "answer"
    ASK = "ask"
    """A question from an author to the leads about a conversation of their own."""
    TAKEN = "taken"
    """About a promise in one's name: I take it on."""
    DONE = "done"
    """About a promise in one's name: it is kept."""
    CANNOT = "cannot"
    """About a promise in one's name: it cannot be kept."""


ONE_EACH = frozenset({Say.STRENGTH, Say.QUESTION})
"""A reader says at most one of each about a conversation: a new one replaces the old."""
TO_A_PROMISE = frozenset({Say.TAKEN, Say.DONE, Say.CANNOT})
ASKS_ANSWER = frozenset({Say.COMMENT, Say.QUESTION, Say.DONE, Say.CANNOT})
"""These wait for an answer or an action; the others only inform."""


class Comment(Record):
    """A comment on a conversation or one of its notes, addressed to one other store.

    All ids are the public ones, its own included and even in the store that wrote it: they are the same for every
    reader.
    """

    id: Id
    store: Id
    """The store the conversation belongs to."""
    conversation: Id
    note: Id | None = None
    """None: it is about the whole conversation."""
    answers: Id | None = None
    """The comment this one answers."""
    to: Id
    """The store it is addressed to: whoever held the conversation, or wrote what this answers.

    A question of an author (ASK) is addressed to their own store: anybody who reads the conversation may see it.
    """
    say: Annotated[Say, AnyWord()] = Say.COMMENT
    text: CleanText = ""
    on: date
    term: int = Field(default=1, ge=1)
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""

    @property
    def to_all(self) -> bool:
        """Whether it is addressed to everybody who reads the conversation."""
        return self.say == Say.ASK and self.to == self.store
