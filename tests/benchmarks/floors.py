"""What this machine cannot go below: a bare Python in both environments, Textual's import, and its fsync."""

import os
import sys
import time
from statistics import median

from tests.benchmarks.bare_replace import bare_replace
from tests.benchmarks.place import Place
from tests.benchmarks.processes import interleaved


def floors(place: Place) -> list[str]:
    """Return a line for each floor."""
    env = place.env
    found = interleaved(
        {
            "a bare python": ([sys.executable, "-c", "pass"], env),
            "a bare python beside the peers": ([str(place.commands / "python"), "-c", "pass"], env),
            "import click": ([sys.executable, "-c", "import click"], env),
            "import textual.app": ([sys.executable, "-c", "import textual.app"], env),
        },
        place.rounds,
    )
    lines = [f"{median(used):8.2f} ms  {name}, CPU" for name, used in found.items()]
    lines.append(f"{_fsync_ms(place):8.2f} ms  append of 200 bytes and fsync, wall")
    file = place.folder / "floor.json"
    file.write_bytes(b"x" * 60_000)
    lines.append(f"{median(bare_replace(file).wall for _ in range(30)):8.2f} ms  bare atomic replace of 60 kB, wall")
    return lines


def _fsync_ms(place: Place) -> float:
    times: list[float] = []
    file = os.open(place.folder / "floor.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for _ in range(30):
        begun = time.perf_counter()
        os.write(file, b"x" * 200)
        os.fsync(file)
        times.append((time.perf_counter() - begun) * 1000)
    os.close(file)
    return median(times)
