"""Asking the leads about a note, or the whole conversation, during the review after a call; undo withdraws it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from interview_tui.desk.after import asking
from interview_tui.desk.after.state import After
from interview_tui.desk.team.lead_asked import Asked
from interview_tui.language.message import N_, NC_, Told
from interview_tui.tui.shared.asking_lead import ASK, NOT_ASKED, ask_those_who_lead
from interview_tui.tui.shared.commands import Command, command
from interview_tui.tui.shared.folder_messages import ReleaseChanged
from interview_tui.tui.shared.screen import InterviewScreen


class AsksTheLead(InterviewScreen[Any]):
    """A screen with the review after a call."""

    after: After
    _asked: Asked | None = None
    """The question just sent; typing into the line makes undo the line's own again."""

    def take(self, after: After) -> None:
        """Take a state over."""
        raise NotImplementedError

    def commands(self) -> Sequence[Command]:
        """Leave undo to the line unless something was just asked."""
        found = super().commands()
        is_told = self._asked is not None and self.after.told == self.tell(self._asked.told)
        return found if is_told else [one for one in found if one != self.undo.command]

    @command(ASK, NC_("hint", "ask"), keys=("ctrl+l",))
    def ask_lead(self) -> None:
        """Ask about the note in question, or the conversation."""
        self.take(asking.left(self.after))
        question, one = self.after.question, self.after.kept.conversation
        note = one.note(question.note.id) if question is not None and question.note is not None else None
        ask_those_who_lead(self, one, note, self._is_asked)

    def _is_asked(self, asked: Asked) -> None:
        self._asked = asked
        self.take(asking.told(self.after, self.tell(asked.told)))
        self.app.post_message(ReleaseChanged())

    @command(N_("Undo what was just asked"), NC_("hint", "undo"), keys=("ctrl+z",), in_menu=False)
    def undo(self) -> None:
        """Undo what was just asked."""
        asked, self._asked = self._asked, None
        if asked is None or asked.back is None:
            return
        try:
            asked.back()
        except Told as error:
            self.take(asking.told(self.after, self.tell(error.message)))
        else:
            self.take(asking.told(self.after, self.say(NOT_ASKED)))
            self.app.post_message(ReleaseChanged())
