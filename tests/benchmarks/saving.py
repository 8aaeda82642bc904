"""A note from Enter to acknowledged on disk, 300 notes in the call, 10,000 conversations in the store.

In the program (`in_call`): from the arrival of Enter to the writer's call that all is on disk; the CPU of our own on
the way has the bar, for wall time is the disk's, and on a machine with work to do the scheduler's. The store alone
(`store_alone`): from handing the conversation over. The reference of both is a bare atomic replace (write, fsync,
rename, fsync of the folder) of the same bytes in the same folder, one after the other in turns. All of it with this
machine's disk, and once more with an fsync that takes 10 ms longer: there are two in each.
"""

from collections.abc import Iterator, Sequence
from statistics import median

from tests.benchmarks.children import measured_by
from tests.benchmarks.place import Place
from tests.benchmarks.row import Row, compared

BAR_OWN_MS, BAR_ALONE, BAR_ALONE_CPU_MS = 4.0, 1.25, 2.0
NOTES = 300
SLOW_MS = 10


def rows(place: Place) -> Sequence[Row]:
    """Measure and return the rows."""
    return [*_rows(place, (), "this disk"), *_rows(place, (SLOW_MS,), f"fsync {SLOW_MS} ms slower")]


def _rows(place: Place, slower: tuple[int, ...], disk: str) -> Iterator[Row]:
    in_call: list[tuple[float, ...]] = []
    alone: list[tuple[float, ...]] = []
    for _ in range(max(1, place.rounds // 3)):
        in_call += measured_by("in_call", place.store("saving", NOTES), "save", *slower, env=place.env)
        alone += measured_by("store_alone", place.store("saving", NOTES), *slower, env=place.env)
    wall, bare, own, process = zip(*in_call, strict=True)
    wall_alone, bare_alone, cpu_alone = zip(*alone, strict=True)
    against = "bare atomic replace"
    yield Row(f"a note, Enter to acknowledged, {disk}, CPU of our own", median(own), "ms", BAR_OWN_MS)
    ratio = median(one / other for one, other in zip(wall, bare, strict=True))
    yield Row("    wall", median(wall), "ms", None, median(bare), against, ratio)
    yield Row("    CPU of the process in that time, drawing included", median(process), "ms", None)
    what = f"the store alone, handed over to acknowledged, {disk}, wall"
    yield compared(what, wall_alone, bare_alone, against, BAR_ALONE)
    yield Row("    CPU of that, 300 notes", median(cpu_alone), "ms", BAR_ALONE_CPU_MS)
