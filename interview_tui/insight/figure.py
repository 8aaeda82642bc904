"""A figure of a measure: what customers answered, and what it comes to. Below ten customers there are only answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property

from interview_tui.insight.intervals import Interval, Net, Share
from interview_tui.insight.periods import Period
from interview_tui.records.words import Measure, Mode

LEAST = 10
"""Customers from which on there is a figure."""
FITS_ABOVE = 40.0
"""Per cent who would be very disappointed: we fit where it is more."""
_PROMOTES, _DETRACTS = 9, 6
_HITS: Mapping[str, int] = {Measure.SATISFACTION: 4, Measure.FIT: 3, Measure.EFFORT: 5}
"""From which answer on somebody counts in the share of a measure."""


class By(StrEnum):
    """By what answers are grouped."""

    GUIDE = "guide"
    QUARTER = "quarter"
    ORGANISATION = "organisation"


class Verdict(StrEnum):
    """Whether more than 40 % would be very disappointed."""

    YES = "yes"
    NO = "no"
    CANNOT_TELL = "cannot_tell"


class Change(StrEnum):
    """How a figure differs from the one before."""

    ROSE = "rose"
    FELL = "fell"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True, kw_only=True)
class Which:
    """Which answers are meant, and by what they are grouped."""

    measure: str | None = None
    mode: str | None = None
    period: Period = Period()  # noqa: RUF009 - a frozen value, safe to share
    by: By | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """What a customer answered last."""

    customer_id: str
    """Of a conversation with nobody its own id: who it was is not known."""
    value: int | None
    """None: asked, and no answer."""
    at: datetime
    conversation_id: str


@dataclass(frozen=True, slots=True)
class Against:
    """A figure against the one before: the same period earlier, or the quarter before."""

    group: str | None
    """The quarter before; None where it is the period that differs."""
    period: Period
    n: int
    value: float | None
    interval: Interval | None
    """Between which points the difference lies; None where one of both has fewer than ten customers."""
    change: Change


@dataclass(frozen=True)
class Figure:
    """What customers answered to a measure in one way. What it comes to is reckoned once, where it is first asked for.

    Of many thousand answers that takes a moment, which is not to be one of whoever draws: see `reckoned`.
    """

    measure: Measure
    mode: Mode
    group: str | None
    """The id of the guide, the quarter (`2026-Q4`), the organisation; empty: without one. None: not grouped."""
    period: Period
    counted: tuple[Answered, ...]
    """One a customer, from the lowest answer to the highest."""
    unanswered: tuple[Answered, ...] = ()
    """Who was asked and gave no answer, all the time."""
    gone: tuple[Answered, ...] = ()
    """Who no longer uses us: they are in no figure."""
    other_wording: int = 0
    """Answers to another question from 0 to 10: they are no recommendation and in no figure."""
    before: Against | None = None

    def __bool__(self) -> bool:
        """Tell whether there is anything to tell of it."""
        return bool(self.counted or self.unanswered or self.gone or self.other_wording)

    @property
    def n(self) -> int:
        """How many customers answered."""
        return len(self.counted)

    def reckoned(self) -> Figure:
        """Return it with all that is asked for again and again reckoned by now."""
        for name in ("counts", "interval", "mean"):
            getattr(self, name)
        return self

    @cached_property
    def answers(self) -> tuple[int, ...]:
        """The answers that are counted, from the lowest to the highest."""
        return tuple(one.value for one in self.counted if one.value is not None)

    @cached_property
    def counts(self) -> Mapping[int, int]:
        """How many gave each answer."""
        return Counter(self.answers)

    @cached_property
    def told(self) -> Share | Net | None:
        """What the answers come to; None below ten customers."""
        return told(self.measure, self.answers) if self.n >= LEAST else None

    @property
    def value(self) -> float | None:
        """The figure in points: NPS from -100 to 100, else a share from 0 to 100. None below ten customers."""
        return self.told.value if self.told else None

    @cached_property
    def interval(self) -> Interval | None:
        """Between which values it lies. None below ten customers."""
        return self.told.interval() if self.told else None

    @cached_property
    def mean(self) -> float | None:
        """The mean answer, of effort alone; None below ten customers."""
        return sum(self.answers) / self.n if self.measure is Measure.EFFORT and self.n >= LEAST else None

    @property
    def verdict(self) -> Verdict | None:
        """Whether we fit; None for every other measure."""
        if self.measure is not Measure.FIT:
            return None
        low, high = self.interval or Interval(0, 100)
        return Verdict.YES if low > FITS_ABOVE else Verdict.NO if high < FITS_ABOVE else Verdict.CANNOT_TELL


def told(measure: Measure, answers: Sequence[int]) -> Share | Net:
    """Return what answers come to: a net promoter score, else the share of those that count."""
    if measure is Measure.RECOMMENDATION:
        return Net(sum(one >= _PROMOTES for one in answers), sum(one <= _DETRACTS for one in answers), len(answers))
    return Share(sum(one >= _HITS[measure] for one in answers), len(answers))


def change_in(interval: Interval | None) -> Change:
    """Return what the interval of a difference says; where there is none, it says nothing."""
    if interval is None or interval.low <= 0 <= interval.high:
        return Change.CANNOT_TELL
    return Change.ROSE if interval.low > 0 else Change.FELL
