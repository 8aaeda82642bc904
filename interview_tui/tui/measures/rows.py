"""The lines of figures: a table with bars, what each figure says, and the customers behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from rich.cells import cell_len

from interview_tui.desk.measures import Answers, Heading
from interview_tui.insight.figure import Answered, Figure, Verdict
from interview_tui.insight.figure_bars import CERTAIN, COUNTED, bar
from interview_tui.insight.figure_words import VERDICT_WORDS, answers_told, figure_name, points, sentences, span
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_
from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.spoken_measures import measure_name, mode_words, value_told
from interview_tui.tui.widgets.drawing import Line, Lines, Span, beside, fitted, line, paragraph
from interview_tui.tui.widgets.row_list import MARGIN

LONGEST_NAME = 26
LEAST_BAR, LONGEST_BAR = 11, 41
"""In cells: with less room than the minimum there is no bar."""
_N, _VALUE, _SPAN, _APART = 7, 6, 11, 2
_TITLES = (NC_("column", "people"), NC_("column", "value"), NC_("column", "between"))


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """The measure above its figures."""

    heading: Heading
    language: Language

    def lines(self, width: int) -> Lines:
        """Return it in one line."""
        mode = self.heading.mode
        more = f"  {mode_words(mode, self.language)}" if mode is not None else ""
        return [line((measure_name(self.heading.measure, self.language), "bold"), (more, "quiet"))]


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure; `names` is the width of the names."""

    figure: Figure
    name: str
    names: int
    language: Language

    def lines(self, width: int) -> Lines:
        """Return its line of the table, and what can be told from it."""
        one, told = self.figure, list(sentences(self.figure, self.language))
        left = [Span(fitted(self.name, self.names)), Span(f"{one.n:>{_N}}", "quiet")]
        if one.value is None or one.interval is None:
            left.append(Span(f"{' ' * _APART}{answers_told(one)}"))
            if one.group is not None:  # with many groups it would be the same sentence everywhere
                word = self.language.in_context("verdict", VERDICT_WORDS[Verdict.CANNOT_TELL]) if one.n else told[0]
                return [beside(line(*left), line((word, "quiet"), " "), width), *self._below(told[1:], width)]
        else:
            left += [Span(f"{points(one.value):>{_VALUE}}"), Span(f"  {span(one.interval):^{_SPAN}}", "quiet")]
            left += self._bar(width - self.names - _N - _VALUE - _SPAN - 2 * _APART - 1)
        return [line(*left), *self._below(told, width)]

    def _below(self, told: Sequence[str], width: int) -> Lines:
        return paragraph(" ".join(told), "quiet", width - 1, 2) if told else []

    def _bar(self, room: int) -> Iterator[Span]:
        if room >= LEAST_BAR:
            yield Span(" " * _APART)
            drawn = bar(self.figure, min(LONGEST_BAR, (room - 1) | 1))  # odd, so that NPS has a middle
            for strong, cells in groupby(drawn, key=(CERTAIN + COUNTED).__contains__):
                yield Span("".join(cells), "blue" if strong else "quiet")


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A customer's answer: what, who, on which day."""

    one: Answered
    name: str
    value: str
    values: int
    today: date
    language: Language

    def lines(self, width: int) -> Lines:
        """Return it in one line."""
        day = forms.weekday_date(self.one.at.date(), self.language, near=self.today)
        left = line(fitted(self.value, self.values), " " * _APART, self.name)
        return [beside(left, line((day, "quiet"), " "), width)]


def figure_rows(answers: Answers, language: Language) -> list[HeadingRow | FigureRow]:
    """Return the figures below their headings, in columns."""
    names = {id(one): figure_name(one, answers.by, answers.guides, language) for one in answers.figures}
    cells = _name_cells(names)
    return [
        HeadingRow(one, language) if isinstance(one, Heading) else FigureRow(one, names[id(one)], cells, language)
        for one in answers.lines
    ]


def titles_line(answers: Answers, language: Language) -> Line:
    """Return the line above the table; nothing where there is no figure in it."""
    if not any(one.value is not None for one in answers.figures):
        return ()
    cells = _name_cells({id(one): figure_name(one, answers.by, answers.guides, language) for one in answers.figures})
    n, value, between = (language.in_context("column", one) for one in _TITLES)
    told = f"{' ' * (cells + MARGIN)}{n:>{_N}}{value:>{_VALUE}}  {between:^{_SPAN}}"
    return line((told, "quiet"))


def person_rows(answers: Answers, language: Language) -> list[PersonRow]:
    """Return the customers behind the selected figure, in columns."""
    people = answers.people
    values = [_value(one, answers.chosen, language) for one in people]
    cells = max(map(cell_len, values), default=0)
    return [
        PersonRow(one, _who(one, answers, language), value, cells, answers.today, language)
        for one, value in zip(people, values, strict=True)
    ]


def _value(one: Answered, figure: Figure | None, language: Language) -> str:
    if figure is None:
        return ""
    return value_told(MeasureAnswer(measure=figure.measure, value=one.value, at=one.at)).told(language)


def _who(one: Answered, answers: Answers, language: Language) -> str:
    known = answers.customers.get(one.customer_id)
    return known.title if known else language.say(N_("without a name"))


def _name_cells(names: Mapping[int, str]) -> int:
    return min(LONGEST_NAME, max(map(cell_len, names.values()), default=0))
