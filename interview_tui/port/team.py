"""What is said between those who hold conversations and those who read them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from interview_tui.records.comment import Comment
    from interview_tui.records.readings import Readings


class Said(NamedTuple):
    """A comment, and who says it."""

    comment: Comment
    store: str
    """Of whoever wrote it, as it is known outside."""
    author: str
    """What that one is called."""
    own: bool
    """Whether it was written in this store."""


class ReadBy(NamedTuple):
    """What somebody tells of having read: which conversations of this store."""

    store: str
    """Of the reader, as it is known outside."""
    author: str
    """What the reader is called."""
    readings: Readings


class Team(Protocol):
    """What knows what was said, and how far one is with reading.

    All ids are those by which records are known outside; `exchange.digest.Digests` makes them of a store's own.
    """

    def comments(self) -> tuple[Said, ...]:
        """Return all comments, written here and come from others, day by day, each before what answers it.

        What cannot be read is left out; the doctor tells.
        """
        ...

    def keep_comment(self, comment: Comment) -> Comment:
        """Keep a comment of one's own, or what it says now as its next version; return it, on disk by then.

        Raises NotSaved, also for one about what was erased; ReadOnly.
        """
        ...

    def remove_comment(self, comment_id: str) -> None:
        """Take a comment of one's own away, for good when this returns. Raises NotSaved, ReadOnly."""
        ...

    def readings(self, author_store: str) -> Readings:
        """Return how far one is with the conversations of an author; nothing where it cannot be read."""
        ...

    def all_readings(self) -> tuple[Readings, ...]:
        """Return how far one is with every author. What cannot be read is left out; the doctor tells."""
        ...

    def change_readings(self, author_store: str, change: Callable[[Readings], Readings]) -> Readings:
        """Make of that what `change` makes of it as it is kept now; return it, on disk by then.

        It is the next version; nothing is written where nothing is changed. Raises NotSaved, ReadOnly.
        """
        ...

    def read_by(self) -> tuple[ReadBy, ...]:
        """Return who has told what they read of this store's conversations."""
        ...
