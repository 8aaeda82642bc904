"""The measures screen as one frozen value: which figures, grouped by what, for which period, and whose answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from interview_tui.desk.measured_across import Across
from interview_tui.insight.board import Key
from interview_tui.insight.figure import Answered, By, Figure, Which
from interview_tui.insight.figures import figures
from interview_tui.insight.filters import following
from interview_tui.insight.periods import Period, Quarter
from interview_tui.language.message import NC_
from interview_tui.port.conversations import Head
from interview_tui.port.customers import Named
from interview_tui.records.words import Measure, Mode


class Time(StrEnum):
    """The period of the answers displayed."""

    YEAR = "year"
    QUARTER = "quarter"
    ALL = "all"


TIME_WORDS: Mapping[Time, str] = {
    Time.YEAR: NC_("time", "the last 12 months"),
    Time.QUARTER: NC_("time", "this quarter"),
    Time.ALL: NC_("time", "from the beginning"),
}
"""In the context "time"."""
_YEAR = timedelta(days=364)
"""The first to the last day of last year."""
_RING: tuple[By | None, ...] = (None, By.QUARTER, By.GUIDE, By.ORGANISATION)


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of figures: the measure, and for groups also the mode."""

    measure: Measure
    mode: Mode | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """All answers, and which of them are displayed. Every key and every reading from the store makes a new one."""

    today: date
    heads: Sequence[Head] | None = None
    """The conversations with an answer to a measure; None until they were read."""
    came: Mapping[str, Key] = field(default_factory=lambda: MappingProxyType({}))
    """Ids of those shared by others."""
    customers: Mapping[str, Named] = field(default_factory=lambda: MappingProxyType({}))
    guides: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Titles of guides by id."""
    time: Time = Time.YEAR
    by: By | None = None
    figures: Sequence[Figure] = ()
    at: int = 0
    """The index of the selected figure."""
    whose: bool = False
    """The customers behind the selected figure are displayed."""
    person: int = 0
    """The index of the selected customer."""

    @property
    def which(self) -> Which:
        """Which answers are meant."""
        since = {Time.YEAR: self.today - _YEAR, Time.QUARTER: Quarter.of(self.today).first_day}.get(self.time)
        return Which(period=Period(since, None), by=self.by)

    @property
    def chosen(self) -> Figure | None:
        """The selected figure."""
        return self.figures[self.at] if self.at < len(self.figures) else None

    @property
    def lines(self) -> tuple[Heading | Figure, ...]:
        """The figures below their headings."""
        lines: list[Heading | Figure] = []
        above: Heading | None = None
        for one in self.figures:
            heading = Heading(one.measure, one.mode if self.by else None)
            if heading != above:
                lines.append(heading)
            lines.append(one)
            above = heading
        return tuple(lines)

    @property
    def people(self) -> Sequence[Answered]:
        """Who answered what in the selected figure: lowest first, then those without an answer or who left."""
        one = self.chosen
        return (*one.counted, *one.unanswered, *one.gone) if one is not None and self.whose else ()

    @property
    def chosen_person(self) -> Answered | None:
        """The selected one of them."""
        people = self.people
        return people[self.person] if self.person < len(people) else None


def read(
    before: Answers, across: Across, customers: Mapping[str, Named], guides: Mapping[str, str], today: date
) -> Answers:
    """Take in what was read; the selection stays."""
    read = replace(before, heads=across.heads, came=across.came, customers=customers, guides=guides, today=today)
    return _counted(read)


def turned(answers: Answers, step: int) -> Answers:
    """Group by the next or previous criterion, cyclically: none, quarter, guide, organisation."""
    ring = _RING if step > 0 else tuple(reversed(_RING))
    return _counted(replace(answers, by=following(answers.by, ring), at=0, whose=False))


def within(answers: Answers, time: Time) -> Answers:
    """Display the answers of another period."""
    return _counted(replace(answers, time=time, at=0, whose=False))


def moved(answers: Answers, by: int) -> Answers:
    """Move the selection by this many lines, stopping at the ends."""
    if answers.whose:
        return replace(answers, person=_within(answers.person + by, answers.people))
    return replace(answers, at=_within(answers.at + by, answers.figures))


def picked(answers: Answers, line: int) -> Answers:
    """Select the line at this index; unchanged if it cannot be selected."""
    if answers.whose:
        return replace(answers, person=line) if line < len(answers.people) else answers
    one = answers.lines[line] if line < len(answers.lines) else None
    return replace(answers, at=answers.figures.index(one)) if isinstance(one, Figure) else answers


def opened(answers: Answers) -> Answers:
    """Display the customers behind the selected figure."""
    return replace(answers, whose=answers.chosen is not None, person=0)


def closed(answers: Answers) -> Answers:
    """Display the figures again."""
    return replace(answers, whose=False)


def _counted(answers: Answers) -> Answers:
    found = figures(answers.heads or (), answers.which, answers.today)
    known = answers.chosen
    same = [
        one for one in found if known and (one.measure, one.mode, one.group) == (known.measure, known.mode, known.group)
    ]
    at = found.index(same[0]) if same else _within(answers.at, found)
    after = replace(answers, figures=found, at=at, whose=answers.whose and bool(same))
    return replace(after, person=_within(after.person, after.people))


def _within(at: int, some: Sequence[object]) -> int:
    return max(0, min(len(some) - 1, at))
