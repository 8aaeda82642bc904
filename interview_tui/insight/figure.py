"""The figure of a measure: the customers' answers, and what they amount to. Below ten there are only answers."""

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
"""How many customers a figure needs."""
FITS_ABOVE = 40.0
"""In per cent: we fit if more than this would be very disappointed."""
_PROMOTES, _DETRACTS = 9, 6
_HITS: Mapping[str, int] = {Measure.SATISFACTION: 4, Measure.FIT: 3, Measure.EFFORT: 5}
"""The lowest answer that counts as a hit in a measure's share."""


class By(StrEnum):
    """What answers are grouped by."""

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
    """Which answers are meant, and their grouping."""

    measure: str | None = None
    mode: str | None = None
    period: Period = Period()  # noqa: RUF009 - a frozen value, safe to share
    by: By | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """A customer's latest answer."""

    customer_id: str
    """The conversation's own id if it has no customer: they are unknown."""
    value: int | None
    """None: asked, but not answered."""
    at: datetime
    conversation_id: str


@dataclass(frozen=True, slots=True)
class Against:
    """The comparison with an earlier figure: the previous period, or the previous quarter."""

    group: str | None
    """The previous quarter; None if the period differs instead."""
    period: Period
    n: int
    value: float | None
    interval: Interval | None
    """The interval of the difference, in points; None if one of the two has fewer than ten customers."""
    change: Change


@dataclass(frozen=True)
class Figure:
    """The answers of customers to a measure in one mode. Derived values are computed once, on first use.

    For many thousand answers that takes a moment, which must not happen while drawing: see `reckoned`.
    """

    measure: Measure
    mode: Mode
    group: str | None
    """The id of the guide, the quarter (`2026-Q4`), or the organisation; empty: none of these. None: not grouped."""
    period: Period
    counted: tuple[Answered, ...]
    """One per customer, from the lowest answer to the highest."""
    unanswered: tuple[Answered, ...] = ()
    """Those who were asked and never answered."""
    gone: tuple[Answered, ...] = ()
    """Those who no longer use us: they are in no figure."""
    other_wording: int = 0
    """Answers to another question from 0 to 10: no recommendation, and in no figure."""
    before: Against | None = None

    def __bool__(self) -> bool:
        """Return whether there is anything to say about it."""
        return bool(self.counted or self.unanswered or self.gone or self.other_wording)

    @property
    def n(self) -> int:
        """The number of customers who answered."""
        return len(self.counted)

    def reckoned(self) -> Figure:
        """Return it with all cached values computed."""
        for name in ("counts", "interval", "mean"):
            getattr(self, name)
        return self

    @cached_property
    def answers(self) -> tuple[int, ...]:
        """The answers counted, from lowest to highest."""
        return tuple(one.value for one in self.counted if one.value is not None)

    @cached_property
    def counts(self) -> Mapping[int, int]:
        """The number of each answer."""
        return Counter(self.answers)

    @cached_property
    def told(self) -> Share | Net | None:
        """What the answers amount to; None with fewer than ten customers."""
        return told(self.measure, self.answers) if self.n >= LEAST else None

    @property
    def value(self) -> float | None:
        """The figure in points: NPS from -100 to 100, else a share from 0 to 100. None below ten customers."""
        return self.told.value if self.told else None

    @cached_property
    def interval(self) -> Interval | None:
        """Its 95 % confidence interval. None with fewer than ten customers."""
        return self.told.interval() if self.told else None

    @cached_property
    def mean(self) -> float | None:
        """The mean answer, for effort only; None with fewer than ten customers."""
        return sum(self.answers) / self.n if self.measure is Measure.EFFORT and self.n >= LEAST else None

    @property
    def verdict(self) -> Verdict | None:
        """Whether we fit; None for other measures."""
        if self.measure is not Measure.FIT:
            return None
        low, high = self.interval or Interval(0, 100)
        return Verdict.YES if low > FITS_ABOVE else Verdict.NO if high < FITS_ABOVE else Verdict.CANNOT_TELL


def told(measure: Measure, answers: Sequence[int]) -> Share | Net:
    """Return what answers amount to: a net promoter score, else the share of hits."""
    if measure is Measure.RECOMMENDATION:
        return Net(sum(one >= _PROMOTES for one in answers), sum(one <= _DETRACTS for one in answers), len(answers))
    return Share(sum(one >= _HITS[measure] for one in answers), len(answers))


def change_in(interval: Interval | None) -> Change:
    """Return what the interval of a difference says; None says nothing."""
    if interval is None or interval.low <= 0 <= interval.high:
        return Change.CANNOT_TELL
    return Change.ROSE if interval.low > 0 else Change.FELL
