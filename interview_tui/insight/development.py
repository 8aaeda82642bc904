"""How my own conversations have gone on: for me alone, nothing of it is told to anybody else.

In stretches of six weeks, of the last twenty-four. Where talk time comes from is never mixed: fingers are slower than a
recording. Below five conversations, or five questions, a stretch tells nothing, and where the intervals do not say so,
nothing has changed.
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
"""Conversations, or questions, from which on a stretch tells anything."""
STRETCH = timedelta(days=42)
MOST = 4
"""Stretches that are looked at."""
ALL = STRETCH * MOST
"""How far back anything is looked at: what is private is gone after ninety days, unless somebody keeps it."""
_Z = NormalDist().inv_cdf(0.975)
_ASKS = frozenset(Form) - {Form.COURTESY, Form.CHECK_BACK}
"""Forms of questions that lead somewhere; of the others there is nothing to say."""


@dataclass(frozen=True, slots=True)
class Own:
    """What of one conversation is mine."""

    conversation: str
    at: datetime
    source: TalkSource | None = None
    """Where its talk time comes from; None: it was not kept, or too little was spoken."""
    customer_share: float | None = None
    """Of the speech, from 0 to 1."""
    forms: tuple[Form, ...] = ()
    """Of the questions that I typed before it."""
    guess_became: str = ""
    learnt: str = ""
    intention: str = ""
    intention_became: str = ""


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean of shares, in per cent."""

    value: float
    variance: float
    """Of the mean."""
    n: int

    def interval(self) -> Interval:
        """Return between which values it lies, within 0 and 100."""
        half = _t(self.n - 1) * sqrt(self.variance)
        return Interval(max(0.0, self.value - half), min(100.0, self.value + half))

    def against(self, before: Mean) -> Interval:
        """Return the interval of the difference to an earlier one (Welch), in points."""
        both = self.variance + before.variance
        apart = self.variance**2 / (self.n - 1) + before.variance**2 / (before.n - 1)
        half = _t(both**2 / apart) * sqrt(both) if apart else 0.0
        difference = self.value - before.value
        return Interval(difference - half, difference + half)


@dataclass(frozen=True, slots=True)
class Step:
    """What one stretch tells."""

    period: Period
    n: int
    """Conversations, or questions."""
    told: Mean | Share | None = None
    """None where they are too few."""


@dataclass(frozen=True, slots=True)
class Series:
    """One thing over several stretches, the latest last."""

    steps: tuple[Step, ...]

    @property
    def n(self) -> int:
        """How many conversations, or questions, there are in all of them."""
        return sum(one.n for one in self.steps)

    @property
    def difference(self) -> Interval | None:
        """How the latest stretch differs from the one before, in points; None where one of them tells nothing."""
        now, before = (self.steps[-1].told, self.steps[-2].told) if len(self.steps) > 1 else (None, None)
        if isinstance(now, Mean) and isinstance(before, Mean):
            return now.against(before)
        if isinstance(now, Share) and isinstance(before, Share):
            return now.against(before)
        return None


@dataclass(frozen=True, slots=True)
class Development:
    """All that is told of my own conversations, to me."""

    held: int = 0
    """How many conversations there are."""
    listening: Mapping[TalkSource, Series] = field(default_factory=dict)
    """The customer's share by where it comes from."""
    corrected: int = 0
    """How many of those by hand were corrected afterwards."""
    opened: Series = Series(())
    """The share of open questions among those that I typed."""
    forms: Mapping[Form, int] = field(default_factory=dict)
    """How often which form was typed."""
    guesses: Mapping[str, int] = field(default_factory=dict)
    """What became of what I believed."""
    learnt: tuple[Own, ...] = ()
    """Where something was new to me, the latest first."""
    intentions: tuple[Own, ...] = ()
    """Where I meant to do something the next time, the latest first."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell of any of it yet."""
        return not (self.listening or self.opened.n or self.guesses or self.learnt or self.intentions)


def development(own: Iterable[Own], today: date) -> Development:
    """Return what my conversations tell of me."""
    every = sorted(own, key=lambda one: (one.at, one.conversation), reverse=True)
    by_source: dict[TalkSource, list[Own]] = {}
    for one in every:
        if one.source is not None and one.customer_share is not None:
            # What was given to the other side afterwards was kept by hand all the same; how many is told beside it.
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
    """Return the stretches, the latest last: it ends today."""
    ends = [today - STRETCH * back for back in reversed(range(MOST))]
    return tuple(Period(end - STRETCH + timedelta(days=1), end) for end in ends)


def _is_in(one: Own, stretches: Sequence[Period]) -> bool:
    return any(each.holds(one.at.date()) for each in stretches)


def _series(own: Sequence[Own], stretches: Sequence[Period], step: Callable[[Period, Sequence[Own]], Step]) -> Series:
    """Return what each stretch tells, from the first on of which there is anything."""
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
