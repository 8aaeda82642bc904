"""At 80 columns the footer of every screen names the way out and the menu, whatever is selected on it."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from interview_tui.language.catalogue import Code, Language
from interview_tui.language.locales import CODES
from interview_tui.store.store import open_store
from interview_tui.tui.after.screen import AfterScreen
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.exporting.screen import ExportScreen
from interview_tui.tui.key_tables import SCREENS
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.footer import MOST_HINTS, footer_line
from interview_tui.tui.shared.key_words import footer_key
from interview_tui.tui.shared.screen import InterviewScreen
from interview_tui.tui.shared.team_messages import BoardWanted
from interview_tui.tui.team.board import BoardScreen
from interview_tui.tui.team.reading import LeadReadingScreen
from interview_tui.tui.today.screen import TodayScreen
from interview_tui.tui.widgets.drawing import width_of
from tests.support.frozen import START, FrozenClock, services_on
from tests.support.leading import lead_store
from tests.support.seeing import burst, on, rows, settle
from tests.support.ways_to_screens import ways

BOTH = pytest.mark.parametrize("code", CODES)
LINES = 20
"""How many lines of a screen are selected, one after the other."""
OUT = {TodayScreen: "quit", CallScreen: "end", AfterScreen: "later"}
"""What leads out where it is not the way back."""


async def names_the_way_out(pilot: Pilot[Any], seen: set[type]) -> None:
    """Go along the screen that is on, and look at its last row."""
    await settle(pilot)
    await settle(pilot)  # what was read may be counted after that
    screen = pilot.app.screen
    assert isinstance(screen, InterviewScreen)
    seen.add(type(screen))
    out = screen.declared[OUT.get(type(screen), "leave")].command
    wanted = [footer_key(one, screen.services.language) for one in (out, screen.menu.command)]
    if isinstance(screen, ExportScreen):
        del wanted[1]  # its lines are the menu
    for _ in range(LINES):
        footer = rows(pilot.app)[-1]
        hints = footer.strip().split("  ")
        assert {f" {key} " in f"  {footer}" for key in wanted} == {True}, (type(screen).__name__, footer)
        assert len(hints) <= MOST_HINTS
        await burst(pilot, "down")


@BOTH
async def test_every_screen_says_how_one_gets_away(
    code: Code, sample_home: Callable[[str, str], Path], tmp_path: Path, clock: FrozenClock
) -> None:
    store = open_store(shutil.copytree(sample_home(code, "Jana Reuter"), tmp_path / "h"), now=lambda: START, pid=1)
    app, seen = InterviewApp(services_on(store, clock, code)), set[type]()
    async with app.run_test(size=(80, 24)) as pilot:
        await on(pilot, TodayScreen)
        await names_the_way_out(pilot, seen)
        for way in ways(store):
            first = app.screen
            assert isinstance(first, InterviewScreen)
            first.give_way(way)
            await settle(pilot)
            await names_the_way_out(pilot, seen)
            app.pop_screen()
            await settle(pilot)
        await burst(pilot, *["up"] * LINES, *"Web", "enter")
        await on(pilot, BeforeScreen)
        await names_the_way_out(pilot, seen)
        await burst(pilot, *["up"] * LINES, "enter")
        await on(pilot, CallScreen)
        await names_the_way_out(pilot, seen)
        await burst(pilot, *"!one promise", "enter", "f9", "enter")
        await on(pilot, AfterScreen)
        await names_the_way_out(pilot, seen)
    assert seen == set(SCREENS) - {LeadReadingScreen}


@BOTH
async def test_what_those_who_lead_see_says_how_one_gets_away(code: Code, tmp_path: Path, clock: FrozenClock) -> None:
    app, seen = InterviewApp(services_on(lead_store(tmp_path / "lead", code), clock, code)), set[type]()
    async with app.run_test(size=(80, 24)) as pilot:
        first = app.screen
        assert isinstance(first, InterviewScreen)
        first.give_way(BoardWanted())
        await on(pilot, BoardScreen)
        await names_the_way_out(pilot, seen)
        await burst(pilot, *["up"] * LINES, "enter")
        await on(pilot, LeadReadingScreen)
        await names_the_way_out(pilot, seen)


# the line by itself


class Wordy(InterviewScreen[None]):
    @command("One", "a word that needs much room", keys=("1",))
    def one(self) -> None: ...

    @command("Two", "another word that needs room", keys=("2",))
    def two(self) -> None: ...

    @command("Back", "back", keys=("escape",))
    def leave(self) -> None: ...


HINTS = [Wordy.one, Wordy.two, Wordy.menu, Wordy.leave]


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (100, "1 a word that needs much room  2 another word that needs room  Ctrl+O menu  Esc back"),
        (80, "1 a word that needs much room  Ctrl+O menu  Esc back"),
        (40, "Ctrl+O menu  Esc back"),
        (20, "Esc back"),
        (5, ""),
    ],
)
def test_the_way_out_and_the_menu_stay_whatever_else_has_no_room(width: int, shown: str) -> None:
    line = footer_line(HINTS, Language("en"), width)

    assert "".join(one.text for one in line).strip() == shown
    assert width_of(line) <= max(width, 1)
