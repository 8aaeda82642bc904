"""Pictures of listening: a call that is listened to, a headset that was pulled, what is asked, the devices."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from interview_tui.listening.sounds import Device, Kind, Trouble
from interview_tui.records.settings import Listening
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.panels.devices import ChooseDevices
from interview_tui.tui.today.screen import TodayScreen
from interview_tui.tui.widgets.text_line import TextLine
from tests.support.calling import begin_call
from tests.support.frozen import FrozenClock, services_on
from tests.support.heard import MICROPHONE, PLAYED, Told, failed, heard
from tests.support.seeing import burst, on, rows, saved, settle, until

Compare = Callable[..., bool]
WEBCAM = Device(Kind.MICROPHONE, "Webcam C920")
NOTES = {
    "de": (">will um 18 Uhr zu Hause sein", "-Hotline geht nie ran"),
    "en": (">wants to be home at 6", "-nobody picks up the hotline"),
}


@pytest.fixture(params=["de", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def told() -> Told:
    return Told({MICROPHONE: -24, WEBCAM: -55, PLAYED: -38})


@pytest.fixture
def program(home: Path, store: JsonStore, clock: FrozenClock, language: str, told: Told) -> InterviewApp:
    store.change_settings(store.settings.changed(language=language, theme="dark", listening=Listening.BY_KEY))
    services = services_on(store, clock, language)
    services.sound = told.sound()
    return InterviewApp(services)


async def still(pilot: Pilot[str]) -> None:
    """Let nothing move: the cursor is in its line, nothing is about to be drawn."""
    await settle(pilot)
    for line in pilot.app.screen.query(TextLine):
        await until(pilot, lambda line=line: line.has_focus and line._cursor_visible)
    await settle(pilot)


async def listened_to(pilot: Pilot[str], told: Told, clock: FrozenClock, language: str) -> None:
    """Hold a call of four minutes that is listened to, with two notes."""
    screen = await begin_call(pilot, "Claudia Weber")
    await burst(pilot, "ctrl+f")
    for note in NOTES[language]:
        await burst(pilot, *note, "enter")
        await settle(pilot)
    told.now = heard(240, ("staff", 1, 40), ("customer", 41, 200), ("staff", 201, 204), ("customer", 205, 240))
    for _ in range(60):
        clock.go_on(4)
        screen.tick()
        saved(screen)
    await still(pilot)


def test_a_call_that_is_listened_to(
    snap_compare: Compare, program: InterviewApp, told: Told, clock: FrozenClock, language: str
) -> None:
    """The talk line says who speaks, that it was heard, and which part was the customer's."""

    async def walk(pilot: Pilot[str]) -> None:
        await listened_to(pilot, told, clock, language)

    assert snap_compare(program, terminal_size=(80, 24), run_before=walk)


def test_the_headset_is_pulled(
    snap_compare: Compare, program: InterviewApp, told: Told, clock: FrozenClock, language: str
) -> None:
    """One sentence says it, and the keys go on."""

    async def walk(pilot: Pilot[str]) -> None:
        await listened_to(pilot, told, clock, language)
        told.now = failed(Trouble.UNPLUGGED, told.now)
        assert isinstance(pilot.app.screen, CallScreen)
        pilot.app.screen.tick()
        await still(pilot)

    assert snap_compare(program, terminal_size=(80, 24), run_before=walk)


async def test_the_devices(program: InterviewApp, language: str) -> None:
    """Each with how loud it is; the headset is chosen as the microphone. Words, as panels are drawn over a screen."""
    async with program.run_test(size=(80, 24)) as pilot:
        await on(pilot, TodayScreen)
        await still(pilot)
        pilot.app.screen.start("listened_devices")  # type: ignore[attr-defined]
        await on(pilot, ChooseDevices)
        await settle(pilot)
        await burst(pilot, "down", "space")
        await settle(pilot)

        assert [row.rstrip() for row in rows(program)[-10:-1]] == DEVICES[language]


DEVICES = {
    "de": [
        "  Ein Wort sprechen: Wessen Balken sich bewegt, ist das eigene Mikrofon. Für",
        "  die Kundenseite etwas abspielen lassen.",
        "",
        "   ○ ich             was das System benutzt",
        " ▸ ● ich             Headset (vom System benutzt)                ▮▮▮▮▮▮▮▮▮▯▯▯",
        "   ○ ich             Webcam C920                                 ▮▯▯▯▯▯▯▯▯▯▯▯",
        "   ● Kundenseite     was das System benutzt",
        "   ○ Kundenseite     Headset (vom System benutzt)                ▮▮▮▮▮▯▯▯▯▯▯▯",
        "  Enter übernimmt, Leertaste merkt je Seite eines, Esc lässt es",
    ],
    "en": [
        "  Speak a word: whose bar moves is your microphone. Let something play for the",
        "  customer's side.",
        "",
        "   ○ me              what the system uses",
        " ▸ ● me              Headset (used by the system)                ▮▮▮▮▮▮▮▮▮▯▯▯",
        "   ○ me              Webcam C920                                 ▮▯▯▯▯▯▯▯▯▯▯▯",
        "   ● customer’s side what the system uses",
        "   ○ customer’s side Headset (used by the system)                ▮▮▮▮▮▯▯▯▯▯▯▯",
        "  Enter takes it, Space marks one for each side, Esc leaves it",
    ],
}
