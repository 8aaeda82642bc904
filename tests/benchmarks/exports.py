"""Summaries out: CPU and memory of exporting all of a store, or a part of it, and how soon one conversation is there.

All of it goes the way it goes in the program: read from the store, what may leave, the format, the file counted again.
Each format in a process of its own, with an index that was made before. For PDF and DOCX what one file holds at most.
"""

import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from interview_tui.export.formats import FORMATS, Format
from tests.benchmarks.children import measured_by
from tests.benchmarks.place import Place
from tests.benchmarks.processes import cpu_ms
from tests.benchmarks.row import Row

MEMORY_MB, PART_MB, ONE_MS = 100.0, 250.0, 300.0
BARS = {"xlsx": (14.0, 60.0)}
"""CPU s and MB of formats with bars of their own."""
LAYOUTS = frozenset({"hubspot", "salesforce", "espocrm", "suitecrm", "pipedrive"})
"""Files of one kind: they are measured by the first."""


def rows(place: Place) -> Sequence[Row]:
    """Measure and return the rows."""
    home, cache = place.searched(), place.folder / "export-cache"
    shutil.rmtree(cache, ignore_errors=True)
    measured_by("exported_alone", home, cache, "", "index", 0, env=place.env)
    [[newest]] = [measured_by("exported_alone", home, cache, "", "newest", 0, env=place.env)]
    forms = [one for one in FORMATS if (one.papers or one.matters) and one.id not in LAYOUTS - {"hubspot"}]
    found: list[Row] = []
    for form in forms:
        print(f"... {form.id}", file=sys.stderr)
        if form.most != 1:
            found += _many(place, home, cache, form)
        found += _one(place, home, cache, form, newest)
    shutil.rmtree(cache)
    return found


def _many(place: Place, home: Path, cache: Path, form: Format) -> Iterator[Row]:
    count = min(form.most or place.conversations, place.conversations)
    conversations, notes, cpu, most, started, size, reading = measured_by(
        "exported_alone", home, cache, form.id, "many", count, env=place.env
    )
    bar_cpu, bar_mb = BARS.get(form.id, (None, MEMORY_MB if form.most is None else PART_MB))
    yield Row(f"{form.id}, {conversations:,.0f} conversations, {notes:,.0f} notes, CPU", cpu, "s", bar_cpu)
    yield Row("    of it reading the store and what may leave", reading, "s", None)
    yield Row("    most memory", most, "MB", bar_mb)
    if started > 1:
        yield Row("    most memory of the process that makes the pages", started, "MB", bar_mb)
    yield Row("    the file", size, "MB", None)


def _one(place: Place, home: Path, cache: Path, form: Format, newest: str) -> Iterator[Row]:
    first, *again = measured_by("exported_alone", home, cache, form.id, "one", 4, env=place.env)
    yield Row(f"{form.id}, one conversation, the first of a program, CPU", first, "ms", ONE_MS)
    yield Row("    the next ones", sorted(again)[len(again) // 2], "ms", ONE_MS)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / f"export.{form.ending}"
        argv = [sys.executable, "-m", "interview_tui", "--home", str(home), "export", newest, "--format", form.id]
        argv += ["--for", next(iter(form.audiences or {"colleague"})), "-o", str(out)]
        yield Row("    from the shell, the whole process", cpu_ms(argv, place.env), "ms", None)
