"""Who is speaking now, and since when, from what was heard so far."""

from interview_tui.talktime.live import Change, LiveClock, Talk
from interview_tui.talktime.spans import SECOND
from interview_tui.talktime.timeline import Segment, Timeline
from interview_tui.talktime.turns import LONG_ENOUGH, SAME_TURN

SAME_TURN_S = SAME_TURN / SECOND
LONG_ENOUGH_S = LONG_ENOUGH / SECOND


def speaking(timeline: Timeline, from_s: float, at_s: float) -> LiveClock:
    """Return who is speaking at a time, as a clock kept up to it; of two, the one who began.

    A pause up to 1.5 s leaves a speaker the turn, and a "mhm" of the other side does not end it. Before anybody spoke
    it has been silent since `from_s`.
    """
    said = sorted((one for one in timeline if one.start_s <= at_s), key=lambda one: (one.start_s, one.end_s))
    if not said:
        return LiveClock((Change(from_s, Talk.SILENCE),))
    talking = [one for one in said[-_LATEST:] if one.end_s > at_s - SAME_TURN_S]
    last = min(talking, key=lambda one: one.start_s) if talking else max(said[-_LATEST:], key=lambda one: one.end_s)
    since = Change(_began(said, last), Talk(last.speaker))
    return LiveClock((since,) if talking else (since, Change(max(last.end_s, since.at_s), Talk.SILENCE)))


_LATEST = 20
"""How many segments back the present or last speaker may have begun."""


def _began(said: list[Segment], last: Segment) -> float:
    """Return the start of the turn that a segment belongs to."""
    began_s = last.start_s
    for one in reversed(said):
        if one.start_s > last.start_s:
            continue
        if one.speaker is last.speaker:
            if began_s - one.end_s > SAME_TURN_S:
                break
            began_s = min(began_s, one.start_s)
        elif one.end_s - one.start_s >= LONG_ENOUGH_S and one.end_s <= began_s:
            break
    return began_s
