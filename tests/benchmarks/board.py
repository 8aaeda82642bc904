"""The board of somebody who leads 50 people with 1,000 conversations each, 30 notes a conversation.

The first picture: CPU of the process that shows it, from the key on the first screen until it is drawn, against the
start of a one-widget app. A filter: CPU in all threads from the choice to the lines, in the pure functions and in the
search. The folders of the 50 are hard links of one made store, each with a name and an index of its own.
"""

from collections.abc import Sequence
from statistics import median

from tests.benchmarks.children import measured_by
from tests.benchmarks.first_frame import BAR_ONE_WIDGET, ONE_WIDGET_SHOWS, one_widget
from tests.benchmarks.made_team import team_in
from tests.benchmarks.place import Place
from tests.benchmarks.row import Row
from tests.benchmarks.terminal import Terminal

PEOPLE, CONVERSATIONS = 50, 1_000
BAR_FILTER_MS = 50.0


def rows(place: Place) -> Sequence[Row]:
    """Measure and return the rows."""
    home = team_in(place.folder, PEOPLE, CONVERSATIONS, place.env)
    first, whole, filters, notes = measured_by("board_alone", home, place.rounds, env=place.env)
    with Terminal(one_widget(place), place.env) as terminal:
        widget = terminal.cpu_when_shown(ONE_WIDGET_SHOWS)
    what = f"the board, {PEOPLE} people with {CONVERSATIONS:,} conversations each"
    return [
        Row(
            f"{what}: what the first picture needs, CPU", median(first), "ms", BAR_ONE_WIDGET, widget, "one-widget app"
        ),
        Row("... all of it, read behind that, CPU", median(whole), "ms", None),
        Row("... a filter by customer, guide, time or state, CPU", median(filters), "ms", BAR_FILTER_MS, in_units=True),
        Row("... a filter by what is in notes, CPU", median(notes), "ms", BAR_FILTER_MS, in_units=True),
    ]
