"""Answering comments, and promises in my name, from their lines on the first screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_tui.desk.today.state import Today
from interview_tui.language.message import NC_
from interview_tui.tui.shared.answering_others import ANSWER, AnswersOthers
from interview_tui.tui.shared.commands import command

if TYPE_CHECKING:
    from interview_tui.insight.from_others import FromOthers


class AnswersFromTheList(AnswersOthers):
    """A screen with a line for typing: the letter acts after Tab."""

    today: Today

    def from_others_here(self) -> FromOthers | None:
        """Return the comment or promise of the selected line; of several comments the latest."""
        entry = self.today.chosen
        return None if entry is None else entry.in_my_name or next(iter(entry.to_me), None)

    @command(ANSWER, NC_("hint", "answer"), after_tab=NC_("key", "y"))
    def answer(self) -> None:
        """Answer the selected line."""
        self.answer_here()
