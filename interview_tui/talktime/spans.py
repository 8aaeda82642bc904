"""Spans of time in whole microseconds: with floats, 0.1 + 0.2 would be later than 0.3."""

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from interview_tui.talktime.timeline import Speaker, Timeline

SECOND = 1_000_000
"""Microseconds in a second."""


class Span(NamedTuple):
    """From start to end, in microseconds from the start of the call."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """How long it is, in microseconds."""
        return self.end - self.start


Spans: TypeAlias = tuple[Span, ...]
"""Spans in order of time that neither touch nor overlap, unless stated otherwise."""


def microseconds(seconds: float) -> int:
    """Return seconds as the nearest whole number of microseconds."""
    return round(seconds * SECOND)


def joined(spans: Iterable[Span], pause: int = 0) -> Spans:
    """Return the spans in order, merging those with at most `pause` microseconds between them."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start - result[-1].end <= pause:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return tuple(result)


def spoken(timeline: Timeline, speaker: Speaker) -> Spans:
    """Return when a speaker talked: overlapping and touching segments are merged, empty ones dropped."""
    spans = (Span(microseconds(s.start_s), microseconds(s.end_s)) for s in timeline if s.speaker is speaker)
    return joined(span for span in spans if span.length)


def total(spans: Spans) -> int:
    """Return the length of all spans together, in microseconds."""
    return sum(span.length for span in spans)
