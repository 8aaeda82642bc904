"""`python -m tests.campaigns`, from the checkout: the long run of every campaign, in one table.

Ends with 1 where anything acknowledged was lost, became unreadable or left a temporary file. --only NAME
(several times) runs only some, --rounds N changes how often, --seed N what chance brings.
"""

import argparse
import os
import platform
import random
import sys
import tempfile
import time
from pathlib import Path

from tests.campaigns.all import CAMPAIGNS
from tests.campaigns.findings import Findings, table


def main() -> int:
    """Run what was asked for and print the table."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.campaigns", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", action="append", choices=list(CAMPAIGNS), metavar="NAME", help=", ".join(CAMPAIGNS))
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--seed", type=int, default=3)
    asked = parser.parse_args()
    found: dict[str, Findings] = {}
    for name in asked.only or CAMPAIGNS:
        campaign = CAMPAIGNS[name]
        print(f"Running {name} ...", file=sys.stderr)
        with tempfile.TemporaryDirectory(prefix=f"interview-{name}-") as folder:
            begun = time.monotonic()
            chance = random.Random(asked.seed)
            found[name] = campaign.run(asked.rounds or campaign.LONG, Path(folder), chance)
            found[name].seconds = time.monotonic() - begun
    print(table(found))
    for name in found:
        print(f"{name}, not shown:{(CAMPAIGNS[name].__doc__ or '').partition('Not shown:')[2].rstrip()}")
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    print(f"Seed {asked.seed}, Python {platform.python_version()}, {os.cpu_count()} cores, load {load}.")
    return 0 if all(one.clean for one in found.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
