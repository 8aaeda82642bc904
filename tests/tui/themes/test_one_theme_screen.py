"""The page of one theme by keys and clicks: written into a file, thought about, told that it is gone, in German."""

from pathlib import Path

import pytest

from interview_tui.port.faults import NotSaved
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.customer.screen import CustomerPageScreen
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.panels.panel import Choose, Page
from interview_tui.tui.themes.page import ThemeScreen
from interview_tui.tui.themes.screen import ThemesScreen
from tests.support.seeing import burst, on, seen, settle, until
from tests.support.themed import theme, with_themes
from tests.support.written import number


@pytest.fixture
def themed(app: InterviewApp) -> InterviewApp:
    with_themes(app.services.store, theme(1, "Closing", (1, 0), (2, 0), against=[(3, 0)]), theme(2, "Orders", (1, 1)))
    return app


async def test_one_theme_is_written_into_a_file_that_is_never_overwritten(
    themed: InterviewApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with themed.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+y")
        await until(pilot, lambda: "Closing" in seen(themed))
        await burst(pilot, "enter")
        await on(pilot, ThemeScreen)
        await until(pilot, lambda: "Said  2" in seen(themed))
        await burst(pilot, "x")
        await on(pilot, Ask)
        await burst(pilot, "enter")
        await on(pilot, ThemeScreen)
        await until(pilot, lambda: "Written: " in seen(themed))
        file = next(tmp_path.glob("*.md"))  # noqa: ASYNC240 - a file of a test
        page = file.read_text("utf-8")
        assert "nightmare" in page
        assert "Orders" not in page


async def test_a_click_selects_a_line_and_a_second_one_opens_it(themed: InterviewApp) -> None:
    async with themed.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+y")
        await until(pilot, lambda: "Closing" in seen(themed))
        await burst(pilot, "enter")
        await on(pilot, ThemeScreen)
        await until(pilot, lambda: "Who spoke of it" in seen(themed))
        await settle(pilot)
        lines = seen(themed).splitlines()
        row = next(at for at, text in enumerate(lines) if text.strip() == "Clara Moss")
        await pilot.click(offset=(5, row))
        await until(pilot, lambda: "▸Clara Moss" in seen(themed))
        await pilot.click(offset=(5, row))
        await on(pilot, CustomerPageScreen)
        await burst(pilot, "escape")
        await on(pilot, ThemeScreen)


async def test_a_theme_that_was_put_into_another_meanwhile_says_so(themed: InterviewApp) -> None:
    async with themed.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+y")
        await until(pilot, lambda: "Closing" in seen(themed))
        await burst(pilot, "enter")
        await on(pilot, ThemeScreen)
        await until(pilot, lambda: "Said  2" in seen(themed))
        screen = themed.screen
        assert isinstance(screen, ThemeScreen)
        screen.merge()
        await on(pilot, Choose)
        await burst(pilot, "enter")
        await until(pilot, lambda: "This theme is a part of another one by now" in seen(themed))
        await burst(pilot, "enter", "space", "s", "v", "d", "delete", "b", "m", "escape")
        await on(pilot, ThemesScreen)


async def test_what_cannot_be_kept_is_told_in_a_sentence(themed: InterviewApp, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: JsonStore, themes: object) -> None:
        raise NotSaved("The disk is full.")

    async with themed.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+y")
        await until(pilot, lambda: "Closing" in seen(themed))
        await burst(pilot, "c", "ctrl+u", *"Month", "enter")
        await until(pilot, lambda: "Renamed: Month" in seen(themed))
        monkeypatch.setattr(JsonStore, "keep_themes", full)
        await burst(pilot, "ctrl+z")
        await on(pilot, Page)
        assert "The disk is full." in seen(themed)
        await burst(pilot, "escape")
        await on(pilot, ThemesScreen)
        await burst(pilot, "m", *"late", "enter")
        await on(pilot, Page)
        await burst(pilot, "escape")
        await on(pilot, ThemesScreen)
        monkeypatch.undo()
        await burst(pilot, "ctrl+z")
        await until(pilot, lambda: themed.services.store.themes()[number(5001)].name == "Closing")


async def test_the_page_changes_its_language_with_the_program(themed: InterviewApp) -> None:
    async with themed.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+y")
        await until(pilot, lambda: "Closing" in seen(themed))
        await burst(pilot, "enter")
        await on(pilot, ThemeScreen)
        await until(pilot, lambda: "Who spoke of it" in seen(themed))
        themed.services.language = type(themed.services.language)("de")
        screen = themed.screen
        assert isinstance(screen, ThemeScreen)
        screen.reword()
        await until(pilot, lambda: "Wer davon sprach" in seen(themed))
        await burst(pilot, "escape")
        await on(pilot, ThemesScreen)
        assert isinstance(themed.screen, ThemesScreen)
        themed.screen.reword()
        await until(pilot, lambda: "Kunden gefragt" in seen(themed))
