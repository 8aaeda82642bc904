"""What others say to the person, and promise in their name: it waits like everything else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from interview_tui.port.conversations import Head, PromiseHead
    from interview_tui.port.team import Said
    from interview_tui.records.announcement import Announcement
    from interview_tui.records.comment import Comment

WHOLE = ""
"""Stands for a note's id if a comment is about the whole conversation."""
SaidAbout: TypeAlias = "Mapping[str, tuple[Said, ...]]"
"""The comments by note id, or `WHOLE`, each before its answers."""


class ToMe(NamedTuple):
    """A comment on a conversation of mine."""

    said: Said
    head: Head
    note_id: str = WHOLE

    @property
    def key(self) -> str:
        """Distinguishes it from other things waiting for its note."""
        return self.said.comment.id


class InMyName(NamedTuple):
    """A promise in my name that somebody else wrote down, as far as it waits for me."""

    store: str
    """The public id of the store that wrote it."""
    author: str
    head: Head
    """The head of its conversation, with the public id, and the customer of mine if known to be the same."""
    promise: PromiseHead
    answer: Comment | None = None
    """My answer so far: none, or that it is accepted."""
    away: str = ""
    """In whose name it is, if not in mine: I stand in for them."""

    @property
    def note_id(self) -> str:
        """The id of the note with the promise."""
        return self.promise.note_id

    @property
    def key(self) -> str:
        """Distinguishes it from other things waiting for its note."""
        return self.store


FromOthers = ToMe | InMyName


class News(NamedTuple):
    """An announcement decided by somebody else, for customers of mine."""

    announcement: Announcement
    open: int
    """How many of them do not know yet."""


class Asked(NamedTuple):
    """What waits for me from others."""

    to_me: tuple[ToMe, ...] = ()
    """Comments I have not seen, latest first."""
    unanswered: tuple[ToMe, ...] = ()
    """Comments that ask for an answer and have none, seen or not, latest first."""
    in_my_name: tuple[InMyName, ...] = ()
    """Promises I have not answered, then sorted by day."""
    news: tuple[News, ...] = ()
    """Announcements for my customers, latest first."""
