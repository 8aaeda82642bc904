"""Pictures of the themes of the sample in both languages; as in tests/tui/test_snapshots.py."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from interview_tui.store.store import open_store
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.themes.page import ThemeScreen
from interview_tui.tui.themes.screen import ThemesScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.frozen import FrozenClock, services_on
from tests.support.seeing import burst, on, settle

AUTHORS = {"de": "Jana Reuter", "en": "Jana Reed"}
Compare = Callable[..., bool]


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


async def to_themes(pilot: Pilot[str]) -> None:
    await on(pilot, TodayScreen)
    await settle(pilot)
    await burst(pilot, "ctrl+y")
    await on(pilot, ThemesScreen)
    await settle(pilot)


def test_themes(snap_compare: Compare, program: InterviewApp, size: tuple[int, int]) -> None:
    """By track who spoke of what, with bars; below, what was said on the selected one, and what speaks against it."""
    assert snap_compare(program, terminal_size=size, run_before=to_themes)


def test_one_theme(snap_compare: Compare, program: InterviewApp, size: tuple[int, int]) -> None:
    """All that was said on it, with where the whys led and what is still open."""

    async def walk(pilot: Pilot[str]) -> None:
        await to_themes(pilot)
        await burst(pilot, "enter")
        await on(pilot, ThemeScreen)
        await settle(pilot)

    assert snap_compare(program, terminal_size=size, run_before=walk)
