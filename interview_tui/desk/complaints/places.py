"""Where answers about a complaint are kept while a screen holds its conversation: in a call, or as it is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
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
    """A call that is held: what is answered is a step of it, and can be taken back there."""

    def __init__(self, held: Held) -> None:
        self._held = held

    def open(self) -> Conversation:
        """Return the conversation as it is by now."""
        return self._held.call.conversation

    @property
    def begun(self) -> tuple[Begun, ...]:
        """The answers that were begun and not given."""
        return self._held.call.begun

    def keep_begun(self, begun: tuple[Begun, ...], at: datetime) -> None:
        """Keep answers that were begun, at once: the program may end any moment. Raises Told where it cannot be."""
        # What the last key did is still told above the line.
        self._held.take(replace(self._held.call, begun=begun))
        self._held.keeping.keep_draft(self._held.call, self._held.latest())

    def change_note(self, note_id: str, change: Change) -> Message | None:
        """Change a note as a step of the call. What cannot be written yet the call keeps trying to, and says so."""
        self._held.step(lambda call, now: changed(call, note_id, change))
        return None

    def change_private(self, change: Callable[[Private], Private]) -> Message | None:
        """Change what is private to the person. Return why that was not possible, or None."""
        try:
            self._held.keeping.change_private(change)
        except Told as error:
            return error.message
        return None

    def close(self) -> None:
        """Leave the conversation open: the call goes on."""


class WhileRead:
    """A conversation that is read: what is answered is a step of its screen, which lets go of it later."""

    def __init__(self, amending: Amending, change_note: Callable[[str, Change], Message | None]) -> None:
        self.open, self.keep_begun, self.change_private = amending.open, amending.keep_begun, amending.change_private
        self.change_note = change_note
        self._amending = amending

    @property
    def begun(self) -> tuple[Begun, ...]:
        """The answers that were begun and not given. Raises Told."""
        return self._amending.begun

    def close(self) -> None:
        """Leave the conversation open: it is read on."""
