"""Text that is too much at every door, and documents that are too large: how long does the screen stand still?

A heartbeat on the event loop notes the largest time between two beats, as CPU time of the whole process (fair
where the cores are shared) and on the wall clock. Through every line one can type in go the corpus and texts of
20,000 to 10,000,000 characters, pasted and entered, the largest by the program's own reading of a terminal in a
thread of its own. Then a conversation of many and huge notes is listed, read, gone on with and summed up.
What is pasted has to be taken or told, and nothing may be raised; gaps are printed, and only printed.

Not shown: a terminal that does not mark what is pasted: there every character is a key, however many come.
"""

import asyncio
import contextlib
import random
import threading
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from textual.pilot import Pilot

from interview_tui.store.store import JsonStore, open_store
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.terminal.keyboard import Keyboard
from interview_tui.tui.terminal.pasted import END, START
from interview_tui.tui.widgets.text_line import TextLine
from tests.campaigns.findings import Findings, Progress
from tests.support import hostile
from tests.support.doors import DOORS, Door, to_today
from tests.support.frozen import FrozenClock, services_on
from tests.support.hostile import CORPUS, stray
from tests.support.seeing import burst, drawn, paste, seen, settle

SHORT, LONG = 2, 2_000
FROZEN_S = 0.5
_MARKS = "".join(map(chr, range(0x301, 0x309)))
LARGE: dict[str, str] = {
    "a line": "x" * 20_000,
    "words": "Das ist größer und „schöner“ 🙈. " * 3_100,
    "newlines": "a" + "\n" * 19_990 + "b",
    "short lines": "a\n" * 50_000,
    "a million marks": "a" + "\u0301\u0302" * 500_000,
    "eight marks each": ("a" + _MARKS) * 11_111,
    "zero width": "\u200b" * 100_000,
    "families": "👨‍👩‍👧‍👦" * 14_000,
    "wide": "価格を教えて" * 16_666,
    "right to left": "שלום עולם " * 10_000,
    "sequences without end": "\x1b]52;c;" * 14_000,
    "one name many times": "Karl Weber " * 9_000,
    "10 MB": "Das ist ein Wort. " * 560_000,
}


class Heart:
    """Beats on the event loop and notes the longest time between two beats."""

    def __init__(self) -> None:
        self.cpu_s = self.wall_s = 0.0
        self._beats = True

    async def beat(self) -> None:
        cpu, wall = time.process_time(), time.monotonic()
        while self._beats:
            await asyncio.sleep(0.005)
            now_cpu, now_wall = time.process_time(), time.monotonic()
            self.cpu_s, self.wall_s = max(self.cpu_s, now_cpu - cpu), max(self.wall_s, now_wall - wall)
            cpu, wall = now_cpu, now_wall

    def stop(self) -> None:
        self._beats = False


class Gaps:
    """The largest gaps, by what was done."""

    def __init__(self) -> None:
        self.found: dict[str, tuple[float, float]] = {}

    async def of(self, what: str, act: Callable[[], Awaitable[object]]) -> None:
        """Do something and note the longest time the event loop could not beat."""
        heart = Heart()
        beating = asyncio.create_task(heart.beat())
        await asyncio.sleep(0.01)
        await act()
        await asyncio.sleep(0.01)
        heart.stop()
        await beating
        before = self.found.get(what, (0.0, 0.0))
        self.found[what] = max(before[0], heart.cpu_s), max(before[1], heart.wall_s)

    def told(self) -> str:
        """Return the largest gaps in a sentence."""
        worst = sorted(self.found.items(), key=lambda pair: -pair[1][0])
        over = sum(1 for _, (cpu_s, _) in worst if cpu_s > FROZEN_S)
        listed = "; ".join(f"{what} {cpu:.2f} s CPU, {wall:.2f} s wall" for what, (cpu, wall) in worst[:4])
        return f"{over} of {len(worst)} above {FROZEN_S} s CPU; largest gaps: {listed}"


