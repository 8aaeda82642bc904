"""The screen of themes by keys: from the first screen to a note in its conversation and back, what is done."""

import pytest

from interview_tui.records.states import ThemeState
from interview_tui.records.words import Kind
from interview_tui.tui.announcements.screen import AnnouncementsScreen
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.panels.panel import Choose
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.themes.page import ThemeScreen
from interview_tui.tui.themes.screen import ThemesScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.handing_over import kept
from tests.support.seeing import burst, on, seen, settle, until
from tests.support.themed import theme, with_themes
from tests.support.written import conversation, note, number


@pytest.fixture
def themed(app: InterviewApp) -> InterviewApp:
    with_themes(app.services.store, theme(1, "Closing", (1, 0), (2, 0), against=[(3, 0)]), theme(2, "Orders", (1, 1)))
    return app


def names(app: InterviewApp) -> dict[str, str | None]:
    every = app.services.store.themes()
    return {one.name: every[one.into].name if one.into else None for one in every.values()}


async def test_from_the_first_screen_to_the_note_in_its_conversation_and_back_to_the_same_line(
    themed: InterviewApp,
) -> None:
    async with themed.run_test(size=(80, 24)) as pilot:
        await on(pilot, TodayScreen)
        await burst(pilot, "ctrl+y")
        await on(pilot, ThemesScreen)
        await until(pilot, lambda: "Three" in seen(themed) or "three days are enough" in seen(themed))
        assert "Innovation, 3 customers asked" in seen(themed)
        assert "1 note without a theme" in seen(themed)
        assert "The monthly closing is a nightmare" in seen(themed)
        assert "Against it" in seen(themed)
        await burst(pilot, "enter")
        await on(pilot, ThemeScreen)
        await until(pilot, lambda: "Who spoke of it" in seen(themed))
        await burst(pilot, "down", "enter")
        await on(pilot, ReadingScreen)
        await settle(pilot)
        assert "▸" in next(row for row in seen(themed).splitlines() if "nightmare" in row)
        await burst(pilot, "escape")
        await on(pilot, ThemeScreen)
        await settle(pilot)
        assert "▸“The monthly closing" in seen(themed)
        await burst(pilot, "escape")
        await on(pilot, ThemesScreen)


async def test_a_theme_put_into_another_is_taken_out_again_and_both_are_undone(themed: InterviewApp) -> None:
    async with themed.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+y", "v")
        await on(pilot, Choose)
        await burst(pilot, *"ord", "enter")
        await on(pilot, ThemesScreen)
        await until(pilot, lambda: "Put into “Orders”: Closing." in seen(themed))
        assert names(themed) == {"Closing": "Orders", "Orders": None}
        await until(pilot, lambda: "3  ██" in seen(themed))
        await burst(pilot, "u")
        await on(pilot, Choose)
        await burst(pilot, "enter")
        await until(pilot, lambda: names(themed) == {"Closing": None, "Orders": None})
        await on(pilot, ThemesScreen)
        await burst(pilot, "ctrl+z")
        await until(pilot, lambda: names(themed) == {"Closing": "Orders", "Orders": None})
        await burst(pilot, "ctrl+z")
        await until(pilot, lambda: names(themed) == {"Closing": None, "Orders": None})
        await burst(pilot, "ctrl+z")
        await until(pilot, lambda: "nothing to undo" in seen(themed))
        await burst(pilot, "escape")


async def test_a_theme_is_begun_renamed_described_thought_about_and_deleted(themed: InterviewApp) -> None:
    async with themed.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+y", "n", *"Orders", "enter")
        await on(pilot, Ask)
        await until(pilot, lambda: "There is a theme “Orders” already." in seen(themed))
        await burst(pilot, "!", "enter")
        await until(pilot, lambda: "Orders!" in names(themed))
        await on(pilot, ThemesScreen)
        await until(pilot, lambda: "Not counted" in seen(themed))
        await burst(pilot, "c", "ctrl+u", *"Canteen", "enter")
        await until(pilot, lambda: "Canteen" in names(themed))
        await on(pilot, ThemesScreen)
        await burst(pilot, "b", *"food", "enter", *"drinks", "enter")
        await until(pilot, lambda: "belongs to it: food; not: drinks" in seen(themed))
        await burst(pilot, "delete")
        await until(pilot, lambda: "Canteen" not in names(themed))
        await burst(pilot, "ctrl+z")
        await until(pilot, lambda: "Canteen" in names(themed))
        await on(pilot, ThemesScreen)
        await until(pilot, lambda: "▸  0" in seen(themed))
        await burst(pilot, "m", *"good", "enter")
        await until(pilot, lambda: any(one.memos for one in themed.services.store.themes().values()))
        await on(pilot, ThemesScreen)
        await burst(pilot, "delete")
        await until(pilot, lambda: "It holds notes or thoughts." in " ".join(seen(themed).split()))


