"""The figures of a call, computed from its timeline. The definitions are the project's ("Talk time")."""

from dataclasses import dataclass

from interview_tui.talktime import turns
from interview_tui.talktime.spans import SECOND, Spans, joined, microseconds, spoken, total
from interview_tui.talktime.timeline import LATEST_S, Speaker, Timeline


@dataclass(frozen=True, slots=True)
class Metrics:
    """The figures: seconds, shares from 0 to 1, counts. What is undefined is None, never 0."""

    duration_s: float
    customer_s: float
    staff_s: float
    silence_s: float
    overlap_s: float
    customer_share: float | None
    """Of the speech. Overlap counts for both."""
    customer_share_of_elapsed: float | None
    """Of the duration, silence included."""
    longest_monologue_s: float | None
    longest_story_s: float | None
    turns: int
    interactivity_per_min: float | None
    patience_s: float | None
    interruptions: int


def measure(timeline: Timeline, duration_s: float | None = None) -> Metrics:
    """Return the figures of a call.

    `duration_s` is the length of the call in seconds; by default the call ends with its last segment. Raises ValueError
    if the call would end before its last segment, or later than any call can.
    """
    last_end_s = max((segment.end_s for segment in timeline), default=0.0)
    if duration_s is None:
        duration_s = last_end_s
    if not last_end_s <= duration_s <= LATEST_S:
        raise ValueError(f"a call with speech up to {last_end_s!r} cannot take {duration_s!r} seconds")
    duration = microseconds(duration_s)
    customer, staff = spoken(timeline, Speaker.CUSTOMER), spoken(timeline, Speaker.STAFF)
    customer_segments, staff_segments = turns.segments(customer), turns.segments(staff)
    taken = turns.turns(customer_segments, staff_segments)
    return Metrics(
        duration_s=duration / SECOND,
        customer_s=total(customer) / SECOND,
        staff_s=total(staff) / SECOND,
        silence_s=silence(customer, staff, duration) / SECOND,
        overlap_s=overlap(customer, staff) / SECOND,
        customer_share=customer_share(total(customer), total(staff)),
        customer_share_of_elapsed=customer_share_of_elapsed(customer, staff, duration),
        longest_monologue_s=_seconds(turns.longest(taken, Speaker.STAFF)),
        longest_story_s=_seconds(turns.longest(taken, Speaker.CUSTOMER)),
        turns=len(taken),
        interactivity_per_min=turns.interactivity(taken, duration),
        patience_s=_seconds(turns.patience(taken)),
        interruptions=turns.interruptions(customer_segments, staff_segments),
    )


def customer_share(customer: int, staff: int) -> float | None:
    """Return the customer's part of both sides' speech, 0 to 1; None if nobody spoke.

    Both are lengths in the same unit. Overlap counts for both, silence for nobody.
    """
    return customer / (customer + staff) if customer + staff else None


def customer_share_of_elapsed(customer: Spans, staff: Spans, duration: int) -> float | None:
    """Return the customer's part of a duration in microseconds, 0 to 1; None if nobody spoke."""
    return total(customer) / duration if customer or staff else None


def silence(customer: Spans, staff: Spans, duration: int) -> int:
    """Return for how long nobody spoke, in microseconds."""
    return duration - total(joined(customer + staff))


def overlap(customer: Spans, staff: Spans) -> int:
    """Return for how long both spoke at once, in microseconds."""
    return total(customer) + total(staff) - total(joined(customer + staff))


def _seconds(length: float | None) -> float | None:
    return None if length is None else length / SECOND
