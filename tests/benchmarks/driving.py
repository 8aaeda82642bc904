"""Drives an app inside this process and tells what a key costs, from the key's arrival to the frame and beyond.

The app runs with a driver that is no terminal but is not headless either: Textual composes and renders every frame
to the very bytes it would write, and this driver takes them. (With `run_test` alone nothing would be rendered.)
Key events come in as the thread that reads a real terminal brings them in. What is left out: parsing the keys'
bytes, and the `write` to the terminal.

CPU is that of the whole process, all threads, the store's writer included.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from textual.app import App
from textual.drivers.headless_driver import HeadlessDriver
from textual.events import Key
from textual.pilot import Pilot

SIZE = (100, 30)
SETTLE_S = 0.04
"""After the frame: what a key leaves to be done later counts, too."""


class FramesTaken(HeadlessDriver):
    """Takes the frames, and notes the CPU time at the first that holds a text it was told to watch for."""

    _watched = ""
    _painted: "asyncio.Event | None" = None
    cpu_when_painted = 0.0
    main_cpu_when_painted = 0.0

    @property
    def is_headless(self) -> bool:
        """Say no: the app is to render its frames."""
        return False

    def watch(self, text: str) -> asyncio.Event:
        """Return what is set by the first frame that holds this text."""
        self._watched, self._painted = text, asyncio.Event()
        return self._painted

    def write(self, data: str) -> None:
        """Take a frame."""
        if self._painted is not None and self._watched in data:
            self.cpu_when_painted = time.process_time()
            self.main_cpu_when_painted = time.thread_time()
            self._painted.set()
            self._painted = None


@dataclass(frozen=True)
class Cost:
    """CPU time in ms from the arrival of a key."""

    painted: float
    """To the frame that shows what was waited for."""
    painted_by_main: float
    """What of this was used by the thread that draws; the rest is the store's writer."""
    settled: float
    """To the rest after it."""


async def drive(app: App[Any], play: Callable[[FramesTaken], Awaitable[None]]) -> None:
    """Run an app and let `play` press its keys; the app ends when that does."""
    raised: list[BaseException] = []

    async def begin(_: Pilot[Any]) -> None:
        driver = app._driver
        assert isinstance(driver, FramesTaken)
        try:
            await play(driver)
        except BaseException as error:
            raised.append(error)
        app.exit()

    app.driver_class = FramesTaken
    await app.run_async(size=SIZE, auto_pilot=begin)
    if raised:
        raise raised[0]


async def press(driver: FramesTaken, key: str, shown: str) -> Cost:
    """Press a key and wait until a frame holds `shown`, and then for what is left to do."""
    painted = driver.watch(shown)
    before, main_before = time.process_time(), time.thread_time()
    send(driver, key)
    async with asyncio.timeout(20):
        await painted.wait()
    await asyncio.sleep(SETTLE_S)
    return Cost(
        (driver.cpu_when_painted - before) * 1000,
        (driver.main_cpu_when_painted - main_before) * 1000,
        (time.process_time() - before) * 1000,
    )


def send(driver: FramesTaken, key: str) -> None:
    """Bring a key in, as the reader of a terminal does. A letter is its own name."""
    driver.process_message(Key(key, key if len(key) == 1 else {"enter": "\r", "space": " "}.get(key)))


async def until(holds: Callable[[], bool], timeout_s: float = 60.0) -> None:
    """Wait until something holds."""
    async with asyncio.timeout(timeout_s):
        while not holds():  # noqa: ASYNC110 - other threads set what is waited for
            await asyncio.sleep(0.02)
