"""One conversation that is open, to be written in while a customer talks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from interview_tui.language.message import Message
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.draft import Draft
    from interview_tui.records.private import Private


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """What the writer says after each try: all is on disk since `at`, or why not and how much waits."""

    at: datetime | None
    """When the last write was complete (fsync included); None before the first."""
    waiting: int = 0
    """Records handed over that are not on disk: notes, and one for everything else of a conversation."""
    fault: Message | None = None


@dataclass(frozen=True, slots=True)
class Holder:
    """Who else has a conversation open."""

    host: str
    pid: int


class OpenConversation(Protocol):
    """One conversation, open for writing by this process alone, or for reading if another holds it.

    The three `save` calls return at once; one writer thread saves in order, folds what waits, retries what
    failed, and says so through `listen`.
    """

    conversation: Conversation
    """As it was on disk when it was opened."""
    private: Private
    draft: Draft | None
    holder: Holder | None
    """Who else writes it, if anybody does; then it is read-only."""
    read_only: Message | None
    """Why nothing can be saved here, or None."""
    notices: tuple[Message, ...]
    """What lies beside the conversation and could not be read; it stays as it is."""

    def save(self, conversation: Conversation) -> None:
        """Hand over the newest conversation. Raises ReadOnly; NotSaved once this is closed."""
        ...

    def save_private(self, private: Private) -> None:
        """Hand over the newest private record; raises as `save`."""
        ...

    def save_draft(self, draft: Draft | None) -> None:
        """Hand over the newest draft; None removes it. Raises as `save`."""
        ...

    def listen(self, listener: Callable[[Acknowledged], object]) -> None:
        """Call this, from the writer's thread, after each try to write. Drafts that succeed say nothing."""
        ...

    def wait(self, timeout_s: float) -> Acknowledged:
        """Wait until nothing is pending or a write failed, at most this long; return how it stands."""
        ...

    def close(self, timeout_s: float = 5.0) -> Acknowledged:
        """Wait as `wait` does, then let go of the lock. A closed one saves no more."""
        ...
