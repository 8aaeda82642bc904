"""The first frame that shows something real: CPU of the whole process, from its start to the moment its text is read.

Each process runs in a pty of 100 x 30, and what it writes is read until the text is there: ours the name of the
newest conversation's customer, in the list of the first screen, 10,000 conversations in the store; the one-widget
app its line; posting the one request of its collection. Ours goes on reading the other conversations then. One of
each in turns, after a first round that only warms up.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.made_store import newest_customer
from tests.benchmarks.peers import POSTING_SHOWS, posting_in
from tests.benchmarks.place import Place
from tests.benchmarks.processes import interview
from tests.benchmarks.row import Row, compared
from tests.benchmarks.terminal import Terminal

BAR_ONE_WIDGET, BAR_POSTING = 1.8, 0.5
ONE_WIDGET = [sys.executable, str(Path(__file__).with_name("one_widget.py"))]
ONE_WIDGET_SHOWS = "benchmarked-widget"


def rows(place: Place) -> Sequence[Row]:
    """Measure and return the rows."""
    home = place.store("first-frame")
    candidates = {
        "ours": ([*interview(), "--home", str(home)], newest_customer()),
        "one widget": (ONE_WIDGET, ONE_WIDGET_SHOWS),
        "posting": (posting_in(place.folder, place.commands), POSTING_SHOWS),
    }
    times: dict[str, list[float]] = {name: [] for name in candidates}
    for number in range(place.rounds + 1):
        for name, (argv, text) in candidates.items():
            with Terminal(argv, place.env) as terminal:
                used = terminal.cpu_when_shown(text)
            if number:
                times[name].append(used)
    what = "first frame with the real list, 10,000 conversations"
    return [
        compared(what, times["ours"], times["one widget"], "one-widget app", BAR_ONE_WIDGET),
        compared(what, times["ours"], times["posting"], "posting", BAR_POSTING),
    ]
