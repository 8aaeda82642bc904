"""The screen of themes as one frozen value: of which time, which lines, which of them is selected."""

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
    """What stands above the themes of a track; None: above those that are not counted yet."""

    track: Track | None
    asked: int = 0


class Line(NamedTuple):
    """One theme in one track; None: nothing of it is in any."""

    track: Track | None
    row: Row

    @property
    def counted(self) -> Count | None:
        """How many customers spoke of it."""
        return self.row.counts[self.track] if self.track is not None else None


class Without(NamedTuple):
    """How many notes are in no theme."""

    notes: int


class Loose(NamedTuple):
    """The name of a theme under which notes stand that nobody gathered."""

    named: Named


Shown: TypeAlias = Heading | Line | Loose | Without | None
"""What a line of the screen says; None: nothing, a gap."""
_Mark = tuple[Track | None, str]


@dataclass(frozen=True, slots=True)
class Themes:
    """What is seen and selected. Every key, and everything that is read, makes a new one."""

    today: date
    time: Time = Time.USUAL
    tag: str = ""
    """Only customers with this tag are counted; empty: all."""
    found: Overview | None = None
    """None before anything was read."""
    at: int = 0
    """The place of the selected line among all lines."""

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
    """Take in what was read; what was selected stays so, else what stands at its place."""
    after = replace(before, found=found)
    mark = _mark(before.chosen)
    marks = [_mark(one) for one in after.lines]
    same = [place for place, one in enumerate(marks) if one is not None and one == mark]
    theme = [place for place, one in enumerate(marks) if one is not None and mark is not None and one[1] == mark[1]]
    return _settled(replace(after, at=(same or theme or [before.at])[0]))


def selected(before: Themes, theme_id: str) -> Themes:
    """Select a theme, in the first track that it stands in; the same state where it is not there."""
    at = [place for place, one in enumerate(before.lines) if isinstance(one, Line) and one.row.theme.id == theme_id]
    return replace(before, at=at[0]) if at else before


def moved(before: Themes, by: int) -> Themes:
    """Select what stands so many lines that can be selected below, or above; at the ends the last there is."""
    places = _places(before)
    if not places:
        return before
    here = places.index(before.at) if before.at in places else 0
    return replace(before, at=places[max(0, min(len(places) - 1, here + by))])


def picked(before: Themes, at: int) -> Themes:
    """Select the line at a place; the same state where nothing stands there that can be selected."""
    return replace(before, at=at) if at in _places(before) else before


def turned(before: Themes, by: int = 1) -> Themes:
    """Count the next time there is, or the one before."""
    ring = tuple(Time) if by > 0 else tuple(reversed(Time))
    return replace(before, time=following(before.time, ring))


def _places(themes: Themes) -> list[int]:
    return [place for place, one in enumerate(themes.lines) if isinstance(one, Line | Loose | Without)]


def _settled(themes: Themes) -> Themes:
    """Select the nearest line that can be."""
    places = _places(themes)
    return replace(themes, at=min(places, key=lambda place: abs(place - themes.at))) if places else themes


def _mark(one: Shown) -> _Mark | None:
    """Return by what a line is found again."""
    if isinstance(one, Line):
        return one.track, one.row.theme.id
    if isinstance(one, Loose):
        return None, one.named.name
    return (None, "") if isinstance(one, Without) else None


def _gap(lines: list[Shown]) -> list[Shown]:
    return [None] if lines else []
