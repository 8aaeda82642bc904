"""Turns, and what follows from them. The definitions are the project's ("Talk time" in its design).

Spans are in microseconds. Everything starts from `segments`: what a speaker said, with short own pauses closed.
"""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from interview_tui.talktime.spans import SECOND, Span, Spans, joined
from interview_tui.talktime.timeline import Speaker

BREATH = 3 * SECOND // 10
"""A speaker's own pause up to this (0.3 s) is only a breath."""
SAME_TURN = 3 * SECOND // 2
"""A speaker's own pause up to this (1.5 s) leaves them the turn."""
LONG_ENOUGH = SECOND
"""From this length (1 s) a segment is speech of its own; a shorter one may be a "mhm"."""
MARGIN = SECOND // 2
"""A start closer than this (0.5 s) to a start or an end is an ordinary change of speaker."""
LONGEST_PATIENCE = 10 * SECOND
"""A gap longer than this (10 s) is no pause before answering."""


class Turn(NamedTuple):
    """One speaker holding the floor, from the first to the last word, own pauses included."""

    speaker: Speaker
    span: Span


def segments(spoken: Spans) -> Spans:
    """Return what one speaker said, with own pauses up to 0.3 s closed."""
    return joined(spoken, BREATH)


def stretches(of: Spans) -> Spans:
    """Return where one speaker, given their segments, is clearly the one talking.

    A stretch is a run of segments with own pauses up to 1.5 s, counted from its first segment of 1 s or more; a run
    without such a segment is none.
    """
    found: list[Span] = []
    for segment in of:
        if found and segment.start - found[-1].end <= SAME_TURN:
            found[-1] = Span(found[-1].start, segment.end)
        elif segment.length >= LONG_ENOUGH:
            found.append(segment)
    return tuple(found)


def backchannels(of: Spans, other: Spans) -> Spans:
    """Return the segments that are only a "mhm": under 1 s, and entirely within a stretch of the other speaker."""
    talking = stretches(other)
    return tuple(
        segment
        for segment in of
        if segment.length < LONG_ENOUGH
        and (around := _last_started(talking, segment.start)) is not None
        and segment.end <= around.end
    )


def turns(customer: Spans, staff: Spans) -> tuple[Turn, ...]:
    """Return who held the floor, in order, from the segments of both.

    Backchannels are dropped; the rest is taken in order of start, then end, then customer first. A segment
    by the speaker of the last turn that starts at most 1.5 s after that turn's end extends it; any other
    begins a new turn, so that one speaker can have two turns in a row.
    """
    customer_said = set(customer).difference(backchannels(customer, staff))
    staff_said = set(staff).difference(backchannels(staff, customer))
    said = [(*span, 0, Speaker.CUSTOMER) for span in customer_said]
    said += [(*span, 1, Speaker.STAFF) for span in staff_said]
    taken: list[Turn] = []
    for start, end, _, speaker in sorted(said):
        last = taken[-1] if taken else None
        if last is not None and last.speaker is speaker and start - last.span.end <= SAME_TURN:
            taken[-1] = Turn(speaker, Span(last.span.start, end))
        else:
            taken.append(Turn(speaker, Span(start, end)))
    return tuple(taken)


def longest(taken: Iterable[Turn], speaker: Speaker) -> int | None:
    """Return a speaker's longest turn from its start to its end, in microseconds; None without a turn.

    Of the staff it is the longest monologue, of the customer the longest story.
    """
    return max((turn.span.length for turn in taken if turn.speaker is speaker), default=None)


def interactivity(taken: Iterable[Turn], duration: int) -> float | None:
    """Return the changes of speaker between consecutive turns, per minute of a duration in microseconds.

    None if the duration is 0.
    """
    changes = sum(before.speaker is not after.speaker for before, after in pairwise(taken))
    return changes * 60 * SECOND / duration if duration else None


def patience(taken: Iterable[Turn]) -> float | None:
    """Return the median pause before the staff answers, in microseconds; None if there was none.

    A pause lasts from the end of a customer's turn to the next turn, if that is the staff's and the pause is 0 to 10 s.
    Of an even number, the median is the mean of the two in the middle.
    """
    pauses = sorted(
        pause
        for before, after in pairwise(taken)
        if before.speaker is Speaker.CUSTOMER and after.speaker is Speaker.STAFF
        if 0 <= (pause := after.span.start - before.span.end) <= LONGEST_PATIENCE
    )
    if not pauses:
        return None
    middle = len(pauses) // 2
    return (pauses[middle] + pauses[~middle]) / 2


def interruptions(customer: Spans, staff: Spans) -> int:
    """Return how often the staff broke in, from the segments of both.

    Counted are staff segments of 1 s or more that start at least 0.5 s after the start and at least 0.5 s
    before the end of a customer segment.
    """
    return sum(
        segment.length >= LONG_ENOUGH
        and (around := _last_started(customer, segment.start - MARGIN)) is not None
        and segment.start <= around.end - MARGIN
        for segment in staff
    )


def _last_started(spans: Spans, at: int) -> Span | None:
    """Return the last span that has started by a time: of spans in order, the only one that can contain it."""
    started = bisect_right(spans, at, key=lambda span: span.start)
    return spans[started - 1] if started else None
