"""A note from Enter to acknowledged on disk, 300 notes in the call, 10,000 conversations in the store.

In the program (`in_call`): wall time from the arrival of Enter to the writer's call that all is on disk. The store
alone (`store_alone`): from handing the conversation over, wall and CPU. The reference of both is a bare atomic replace
(write, fsync, rename, fsync of the folder) of the same bytes in the same folder, one after the other in turns.
"""

from collections.abc import Sequence
from statistics import median

from tests.benchmarks.children import measured_by
from tests.benchmarks.place import Place
from tests.benchmarks.row import Row, compared

BAR, BAR_CPU_MS = 1.25, 2.0
NOTES = 300


def rows(place: Place) -> Sequence[Row]:
    """Measure and return the rows."""
    in_call: list[tuple[float, float, float]] = []
    alone: list[tuple[float, float, float]] = []
    for _ in range(max(1, place.rounds // 3)):
        in_call += measured_by("in_call", place.store("saving", NOTES), "save", env=place.env)
        alone += measured_by("store_alone", place.store("saving", NOTES), env=place.env)
    wall, bare, cpu = zip(*in_call, strict=True)
    wall_alone, bare_alone, cpu_alone = zip(*alone, strict=True)
    against = "bare atomic replace"
    return [
        compared("a note, Enter to acknowledged, 300 notes, wall", wall, bare, against, BAR),
        Row("    CPU in that time, drawing included", median(cpu), "ms", None),
        compared("the store alone, handed over to acknowledged, wall", wall_alone, bare_alone, against, BAR),
        Row("    CPU of that, 300 notes", median(cpu_alone), "ms", BAR_CPU_MS),
    ]
