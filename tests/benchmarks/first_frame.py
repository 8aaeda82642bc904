"""The first frame that shows something real, and what is loaded behind it for the screens that follow.

The frame: CPU of the whole process, from its start to the moment its text is read.

Each process runs in a pty of 100 x 30, and what it writes is read until the text is there: ours the name of the
newest conversation's customer, in the list of the first screen, 10,000 conversations in the store; the one-widget
app its line; posting the one request of its collection. Ours goes on reading the other conversations then. One of
each in turns, after a first round that only warms up. What is loaded behind: `loaded_ahead`, next to the import of
Textual in the same process.
"""

from collections.abc import Sequence
from pathlib import Path
from statistics import median

from tests.benchmarks.children import measured_by
from tests.benchmarks.made_store import newest_customer
from tests.benchmarks.peers import POSTING_SHOWS, posting_in
from tests.benchmarks.place import Place
from tests.benchmarks.row import Row, compared
from tests.benchmarks.terminal import Terminal

BAR_ONE_WIDGET, BAR_POSTING, BAR_AHEAD_MS = 1.6, 0.4, 50.0
ONE_WIDGET_SHOWS = "benchmarked-widget"


def one_widget(place: Place) -> list[str]:
    """Return how the one-widget app is started."""
    return [str(place.program / "python"), str(Path(__file__).with_name("one_widget.py"))]


def rows(place: Place) -> Sequence[Row]:
    """Measure and return the rows."""
    home = place.store("first-frame")
    candidates = {
        "ours": ([str(place.program / "interview"), "--home", str(home)], newest_customer()),
        "one widget": (one_widget(place), ONE_WIDGET_SHOWS),
        "posting": (posting_in(place.folder, place.commands), POSTING_SHOWS),
    }
    times: dict[str, list[float]] = {name: [] for name in candidates}
    for number in range(place.rounds + 1):
        for name, (argv, text) in candidates.items():
            with Terminal(argv, place.env) as terminal:
                used = terminal.cpu_when_shown(text)
            if number:
                times[name].append(used)
    loaded = [measured_by("loaded_ahead", home, env=place.env) for _ in range(place.rounds)]
    ahead, textual = (median(each) for each in zip(*loaded, strict=True))
    what = "first frame with the real list, 10,000 conversations"
    return [
        compared(what, times["ours"], times["one widget"], "one-widget app", BAR_ONE_WIDGET),
        compared(what, times["ours"], times["posting"], "posting", BAR_POSTING),
        Row("loaded behind it for the next screens, CPU", ahead, "ms", BAR_AHEAD_MS, textual, "import textual.app",
            in_units=True),
    ]  # fmt: skip
