"""Asking the leads about a conversation being read: a note, or the whole; undo withdraws it."""

from __future__ import annotations

from interview_tui.desk.team.lead_asked import Asked
from interview_tui.language.message import NC_, Told
from interview_tui.records.conversation import Conversation
from interview_tui.tui.reading.answering import AnsweringPage
from interview_tui.tui.shared.asking_lead import ASK, NOT_ASKED, ask_those_who_lead
from interview_tui.tui.shared.commands import command


class AsksTheLead(AnsweringPage):
    """A conversation of one's own being read."""

    _asked: tuple[Conversation, Asked] | None = None
    """The question just asked, and the conversation at that time."""

    @command(ASK, NC_("hint", "ask"), keys=("ctrl+l",))
    def ask_lead(self) -> None:
        """Ask about the selected note, or the conversation."""
        ask_those_who_lead(self, self.reading.conversation, self.reading.note, self._is_asked)

    def _is_asked(self, asked: Asked) -> None:
        self._asked = self.reading.conversation, asked
        self.said_again(self.tell(asked.told))

    def taken_back_elsewhere(self) -> bool:
        """Undo the question just asked, if nothing was changed since."""
        asked, self._asked = self._asked, None
        if asked is None or asked[0] is not self.reading.conversation or asked[1].back is None:
            return super().taken_back_elsewhere()
        try:
            asked[1].back()
        except Told as error:
            self.say_below(self.tell(error.message))
            return True
        self.said_again(self.say(NOT_ASKED))
        return True
