"""Elapsed time of a call, even if the machine sleeps, the process stops or somebody sets the clock.

Nothing here reads a clock; moments are passed in.
"""

import math
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import NamedTuple, Protocol

SUSPEND_S = 2.0
"""In seconds: if boot time grows by more than this against monotonic time, the machine was suspended."""
SUSPEND_WITHOUT_BOOT_S = 30.0
"""In seconds, without a boot clock: if wall time grows by more than this, the machine was suspended."""
STOP_S = 5.0
"""In seconds: a longer time between two ticks means that the process was not running."""
CLOCK_CHANGE_S = 2.0
"""In seconds: a larger change of wall time against boot time means that somebody set the clock."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One reading of all clocks.

    `wall` has a UTC offset. `boot_s` counts seconds and continues during a suspend; `mono_s` counts seconds and pauses
    then. On systems without a boot clock, `boot_s` equals `mono_s`. For both, only differences between moments of one
    process are meaningful. Raises ValueError for a wall time without offset, and for seconds that are not finite.
    """

    wall: datetime
    boot_s: float
    mono_s: float

    def __post_init__(self) -> None:
        if self.wall.utcoffset() is None:
            raise ValueError("a moment needs a wall time with its offset")
        if not (math.isfinite(self.boot_s) and math.isfinite(self.mono_s)):
            raise ValueError("a moment needs finite clocks")


class Clock(Protocol):
    """A source of moments: the real one in the program, a frozen one in tests."""

    def now(self) -> Moment:
        """Return this moment."""
        ...


class AwayKind(StrEnum):
    """Why nobody watched the call."""

    SUSPENDED = "suspended"
    """The machine slept."""
    STOPPED = "stopped"
    """The process was stopped or killed."""


class Away(NamedTuple):
    """A gap, in elapsed seconds of the call: it counts as silence, is marked and shown."""

    kind: AwayKind
    start_s: float
    end_s: float


class Elapsed(NamedTuple):
    """How many seconds of a call have gone by at a moment."""

    seconds: float
    at: Moment

    def tick(self, now: Moment) -> "Tick":
        """Return the elapsed seconds at a later moment, and what happened in between. Never goes backwards.

        A gap lasts from the last moment to this one, so call this about once a second and at every key that matters.
        Without a boot clock, a clock set forward by more than 30 s cannot be told from a suspend.
        """
        boot = now.boot_s - self.at.boot_s
        if boot < 0:
            return Tick(self)
        mono = now.mono_s - self.at.mono_s
        wall = _wall_s(self.at.wall, now.wall)
        has_boot_clock = (self.at.boot_s, now.boot_s) != (self.at.mono_s, now.mono_s)
        if has_boot_clock and boot - mono > SUSPEND_S:
            return self._away(AwayKind.SUSPENDED, boot, now)
        if not has_boot_clock and wall - mono > SUSPEND_WITHOUT_BOOT_S:
            return self._away(AwayKind.SUSPENDED, wall, now)
        changed_s = wall - boot if abs(wall - boot) > CLOCK_CHANGE_S else None
        if boot > STOP_S:
            return self._away(AwayKind.STOPPED, boot, now, changed_s)
        return Tick(Elapsed(self.seconds + boot, now), clock_changed_s=changed_s)

    def _away(self, kind: AwayKind, gap_s: float, now: Moment, changed_s: float | None = None) -> "Tick":
        end_s = self.seconds + gap_s
        return Tick(Elapsed(end_s, now), Away(kind, self.seconds, end_s), changed_s)


class Tick(NamedTuple):
    """What a step from one moment to the next has brought."""

    elapsed: Elapsed
    away: Away | None = None
    clock_changed_s: float | None = None
    """By how many seconds somebody set the wall clock, positive for forward. Elapsed time ignores it."""


def resumed(elapsed_s: float, last_alive: datetime, now: Moment) -> Tick:
    """Return the elapsed seconds of a call held by another process until it was killed.

    Only wall time reaches across processes and restarts: from `last_alive`, when `elapsed_s` had elapsed, to now. A
    clock set back meanwhile gives no gap. Raises ValueError if `last_alive` has no offset.
    """
    if last_alive.utcoffset() is None:
        raise ValueError("the last sign of life needs its offset")
    gap_s = max(0.0, _wall_s(last_alive, now.wall))
    return Elapsed(elapsed_s, now)._away(AwayKind.STOPPED, gap_s, now)


def _wall_s(earlier: datetime, later: datetime) -> float:
    # Python subtracts two times of one zone without their offsets, wrong by an hour when summer time begins.
    return (later.astimezone(UTC) - earlier.astimezone(UTC)).total_seconds()
