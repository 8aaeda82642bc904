"""The lines of everything open: what it is, its customer, how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rich.cells import cell_len

from interview_tui.desk.all_open import AllOpen, Heading, Line
from interview_tui.insight.due import Reminder
from interview_tui.insight.due_words import Words, reason_heading, words_of
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.tui.widgets.drawing import Lines, beside, fitted, line

LONGEST_NAME = 22


@dataclass(frozen=True, slots=True)
class OpenRow:
    """One line; `cells` are the widths of the names and dates, the same in all lines."""

    line: Line
    name: str
    words: Words | None
    cells: tuple[int, int]
    language: Language

    def lines(self, width: int) -> Lines:
        """Return it in one line."""
        if isinstance(self.line, Heading):
            return [line((reason_heading(self.line.reason, self.language), "bold"))]
        if self.words is None:
            return [()]
        style = "orange" if self.words.pressing else "quiet"
        names, days = self.cells
        name = "" if self.words.names else self.name
        right = line((f"{fitted(name, names)}  ", "quiet"), (fitted(self.words.when, days), style), " ")
        return [beside(line(self.words.what), () if self.words.names else right, width)]


def open_rows(shown: AllOpen, today: date, language: Language, me: str = "") -> list[OpenRow]:
    """Return the rows of all that is open, in columns."""
    told = [(one, *_told(one, shown, today, language, me)) for one in shown.lines]
    cells = (
        min(LONGEST_NAME, max((cell_len(name) for _, name, _ in told), default=0)),
        max((cell_len(words.when) for *_, words in told if words), default=0),
    )
    return [OpenRow(one, name, words, cells, language) for one, name, words in told]


def _told(one: Line, shown: AllOpen, today: date, language: Language, me: str) -> tuple[str, Words | None]:
    if not isinstance(one, Reminder):
        return "", None
    name = shown.name(one)
    words, until = words_of(one, name, today, language, me), shown.rests_until(one)
    if until is not None:
        day = forms.weekday_date(until, language, near=today)
        told = language.say(N_("rests until {date}"), date=day)
        words = Words(words.what, told, pressing=False, names=words.names)
    return name or language.say(N_("without a name")), words
