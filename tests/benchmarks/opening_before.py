"""A child process: `interview` itself, led by keys from its first screen into the preparation of a customer, and back.

`python -m tests.benchmarks.opening_before HOME NAME`: CPU in ms of each opening, and of asking the store for the
conversations of that customer. Only the terminal is replaced (see `driving`).
"""

import asyncio
import sys
import time
from datetime import datetime
from pathlib import Path

from interview_tui.cli.main import run
from interview_tui.cli.shell import cache_folder
from interview_tui.store.store import JsonStore, open_store
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from tests.benchmarks.children import hand_over
from tests.benchmarks.driving import FramesTaken, drive, send, until
from tests.benchmarks.in_call import Watched, at_rest, type_text

OPENINGS = 4


def main() -> None:
    """Open the screen a few times and hand over what each opening cost."""
    home, name = Path(sys.argv[1]), sys.argv[2]
    # Whoever has so many conversations has an index of them.
    open_store(home, now=lambda: datetime.now().astimezone(), cache=cache_folder()).refresh(wait=True)
    opened: list[float] = []
    asked: list[float] = []

    def run_driven(app: InterviewApp, *_: object, **__: object) -> None:
        store = app.services.store
        assert isinstance(store, JsonStore)
        watched = Watched(store)

        async def play(driver: FramesTaken) -> None:
            await until(lambda: watched.all_read)
            for number in range(OPENINGS):
                await at_rest()
                await type_text(driver, name)
                await at_rest()
                before = time.process_time()
                send(driver, "enter")
                await until(lambda: isinstance(app.screen, BeforeScreen))
                await at_rest(over_s=0.3)
                # The first loads what every later one finds.
                opened.extend([(time.process_time() - before) * 1000] if number else [])
                customer = app.screen.customer
                before = time.process_time()
                store.of_customer(customer.id)
                asked.append((time.process_time() - before) * 1000)
                send(driver, "escape")
                await until(lambda: not isinstance(app.screen, BeforeScreen))
            hand_over([opened, asked])

        asyncio.run(drive(app, play))

    InterviewApp.run = run_driven  # type: ignore[method-assign,assignment]
    sys.argv = ["interview", "--home", str(home), "--lang", "en"]
    run()


if __name__ == "__main__":
    main()