def run(rounds: int, folder: Path, chance: random.Random) -> Findings:
    """Paste so many texts, by chance at any door, each door's share in one run of the program."""
    findings, gaps = Findings(), Gaps()
    texts = {**{one.name: one.text for one in CORPUS}, **LARGE}
    pairs = [(door, name) for door in DOORS for name in texts]
    chosen = pairs if rounds >= len(pairs) else chance.sample(pairs, rounds)
    progress = Progress("freezing", len(chosen))
    with contextlib.chdir(folder):  # what is typed at the export becomes the name of a file
        for number, door in enumerate(DOORS):
            names = [name for one, name in chosen if one is door]
            if names:
                progress.at(findings.rounds)
                pasting = _paste_all(folder / str(number), door, {name: texts[name] for name in names}, gaps, findings)
                asyncio.run(pasting)
    asyncio.run(_large_document(folder / "large", 10 if rounds < len(pairs) else 400, gaps, findings))
    findings.remark = gaps.told()
    return findings


def _services(home: Path) -> tuple[JsonStore, FrozenClock]:
    clock = FrozenClock()
    cache = home.with_name(f"{home.name}-cache")
    return open_store(home, now=lambda: clock.now().wall, cache=cache, host="desk", pid=1), clock


async def _paste_all(home: Path, door: Door, texts: dict[str, str], gaps: Gaps, findings: Findings) -> None:
    hostile.write_store(home, FrozenClock().now().wall)
    store, clock = _services(home)
    app = InterviewApp(services_on(store, clock))
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        for name, text in texts.items():
            where = f"{name}, {door.name}"
            await door.open(pilot)
            app.screen.query_one(TextLine).replace_text("")
            if len(text) > 1_000_000:
                await gaps.of(f"{where}, read", lambda text=text: _read_in_a_thread(pilot, text))  # type: ignore[misc]
            else:
                await gaps.of(f"{where}, pasted", lambda text=text: paste(pilot, text))  # type: ignore[misc]
            if stray(seen(app)):
                findings.cases.append(f"{where}: {stray(seen(app))!a} on the screen")
            await gaps.of(f"{where}, entered", lambda: _enter(pilot))
            findings.rounds += 1


async def _enter(pilot: Pilot[str]) -> None:
    await burst(pilot, "enter")
    await settle(pilot)
    if stray(seen(pilot.app)):
        raise AssertionError("control characters on the screen")


async def _read_in_a_thread(pilot: Pilot[str], text: str) -> None:
    """Read as the driver does: a thread that looks for keys and pastes in what comes, a piece at a time."""

    def read() -> None:
        keyboard = Keyboard()
        sent = START + text + END
        for at in range(0, len(sent), 4096):
            for event in keyboard.feed(sent[at : at + 4096]):
                pilot.app.call_from_thread(pilot.app.post_message, event)

    reading = threading.Thread(target=read)
    reading.start()
    while reading.is_alive():  # noqa: ASYNC110 - a thread sets no event of ours
        await asyncio.sleep(0.02)
    await drawn(pilot)


async def _large_document(home: Path, notes: int, gaps: Gaps, findings: Findings) -> None:
    """Use a conversation whose notes are as long as notes may be: 400 of them are 8 MB."""
    hostile.write_store(home, FrozenClock().now().wall)
    texts = [text[:20_000] for name, text in LARGE.items() if len(text) <= 100_000]
    hostile.write_large(home, FrozenClock().now().wall, texts, notes)
    store, clock = _services(home)
    app = InterviewApp(services_on(store, clock))
    async with app.run_test(size=(100, 30)) as pilot:
        await gaps.of("large document, listed", lambda: settle(pilot))
        for keys, what in ((["Karl", "enter"], "before"), (["enter"], "call"), (["note", "enter"], "note")):
            typed = [key for one in keys for key in ([one] if one == "enter" else one)]

            async def press(typed: list[str] = typed) -> None:
                await burst(pilot, *typed)
                await settle(pilot)

            await gaps.of(f"large document, {what}", press)
        await to_today(pilot)

        async def read() -> None:
            app.navigation.read(hostile.LARGE)
            await settle(pilot)

        async def summed_up() -> None:
            await burst(pilot, "v")
            await settle(pilot)

        await gaps.of("large document, read", read)
        await gaps.of("large document, summed up", summed_up)
    findings.rounds += 1
