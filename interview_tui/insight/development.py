"""How my own conversations develop: for me alone, nothing of it is shown to anybody else.

Covers the last twenty-four weeks in periods of six weeks. Sources of talk time are never mixed: fingers are slower than
a recording. A period with fewer than five conversations, or questions, says nothing, and without support by the
intervals nothing has changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from math import sqrt
from statistics import NormalDist, fmean, stdev

from interview_tui.insight.intervals import Interval, Share
from interview_tui.insight.periods import Period
from interview_tui.questions.form import Form
from interview_tui.records.kept_talk import TalkSource

LEAST = 5
"""How many conversations, or questions, a period needs to say anything."""
STRETCH = timedelta(days=42)
MOST = 4
"""How many periods are considered."""
ALL = STRETCH * MOST
"""How far back anything is considered: private records are removed after ninety days unless they are kept."""
_Z = NormalDist().inv_cdf(0.975)
_ASKS = frozenset(Form) - {Form.COURTESY, Form.CHECK_BACK}
"""The forms of questions that lead somewhere; the others are not assessed."""


@dataclass(frozen=True, slots=True)
class Own:
    """What is mine in one conversation."""

    conversation: str
    at: datetime
    source: TalkSource | None = None
    """The source of its talk time; None: not kept, or too little speech."""
    customer_share: float | None = None
    """Share of the speech, 0 to 1."""
    forms: tuple[Form, ...] = ()
    """The forms of the questions I typed beforehand."""
    guess_became: str = ""
    learnt: str = ""
    intention: str = ""
    intention_became: str = ""


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean of shares, in per cent."""

    value: float
    variance: float
    """The variance of the mean."""
    n: int

    def interval(self) -> Interval:
        """Return its 95 % confidence interval, within 0 and 100."""
        half = _t(self.n - 1) * sqrt(self.variance)
        return Interval(max(0.0, self.value - half), min(100.0, self.value + half))

    def against(self, before: Mean) -> Interval:
        """Return the interval of the difference to an earlier mean (Welch), in points."""
        both = self.variance + before.variance
        apart = self.variance**2 / (self.n - 1) + before.variance**2 / (before.n - 1)
        half = _t(both**2 / apart) * sqrt(both) if apart else 0.0
        difference = self.value - before.value
        return Interval(difference - half, difference + half)


@dataclass(frozen=True, slots=True)
class Step:
    """One period."""

    period: Period
    n: int
    """The number of conversations, or questions."""
    told: Mean | Share | None = None
    """None if there are too few."""


@dataclass(frozen=True, slots=True)
class Series:
    """One quantity over several periods, the latest last."""

    steps: tuple[Step, ...]

    @property
    def n(self) -> int:
        """The number of conversations, or questions, in all of them."""
        return sum(one.n for one in self.steps)

    @property
    def difference(self) -> Interval | None:
        """The difference between the latest period and the one before, in points; None if one of them says nothing."""
        now, before = (self.steps[-1].told, self.steps[-2].told) if len(self.steps) > 1 else (None, None)
        if isinstance(now, Mean) and isinstance(before, Mean):
            return now.against(before)
        if isinstance(now, Share) and isinstance(before, Share):
            return now.against(before)
        return None


@dataclass(frozen=True, slots=True)
class Development:
    """Everything about my own conversations, for me."""

    held: int = 0
    """The number of conversations."""
    listening: Mapping[TalkSource, Series] = field(default_factory=dict)
    """The customer's share, by source."""
    corrected: int = 0
    """How many of those kept by hand were corrected afterwards."""
    opened: Series = Series(())
    """The share of open questions among those I typed."""
    forms: Mapping[Form, int] = field(default_factory=dict)
    """How often each form was typed."""
    guesses: Mapping[str, int] = field(default_factory=dict)
    """What became of my guesses."""
    learnt: tuple[Own, ...] = ()
    """Where something was new to me, latest first."""
    intentions: tuple[Own, ...] = ()
    """Where I had an intention for next time, latest first."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say yet."""
        return not (self.listening or self.opened.n or self.guesses or self.learnt or self.intentions)


def development(own: Iterable[Own], today: date) -> Development:
    """Return the development shown by my conversations."""
    every = sorted(own, key=lambda one: (one.at, one.conversation), reverse=True)
    by_source: dict[TalkSource, list[Own]] = {}
    for one in every:
        if one.source is not None and one.customer_share is not None:
            # With turns reassigned afterwards it was still kept by hand; their number is displayed with it.
            by_hand = one.source is TalkSource.CORRECTED
            by_source.setdefault(TalkSource.BY_HAND if by_hand else one.source, []).append(one)
    stretches = _stretches(today)
    listening = {source: _series(by_source[source], stretches, _mean) for source in TalkSource if source in by_source}
    return Development(
        held=len(every),
        listening={source: series for source, series in listening.items() if series.n},
        corrected=sum(one.source is TalkSource.CORRECTED and _is_in(one, stretches) for one in every),
        opened=_series(every, stretches, _open),
        forms=Counter(form for one in every for form in one.forms),
        guesses=Counter(one.guess_became for one in every if one.guess_became),
        learnt=tuple(one for one in every if one.learnt),
        intentions=tuple(one for one in every if one.intention),
    )


def _stretches(today: date) -> tuple[Period, ...]:
    """Return the periods, the latest last: it ends today."""
    ends = [today - STRETCH * back for back in reversed(range(MOST))]
    return tuple(Period(end - STRETCH + timedelta(days=1), end) for end in ends)


def _is_in(one: Own, stretches: Sequence[Period]) -> bool:
    return any(each.holds(one.at.date()) for each in stretches)


def _series(own: Sequence[Own], stretches: Sequence[Period], step: Callable[[Period, Sequence[Own]], Step]) -> Series:
    """Return each period's value, starting with the first one that has data."""
    steps = [step(each, [one for one in own if each.holds(one.at.date())]) for each in stretches]
    first = next((at for at, one in enumerate(steps) if one.n), len(steps))
    return Series(tuple(steps[first:]))


def _mean(period: Period, own: Sequence[Own]) -> Step:
    shares = [100 * one.customer_share for one in own if one.customer_share is not None]
    n = len(shares)
    return Step(period, n, Mean(fmean(shares), stdev(shares) ** 2 / n, n) if n >= LEAST else None)


def _open(period: Period, own: Sequence[Own]) -> Step:
    forms = [form for one in own for form in one.forms if form in _ASKS]
    n = len(forms)
    return Step(period, n, Share(sum(form is Form.OPEN for form in forms), n) if n >= LEAST else None)


def _t(freedom: float) -> float:
    """Return the 97.5 % quantile of Student's t (Hill's series; within 1 % from 4 degrees of freedom on)."""
    z = _Z
    return (
        z
        + (z**3 + z) / (4 * freedom)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * freedom**3)
    )
