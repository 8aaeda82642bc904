"""What was heard on two channels as one timeline. Only the time when both were heard counts."""

from interview_tui.talktime.spans import SECOND, Span, Spans
from interview_tui.talktime.timeline import Segment, Speaker, Timeline


def both(of: Spans, other: Spans) -> Spans:
    """Return the overlaps of two sequences of spans."""
    found: list[Span] = []
    mine, theirs = list(reversed(of)), list(reversed(other))
    while mine and theirs:
        start, end = max(mine[-1].start, theirs[-1].start), min(mine[-1].end, theirs[-1].end)
        if start < end:
            found.append(Span(start, end))
        (mine if mine[-1].end <= theirs[-1].end else theirs).pop()
    return tuple(found)


def listened(staff: Spans, customer: Spans, heard: Spans) -> Timeline:
    """Return the segments of both sides within what was heard, in order of time."""
    segments = [
        Segment(speaker, span.start / SECOND, span.end / SECOND)
        for speaker, spoken in ((Speaker.STAFF, staff), (Speaker.CUSTOMER, customer))
        for span in both(spoken, heard)
    ]
    return tuple(sorted(segments, key=lambda one: (one.start_s, one.end_s, one.speaker)))
