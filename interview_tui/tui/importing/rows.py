"""The rows of the import screen: what a line of the file would change, and what is asked of it."""

from __future__ import annotations

from dataclasses import dataclass

from interview_tui.desk.importing.plan import What
from interview_tui.desk.importing.state import Row
from interview_tui.desk.importing.telling import detail, pick_told, question_told, what_word
from interview_tui.language.catalogue import Language
from interview_tui.language.message import NC_
from interview_tui.tui.widgets.drawing import Lines, fitted, line, paragraph, shortened

PLACE = 5
"""Cells of the number of a line."""
_ANSWERS = {None: NC_("import answer", "?"), True: NC_("import answer", "yes"), False: NC_("import answer", "no")}


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One row; `cells` is the width of the words at the left, the same in all rows."""

    row: Row
    cells: int
    language: Language

    def lines(self, width: int) -> Lines:
        """Return it in one line."""
        word, text = self._said()
        row = self.row
        place = (
            "" if row.question is not None else str(row.pick.place if row.pick is not None else row.line.place or "")
        )
        is_asked = row.question is not None or (row.pick is None and row.line.what is What.LEFT)
        style = "orange" if is_asked else "blue" if row.pick is not None and row.pick.taken else "text"
        room = max(0, width - PLACE - self.cells - 2)
        return [
            line((f"{place:>{PLACE - 1}} ", "quiet"), (fitted(word, self.cells), style), "  ", shortened(text, room))
        ]

    def whole(self, width: int) -> Lines:
        """Return it in as many lines as it needs."""
        return paragraph(self._said()[1], "quiet", width - 1, 1)

    def _said(self) -> tuple[str, str]:
        if self.row.question is not None:
            answer = self.language.in_context("import answer", _ANSWERS[self.row.question.yes])
            return answer, question_told(self.row.question, self.language)
        if self.row.pick is not None:
            taken = self.language.in_context("import", NC_("import", "take")) if self.row.pick.taken else ""
            return taken, pick_told(self.row.pick, self.language)
        told = "  ".join(filter(None, (self.row.line.title, detail(self.row.line, self.language))))
        return what_word(self.row.line.what, self.language), told


def word_cells(language: Language) -> int:
    """Return how many cells the words before the rows take."""
    return max(len(what_word(what, language)) for what in What)
