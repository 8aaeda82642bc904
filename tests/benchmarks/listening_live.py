"""Listening through a real sound server that nobody hears, against the same sound heard at once, and what it costs.

Needs pulseaudio with pactl and pacat, espeak-ng, numpy and the extra `listen`; as long as the calls are: two minutes.
"""

import sys
import tempfile
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from statistics import median

from interview_tui.listening import real
from interview_tui.listening.sounds import Kind
from interview_tui.talktime.metrics import measure
from interview_tui.talktime.spans import total
from tests.benchmarks.listening import overheard
from tests.benchmarks.made_calls import MadeCall, calls, quiet
from tests.benchmarks.place import Place
from tests.benchmarks.row import Row
from tests.support import pulse, sounds
from tests.support.live import listening, play

CALLS = 3
APART_BAR, CPU_BAR = 3.0, 15.0
STRETCHED = 1.15
"""A call that takes so many times its length was not played as it is: the sound server had to wait for the machine."""


def rows(place: Place) -> Sequence[Row]:
    """Measure and return the rows; none where something is missing, which is said."""
    missing = pulse.is_missing() or sounds.is_missing()
    missing = missing or ("" if real.is_installed() else "the extra `listen` is not installed")
    if missing:
        print(f"Listening through a sound server is not measured: {missing}.", file=sys.stderr)
        return []
    apart, wrong, cpu = [], [], []
    for call in islice(calls(0), CALLS):
        made = quiet(call)
        with tempfile.TemporaryDirectory() as folder:
            live, busy, stretched = _live(made, Path(folder))
        if stretched > STRETCHED:
            print(
                f"{call.name} took {stretched:.1f} times its length: too busy a machine, not counted.", file=sys.stderr
            )
            continue
        truth = measure(made.truth).customer_share
        assert truth is not None
        apart.append(100 * abs(live - _at_once(made)))
        wrong.append(100 * abs(live - truth))
        cpu.append(100 * busy)
    if not apart:
        return []
    return [
        Row("listening live against the same at once, largest", max(apart), "points", APART_BAR),
        Row("… against the truth, largest", max(wrong), "points", None),
        Row("… CPU of a core while it runs", median(cpu), "%", CPU_BAR),
    ]


def _live(made: MadeCall, folder: Path) -> tuple[float, float, float]:
    """Return the customer's share as it is heard live, how much of a core that took, and how much longer it took."""
    with pulse.serving(folder) as server, listening(server) as one:
        cpu, began = one.ask("cpu")
        stretched = play(server, folder, made.microphone, made.played)
        used, now = one.ask("cpu")
        return float(one.ask("heard")["share"]), (used - cpu) / (now - began), stretched


def _at_once(made: MadeCall) -> float:
    staff = total(overheard(Kind.MICROPHONE, made.microphone).speech)
    customer = total(overheard(Kind.PLAYED, made.played).speech)
    return customer / (customer + staff)
