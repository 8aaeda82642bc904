"""A child process: `interview` itself, from its command line on, led by keys into an open call and measured there.

`python -m tests.benchmarks.in_call HOME key`: what each letter in the note line costs.
`python -m tests.benchmarks.in_call HOME note`: what the Enter that saves a note costs, to the frame that shows the
note and 40 ms beyond.
`python -m tests.benchmarks.in_call HOME save [MS]`: from that Enter to the acknowledgement that all is on disk (the
writer's call to its listener, after fsync), with an fsync that takes so much longer: wall time, next to a bare atomic
replace of the same bytes in the same folder, each after the other in turns; the CPU of what has to be done on the way,
which is that of the thread that has the key until it handed the conversation over, and of the writer's until it
answers, less that of the bare replace; and the CPU of the process in that time, which draws meanwhile.

Only the terminal is replaced (see `driving`). Before it begins the first screen has read all 10,000 conversations, the
index is compared with their files, and the process has come to rest.
"""

import asyncio
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from interview_tui.cli.main import run
from interview_tui.port.conversations import Head
from interview_tui.port.faults import Fault
from interview_tui.port.open_conversation import Acknowledged
from interview_tui.records.conversation import Conversation
from interview_tui.store.open_conversation import JsonConversation
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from tests.benchmarks.bare_replace import bare_replace, make_fsync_slower
from tests.benchmarks.children import hand_over
from tests.benchmarks.driving import FramesTaken, drive, press, send, until
from tests.benchmarks.typing_keys import key_costs

NOTES = 24
"""Notes that are written for a median."""
IN_CALL_SHOWS = "Type a note"
WRITER = "interview-writer"
"""The name of the thread that saves."""


class Watched:
    """A store that tells how far the program has come with it. It adds two calls a start, none a key."""

    def __init__(self, store: JsonStore) -> None:
        self.store = store
        self.all_read = False
        self.opened: JsonConversation | None = None
        self._heads, self._open = store.heads, store.open
        store.heads = self._reading  # type: ignore[method-assign]
        store.open = self._opening  # type: ignore[method-assign]

    def _reading(self) -> Iterator[Head | Fault]:
        yield from self._heads()
        self.all_read = True

    def _opening(self, conversation_id: str) -> JsonConversation:
        self.opened = self._open(conversation_id)
        return self.opened


async def go_on_with_the_call(watched: Watched, driver: FramesTaken) -> JsonConversation:
    """Wait until the first screen has read everything, press Enter on its empty line, and be in the open call."""
    await until(lambda: watched.all_read)
    await at_rest()
    await press(driver, "enter", IN_CALL_SHOWS)
    await at_rest()
    assert watched.opened is not None
    return watched.opened


async def at_rest(quiet_ms: float = 30.0, over_s: float = 0.7) -> None:
    """Wait until the process uses less CPU time than this in so long: the index is compared with the files by then."""
    used = float("inf")
    async with asyncio.timeout(180):
        while used >= quiet_ms / 1000:
            before = time.process_time()
            await asyncio.sleep(over_s)
            used = time.process_time() - before


async def type_text(driver: FramesTaken, text: str) -> None:
    """Type a text and wait until it is shown in the line."""
    for letter in text[:-1]:
        send(driver, "space" if letter == " " else letter)
    await press(driver, text[-1], text)


async def note_costs(driver: FramesTaken) -> list[tuple[float, float, float]]:
    """Return for each Enter its CPU to the frame with the note, the drawing thread's part of that, and beyond."""
    costs = []
    for number in range(NOTES):
        text = f"measured note {number:03}"
        await type_text(driver, text)
        cost = await press(driver, "enter", text)
        costs.append((cost.painted, cost.painted_by_main, cost.settled))
    return costs


class OnItsWay:
    """Notes when a conversation is handed over to be saved, and when it is on disk."""

    def __init__(self, opened: JsonConversation) -> None:
        self.on_disk = threading.Event()
        self._save = opened.save
        opened.save = self._saving  # type: ignore[method-assign]
        opened.listen(self._acknowledged)

    def begin(self) -> None:
        """Begin to count: the key is sent now."""
        self.on_disk.clear()
        [writer] = [one for one in threading.enumerate() if one.name == WRITER]
        assert writer.ident is not None
        self._writer_begun = time.clock_gettime(time.pthread_getcpuclockid(writer.ident))
        self._begun = time.perf_counter(), time.process_time(), time.thread_time()

    def spent(self) -> tuple[float, float, float]:
        """Return wall time, CPU on the way and CPU of the process, in ms."""
        wall, process, main = self._begun
        own = self._handed_over - main + self._writer_done - self._writer_begun
        return (self._done[0] - wall) * 1000, own * 1000, (self._done[1] - process) * 1000

    def _saving(self, conversation: Conversation) -> None:
        self._save(conversation)
        self._handed_over = time.thread_time()

    def _acknowledged(self, acknowledged: Acknowledged) -> None:
        if acknowledged.waiting == 0 and acknowledged.fault is None:
            self._done = time.perf_counter(), time.process_time()
            self._writer_done = time.thread_time()
            self.on_disk.set()


async def save_costs(opened: JsonConversation, driver: FramesTaken, home: Path) -> list[tuple[float, ...]]:
    """Return for each note wall time to its acknowledgement, of a bare replace, CPU of our own, of the process; ms."""
    [path] = home.rglob(f"{opened.conversation.id}.json")  # noqa: ASYNC240 - once, before anything is measured
    on_its_way = OnItsWay(opened)
    costs = []
    for number in range(NOTES + 1):
        await type_text(driver, f"measured note {number:03}")
        bare = bare_replace(path) if number % 2 else None
        if number:
            on_its_way.begin()
        send(driver, "enter")
        await until(on_its_way.on_disk.is_set)
        await asyncio.sleep(0.1)
        bare = bare or bare_replace(path)
        if number:  # with the first one the writer began
            wall, own, process = on_its_way.spent()
            costs.append((wall, bare.wall, own - bare.cpu, process))
    return costs


def main() -> None:
    """Start the program, measure what was asked for and hand it over."""
    home, what = Path(sys.argv[1]), sys.argv[2]
    if len(sys.argv) > 3:
        make_fsync_slower(float(sys.argv[3]))
    found: list[object] = []

    def run_driven(app: InterviewApp, *_: object, **__: object) -> None:
        store = app.services.store
        assert isinstance(store, JsonStore)
        watched = Watched(store)

        async def play(driver: FramesTaken) -> None:
            opened = await go_on_with_the_call(watched, driver)
            if what == "key":
                found.extend(await key_costs(driver))
            elif what == "note":
                found.extend(await note_costs(driver))
            else:
                found.extend(await save_costs(opened, driver, home))
            hand_over(found)

        asyncio.run(drive(app, play))

    InterviewApp.run = run_driven  # type: ignore[method-assign,assignment]
    sys.argv = ["interview", "--home", str(home), "--lang", "en"]
    run()


if __name__ == "__main__":
    main()
