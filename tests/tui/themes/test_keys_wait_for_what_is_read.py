"""Keys behind a change of themes act on what came of it, however long it is read; late answers are dropped."""

from collections.abc import Callable, Iterator
from threading import Event
from typing import Any

import pytest

from interview_tui.language.message import Message
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.panels.panel import Choose, Page, told_page
from interview_tui.tui.shared.theme_messages import VoicesRead
from interview_tui.tui.themes import page, screen, sorting
from interview_tui.tui.themes.page import ThemeScreen
from interview_tui.tui.themes.screen import ThemesScreen
from interview_tui.tui.themes.sorting import SortingScreen
from tests.support.seeing import burst, on, seen, settle, until
from tests.support.themed import theme, with_themes
from tests.support.written import number


@pytest.fixture
def may_read(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Hold back all reading of themes while this is cleared."""
    event = Event()
    event.set()

    def held_back(read: Callable[..., Any]) -> Callable[..., Any]:
        def reads(*args: Any) -> Any:
            event.wait(20)
            return read(*args)

        return reads

    for module in (screen, page, sorting):
        monkeypatch.setattr(module, "overview", held_back(module.overview))
    yield event
    event.set()


@pytest.fixture
def themed(app: InterviewApp) -> InterviewApp:
    with_themes(app.services.store, theme(1, "Closing", (1, 0), (2, 0)), theme(2, "Orders", (1, 1)))
    return app


def held(app: InterviewApp, one: int) -> int:
    return len(app.services.store.themes()[number(5000 + one)].notes)


async def test_a_theme_put_into_another_is_taken_out_again_before_it_was_read(
    themed: InterviewApp, may_read: Event
) -> None:
    async with themed.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+y")
        await until(pilot, lambda: "Orders" in seen(themed))
        await settle(pilot)
        may_read.clear()
        await burst(pilot, "v", *"ord", "enter", "u")
        await until(pilot, lambda: "Put into “Orders”: Closing." in seen(themed))
        may_read.set()
        await on(pilot, Choose)
        await until(pilot, lambda: "Which theme is to be independent again?" in seen(themed))
        await burst(pilot, "enter")
        await until(pilot, lambda: themed.services.store.themes()[number(5001)].into is None)


async def test_a_thought_behind_a_merge_is_kept_with_what_came_of_it(themed: InterviewApp, may_read: Event) -> None:
    async with themed.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+y")
        await until(pilot, lambda: "Orders" in seen(themed))
        await settle(pilot)
        may_read.clear()
        await burst(pilot, "v", *"ord", "enter")
        await until(pilot, lambda: "Put into “Orders”: Closing." in seen(themed))
        await burst(pilot, "m", *"one?", "enter")
        may_read.set()
        await until(pilot, lambda: "Thought kept: Orders" in seen(themed))
        assert [memo.text for memo in themed.services.store.themes()[number(5002)].memos] == ["one?"]


async def test_two_notes_are_taken_out_of_a_theme_one_behind_the_other(themed: InterviewApp, may_read: Event) -> None:
    async with themed.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+y", "enter")
        await on(pilot, ThemeScreen)
        await until(pilot, lambda: "Said  2" in seen(themed))
        await settle(pilot)
        await burst(pilot, "down")
        may_read.clear()
        await burst(pilot, "delete", "delete")
        await until(pilot, lambda: held(themed, 1) == 1)
        may_read.set()
        await until(pilot, lambda: held(themed, 1) == 0)


async def test_two_notes_are_sorted_one_behind_the_other(themed: InterviewApp, may_read: Event) -> None:
    before = held(themed, 1) + held(themed, 2)
    async with themed.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+y", "o")
        await on(pilot, SortingScreen)
        await until(pilot, lambda: "2 notes without a theme" in seen(themed))
        await settle(pilot)
        may_read.clear()
        await burst(pilot, "t", "1")
        await until(pilot, lambda: "Gathered" in seen(themed))
        await burst(pilot, "t", "1")
        may_read.set()
        await until(pilot, lambda: held(themed, 1) + held(themed, 2) == before + 2)


async def test_what_is_exported_is_the_time_that_was_turned_to(themed: InterviewApp, may_read: Event) -> None:
    async with themed.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+y")
        await until(pilot, lambda: "Orders" in seen(themed))
        await settle(pilot)
        shown = themed.screen
        assert isinstance(shown, ThemesScreen)
        before = shown.overview
        may_read.clear()
        await burst(pilot, "tab", "x")
        assert type(themed.screen) is ThemesScreen
        may_read.set()
        await on(pilot, Ask)
        assert shown.overview is not before


async def test_words_of_a_theme_that_come_late_are_dropped(themed: InterviewApp) -> None:
    async with themed.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+y")
        await until(pilot, lambda: "nightmare" in seen(themed))
        await settle(pilot)
        shown = themed.screen
        assert isinstance(shown, ThemesScreen)
        late, told = shown.theme_row, dict(shown._voices)
        assert late is not None
        shown.read_again()
        await settle(pilot)
        there = dict(shown._voices)
        shown.post_message(VoicesRead(late, told[late.theme.id]))
        await settle(pilot)
        assert shown._voices[late.theme.id] is there[late.theme.id]


async def test_keys_behind_the_one_that_closes_a_page_are_for_the_screen_below(themed: InterviewApp) -> None:
    async with themed.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+y", "enter")
        await on(pilot, ThemeScreen)
        await settle(pilot)
        themed.push_screen(told_page(Message("It could not be kept."), themed.services))
        await on(pilot, Page)
        await burst(pilot, "escape", "q", "escape", "escape")
        await on(pilot, ThemesScreen)
        await settle(pilot)
        assert isinstance(themed.screen, ThemesScreen)


async def test_keys_behind_the_one_that_opens_a_page_are_for_the_page(themed: InterviewApp) -> None:
    async with themed.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+y", "enter")
        await on(pilot, ThemeScreen)
        await settle(pilot)
        await burst(pilot, "f1", "escape", "q")
        await on(pilot, Ask)
        await burst(pilot, "escape")
        await on(pilot, ThemeScreen)
