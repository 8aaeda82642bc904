"""One open conversation, to be written in while a customer talks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from interview_tui.language.message import Message
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.draft import Draft
    from interview_tui.records.private import Private


class Acknowledged(NamedTuple):
    """The outcome of each attempt to write: everything is on disk since `at`, or why not and how much is waiting."""

    at: datetime | None
    """When the last write was complete, including fsync; None before the first."""
    waiting: int = 0
    """The number of records handed over that are not on disk: each note is one, the rest of a conversation is one."""
    fault: Message | None = None


class Holder(NamedTuple):
    """Who else has a conversation open."""

    host: str
    pid: int


class OpenConversation(Protocol):
    """One conversation, open for writing by this process alone, or read-only if another holds it.

    The three `save` methods return at once; a single writer thread saves in order, only the latest state of each,
    retries failures, and reports through `listen`.
    """

    conversation: Conversation
    """As it was on disk when it was opened."""
    private: Private
    draft: Draft | None
    holder: Holder | None
    """Who else is writing it, if anybody; it is read-only then."""
    read_only: Message | None
    """Why nothing can be saved here, or None."""
    notices: tuple[Message, ...]
    """Files beside the conversation that could not be read; they stay as they are."""

    def save(self, conversation: Conversation) -> None:
        """Hand over a new state of the conversation. Raises ReadOnly; NotSaved once this is closed."""
        ...

    def save_private(self, private: Private) -> None:
        """Hand over a new private record; raises as `save` does."""
        ...

    def save_draft(self, draft: Draft | None) -> None:
        """Hand over a new draft; None removes it. Raises as `save` does."""
        ...

    def listen(self, listener: Callable[[Acknowledged], object]) -> None:
        """Call this after each attempt to write, on the writer's thread, except for drafts that succeed."""
        ...

    def wait(self, timeout_s: float) -> Acknowledged:
        """Wait until nothing is pending or a write failed, at most `timeout_s` seconds; return the outcome."""
        ...

    def close(self, timeout_s: float = 5.0) -> Acknowledged:
        """Wait as `wait` does, then release the lock. Nothing can be saved after that."""
        ...
