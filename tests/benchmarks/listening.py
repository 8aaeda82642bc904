"""How far talk time by listening is from the truth: calls made on the timelines of real ones, in conditions of work.

The error is that of the customer's share of the speech, in points. "uncertain" is in how many of the calls the program
says so itself. Needs espeak-ng, numpy and the extra `listen`; about a minute and a half of CPU.
"""

import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles

import numpy as np

from interview_tui.listening import real
from interview_tui.listening.ear import Ear, Overheard
from interview_tui.listening.sounds import RATE, Kind
from interview_tui.talktime.metrics import measure
from interview_tui.talktime.spans import SECOND, total
from tests.benchmarks.made_calls import CONDITIONS, WORSE, Call, MadeCall, calls
from tests.benchmarks.place import Place
from tests.benchmarks.row import Row
from tests.support.sounds import Sound, is_missing

MEDIAN_BAR, P90_BAR = 1.5, 5.0
BLOCK = 6 * RATE // 100
"""How much sound comes at once: 60 ms."""


@dataclass(frozen=True)
class Judged:
    """How far one call is off, in points, and whether it is said to be uncertain."""

    error: float
    of_elapsed: float
    """The error of my share of the whole time, which a microphone alone tells."""
    is_uncertain: bool


class Hearing:
    """Hears channels; one that was heard before is not heard again."""

    def __init__(self) -> None:
        self._heard: dict[tuple[Kind, int], Overheard] = {}
        self.cpu_s = self.sound_s = 0.0

    def judged(self, call: MadeCall) -> Judged:
        """Return what listening makes of a call, against the truth."""
        mine, theirs = self._ear(Kind.MICROPHONE, call.microphone), self._ear(Kind.PLAYED, call.played)
        truth = measure(call.truth)
        staff, customer = total(mine.speech), total(theirs.speech)
        assert truth.customer_share is not None
        error = 100 * abs(customer / (customer + staff) - truth.customer_share)
        elapsed_s = len(call.microphone) / RATE
        of_elapsed = 100 * abs(staff / SECOND - truth.staff_s) / elapsed_s
        return Judged(error, of_elapsed, mine.is_uncertain or theirs.is_uncertain)

    def _ear(self, kind: Kind, sound: Sound) -> Overheard:
        key = kind, hash(sound.tobytes())
        if key not in self._heard:
            began = time.process_time()
            self._heard[key] = overheard(kind, sound)
            self.cpu_s += time.process_time() - began
            self.sound_s += len(sound) / RATE
        return self._heard[key]


def overheard(kind: Kind, sound: Sound) -> Overheard:
    """Return what an ear makes of a channel that comes block by block."""
    ear = Ear(kind, real.detector(), 0.0)
    for start in range(0, len(sound), BLOCK):
        block = np.array(sound[start : start + BLOCK], "f4")
        ear.take(memoryview(block), (start + len(block)) / RATE)
    return ear.overheard()


def rows(place: Place) -> Sequence[Row]:
    """Measure and return the rows; none where something is missing, which is said."""
    missing = is_missing() or ("" if real.is_installed() else "the extra `listen` is not installed")
    if missing:
        print(f"Talk time by listening is not measured: {missing}.", file=sys.stderr)
        return []
    hearing, made = Hearing(), list(calls())
    found = [row for name, makes in CONDITIONS.items() for row in _of(name, makes, made, hearing, bars=True)]
    found += [row for name, makes in WORSE.items() for row in _of(name, makes, made, hearing, bars=False)]
    per_second = 1000 * hearing.cpu_s / hearing.sound_s
    return [*found, Row("CPU for a second of one channel", per_second, "ms", 75.0)]


def _of(
    name: str, makes: Callable[[Call], MadeCall], made: Iterable[Call], hearing: Hearing, bars: bool
) -> Sequence[Row]:
    judged = [hearing.judged(makes(call)) for call in made]
    errors = [one.error for one in judged]
    uncertain = 100 * sum(one.is_uncertain for one in judged) / len(judged)
    return [
        Row(f"{name}: error of the share, median", median(errors), "points", MEDIAN_BAR if bars else None),
        Row("… 90th percentile", quantiles(errors, n=10, method="inclusive")[-1], "points", P90_BAR if bars else None),
        Row("… largest", max(errors), "points", None),
        Row("… of my share of the whole time, median", median(one.of_elapsed for one in judged), "points", None),
        Row("… of so many calls it says: uncertain", uncertain, "%", None),
    ]
