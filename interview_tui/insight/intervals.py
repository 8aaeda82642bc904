"""Confidence intervals (95 %) of a figure, and of the difference between two; all in points.

Respondents are assumed independent: a customer counts once. If the same people were asked in both periods, their
answers are correlated, and the interval of the difference is rather too wide.
"""

from math import sqrt
from statistics import NormalDist
from typing import NamedTuple

_Z = NormalDist().inv_cdf(0.975)
_ADDED = 3.0
"""The answers that the adjusted Wald interval adds to those of a net promoter score (Rocks 2016)."""
_ADDED_AT_AN_END = 0.75
"""How many of these are promoters, and how many detractors; the rest is passive."""


class Interval(NamedTuple):
    """The lowest and the highest value compatible with the answers, in points."""

    low: float
    high: float

    @property
    def half(self) -> float:
        """Half its width, as after ±."""
        return (self.high - self.low) / 2


class Share(NamedTuple):
    """The share of those who answered in a certain way."""

    hits: int
    n: int

    @property
    def value(self) -> float:
        """In per cent."""
        return 100 * self.hits / self.n

    def interval(self) -> Interval:
        """Return Wilson's score interval, within 0 and 100."""
        p, n, z2 = self.hits / self.n, self.n, _Z * _Z
        centre = (p + z2 / (2 * n)) / (1 + z2 / n)
        half = _Z * sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n)
        # At an end it reaches exactly there, except for the last digit of a float.
        low = 0.0 if self.hits == 0 else max(0.0, centre - half)
        high = 1.0 if self.hits == n else min(1.0, centre + half)
        return Interval(100 * low, 100 * high)

    def against(self, before: "Share") -> Interval:
        """Return the interval of the difference to an earlier share (Newcombe 1998, method 10)."""
        (low, high), (low_before, high_before) = self.interval(), before.interval()
        difference = self.value - before.value
        below = sqrt((self.value - low) ** 2 + (high_before - before.value) ** 2)
        above = sqrt((high - self.value) ** 2 + (before.value - low_before) ** 2)
        return Interval(difference - below, difference + above)


class Net(NamedTuple):
    """The numbers of promoters, detractors and all who answered."""

    promoters: int
    detractors: int
    n: int

    @property
    def value(self) -> float:
        """The net promoter score, from -100 to 100."""
        return 100 * (self.promoters - self.detractors) / self.n

    def interval(self) -> Interval:
        """Return the adjusted Wald interval, within -100 and 100."""
        return _clipped(self._middle(), _Z * sqrt(self._variance()), 1.0)

    def against(self, before: "Net") -> Interval:
        """Return the interval of the difference to an earlier score, from both adjusted scores."""
        middle = self._middle() - before._middle()
        return _clipped(middle, _Z * sqrt(self._variance() + before._variance()), 2.0)

    def _shares(self) -> tuple[float, float]:
        n = self.n + _ADDED
        return (self.promoters + _ADDED_AT_AN_END) / n, (self.detractors + _ADDED_AT_AN_END) / n

    def _middle(self) -> float:
        promoters, detractors = self._shares()
        return promoters - detractors

    def _variance(self) -> float:
        promoters, detractors = self._shares()
        return (promoters + detractors - (promoters - detractors) ** 2) / (self.n + _ADDED)


def _clipped(middle: float, half: float, most: float) -> Interval:
    return Interval(100 * max(-most, middle - half), 100 * min(most, middle + half))
