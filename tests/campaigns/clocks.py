"""Clock jumps, summer and winter time, suspends and gaps, at a made clock with all three sources.

Random calls of notes, key presses and ticks go on while the wall clock is set, the machine sleeps or the
process stops; the pure clock is compared with what really went by, second for second. The same happenings in
the call on the screen are in `test_campaigns.py`.

Not shown: the real clocks of a machine that really sleeps.
"""

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

from interview_tui.talktime.clock import AwayKind, Elapsed, Moment, Tick, resumed
from tests.campaigns.findings import Findings
from tests.support.frozen import FrozenClock

SHORT, LONG = 100, 20_000
BERLIN = ZoneInfo("Europe/Berlin")
NIGHTS = (datetime(2026, 3, 29, 0, 58, tzinfo=UTC), datetime(2026, 10, 25, 0, 58, tzinfo=UTC))
"""Two minutes before the clocks go forward, and back."""
NOON = datetime(2026, 11, 21, 11, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Happening:
    """What comes between two ticks, in seconds of each clock."""

    name: str
    mono_s: float = 1.0
    boot_s: float = 1.0
    wall_s: float = 1.0


HAPPENINGS = (
    Happening("a second"),
    Happening("an hour back", wall_s=1 - 3600),
    Happening("eight hours on", wall_s=1 + 8 * 3600),
    Happening("3 h of sleep", 1.0, 10801.0, 10801.0),
    Happening("a gap in ticks", 40.0, 40.0, 40.0),
    Happening("sleep, and an hour back", 1.0, 10801.0, 10801.0 - 3600),
)


class BerlinClock(FrozenClock):
    """Shows the time as a machine in Berlin does: with the offset of that night and hour, fixed in each reading."""

    def __init__(self, start: datetime = NOON) -> None:
        super().__init__(start)
        self._utc = start
        self._show()

    def happen(self, happening: Happening) -> None:
        """Let this come to pass."""
        self._utc += timedelta(seconds=happening.wall_s)
        self.moment = Moment(
            self.moment.wall, self.moment.boot_s + happening.boot_s, self.moment.mono_s + happening.mono_s
        )
        self._show()

    def _show(self) -> None:
        there = self._utc.astimezone(BERLIN)
        offset = there.utcoffset()
        assert offset is not None
        self.moment = Moment(self._utc.astimezone(timezone(offset)), self.moment.boot_s, self.moment.mono_s)


def run(rounds: int, folder: Path, chance: random.Random) -> Findings:
    """Hold so many calls at made clocks; each tick counts as a record that may not be lost."""
    findings = Findings()
    for round_ in range(rounds):
        clock = BerlinClock(chance.choice([NOON, *NIGHTS]))
        begun = clock.now()
        elapsed = Elapsed(0.0, begun)
        for _ in range(chance.randint(5, 200)):
            # Most seconds are plain ones; without them no call would ever cross the hour of the night.
            happening = chance.choice(HAPPENINGS) if chance.random() < 0.1 else HAPPENINGS[0]
            clock.happen(happening)
            tick = elapsed.tick(clock.now())
            findings.acknowledged += 1
            _compare(happening, elapsed, tick, findings, f"round {round_}")
            elapsed = tick.elapsed
        if abs(elapsed.seconds - (clock.now().boot_s - begun.boot_s)) > 0.001:
            findings.lose(f"round {round_}: {elapsed.seconds} s counted")
        _killed(elapsed, clock, chance, findings, f"round {round_}")
        findings.rounds += 1
    return findings


def _compare(happening: Happening, before: Elapsed, tick: Tick, findings: Findings, where: str) -> None:
    at = f"{where}, {happening.name}"
    if abs(tick.elapsed.seconds - before.seconds - happening.boot_s) > 0.001:
        findings.lose(f"{at}: {tick.elapsed.seconds - before.seconds} s counted")
    slept, stopped = happening.boot_s - happening.mono_s > 2, happening.mono_s > 5
    kind = AwayKind.SUSPENDED if slept else AwayKind.STOPPED if stopped else None
    if (tick.away.kind if tick.away else None) != kind:
        findings.lose(f"{at}: {tick.away} told")
    changed_s = happening.wall_s - happening.boot_s
    if not slept and abs((tick.clock_changed_s or 0.0) - changed_s) > 0.001:
        findings.lose(f"{at}: clock changed by {tick.clock_changed_s} told")


def _killed(elapsed: Elapsed, clock: BerlinClock, chance: random.Random, findings: Findings, where: str) -> None:
    """Kill the process and go on: only wall time reaches across, and never backwards."""
    away_s = chance.choice([0.0, 30.0, 10800.0, -3600.0])
    alive = elapsed.at.wall
    clock.happen(Happening("killed", 0.0, 0.0, away_s))
    after = resumed(elapsed.seconds, alive, clock.now()).elapsed.seconds
    if abs(after - elapsed.seconds - max(0.0, away_s)) > 0.001:
        findings.lose(f"{where}: {after - elapsed.seconds} s after {away_s} s away")
