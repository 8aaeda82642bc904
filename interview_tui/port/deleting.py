"""Deleting conversations, which can be undone while the program runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from interview_tui.language.message import Message


class Deleting(Protocol):
    """What deletes conversations."""

    def delete(self, conversation_id: str) -> None:
        """Hide a conversation everywhere; on disk on return.

        Raises NotFound, Unreadable; ReadOnly if it is open in any window, this one included; NotSaved.
        """
        ...

    def bring_back(self, conversation_id: str) -> None:
        """Restore a conversation that was deleted since the program started. Raises NotFound, NotSaved."""
        ...

    def finish_deleting(self) -> tuple[Message, ...]:
        """Make deletions final, so that no byte is left; return what prevents that, one sentence each.

        To be called when the program ends. Anything left, also after a crash, is removed by the next start.
        """
        ...
