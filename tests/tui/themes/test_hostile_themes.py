"""Themes of a store that somebody wrote by hand, past all cleaning: shown as text, on each of their screens."""

from pathlib import Path

import pytest

from interview_tui.desk.services import Services
from interview_tui.store.store import open_store
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.themes.page import ThemeScreen
from interview_tui.tui.themes.screen import ThemesScreen
from interview_tui.tui.themes.sorting import SortingScreen
from tests.support import hostile
from tests.support.frozen import FrozenClock, services_on
from tests.support.seeing import burst, is_whole, on, rows, seen, settle


@pytest.fixture
def by_hand(home: Path, clock: FrozenClock) -> Services:
    hostile.write_store(home, clock.now().wall)
    return services_on(open_store(home, now=lambda: clock.now().wall, host="desk", pid=1), clock)


async def test_a_hostile_theme_is_shown_as_text_and_so_are_its_notes(by_hand: Services) -> None:
    app = InterviewApp(by_hand)
    async with app.run_test(size=(100, 30)) as pilot:
        await burst(pilot, "ctrl+y")
        for screen, keys in ((ThemesScreen, ("enter",)), (ThemeScreen, ("escape", "o")), (SortingScreen, ("t",))):
            await on(pilot, screen)
            await settle(pilot)
            for key in ("down", "pagedown", "up", "pageup"):
                await burst(pilot, key)
                await settle(pilot)
                assert hostile.stray(seen(app)) == set()
                assert is_whole(app), rows(app)
            await burst(pilot, *keys)
        await settle(pilot)
        assert hostile.stray(seen(app)) == set()