async def test_what_becomes_of_it_is_told_to_each_of_its_customers(themed: InterviewApp) -> None:
    async with themed.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+y", "t")
        await until(pilot, lambda: "Nothing was decided on it yet: s says" in seen(themed))
        await burst(pilot, "s")
        await on(pilot, Choose)
        await burst(pilot, *"won", "enter")
        await on(pilot, Ask)
        await burst(pilot, "enter")
        await until(pilot, lambda: "Why don’t we do it?" in seen(themed))
        await burst(pilot, *"too few", "enter")
        await burst(pilot, *"We do not build it", "enter")
        await until(pilot, lambda: "won’t do, because too few, 3 to" in seen(themed))
        await burst(pilot, "t")
        await on(pilot, AnnouncementsScreen)
        await burst(pilot, "w")
        await until(pilot, lambda: "does not wish" in seen(themed).lower())
        await burst(pilot, "escape")
        await on(pilot, ThemesScreen)
        await until(pilot, lambda: "2 to" in seen(themed))
        await burst(pilot, "s", *"open", "enter")
        await until(pilot, lambda: themed.services.store.themes()[number(5001)].state is ThemeState.OPEN)


async def test_the_time_is_turned_with_tab_and_chosen_from_a_list(themed: InterviewApp) -> None:
    async with themed.run_test(size=(100, 30)) as pilot:
        await burst(pilot, "ctrl+y")
        await until(pilot, lambda: "Closing" in seen(themed))
        await burst(pilot, "tab")
        await until(pilot, lambda: "1 Oct to 21 Nov" in seen(themed))
        await burst(pilot, "tab")
        await until(pilot, lambda: "Innovation, 0 customers asked" in seen(themed))
        await burst(pilot, "p", *"beginning", "enter")
        await until(pilot, lambda: "until 21 Nov" in seen(themed))
        await burst(pilot, "shift+tab")
        await until(pilot, lambda: "22 Nov 2025" in seen(themed))


async def test_an_empty_store_says_how_to_begin(app: InterviewApp) -> None:
    async with app.run_test(size=(80, 14)) as pilot:
        await burst(pilot, "ctrl+y")
        await on(pilot, ThemesScreen)
        await until(pilot, lambda: "n begins one." in " ".join(seen(app).split()))
        await burst(pilot, "enter", "escape")
        await on(pilot, TodayScreen)


async def test_a_click_selects_and_a_second_one_opens(themed: InterviewApp) -> None:
    async with themed.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+y")
        await until(pilot, lambda: "Orders" in seen(themed))
        row = next(at for at, text in enumerate(seen(themed).splitlines()) if "Orders" in text)
        await pilot.click(offset=(30, row))
        await until(pilot, lambda: themed_name(themed) == "Orders")
        await pilot.click(offset=(30, row))
        await on(pilot, ThemeScreen)


def themed_name(app: InterviewApp) -> str:
    screen = app.screen
    assert isinstance(screen, ThemesScreen)
    return screen.theme_row.theme.name if screen.theme_row else ""


async def test_notes_under_a_name_that_nobody_gathered_are_taken_in_with_one_key_and_back(themed: InterviewApp) -> None:
    said = note(61, "Excel export", kind=Kind.SOLUTION, fate="theme", theme="orders")
    kept(themed.services.store, conversation(said, id=number(961), customer_id=number(1), status="done"))
    async with themed.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+y")
        await on(pilot, ThemesScreen)
        await until(pilot, lambda: "named “orders”, not gathered: 1 note" in seen(themed))
        await burst(pilot, "down", "down")
        await until(pilot, lambda: "Enter take in" in seen(themed))
        await burst(pilot, "enter")
        await until(pilot, lambda: "Taken in: orders." in seen(themed))
        await until(pilot, lambda: "not gathered" not in seen(themed))
        assert themed.services.store.themes()[number(5002)].holds(number(61))
        await burst(pilot, "ctrl+z")
        await until(pilot, lambda: "named “orders”, not gathered: 1 note" in seen(themed))
        assert not themed.services.store.themes()[number(5002)].holds(number(61))


async def test_a_theme_deleted_meanwhile_is_told_and_goes_from_the_list(themed: InterviewApp) -> None:
    async with themed.run_test(size=(80, 24)) as pilot:
        await on(pilot, TodayScreen)
        await burst(pilot, "ctrl+y")
        await on(pilot, ThemesScreen)
        await until(pilot, lambda: "Closing" in seen(themed))
        await burst(pilot, "c")
        await on(pilot, Ask)
        themed.services.store.keep_themes({number(5001): None})
        await burst(pilot, *"2", "enter")
        await until(pilot, lambda: "This theme was deleted meanwhile; nothing was saved." in seen(themed))
        await burst(pilot, "escape")
        await on(pilot, ThemesScreen)
        await until(pilot, lambda: "Closing" not in seen(themed))
    assert names(themed) == {"Orders": None}
