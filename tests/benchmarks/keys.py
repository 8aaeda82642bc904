"""One key, and one Enter, in a call of 2,000 notes with 10,000 conversations in the store: CPU, all threads.

A key: from the arrival of its event in the app to 40 ms after the frame that shows it, rendered to bytes; the same in
an app that is a TextArea and nothing else. A note: from the arrival of Enter to that frame with the note in the list.
Each app in a process of its own (`in_call`, `bare_text_area`), in turns; a key is the median of one such process.
"""

from collections.abc import Sequence
from statistics import median

from tests.benchmarks.children import measured_by
from tests.benchmarks.place import Place
from tests.benchmarks.row import Row, compared

BAR_KEY, BAR_NOTE_MS = 1.0, 10.0
NOTES = 2000


def rows(place: Place) -> Sequence[Row]:
    """Measure and return the rows."""
    ours: list[float] = []
    bare: list[float] = []
    notes: list[tuple[float, float, float]] = []
    for _ in range(max(2, place.rounds // 2)):
        ours.append(median(measured_by("in_call", place.store("keys", NOTES), "key", env=place.env)))
        bare.append(median(measured_by("bare_text_area", env=place.env)))
        notes += measured_by("in_call", place.store("keys", NOTES), "note", env=place.env)
    painted, by_main, settled = (median(each) for each in zip(*notes, strict=True))
    return [
        compared("a key in the note line, 2,000 notes, 10,000 conversations", ours, bare, "bare TextArea", BAR_KEY),
        Row(
            "a note, Enter to painted, 2,000 notes, CPU",
            painted,
            "ms",
            BAR_NOTE_MS,
            median(bare),
            "a key in the bare TextArea",
            in_units=True,
        ),
        Row("    of it in the thread that draws", by_main, "ms", None),
        Row("    with all it leaves to do, the save included", settled, "ms", None),
    ]
