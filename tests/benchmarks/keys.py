"""One key, and one Enter, in a call of 2,000 notes with 10,000 conversations in the store: CPU, all threads.

A key: from the arrival of its event in the app to 40 ms after the frame that shows it, rendered to bytes; the same in
an app that is a TextArea and nothing else. A note: from the arrival of Enter to that frame with the note in the list.
Each app in a process of its own (`in_call`, `bare_text_area`), in turns; medians over all keys.
"""

from collections.abc import Sequence
from statistics import median

from tests.benchmarks.children import measured_by
from tests.benchmarks.place import Place
from tests.benchmarks.row import Row

BAR_KEY, BAR_NOTE_MS = 2.0, 10.0
NOTES = 2000


def rows(place: Place) -> Sequence[Row]:
    """Measure and return the rows."""
    ours: list[float] = []
    bare: list[float] = []
    notes: list[tuple[float, float]] = []
    for _ in range(max(1, place.rounds // 3)):
        home = place.store("keys", NOTES)
        ours += measured_by("in_call", home, "key", env=place.env)
        bare += measured_by("bare_text_area", env=place.env)
        notes += measured_by("in_call", home, "note", env=place.env)
    painted, settled = (median(each) for each in zip(*notes, strict=True))
    return [
        Row("a key in the note line, 2,000 notes, 10,000 conv.", median(ours), "ms", BAR_KEY, median(bare), "TextArea"),
        Row("a note, Enter to painted, 2,000 notes, CPU", painted, "ms", BAR_NOTE_MS),
        Row("    and all it leaves to do (save included)", settled, "ms", None),
    ]
