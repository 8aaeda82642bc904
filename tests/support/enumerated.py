"""How often an interval holds the truth, reckoned exactly: over all outcomes, each with its probability."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from math import exp, lgamma, log
from statistics import fmean
from typing import NamedTuple

from interview_tui.insight.intervals import Interval, Net, Share

SIZES = (10, 12, 15, 20, 30, 50)
"""Numbers of customers."""
SHARES = tuple(percent / 100 for percent in range(5, 100, 5))
"""Shares of customers that are plausible, "very disappointed" as well as "satisfied"."""
NETS = tuple(
    (promoters / 100, detractors / 100)
    for promoters in range(10, 90, 10)
    for detractors in range(5, 65, 10)
    if 20 <= promoters + detractors <= 95
)
"""Shares of promoters and of detractors that are plausible."""
CHANGES = ((0.3, 0.3), (0.3, 0.5), (0.45, 0.45), (0.5, 0.8), (0.7, 0.7), (0.8, 0.9))
"""Shares before and after."""
NET_CHANGES = (((0.4, 0.2), (0.4, 0.2)), ((0.3, 0.3), (0.5, 0.2)), ((0.6, 0.1), (0.4, 0.3)), ((0.2, 0.5), (0.2, 0.5)))
"""Shares of promoters and detractors before and after."""
_LEAST = 1e-7
"""Outcomes less probable are left out of the differences, and counted as if the interval had missed the truth."""


class Coverage(NamedTuple):
    """How often the interval of a figure holds the truth, over all truths."""

    mean: float
    worst: float
    at: object
    """The truth of the worst."""


def of_shares(n: int, truths: Sequence[float] = SHARES) -> Coverage:
    """Return it of a share among so many customers."""
    intervals = [Share(hits, n).interval() for hits in range(n + 1)]
    return _coverage(truths, lambda p: _held(100 * p, zip(intervals, _binomial(n, p), strict=True)))


def of_nets(n: int, truths: Sequence[tuple[float, float]] = NETS) -> Coverage:
    """Return it of a net promoter score among so many customers."""
    intervals = [one.interval() for one in _nets(n)]

    def held(truth: tuple[float, float]) -> float:
        return _held(100 * (truth[0] - truth[1]), zip(intervals, _trinomial(n, *truth), strict=True))

    return _coverage(truths, held)


def of_share_changes(n: int, truths: Sequence[tuple[float, float]] = CHANGES) -> Coverage:
    """Return it of the difference between two shares among so many customers each."""
    shares = [Share(hits, n) for hits in range(n + 1)]
    against = cache(lambda now, before: shares[now].against(shares[before]))

    def held(truth: tuple[float, float]) -> float:
        before, now = truth
        pairs = _pairs(_binomial(n, now), _binomial(n, before))
        return _held(100 * (now - before), ((against(one, two), p) for one, two, p in pairs))

    return _coverage(truths, held)


def of_net_changes(n: int, truths: Sequence[tuple[tuple[float, float], tuple[float, float]]] = NET_CHANGES) -> Coverage:
    """Return it of the difference between two net promoter scores among so many customers each."""
    nets = list(_nets(n))

    def held(truth: tuple[tuple[float, float], tuple[float, float]]) -> float:
        before, now = truth
        pairs = _pairs(_trinomial(n, *now), _trinomial(n, *before))
        wanted = 100 * (now[0] - now[1] - before[0] + before[1])
        return _held(wanted, ((nets[one].against(nets[two]), p) for one, two, p in pairs))

    return _coverage(truths, held)


def _coverage(truths: Iterable[object], held: Callable[..., float]) -> Coverage:
    found = [(held(truth), truth) for truth in truths]
    worst, at = min(found, key=lambda one: one[0])
    return Coverage(fmean(one for one, _ in found), worst, at)


def _held(truth: float, outcomes: Iterable[tuple[Interval, float]]) -> float:
    return sum(p for interval, p in outcomes if interval.low - 1e-9 <= truth <= interval.high + 1e-9)


def _pairs(now: Sequence[float], before: Sequence[float]) -> Iterator[tuple[int, int, float]]:
    for one, p in enumerate(now):
        if p > _LEAST:
            for two, q in enumerate(before):
                if p * q > _LEAST:
                    yield one, two, p * q


def _binomial(n: int, p: float) -> list[float]:
    return [exp(_ways(n, hits) + hits * log(p) + (n - hits) * log(1 - p)) for hits in range(n + 1)]


def _nets(n: int) -> Iterator[Net]:
    return (Net(promoters, detractors, n) for promoters in range(n + 1) for detractors in range(n + 1 - promoters))


def _trinomial(n: int, promoters: float, detractors: float) -> list[float]:
    up, down, rest = log(promoters), log(detractors), log(1 - promoters - detractors)
    return [
        exp(_ways(n, one.promoters, one.detractors) + one.promoters * up + one.detractors * down
            + (n - one.promoters - one.detractors) * rest)
        for one in _nets(n)
    ]  # fmt: skip


@cache
def _ways(n: int, *some: int) -> float:
    """Return the logarithm of in how many ways n people are these, and the others."""
    return lgamma(n + 1) - sum(lgamma(one + 1) for one in (*some, n - sum(some)))
