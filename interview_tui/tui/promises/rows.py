"""The lines of all that is open: what was promised, to whom, by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rich.cells import cell_len

from interview_tui.desk.open_promises import AllOpen, Heading, Line
from interview_tui.insight.open_promises import Group, OpenPromise, group_word
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.spoken import due_words
from interview_tui.tui.widgets.drawing import Lines, beside, fitted, line

LONGEST_NAME = 22


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """One line as it is read on a day; `cells` are those of the names and of the days, the same in all lines."""

    line: Line
    name: str
    when: str
    cells: tuple[int, int]
    language: Language

    def lines(self, width: int) -> Lines:
        """Return it in one line."""
        if isinstance(self.line, Heading):
            return [line((group_word(self.line.group, self.language), "bold"))]
        if not isinstance(self.line, OpenPromise):
            return [()]
        style = "orange" if self.line.group is Group.LATE else "quiet"
        names, days = self.cells
        right = line((f"{fitted(self.name, names)}  ", "quiet"), (fitted(self.when, days), style), " ")
        return [beside(line(self.line.promise.text), right, width)]


def promise_rows(shown: AllOpen, today: date, language: Language) -> list[PromiseRow]:
    """Return the rows of all that is open, in columns."""
    told = [(one, *_told(one, shown, today, language)) for one in shown.lines]
    cells = (
        min(LONGEST_NAME, max((cell_len(name) for _, name, _ in told), default=0)),
        max((cell_len(when) for _, _, when in told), default=0),
    )
    return [PromiseRow(one, name, when, cells, language) for one, name, when in told]


def _told(one: Line, shown: AllOpen, today: date, language: Language) -> tuple[str, str]:
    if not isinstance(one, OpenPromise):
        return "", ""
    name, promise = shown.name(one) or language.say(N_("without a name")), one.promise
    if promise.due is None:
        return name, language.say(N_("no date yet"))
    return name, due_words(promise.due, promise.due_time, language, near=today)
