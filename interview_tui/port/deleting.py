"""Conversations are deleted, and brought back as long as the program runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from interview_tui.language.message import Message


class Deleting(Protocol):
    """What deletes conversations."""

    def delete(self, conversation_id: str) -> None:
        """Hide a conversation everywhere; on disk when this returns.

        Raises NotFound, Unreadable; ReadOnly where it is open in any window, also in this one; NotSaved.
        """
        ...

    def bring_back(self, conversation_id: str) -> None:
        """Show a conversation again that was deleted since the program started. Raises NotFound, NotSaved."""
        ...

    def finish_deleting(self) -> tuple[Message, ...]:
        """Let what was deleted go, so that no byte of it is left; return what is in the way, a sentence each.

        To be done when the program ends. What is left then, or when the program is cut off, goes with the next start.
        """
        ...
