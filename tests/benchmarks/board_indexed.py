"""A child process: brings the indexes of all that came to a store up to date, as whoever collected it did."""

import sys
from datetime import datetime
from pathlib import Path

from interview_tui.cli.shell import cache_folder
from interview_tui.store.store import open_store
from tests.benchmarks.children import hand_over


def main() -> None:
    """Make them."""
    store = open_store(Path(sys.argv[1]), now=lambda: datetime.now().astimezone(), cache=cache_folder())
    for one in store.of_others():
        one.refresh(wait=True)
    hand_over([])


if __name__ == "__main__":
    main()
