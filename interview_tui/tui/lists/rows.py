"""The lines of a list across all customers: who, what the list says about them, which day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rich.cells import cell_len

from interview_tui.desk.lists.state import Lists, told_of
from interview_tui.desk.lists.table import Line as Listed
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.records.naming import title
from interview_tui.tui.widgets.drawing import Line, Lines, beside, fitted, line, paragraph, shortened, width_of
from interview_tui.tui.widgets.row_list import MARGIN

LONGEST_NAME = 34
"""Cells of name and organisation."""
MOST_LINES = 3
"""In lines: how much room the full text may take."""


@dataclass(frozen=True, slots=True)
class ListLine:
    """One line; `cells` is the width of the names, the same in all lines."""

    line: Listed
    lists: Lists
    cells: int
    today: date
    language: Language

    def lines(self, width: int) -> Lines:
        """Return it in one line."""
        left, right = self._sides(width)
        return [beside(left, right, width)]

    def whole(self, width: int) -> Lines:
        """Return the full text about a customer if it does not fit into one line; else nothing."""
        left, right = self._sides(width - MARGIN)
        if width_of(left) + width_of(right) < width - MARGIN:
            return []
        who = title(self.line.customer.name, self.line.customer.organisation)
        told = f"{who}: {told_of(self.line, self.lists)}"
        return paragraph(shortened(told, MOST_LINES * (width - 12)), "quiet", width - 1, 1)

    def _sides(self, width: int) -> tuple[Line, Line]:
        names = min(self.cells, LONGEST_NAME, width // 2)
        who = fitted(title(self.line.customer.name, self.line.customer.organisation), names)
        left = line(f"{who}  ", (told_of(self.line, self.lists), "quiet"))
        return left, line((_day(self.line.day, self.today, self.language), "quiet"), " ")


def list_lines(lists: Lists, today: date, language: Language) -> list[ListLine]:
    """Return the rows displayed, with the names in a column."""
    cells = max((cell_len(title(one.customer.name, one.customer.organisation)) for one in lists.shown[:100]), default=0)
    return [ListLine(one, lists, cells, today, language) for one in lists.shown]


def _day(day: str, today: date, language: Language) -> str:
    if len(day) < len("2026-11-27"):
        return forms.rough(day, language) if day else ""
    return forms.weekday_date(date.fromisoformat(day), language, near=today)
