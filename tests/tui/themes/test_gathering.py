"""Notes go under themes with two keys: while reading, over those without a theme, from the page of another theme."""

import pytest

from interview_tui.tui.app import InterviewApp
from interview_tui.tui.panels.gather import Gather
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.themes.page import ThemeScreen
from interview_tui.tui.themes.screen import ThemesScreen
from interview_tui.tui.themes.sorting import SortingScreen
from tests.support.seeing import burst, on, seen, settle, until
from tests.support.themed import note_id, theme, with_customers
from tests.support.written import number

SAID = {
    "Anna Reed": (("fact", "the monthly closing takes the board three days"), ("fact", "orders come as a fax")),
    "Ben Hall": (("need", "the closing should not keep the board waiting"), ("praise", "the canteen is good")),
}


@pytest.fixture
def themed(app: InterviewApp) -> InterviewApp:
    with_customers(app.services.store, SAID)
    kept = (theme(1, "Closing", (1, 0)), theme(2, "Orders", (1, 1)))
    app.services.store.keep_themes({one.id: one for one in kept})
    return app


def held(app: InterviewApp, name: str) -> set[str]:
    found = [one for one in app.services.store.themes().values() if one.name == name]
    return {row.id for one in found for row in one.notes}


async def test_two_keys_put_a_note_under_a_theme_while_reading_and_undo_takes_it_out(themed: InterviewApp) -> None:
    async with themed.run_test(size=(80, 24)) as pilot:
        themed.navigation.read(number(902), note_id(2))
        await on(pilot, ReadingScreen)
        await burst(pilot, "t", "1")
        await until(pilot, lambda: note_id(2) in held(themed, "Closing"))
        await on(pilot, ReadingScreen)
        await until(pilot, lambda: "Gathered: Closing. Ctrl+Z" in seen(themed))
        await burst(pilot, "t", *"ord", "enter")
        await until(pilot, lambda: note_id(2) in held(themed, "Orders"))
        await on(pilot, ReadingScreen)
        await burst(pilot, "t")
        await on(pilot, Gather)
        assert "is there; again: out" in seen(themed)
        await burst(pilot, "escape")
        await on(pilot, ReadingScreen)
        await burst(pilot, "ctrl+z")
        await until(pilot, lambda: note_id(2) not in held(themed, "Orders"))
        await until(pilot, lambda: "Undone: Gathered, Orders." in seen(themed))
        await burst(pilot, "ctrl+z")
        await until(pilot, lambda: note_id(2) not in held(themed, "Closing"))


async def test_undo_takes_back_what_was_done_last_a_note_or_a_theme(themed: InterviewApp) -> None:
    async with themed.run_test(size=(80, 24)) as pilot:
        themed.navigation.read(number(902), note_id(2))
        await on(pilot, ReadingScreen)
        await burst(pilot, "t", "1")
        await until(pilot, lambda: note_id(2) in held(themed, "Closing"))
        await on(pilot, ReadingScreen)
        await burst(pilot, "w")
        await settle(pilot)
        await burst(pilot, "ctrl+z")
        await settle(pilot)
        assert note_id(2) in held(themed, "Closing")


async def test_a_note_that_is_none_is_told(themed: InterviewApp) -> None:
    async with themed.run_test(size=(80, 24)) as pilot:
        themed.navigation.read(number(902))
        await on(pilot, ReadingScreen)
        await burst(pilot, "t")
        await until(pilot, lambda: "Select a note first" in seen(themed))


async def test_a_new_theme_is_begun_by_its_name(themed: InterviewApp) -> None:
    async with themed.run_test(size=(80, 24)) as pilot:
        themed.navigation.read(number(902), note_id(2, 1))
        await on(pilot, ReadingScreen)
        await burst(pilot, "t", *"Canteen", "enter")
        await until(pilot, lambda: held(themed, "Canteen") == {note_id(2, 1)})


async def test_notes_without_a_theme_are_sorted_one_after_the_other(themed: InterviewApp) -> None:
    async with themed.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+y", "o")
        await on(pilot, SortingScreen)
        await until(pilot, lambda: "2 notes without a theme" in seen(themed))
        assert "1 Closing   because: " in seen(themed)
        await burst(pilot, "1")
        await until(pilot, lambda: "1 note without a theme" in seen(themed))
        assert note_id(2) in held(themed, "Closing")
        assert "Nothing is suggested. t asks" in seen(themed)
        await burst(pilot, "9", "t", *"Canteen", "enter")
        await until(pilot, lambda: held(themed, "Canteen") == {note_id(2, 1)})
        await on(pilot, SortingScreen)
        await until(pilot, lambda: "Every note of this time" in seen(themed))
        await burst(pilot, "enter", "ctrl+z", "ctrl+z")
        await until(pilot, lambda: "2 notes without a theme" in seen(themed))
        await burst(pilot, "enter")
        await on(pilot, ReadingScreen)
        await burst(pilot, "escape")
        await on(pilot, SortingScreen)
        await burst(pilot, "escape")
        await on(pilot, ThemesScreen)


async def test_notes_of_a_theme_are_marked_moved_split_off_turned_and_taken_out(themed: InterviewApp) -> None:
    async with themed.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+y")
        await until(pilot, lambda: "Closing" in seen(themed))
        await burst(pilot, "enter")
        await on(pilot, ThemeScreen)
        await until(pilot, lambda: "Said  1" in seen(themed))
        await burst(pilot, "d")
        await until(pilot, lambda: "Against it  1" in seen(themed))
        await burst(pilot, "space")
        await until(pilot, lambda: "✓ the monthly closing" in seen(themed))
        await burst(pilot, "v", "enter")
        await until(pilot, lambda: held(themed, "Orders") == {note_id(1), note_id(1, 1)})
        await on(pilot, ThemeScreen)
        await until(pilot, lambda: "No note belongs to it yet" in seen(themed))
        await burst(pilot, "ctrl+z", "ctrl+z")
        await until(pilot, lambda: "Said  1" in seen(themed))
        await burst(pilot, "s", *"Board", "enter")
        await until(pilot, lambda: held(themed, "Board") == {note_id(1)})
        await on(pilot, ThemeScreen)
        await burst(pilot, "ctrl+z")
        await until(pilot, lambda: "Said  1" in seen(themed))
        await burst(pilot, "delete")
        await until(pilot, lambda: held(themed, "Closing") == set())
        await on(pilot, ThemeScreen)
        await burst(pilot, "ctrl+z")
        await until(pilot, lambda: "Said  1" in seen(themed))
        await burst(pilot, "t", *"ord", "enter")
        await until(pilot, lambda: note_id(1) in held(themed, "Orders") & held(themed, "Closing"))
