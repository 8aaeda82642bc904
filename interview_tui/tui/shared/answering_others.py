"""The key that answers a comment, or settles a promise in my name: the same wherever those are displayed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from interview_tui.language.message import N_, NC_
from interview_tui.tui.shared.acting import ActingScreen
from interview_tui.tui.shared.commands import Command, command

if TYPE_CHECKING:
    from interview_tui.insight.from_others import FromOthers

ANSWER = N_("Answer what somebody said; of a promise in your name say what becomes of it")


class AnswersOthers(ActingScreen):
    """A screen on which something from others may be selected."""

    def from_others_here(self) -> FromOthers | None:
        """Return the selected comment or promise of others; None if something else is selected."""
        raise NotImplementedError

    def commands(self) -> Sequence[Command]:
        """Leave the answer out if there is nothing to answer."""
        found = super().commands()
        return found if self.from_others_here() is not None else [one for one in found if one.id != "answer"]

    @command(ANSWER, NC_("hint", "answer"), letter=NC_("key", "y"))
    def answer(self) -> None:
        """Answer what is selected."""
        self.answer_here()

    def answer_here(self) -> None:
        """Answer the selection, whichever key was pressed."""
        one = self.from_others_here()
        if one is not None:
            # Imported here: not needed unless something was collected.
            from interview_tui.tui.shared.from_others import answer_from_others

            answer_from_others(self, one)
