"""For a meeting on the product: from 40 conversations to a page with quotes and sources; and a merge taken apart."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from interview_tui.desk.themes.changing import change
from interview_tui.desk.themes.gathering import ToGather, under
from interview_tui.language.message import Message
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.themes.page import ThemeScreen
from interview_tui.tui.themes.screen import ThemesScreen
from interview_tui.tui.themes.sorting import SortingScreen
from tests.support.seeing import burst, on, seen, settle, until
from tests.support.theme_notes import ENGLISH
from tests.support.themed import note_id, theme, with_customers, with_themes
from tests.support.written import number

MANY = 40


def said() -> Sequence[tuple[str, str]]:
    """Return what 40 customers said, each with the theme that it belongs to, in turn."""
    lines = {name: [line.strip() for line in text.splitlines() if line.strip()] for name, text in ENGLISH.items()}
    turns = [(name, each[place]) for place in range(10) for name, each in lines.items() if place < len(each)]
    return turns[:MANY]


def held(app: InterviewApp) -> Mapping[str, set[str]]:
    return {one.name: {row.id for row in one.notes} for one in app.services.store.themes().values()}


@pytest.fixture
def talked(app: InterviewApp) -> InterviewApp:
    customers = {f"Customer {at:02}": ((("quote", text),)) for at, (_, text) in enumerate(said())}
    with_customers(app.services.store, {name: (line,) for name, (line,) in customers.items()})
    return app


async def test_what_customers_want_from_forty_conversations_to_a_page(talked: InterviewApp, here: Path) -> None:
    names = {note_id(at): name for at, (name, _) in enumerate(said(), 1)}
    async with talked.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+y")
        await on(pilot, ThemesScreen)
        await until(pilot, lambda: f"{MANY} notes without a theme" in seen(talked))
        await burst(pilot, "enter")
        await on(pilot, SortingScreen)
        for left in range(MANY, MANY - 6, -1):
            await until(pilot, lambda left=left: f"{left} note" in seen(talked))
            screen = talked.screen
            assert isinstance(screen, SortingScreen)
            assert screen.sorting.note is not None
            await burst(pilot, "t", *names[screen.sorting.note.note_id], "enter")
            await on(pilot, SortingScreen)
        await until(pilot, lambda: f"{MANY - 6} notes" in seen(talked))

        # The others were sorted in the same way another day.
        services = talked.services
        for one, row in held(talked).items():
            wanted = [key for key, name in names.items() if name == one and key not in row]
            theme_id = next(each.id for each in services.store.themes().values() if each.name == one)
            notes = [ToGather(key, number(900 + int(key[-4:]) // 100), "") for key in wanted]
            change(services, under(theme_id, notes), Message("done"))
        await burst(pilot, "escape")
        await on(pilot, ThemesScreen)
        await until(pilot, lambda: f"Innovation, {MANY} customers asked" in seen(talked))
        await burst(pilot, "x")
        await on(pilot, Ask)
        await burst(pilot, "enter")
        await on(pilot, ThemesScreen)
        await until(pilot, lambda: "Written: " in seen(talked))

    page = next(here.glob("*.md")).read_text("utf-8")  # noqa: ASYNC240 - a file of a test
    themes = held(talked)
    assert f"Innovation, {MANY} customers asked" in page
    for name, rows in themes.items():
        assert f"{len(rows)} of {MANY}" in page, name
    at, (_, text) = next((at, one) for at, one in enumerate(said()) if one[0] in themes)
    assert f"“{text}”" in page
    assert f"Customer {at:02}" in page


async def test_a_theme_merged_wrongly_is_taken_apart_with_all_that_was_in_it(app: InterviewApp) -> None:
    with_themes(app.services.store, theme(1, "Closing", (1, 0), (2, 0)), theme(2, "Orders", (1, 1)))
    before = held(app)
    async with app.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+y")
        await until(pilot, lambda: "Orders" in seen(app))
        await burst(pilot, "v", *"ord", "enter")
        await on(pilot, ThemesScreen)
        await until(pilot, lambda: "Put into “Orders”: Closing" in seen(app))
        await until(pilot, lambda: "2  ██" in seen(app))
        await burst(pilot, "m", *"are these one?", "enter")
        await on(pilot, ThemesScreen)
        await until(pilot, lambda: "Thought kept: Orders" in seen(app))
        await burst(pilot, "enter")
        await on(pilot, ThemeScreen)
        await until(pilot, lambda: "Put into it" in seen(app))
        await burst(pilot, *["tab"] * 3, "enter")
        await until(pilot, lambda: app.services.store.themes()[number(5001)].into is None)
        await burst(pilot, "escape")
        await on(pilot, ThemesScreen)
        await until(pilot, lambda: "Closing" in seen(app))
        await settle(pilot)
    assert held(app) == before
    [memo] = app.services.store.themes()[number(5002)].memos
    assert memo.text == "are these one?"


async def test_a_note_is_read_where_it_was_said_and_one_comes_back_to_it(app: InterviewApp) -> None:
    with_themes(app.services.store, theme(1, "Closing", (1, 0), (2, 0)))
    async with app.run_test(size=(80, 14)) as pilot:
        await burst(pilot, "ctrl+y")
        await until(pilot, lambda: "Closing" in seen(app))
        await burst(pilot, "enter")
        await on(pilot, ThemeScreen)
        await until(pilot, lambda: "Said  2" in seen(app))
        await burst(pilot, "down", "enter")
        await on(pilot, ReadingScreen)
        await burst(pilot, "escape")
        await on(pilot, ThemeScreen)
        await settle(pilot)
        assert "▸“The monthly closing" in seen(app)
