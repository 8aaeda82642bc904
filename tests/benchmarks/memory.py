"""Memory in a call of 2,000 notes, 10,000 conversations in the store: of the whole process, from /proc.

The program runs in a pty, reads the store to its end, opens the open conversation by Enter and comes to rest; then
VmRSS and VmHWM (the highest RSS so far) are read. The one-widget app the same, at rest. The bar is 1.3 times the
one-widget app, plus 25 MB: the ratio shown is of ours less 25 MB.
"""

from collections.abc import Sequence
from statistics import median

from tests.benchmarks.first_frame import ONE_WIDGET_SHOWS, one_widget
from tests.benchmarks.made_store import newest_customer
from tests.benchmarks.place import Place
from tests.benchmarks.row import Row
from tests.benchmarks.terminal import Terminal

BAR, FREE_MB = 1.3, 25.0
NOTES = 2000
IN_CALL_SHOWS = "Type a note"


def rows(place: Place) -> Sequence[Row]:
    """Measure and return the rows."""
    found: dict[str, list[tuple[float, float]]] = {"ours": [], "one widget": []}
    for _ in range(max(1, place.rounds // 3)):
        home = place.store("memory", NOTES)
        with Terminal([str(place.program / "interview"), "--home", str(home)], place.env) as terminal:
            terminal.cpu_when_shown(newest_customer())
            terminal.settle()
            terminal.press(b"\r")
            terminal.cpu_when_shown(IN_CALL_SHOWS)
            terminal.settle(quiet_ms=100)
            found["ours"].append((terminal.status_mb("VmRSS"), terminal.status_mb("VmHWM")))
        with Terminal(one_widget(place), place.env) as terminal:
            terminal.cpu_when_shown(ONE_WIDGET_SHOWS)
            terminal.settle()
            found["one widget"].append((terminal.status_mb("VmRSS"), terminal.status_mb("VmHWM")))
    rows: list[Row] = []
    for place_in_pair, name in enumerate(("at rest", "peak")):
        ours = median(pair[place_in_pair] for pair in found["ours"])
        reference = median(pair[place_in_pair] for pair in found["one widget"])
        ratio = (ours - FREE_MB) / reference
        what = f"memory in a call, 10,000 conversations, {name}"
        rows.append(Row(what, ours, "MB", BAR, reference, "one-widget app", ratio, f"{BAR}x + {FREE_MB:g} MB"))
    return rows
