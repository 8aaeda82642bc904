"""The program as a whole: themes, languages, sizes, colours, the mouse."""

import pytest
from rich.color import Color

from interview_tui.desk.services import Services
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.panels.panel import Choose, Page
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.today.screen import TodayScreen
from interview_tui.tui.widgets.row_list import RowList
from interview_tui.tui.widgets.text_line import TextLine
from interview_tui.tui.widgets.theme import PALETTES
from tests.support.along import along, go_to
from tests.support.seeing import burst, is_whole, on, rows, saved, seen, settle, strips

SIZES = ((120, 30), (40, 10), (80, 14), (20, 5), (10, 3), (1, 1), (120, 30))


async def test_a_size_of_any_kind_and_back(app: InterviewApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        async for screen in along(pilot):
            before = seen(app)
            for width, height in SIZES:
                await pilot.resize_terminal(width, height)
                await pilot.pause()
                assert is_whole(app), (screen, width, height)
                assert len(rows(app)) == height, screen

            assert seen(app) == before, screen


async def test_begun_on_a_tiny_terminal(app: InterviewApp) -> None:
    async with app.run_test(size=(40, 10)) as pilot:
        async for screen in along(pilot):
            assert is_whole(app), screen
            for key, panel in (("ctrl+o", Choose), ("f1", Page)):
                await burst(pilot, key)
                await on(pilot, panel)
                assert is_whole(app), (screen, panel)
                await burst(pilot, "escape")
                await on(pilot, screen)


async def test_the_language_changes_in_the_running_program_and_nothing_typed_is_lost(app: InterviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        async for screen in along(pilot):
            line = next(iter(app.screen.query(TextLine)), None)
            if line is not None:
                # Where one reads, the line is opened first.
                await burst(pilot, *(["plus"] if screen is ReadingScreen else []), *"half typed")
            if isinstance(app.screen, CallScreen):
                saved(app.screen)
            await settle(pilot)
            english = seen(app)
            for code in ("de", "en"):
                await burst(pilot, "ctrl+o")
                await on(pilot, Choose)
                await burst(pilot, *("sprache" if code == "en" else "language"), "enter")
                await on(pilot, screen)
                await settle(pilot)

                assert app.services.language.code == code, screen
                assert app.services.store.settings.language == code, screen
                if line is not None:
                    assert app.screen.query_one(TextLine).text == "half typed", screen
                    assert app.screen.query_one(TextLine).has_focus, screen
                    await burst(pilot, "x", "backspace")
                    assert app.screen.query_one(TextLine).text == "half typed", screen
                assert ("Menü" in seen(app)) is (code == "de"), screen
            assert seen(app) == english, screen


async def test_the_theme_changes_in_the_running_program(app: InterviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        async for screen in along(pilot):
            text = seen(app)
            for theme in ("light", "dark"):
                app.screen.start("theme")
                await pilot.pause()
                await pilot.pause()

                assert app.services.store.settings.theme == theme, screen
                assert seen(app) == text, screen
                colours = {
                    segment.style.color.name for strip in strips(app) for segment in strip
                    if segment.style and segment.style.color and segment.text.strip()
                }  # fmt: skip
                other = PALETTES["light" if theme == "dark" else "dark"]
                assert PALETTES[theme].text.lower() in colours, screen
                assert not {other.text.lower(), other.quiet.lower(), other.blue.lower(), other.orange.lower()} & colours


async def test_no_color_gives_greys(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = InterviewApp(services)
    async with app.run_test(size=(100, 30)) as pilot:
        await go_to(pilot, CallScreen)
        colours: set[Color] = set()
        for strip in strips(app):
            for segment in strip:
                if segment.style:
                    colours |= {one for one in (segment.style.color, segment.style.bgcolor) if one}

        assert colours
        for colour in colours:
            red, green, blue = colour.get_truecolor()
            assert max(red, green, blue) - min(red, green, blue) <= 1


async def test_a_click_opens_what_was_clicked_on_the_first_screen(app: InterviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await go_to(pilot, TodayScreen)
        at, row = next((at, row) for at, row in enumerate(rows(app)) if "notes" in row)
        await pilot.click(offset=(12, at))
        await on(pilot, ReadingScreen)

        assert row[15:27].strip() in seen(app)


async def test_a_click_on_a_heading_of_the_first_screen_does_nothing(app: InterviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await go_to(pilot, TodayScreen)
        at = next(at for at, row in enumerate(rows(app)) if "Latest conversations" in row)
        await pilot.click(offset=(5, at))
        await settle(pilot)

        assert type(app.screen) is TodayScreen


async def test_a_click_selects_a_note_and_leaves_the_focus_in_the_line(app: InterviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await go_to(pilot, CallScreen)
        at = next(at for at, row in enumerate(rows(app)) if "nobody picks up" in row)
        await pilot.click(offset=(30, at))

        assert "▸" in rows(app)[at]
        await burst(pilot, *"typed on", "enter")
        assert "typed on" in seen(app)
        assert app.screen.query_one(RowList).selected is None


async def test_a_click_while_a_note_is_typed_takes_nothing_away(app: InterviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await go_to(pilot, CallScreen)
        await burst(pilot, *"half a note")
        for at, row in enumerate(rows(app)):
            if "picks up" in row or "Menu" in row or "Claudia" in row:
                await pilot.click(offset=(30, at))
        await burst(pilot, *" more")

        assert app.screen.query_one(TextLine).text == "half a note more"


async def test_enter_edits_the_selected_note_while_reading(app: InterviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await go_to(pilot, ReadingScreen)
        await burst(pilot, "down", "enter")
        await settle(pilot)

        assert isinstance(app.screen, ReadingScreen)
        assert app.screen.reading.writing.line.edits
