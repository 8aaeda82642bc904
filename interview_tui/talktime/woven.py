"""Talk time combined from listening and keys: while listening was on, it counts; otherwise the keys do.

All times are seconds from the start of the call.
"""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from interview_tui.talktime.live import Change, LiveClock
from interview_tui.talktime.timeline import SIDES, Segment, Speaker, Timeline


class Stretch(Protocol):
    """A stretch of the call with listening on."""

    @property
    def start_s(self) -> float:
        """Its start."""
        ...

    @property
    def end_s(self) -> float:
        """Its end."""
        ...

    @property
    def alone(self) -> bool:
        """Whether only the microphone was available: nothing is known of the customer's side."""
        ...

    @property
    def segments(self) -> Timeline:
        """Who was heard when."""
        ...


class ByHand(NamedTuple):
    """A time in which the keys counted, up to the next stretch or the end, and what they said in it."""

    start_s: float
    end_s: float
    clock: LiveClock

    @property
    def unkept_s(self) -> float:
        """The seconds for which the speaker is unknown: before the first press, and too long without one."""
        first_s = min((one.at_s for one in self.clock.changes), default=self.end_s)
        return min(first_s, self.end_s) - self.start_s + self.clock.unkept_s(self.end_s)


class Woven(NamedTuple):
    """Who spoke when, by both. The stretches are in order; what of one lies within the one before is passed over."""

    changes: tuple[Change, ...] = ()
    stretches: Sequence[Stretch] = ()

    @property
    def begins_s(self) -> float | None:
        """When talk time was first kept; None if it never was."""
        begun = [one.at_s for one in self.changes[:1]] + [one.start_s for one in self.stretches[:1]]
        return min(begun, default=None)

    @property
    def last_s(self) -> float:
        """The last time anything is known of it."""
        return max((*(one.at_s for one in self.changes), *(one.end_s for one in self.stretches)), default=0.0)

    @property
    def knows_both(self) -> bool:
        """Whether it is known anywhere which side spoke when."""
        if any(not one.alone and one.start_s < one.end_s for one in self.stretches):
            return True
        return self.has_by_hand

    @property
    def has_by_hand(self) -> bool:
        """Whether keys counted anywhere."""
        return any(one.clock.kept for one in self.by_hand(math.inf))

    def timeline(self, until_s: float) -> Timeline:
        """Return who spoke when up to a time, heard and by hand, as far as both sides are known."""
        found = [segment for one in self.by_hand(until_s) for segment in one.clock.timeline(one.end_s)]
        found += self._heard(until_s)
        return tuple(sorted(found, key=lambda one: (one.start_s, one.end_s, one.speaker)))

    def all_heard(self, until_s: float) -> Timeline:
        """Return who spoke when up to a time, including where only my side was heard."""
        return (*self.timeline(until_s), *self._heard(until_s, alone=True))

    def unkept_s(self, until_s: float) -> float:
        """Return the seconds up to a time, since talk time was first kept, for which the speaker is unknown."""
        return sum(one.unkept_s for one in self.by_hand(until_s))

    def sides(self, until_s: float) -> tuple[float, float]:
        """Return the seconds of the customer and of the staff up to a time."""
        seconds = dict.fromkeys(Speaker, 0.0)
        for one in self.by_hand(until_s):
            customer, staff = one.clock.heard(one.end_s)
            seconds[Speaker.CUSTOMER] += customer
            seconds[Speaker.STAFF] += staff
        for segment in self._heard(until_s):
            seconds[segment.speaker] += segment.end_s - segment.start_s
        return seconds[Speaker.CUSTOMER], seconds[Speaker.STAFF]

    def alone_s(self, until_s: float) -> float:
        """Return the seconds up to a time in which only my side was heard."""
        return sum(last_s - first_s for first_s, last_s, one in self._heard_in(until_s) if one.alone)

    def own(self, until_s: float) -> tuple[float, float]:
        """Return how long I spoke up to a time, and for how long it is known whether I did, in seconds."""
        alone = self._heard(until_s, alone=True)
        spoke_s = self.sides(until_s)[1] + sum(one.end_s - one.start_s for one in alone if one.speaker is Speaker.STAFF)
        begun_s = until_s if self.begins_s is None else self.begins_s
        return spoke_s, max(0.0, until_s - begun_s) - self.unkept_s(until_s)

    def by_hand(self, until_s: float) -> Iterator[ByHand]:
        """Yield the times without listening since talk time was first kept, each with its presses."""
        begun_s = until_s if self.begins_s is None else self.begins_s
        for start_s, end_s in (*((one.start_s, one.end_s) for one in self.stretches), (math.inf, math.inf)):
            if begun_s < (ends_s := min(start_s, until_s)):
                yield ByHand(begun_s, ends_s, LiveClock(tuple(self._pressed(begun_s, start_s))))
            begun_s = max(begun_s, end_s)

    def _pressed(self, from_s: float, before_s: float) -> Iterator[Change]:
        return (one for one in self.changes if from_s <= one.at_s < before_s)

    def _heard(self, until_s: float, *, alone: bool = False) -> Iterator[Segment]:
        for first_s, last_s, stretch in self._heard_in(until_s):
            if stretch.alone is not alone:
                continue
            for one in stretch.segments:
                start_s, end_s = max(one.start_s, first_s), min(one.end_s, last_s)
                if start_s < end_s and one.speaker in SIDES:
                    yield Segment(one.speaker, start_s, end_s)

    def _heard_in(self, until_s: float) -> Iterator[tuple[float, float, Stretch]]:
        """Yield the stretches up to a time with start and end, without overlaps."""
        begun_s = 0.0
        for stretch in self.stretches:
            first_s, last_s = max(begun_s, stretch.start_s), min(stretch.end_s, until_s)
            if first_s < last_s:
                yield first_s, last_s, stretch
            begun_s = max(begun_s, stretch.end_s)
