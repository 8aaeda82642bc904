"""Saves a running call: changes at once, and the line being typed once a second."""

from collections.abc import Callable

from interview_tui.desk.call.beside import keep_beside
from interview_tui.desk.call.state import Call, Now
from interview_tui.desk.services import Services
from interview_tui.language.message import Message
from interview_tui.port.open_conversation import OpenConversation
from interview_tui.records.conversation import Conversation
from interview_tui.records.draft import Draft, Line
from interview_tui.records.private import Private

HEARTBEAT_S = 5.0
"""In seconds: an unchanged draft is written this often, to record that the call was alive."""


class Keeping:
    """What the store was given of a call so far."""

    def __init__(self, opened: OpenConversation, private: Private, services: Services) -> None:
        self.opened = opened
        self.private = private
        self._services = services
        self._line: Line | None = None
        self._beat_s = -HEARTBEAT_S
        self._let_go = False

    def keep_beside(self, before: Call, after: Call) -> Message | None:
        """Save the changed answers beside the call. Return why one was not saved, or None."""
        if self._let_go or not (before.beside or after.beside):
            return None
        return keep_beside(self._services.store, before, after)

    def keep(self, before: Call, after: Call, now: Now) -> None:
        """Save the difference between two states of the call."""
        if self._let_go:
            return
        if before.line.empty and not after.line.empty and after.conversation is not before.conversation:
            # An undone note is back in the line: write it there before removing it from the notes.
            self.keep_draft(after, now)
        if after.conversation is not before.conversation:
            self.opened.save(after.conversation)
        of_the_person = ((one.talk.changes, one.listened, one.thanked) for one in (before, after))
        if any(now is not then for then, now in zip(*of_the_person, strict=True)):
            self.private = after.private(self.private)
            self.opened.save_private(self.private)

    def keep_line(self, call: Call, now: Now) -> None:
        """Save the draft if the line changed, or a sign of life is due."""
        if call.line != self._line or now.at_s - self._beat_s >= HEARTBEAT_S:
            self.keep_draft(call, now)

    def keep_draft(self, call: Call, now: Now) -> None:
        """Save the draft: what is typed, what was put aside, and that the call is alive."""
        if self._let_go:
            # The program is about to end: a last tick may come after everything was handed over.
            return
        self._line, self._beat_s = call.line, now.at_s
        self.opened.save_draft(call.draft(now, self._services.host, self._services.pid))

    def change_private(self, change: Callable[[Private], Private]) -> None:
        """Change the private record and save it. Raises Told if nothing can be written."""
        self.private = change(self.private)
        self.opened.save_private(self.private)

    def end(self, call: Call, now: Now) -> tuple[Conversation, Private, Draft | None]:
        """Save the ended call; return the conversation, the private record, and unsubmitted answers."""
        self.change_private(lambda private: call.private(private).changed(until_s=now.at_s))
        draft = call.begun_then(now)
        self.opened.save_draft(draft)
        return call.conversation, self.private, draft

    def let_go(self, call: Call, now: Now, timeout_s: float) -> None:
        """Hand over everything and close, for a program that has to end at once."""
        self.keep_draft(call, now)
        self._let_go = True
        self.opened.close(timeout_s)
