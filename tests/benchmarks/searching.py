"""Search from the index: how fast it is rebuilt and answers, and that a save takes as long in a large store as in none.

`--conversations 50000` measures at the size that the bars are meant for; 10,000 by default, since making such a store
takes a while.
"""

import shutil
from collections.abc import Sequence
from statistics import median

from tests.benchmarks.children import measured_by
from tests.benchmarks.place import Place
from tests.benchmarks.row import Row

BAR_REBUILD_US, BAR_NEWEST_MS, BAR_RANKED_MS, BAR_SAVE = 25.0, 5.0, 15.0, 1.15
FEW, NOTES = 10, 300


def rows(place: Place) -> Sequence[Row]:
    """Measure and return the rows."""
    cache = place.folder / "cache"
    shutil.rmtree(cache, ignore_errors=True)
    [[notes, cpu, wall, bare, memory, started], newest, ranked] = measured_by(
        "search_alone", place.searched(), cache, env=place.env
    )
    shutil.rmtree(cache)
    per_note, size = 1e6 / notes, f"{notes:,} notes"
    against = "the same texts into a bare FTS5 table"
    return [
        Row(f"rebuild of the index, {size}, CPU for each", cpu * per_note, "µs", BAR_REBUILD_US, bare * per_note,
            against, bar_text="25 µs (40,000 a second)", in_units=True),
        Row("    of that rebuild, wall", wall * per_note, "µs", None),
        Row("    most memory of a process that does nothing else", memory, "MB", None),
        Row("    CPU of a start that finds the index as it is", started, "ms", None),
        Row(f"search, newest first, {size}, CPU", median(newest), "ms", BAR_NEWEST_MS),
        Row("    the slowest of these queries", max(newest), "ms", None),
        Row("search, ranked, at most 10,000 hits, CPU", median(ranked), "ms", BAR_RANKED_MS),
        Row("    the slowest of these queries", max(ranked), "ms", None),
        _save(place),
    ]  # fmt: skip


def _save(place: Place) -> Row:
    times: dict[int, list[float]] = {FEW: [], place.conversations: []}
    ratios: dict[int, list[float]] = {FEW: [], place.conversations: []}
    for _ in range(max(1, place.rounds // 3)):
        for count in times:
            found = measured_by("store_alone", place.store_of(count, NOTES), env=place.env)
            times[count] += [wall for wall, _, _ in found]
            ratios[count] += [wall / bare for wall, bare, _ in found]
    many, few = place.conversations, FEW
    # The fsync of a moment slows both a save and the bare replace beside it: so each is taken as a multiple of that.
    return Row(
        f"a save at {many:,} conversations, wall", median(times[many]), "ms", BAR_SAVE, median(times[few]),
        f"at {few}", median(ratios[many]) / median(ratios[few]),
    )  # fmt: skip
