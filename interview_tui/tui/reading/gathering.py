"""Assigning notes of a conversation being read to themes; Ctrl+Z undoes that while nothing else was changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from interview_tui.desk.themes.gathering import ToGather
from interview_tui.language.message import Message
from interview_tui.records.conversation import Conversation
from interview_tui.tui.reading.asking_lead import AsksTheLead
from interview_tui.tui.shared.gathering import GathersNotes

if TYPE_CHECKING:
    from interview_tui.desk.themes.gathering import ToGather


class GatheringPage(AsksTheLead, GathersNotes):
    """A conversation being read whose notes can be assigned to themes."""

    _gathered: tuple[Conversation, ...] = ()
    """The conversation at the time of each assignment."""

    def to_gather(self) -> Sequence[ToGather]:
        """Return the selected note."""
        note = self.reading.changeable
        return [ToGather(note.id, self.reading.conversation.id, note.text)] if note is not None else []

    def tell_here(self, told: Message) -> None:
        """Say something below the notes."""
        self.say_below(self.tell(told))

    def has_gathered(self, told: Message) -> None:
        """Report changes to themes below the notes."""
        self._gathered = (*self._gathered, self.reading.conversation)
        self.say_below(self.tell(told))

    def taken_back_elsewhere(self) -> bool:
        """Undo the last assignment, if nothing was changed since."""
        if not self._gathered or self._gathered[-1] is not self.reading.conversation:
            return super().taken_back_elsewhere()
        before = self._gathered[:-1]
        self.ungather()
        self._gathered = before
        return True
