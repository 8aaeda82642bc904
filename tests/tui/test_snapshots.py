"""Pictures of the screens in both languages at two sizes; `pytest tests/tui/test_snapshots.py --snapshot-update`.

A picture is the sample store on a Saturday afternoon, the same on every machine. Look at each one that changed.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from interview_tui.records.words import Status
from interview_tui.store.store import open_store
from interview_tui.tui.after.screen import AfterScreen
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.exporting.screen import ExportScreen
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.today.screen import TodayScreen
from interview_tui.tui.widgets.text_line import TextLine
from tests.support.frozen import FrozenClock, services_on
from tests.support.seeing import burst, on, paste, settle, until

AUTHORS = {"de": "Jana Reuter", "en": "Jana Reed"}
CUSTOMER = {"de": "Claudia Weber", "en": "Claudia Weber"}
NOTES = {
    "de": (
        '"Der Monatsabschluss ist ein Albtraum',
        "=tippt 140 Bestellungen von Hand ab",
        "?der Vorstand braucht die Zahlen am 3. Tag",
        ">will um 18 Uhr zu Hause sein",
        "-Hotline geht nie ran, zweites Mal jetzt schon, und besser wäre es, die Rückrufe kämen am Abend",
        "!CSV-Muster schicken, Dienstag",
        "!Preise klären",
    ),
    "en": (
        '"The monthly close is a nightmare',
        "=types 140 orders by hand",
        "?the board needs the figures on day 3",
        ">wants to be home at 6",
        "-nobody ever picks up the hotline, the second time now, and calls back in the evening would be better",
        "!send the CSV sample, Tuesday",
        "!find out about prices",
    ),
}


@pytest.fixture(params=[(80, 24), (100, 30)], ids=lambda size: f"{size[0]}x{size[1]}")
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    return request.param


@pytest.fixture(params=["de", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def program(home: Path, clock: FrozenClock, language: str, sample_home: Callable[[str, str], Path]) -> InterviewApp:
    shutil.copytree(sample_home(language, AUTHORS[language]), home)
    store = open_store(home, now=lambda: clock.now().wall, host="desk", pid=1)
    store.change_settings(store.settings.changed(author=AUTHORS[language], language=language, theme="dark"))
    return InterviewApp(services_on(store, clock, language))


async def still(pilot: Pilot[str]) -> None:
    """Let nothing move: the cursor is in its line, nothing is read in the background or about to be drawn."""
    await settle(pilot)
    for line in pilot.app.screen.query(TextLine):
        if not line.display:
            continue
        await until(pilot, lambda line=line: line.has_focus and line._cursor_visible)
    await settle(pilot)


async def before_a_call(pilot: Pilot[str], language: str) -> None:
    await on(pilot, TodayScreen)
    await settle(pilot)
    await paste(pilot, CUSTOMER[language])
    await burst(pilot, "enter")
    await on(pilot, BeforeScreen)
    await settle(pilot)


async def in_a_call(pilot: Pilot[str], language: str, clock: FrozenClock) -> None:
    await before_a_call(pilot, language)
    await burst(pilot, "enter")
    await on(pilot, CallScreen)
    await burst(pilot, "space")
    go_on(pilot, clock, 12)
    await burst(pilot, "space")
    for note in NOTES[language]:
        go_on(pilot, clock, 31)
        await burst(pilot, *note, "enter")
        await settle(pilot)  # saved before the clock goes on, for the time of the last save is shown
    go_on(pilot, clock, 20)
    await settle(pilot)
    await burst(pilot, "right", "right")
    await settle(pilot)
    go_on(pilot, clock, 1)


def go_on(pilot: Pilot[str], clock: FrozenClock, seconds: int) -> None:
    """Let time pass in a call as it does: the program looks every second, or it takes itself to have been away."""
    screen = pilot.app.screen
    assert isinstance(screen, CallScreen)
    for _ in range(seconds):
        clock.go_on(1)
        screen.tick()


Compare = Callable[..., bool]


def test_today(snap_compare: Compare, program: InterviewApp, size: tuple[int, int]) -> None:
    """The first screen: promises that are late, what was left open, the latest conversations."""

    async def walk(pilot: Pilot[str]) -> None:
        await on(pilot, TodayScreen)
        await settle(pilot)
        await burst(pilot, "down")
        await still(pilot)

    assert snap_compare(program, terminal_size=size, run_before=walk)


def test_before(snap_compare: Compare, program: InterviewApp, size: tuple[int, int], language: str) -> None:
    """Before a call with a customer we promised something to."""

    async def walk(pilot: Pilot[str]) -> None:
        await before_a_call(pilot, language)
        await still(pilot)

    assert snap_compare(program, terminal_size=size, run_before=walk)


def test_call(
    snap_compare: Compare, program: InterviewApp, size: tuple[int, int], language: str, clock: FrozenClock
) -> None:
    """Four minutes into a call, the customer speaking, a note half typed."""

    async def walk(pilot: Pilot[str]) -> None:
        await in_a_call(pilot, language, clock)
        await burst(pilot, *(">braucht" if language == "de" else ">needs"))
        await still(pilot)

    assert snap_compare(program, terminal_size=size, run_before=walk)


def test_after(
    snap_compare: Compare, program: InterviewApp, size: tuple[int, int], language: str, clock: FrozenClock
) -> None:
    """The first question after that call: a promise without a date, and what else waits."""

    async def walk(pilot: Pilot[str]) -> None:
        await in_a_call(pilot, language, clock)
        go_on(pilot, clock, 120)
        await burst(pilot, "f9", "enter")
        await on(pilot, AfterScreen)
        await settle(pilot)
        await still(pilot)

    assert snap_compare(program, terminal_size=size, run_before=walk)


def test_reading(snap_compare: Compare, program: InterviewApp, size: tuple[int, int]) -> None:
    """Reading the latest conversation that is done, a note selected."""

    async def walk(pilot: Pilot[str]) -> None:
        await on(pilot, TodayScreen)
        await settle(pilot)
        done = next(head for head in program.services.store.listing().heads if head.status == Status.DONE)
        program.navigation.read(done.id)
        await on(pilot, ReadingScreen)
        await burst(pilot, "down", "down")
        await still(pilot)

    assert snap_compare(program, terminal_size=size, run_before=walk)


def test_export(
    snap_compare: Compare,
    program: InterviewApp,
    size: tuple[int, int],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """What the customer would be told of that conversation, before it is written."""
    (tmp_path / "letters").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path / "letters")

    async def walk(pilot: Pilot[str]) -> None:
        await on(pilot, TodayScreen)
        await settle(pilot)
        done = next(head for head in program.services.store.listing().heads if head.status == Status.DONE)
        program.navigation.read(done.id)
        await on(pilot, ReadingScreen)
        await burst(pilot, "x")
        await on(pilot, ExportScreen)
        await burst(pilot, "right")
        await settle(pilot)

    assert snap_compare(program, terminal_size=size, run_before=walk)
