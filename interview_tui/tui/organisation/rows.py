"""The table of an organisation's people: one line each, with the day each of us was last in contact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rich.cells import cell_len

from interview_tui.desk.organisation import People
from interview_tui.insight.organisations import Row, member_told
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.records.given_name import given_name
from interview_tui.tui.widgets.drawing import Line, Lines, Span, fitted, line, shortened

NEVER = "–"
"""Displayed if one of us was never in contact: the blanks are what one looks for."""
LONGEST_NAME = 26
LEAST_FOR_PEOPLE = 30
"""In cells: the minimum for name and role."""
_APART = 2


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person in one line."""

    row: Row
    told: str
    name_cells: int
    days: tuple[str, ...]
    """The days for each of us, in cells of their columns' widths."""

    def lines(self, width: int) -> Lines:
        """Return it in one line: the name, what is told of them, the days."""
        days = self.days[: columns_in(width, self.days)]
        cells = sum(cell_len(day) + _APART for day in days)
        left = max(1, width - cells - 1)
        member = self.row.member
        name = fitted(member.name, min(self.name_cells, left))
        told = fitted(self.told, max(0, left - cell_len(name) - _APART))
        style = "quiet" if member.until or member.met_with else "text"
        gap = Span(" " * _APART) if told else Span(" " * max(0, left - cell_len(name)))
        spans = [Span(name, style), gap, Span(told, "quiet")]
        for day in days:
            spans += [Span(" " * _APART), Span(day, "quiet" if day.strip() == NEVER else "text")]
        return [tuple(spans)]


def columns_in(width: int, cells: Sequence[str]) -> int:
    """Return how many columns, as wide as these cells, fit beside the people."""
    room, n = width - LEAST_FOR_PEOPLE, 0
    for cell in cells:
        room -= cell_len(cell) + _APART
        if room < 0:
            break
        n += 1
    return n


def person_rows(people: People, today: date, language: Language) -> list[PersonRow]:
    """Return the rows in columns, starting with the first of our names displayed."""
    names = min(LONGEST_NAME, max((cell_len(row.member.name) for row in people.rows), default=0))
    heads = author_cells(people, today, language)
    rows = []
    for row in people.rows:
        days = [_day(day, today, language) for day in row.days[people.column :]]
        filled = tuple(fitted(day, cell_len(head)) for day, head in zip(days, heads, strict=True))
        rows.append(PersonRow(row, member_told(row.member, language), names, filled))
    return rows


def author_cells(people: People, today: date, language: Language) -> tuple[str, ...]:
    """Return the headings of the columns displayed: our names, shortened if unambiguous."""
    shown = short_names(people.known.authors)[people.column :]
    days = [[_day(row.days[people.column + at], today, language) for row in people.rows] for at in range(len(shown))]
    widths = [max(map(cell_len, (name, *each))) for name, each in zip(shown, days, strict=True)]
    return tuple(fitted(name, width) for name, width in zip(shown, widths, strict=True))


def head_line(people: People, today: date, language: Language, width: int) -> Line:
    """Return the line above the table."""
    cells = author_cells(people, today, language)
    room = width - 1  # the mark of the selected person
    shown = cells[: columns_in(room, cells)]
    used = sum(cell_len(one) + _APART for one in shown)
    more_left, more_right = people.column > 0, len(shown) < len(cells)
    left = shortened(("‹ " if more_left else "") + ("›" if more_right else ""), 4)
    spans = [Span(" " * max(0, width - used - 1 - cell_len(left)) + left, "quiet")]
    for one in shown:
        spans += [Span(" " * _APART), Span(one, "quiet")]
    return line(*spans)


def short_names(names: Sequence[str]) -> tuple[str, ...]:
    """Return given names; if two of us share one, with an initial: `Jana R.`."""
    given = [given_name(name) for name in names]
    return tuple(
        one if given.count(one) == 1 or not (rest := name.replace(one, "", 1).strip(" ,")) else f"{one} {rest[0]}."
        for one, name in zip(given, names, strict=True)
    )


def _day(day: date | None, today: date, language: Language) -> str:
    return forms.short_date(day, language, near=today) if day else NEVER
