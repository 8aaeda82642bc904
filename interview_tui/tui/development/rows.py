"""The lines of one's own development: bars over time, intentions, and what was new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rich.cells import cell_len

from interview_tui.insight.development import Development, Own, Series
from interview_tui.insight.development_words import (
    bar,
    became_told,
    change_told,
    forms_told,
    from_when_told,
    guesses_told,
    intentions_told,
    period_told,
    series_of,
    step_told,
)
from interview_tui.insight.figure_bars import CERTAIN, COUNTED
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.tui.widgets.drawing import Line, Lines, Span, beside, fitted, line, paragraph, shortened
from interview_tui.tui.widgets.row_list import Row

CELLS, FEW_CELLS = 20, 10
"""The length of a bar in cells; on a narrow screen."""
NARROW = 70


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """One quantity over time: its heading, and a bar with its value per period."""

    heading: str
    series: Series
    language: Language
    beside: str = ""
    """What is displayed below it."""

    def lines(self, width: int) -> Lines:
        """Return the bars, one line each."""
        cells = CELLS if width >= NARROW else FEW_CELLS
        when = [period_told(step, self.language) for step in self.series.steps]
        days = max(map(cell_len, when), default=0)
        lines: Lines = [*paragraph(self.heading, "bold", width - 1)]
        for day, step in zip(when, self.series.steps, strict=True):
            drawn = fitted(bar(step, cells), cells)
            told = shortened(step_told(step, self.language), max(1, width - days - cells - 5))
            lines.append(line((fitted(day, days), "quiet"), "  ", *_bar(drawn), "  ", told))
        for told in filter(None, (change_told(self.series, self.language), self.beside)):
            lines += paragraph(told, "quiet", width - 1)
        return [*lines, ()]


def _bar(drawn: str) -> Iterator[Span]:
    strong = sum(one in CERTAIN + COUNTED for one in drawn)
    yield Span(drawn[:strong], "blue")
    yield Span(drawn[strong:], "quiet")


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """A heading, with what is counted below it."""

    heading: str
    told: str = ""

    def lines(self, width: int) -> Lines:
        """Return it in one line."""
        return [line((self.heading, "bold"), (f"  {self.told}" if self.told else "", "quiet"))]


@dataclass(frozen=True, slots=True)
class QuietRow:
    """What cannot be said yet, and from when it can; a gap if empty."""

    told: str = ""

    def lines(self, width: int) -> Lines:
        """Return it with a gap below it."""
        return [*(paragraph(self.told, "quiet", width - 1) if self.told else []), ()]


@dataclass(frozen=True, slots=True)
class OwnRow:
    """An intention, or something new to me, with its day."""

    text: str
    told: str
    at: date
    today: date
    language: Language

    def lines(self, width: int) -> Lines:
        """Return it in as many lines as it needs, at most two."""
        day = forms.short_date(self.at, self.language, near=self.today)
        right: Line = line((f"{self.told}  " if self.told else "", "blue"), (day, "quiet"), " ")
        text = " ".join(self.text.split())
        room = max(1, width - cell_len(self.told) - cell_len(day) - 5)
        first, *rest = paragraph(text, "text", room, 1) or [()]
        return [beside(first, right, width), *rest[:1]]


def rows_of(found: Development, today: date, language: Language) -> tuple[list[Row], list[int]]:
    """Return the rows, and the indices of the selectable ones, in the order of `Seen.items`."""
    rows: list[Row] = []
    places: list[int] = []
    for heading, series in series_of(found, language):
        below = forms_told(found, language) if series is found.opened else ""
        rows.append(SeriesRow(heading, series, language, below))
    if told := from_when_told(found, language):
        rows.append(QuietRow(told))
    if found.intentions:
        rows.append(HeadingRow(language.say(N_("One thing for next time")), intentions_told(found, language)))
        for one in found.intentions:
            places.append(len(rows))
            rows.append(_own(one, one.intention, became_told(one.intention_became, language), today, language))
    if found.learnt or found.guesses:
        rows += [QuietRow()] if found.intentions else []
        rows.append(HeadingRow(language.say(N_("New to me")), guesses_told(found, language)))
        for one in found.learnt:
            places.append(len(rows))
            rows.append(_own(one, one.learnt, "", today, language))
    return rows, places


def _own(one: Own, text: str, told: str, today: date, language: Language) -> OwnRow:
    return OwnRow(text, told, one.at.date(), today, language)
