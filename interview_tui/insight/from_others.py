"""What others say to the person and promise in their name: it waits like everything else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from interview_tui.port.conversations import Head, PromiseHead
    from interview_tui.port.team import Said
    from interview_tui.records.announcement import Announcement
    from interview_tui.records.comment import Comment

WHOLE = ""
"""In the place of a note: what is said about the conversation."""
SaidAbout: TypeAlias = "Mapping[str, tuple[Said, ...]]"
"""By the note's id, or `WHOLE`: what is said about it, each before what answers it."""


@dataclass(frozen=True, slots=True)
class ToMe:
    """Something that was said about a conversation of mine."""

    said: Said
    head: Head
    note_id: str = WHOLE

    @property
    def key(self) -> str:
        """What tells it from whatever else waits of its note."""
        return self.said.comment.id


@dataclass(frozen=True, slots=True)
class InMyName:
    """A promise in my name that somebody else wrote down, as far as it waits for me."""

    store: str
    """Of whoever wrote it down, as it is known outside."""
    author: str
    head: Head
    """Of the conversation: its id is that of outside, its customer one of mine where I know them to be the same."""
    promise: PromiseHead
    answer: Comment | None = None
    """What I said to it: nothing yet, or that it is taken on."""

    @property
    def note_id(self) -> str:
        """The note with the promise."""
        return self.promise.note_id

    @property
    def key(self) -> str:
        """What tells it from whatever else waits of its note."""
        return self.store


FromOthers = ToMe | InMyName


@dataclass(frozen=True, slots=True)
class News:
    """What somebody else decided, and customers of mine are to be told."""

    announcement: Announcement
    open: int
    """So many of them do not know it yet."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What waits for me of what others say and ask."""

    to_me: tuple[ToMe, ...] = ()
    """What I did not see yet, the latest first."""
    unanswered: tuple[ToMe, ...] = ()
    """What asks for an answer and has none, seen or not, the latest first."""
    in_my_name: tuple[InMyName, ...] = ()
    """What I did not answer, then by day."""
    news: tuple[News, ...] = ()
    """What my customers are to be told, the latest first."""
