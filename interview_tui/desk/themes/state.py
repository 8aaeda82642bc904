"""The themes screen as one frozen value: the period, the lines, and the selection."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple, TypeAlias

from interview_tui.desk.themes.overview import Overview, Row
from interview_tui.desk.themes.times import Time, period_of
from interview_tui.insight.filters import following
from interview_tui.insight.periods import Period
from interview_tui.insight.theme_counts import Count
from interview_tui.insight.theme_names import Named
from interview_tui.records.words import Track


class Heading(NamedTuple):
    """The heading above a track's themes; None: above those that are not counted yet."""

    track: Track | None
    asked: int = 0


class Line(NamedTuple):
    """One theme on one track; None: it has no notes on any."""

    track: Track | None
    row: Row

    @property
    def counted(self) -> Count | None:
        """The number of customers who spoke of it."""
        return self.row.counts[self.track] if self.track is not None else None


class Without(NamedTuple):
    """The number of notes in no theme."""

    notes: int


class Loose(NamedTuple):
    """A theme name given by authors to notes that are in no theme."""

    named: Named


Shown: TypeAlias = Heading | Line | Loose | Without | None
"""The content of a line; None: a gap."""
_Mark = tuple[Track | None, str]


@dataclass(frozen=True, slots=True)
class Themes:
    """What is displayed and selected. Every key and every reading from the store makes a new one."""

    today: date
    time: Time = Time.USUAL
    tag: str = ""
    """Only customers with this tag are counted; empty: all."""
    found: Overview | None = None
    """None until the first reading."""
    at: int = 0
    """The index of the selection among all lines."""

    @property
    def period(self) -> Period:
        """The days that are counted."""
        return period_of(self.time, self.today)

    @property
    def lines(self) -> tuple[Shown, ...]:
        """All lines, from top to bottom."""
        found, lines = self.found, list[Shown]()
        if found is None:
            return ()
        for track in Track:
            if rows := found.in_track(track):
                asked = len(found.reached[track].customers) if track in found.reached else 0
                lines += [*_gap(lines), Heading(track, asked), *(Line(track, row) for row in rows)]
        if bare := [row for row in found.rows if not row.counts]:
            lines += [*_gap(lines), Heading(None), *(Line(None, row) for row in bare)]
        if found.named:
            lines += [*_gap(lines), *map(Loose, found.named)]
        if found.without:
            lines += [*_gap(lines), Without(len(found.without))]
        return tuple(lines)

    @property
    def chosen(self) -> Line | Loose | Without | None:
        """What is selected."""
        lines = self.lines
        one = lines[self.at] if self.at < len(lines) else None
        return one if isinstance(one, Line | Loose | Without) else None

    @property
    def named(self) -> Named | None:
        """The selected name."""
        return self.chosen.named if isinstance(self.chosen, Loose) else None

    @property
    def row(self) -> Row | None:
        """The selected theme."""
        return self.chosen.row if isinstance(self.chosen, Line) else None


def read(before: Themes, found: Overview) -> Themes:
    """Take in what was read; the selection stays, or moves to what is at its index."""
    after = replace(before, found=found)
    mark = _mark(before.chosen)
    marks = [_mark(one) for one in after.lines]
    same = [place for place, one in enumerate(marks) if one is not None and one == mark]
    theme = [place for place, one in enumerate(marks) if one is not None and mark is not None and one[1] == mark[1]]
    return _settled(replace(after, at=(same or theme or [before.at])[0]))


def selected(before: Themes, theme_id: str) -> Themes:
    """Select a theme on the first track it appears on; unchanged if it does not appear."""
    at = [place for place, one in enumerate(before.lines) if isinstance(one, Line) and one.row.theme.id == theme_id]
    return replace(before, at=at[0]) if at else before


def moved(before: Themes, by: int) -> Themes:
    """Move the selection by this many selectable lines, stopping at the ends."""
    places = _places(before)
    if not places:
        return before
    here = places.index(before.at) if before.at in places else 0
    return replace(before, at=places[max(0, min(len(places) - 1, here + by))])


def picked(before: Themes, at: int) -> Themes:
    """Select the line at this index; unchanged if it cannot be selected."""
    return replace(before, at=at) if at in _places(before) else before


def turned(before: Themes, by: int = 1) -> Themes:
    """Count the next period, or the previous one."""
    ring = tuple(Time) if by > 0 else tuple(reversed(Time))
    return replace(before, time=following(before.time, ring))


def _places(themes: Themes) -> list[int]:
    return [place for place, one in enumerate(themes.lines) if isinstance(one, Line | Loose | Without)]


def _settled(themes: Themes) -> Themes:
    """Move the selection to the nearest selectable line."""
    places = _places(themes)
    return replace(themes, at=min(places, key=lambda place: abs(place - themes.at))) if places else themes


def _mark(one: Shown) -> _Mark | None:
    """Return a mark by which a line is recognised."""
    if isinstance(one, Line):
        return one.track, one.row.theme.id
    if isinstance(one, Loose):
        return None, one.named.name
    return (None, "") if isinstance(one, Without) else None


def _gap(lines: list[Shown]) -> list[Shown]:
    return [None] if lines else []
