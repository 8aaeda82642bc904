"""Two hundred things are done with themes and taken back: does every file say what it said before, versions aside?

Each round makes a store with customers, notes and themes, does 200 things at random - gathers notes, moves, splits,
puts together, takes apart, renames, decides, writes down thoughts - and takes all of it back with the one key for that.

Not shown: two programs that do so at the same time.
"""

import random
import shutil
from pathlib import Path

from interview_tui.store.store import open_store
from tests.campaigns.findings import Findings
from tests.support.frozen import START, FrozenClock, services_on
from tests.support.theme_steps import STEPS, Steps, contents

SHORT, LONG = 1, 100
MANY = 200


def run(rounds: int, folder: Path, chance: random.Random) -> Findings:
    """Do and take back so often."""
    findings = Findings(rounds)
    for at in range(rounds):
        home = folder / f"theming-{at}"
        taken = Steps(services_on(open_store(home, now=lambda: START, host="desk", pid=1), FrozenClock()))
        before = contents(home)
        for _ in range(MANY):
            taken.take(chance.randrange(STEPS), chance)
        findings.acknowledged += taken.taken
        if not taken.take_all_back():
            findings.cases.append(f"round {at}: nothing was done")
        if contents(home) != before:
            findings.cases.append(f"round {at}: something is not as it was")
        shutil.rmtree(home)
    return findings
