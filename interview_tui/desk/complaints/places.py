"""Saving answers about a complaint while a screen holds its conversation: in a call, or while reading."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from interview_tui.desk.call.acts import changed
from interview_tui.language.message import Told

if TYPE_CHECKING:
    from interview_tui.desk.amending import Amending
    from interview_tui.desk.holding import Held
    from interview_tui.language.message import Message
    from interview_tui.records.changes import Change
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.draft import Begun
    from interview_tui.records.private import Private


class InCall:
    """In a running call: an answer is a step of the call, and can be undone there."""

    def __init__(self, held: Held) -> None:
        self._held = held

    def open(self) -> Conversation:
        """Return the conversation as it is now."""
        return self._held.call.conversation

    @property
    def begun(self) -> tuple[Begun, ...]:
        """Return the unsubmitted answers."""
        return self._held.call.begun

    def keep_begun(self, begun: tuple[Begun, ...], at: datetime) -> None:
        """Save unsubmitted answers at once: the program may end any moment. Raises Told."""
        # The notice of the last key stays above the line.
        self._held.take(self._held.call._replace(begun=begun))
        self._held.keeping.keep_draft(self._held.call, self._held.latest())

    def change_note(self, note_id: str, change: Change) -> Message | None:
        """Change a note as a step of the call, which itself reports and retries failed saves."""
        self._held.step(lambda call, now: changed(call, note_id, change))
        return None

    def change_private(self, change: Callable[[Private], Private]) -> Message | None:
        """Change the private record. Return why that failed, or None."""
        try:
            self._held.keeping.change_private(change)
        except Told as error:
            return error.message
        return None

    def close(self) -> None:
        """Leave the conversation open: the call goes on."""


class WhileRead:
    """While reading: an answer is a step of the reading screen, which closes the conversation later."""

    def __init__(self, amending: Amending, change_note: Callable[[str, Change], Message | None]) -> None:
        self.open, self.keep_begun, self.change_private = amending.open, amending.keep_begun, amending.change_private
        self.change_note = change_note
        self._amending = amending

    @property
    def begun(self) -> tuple[Begun, ...]:
        """Return the unsubmitted answers. Raises Told."""
        return self._amending.begun

    def close(self) -> None:
        """Leave the conversation open: reading goes on."""
