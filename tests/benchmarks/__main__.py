"""`python -m tests.benchmarks`, from the checkout: measures, and prints one table. A missed bar is printed as one.

--peers DIR is where jrnl and posting are installed and the made stores lie, by default below the system's temporary
folder; nothing is installed elsewhere. --only NAME (several times) measures only some rows, --rounds N changes how
often, --conversations N how many there are in the store that is searched. Linux only: CPU time and memory come from
its kernel.
"""

import argparse
import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.benchmarks import (
    before,
    board,
    collecting,
    command_line,
    evidence,
    exports,
    figures,
    first_frame,
    keys,
    listening,
    listening_live,
    memory,
    questions,
    reckoning,
    saving,
    searching,
    themes,
)
from tests.benchmarks.floors import floors
from tests.benchmarks.place import Place
from tests.benchmarks.row import Row, table

GROUPS: dict[str, Callable[[Place], Sequence[Row]]] = {
    "command-line": command_line.rows,
    "first-frame": first_frame.rows,
    "keys": keys.rows,
    "before": before.rows,
    "saving": saving.rows,
    "searching": searching.rows,
    "memory": memory.rows,
    "questions": questions.rows,
    "evidence": evidence.rows,
    "exports": exports.rows,
    "reckoning": reckoning.rows,
    "figures": figures.rows,
    "board": board.rows,
    "collecting": collecting.rows,
    "listening": listening.rows,
    "listening-live": listening_live.rows,
    "themes": themes.rows,
}

NO_PEERS = {
    "collecting",
    "questions",
    "evidence",
    "exports",
    "reckoning",
    "figures",
    "listening",
    "listening-live",
    "themes",
}
"""Groups that are measured against nothing: alone they need neither the peers nor the machine's floors."""


def main() -> None:
    """Measure what was asked for and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--peers", type=Path, default=Path(tempfile.gettempdir()) / "interview-benchmarks")
    parser.add_argument("--only", action="append", choices=list(GROUPS))
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--conversations", type=int, default=Place.conversations)
    asked = parser.parse_args()
    asked.peers.mkdir(parents=True, exist_ok=True)
    place = Place(asked.peers.resolve(), asked.rounds, asked.conversations)
    rows: list[Row] = []
    broken: list[str] = []
    for name in asked.only or GROUPS:
        print(f"Measuring {name} ...", file=sys.stderr)
        try:
            rows += GROUPS[name](place)
        except Exception:
            broken.append(name)
            traceback.print_exc()
    print(table(rows))
    if set(asked.only or GROUPS) <= NO_PEERS:
        return _end(broken)
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    print(f"\nFloors of this machine (Python {platform.python_version()}, {os.cpu_count()} cores, load {load}):")
    print("\n".join(floors(place)))
    _end(broken)


def _end(broken: Sequence[str]) -> None:
    if broken:
        sys.exit(f"Could not be measured, see above: {', '.join(broken)}")


if __name__ == "__main__":
    main()
