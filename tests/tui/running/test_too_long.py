"""Text that is too long for its place never ends the program."""

from interview_tui.tui.after.screen import AfterScreen
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.panels.panel import Choose
from interview_tui.tui.today.screen import TodayScreen
from interview_tui.tui.widgets.text_line import TextLine
from tests.support.along import go_to
from tests.support.seeing import burst, on, paste, seen, settle


async def test_a_paste_of_25_000_characters_becomes_several_notes_and_is_told(app: InterviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await go_to(pilot, CallScreen)
        screen = app.screen
        assert isinstance(screen, CallScreen)
        before = len(screen.call.conversation.notes)
        text = "many words " * 2273
        await paste(pilot, text)

        added = screen.call.conversation.notes[before:]
        assert len(added) == 2
        assert " ".join(note.text for note in added) == text.strip()
        assert "it became 2 notes" in seen(app)
        assert screen.query_one(TextLine).text == ""


LONG = "Donaudampfschifffahrt" * 30


async def test_a_name_that_is_too_long_does_not_end_the_program(app: InterviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await go_to(pilot, TodayScreen)
        await paste(pilot, LONG)
        await burst(pilot, "enter")
        await settle(pilot)

        assert app.is_running


async def test_another_name_that_is_too_long_does_not_end_the_program(app: InterviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await go_to(pilot, BeforeScreen)
        await burst(pilot, "u")
        await on(pilot, Ask)
        await paste(pilot, LONG)
        await burst(pilot, "enter")
        await settle(pilot)

        assert app.is_running


async def test_a_new_name_for_a_call_that_is_too_long_does_not_end_the_program(app: InterviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await go_to(pilot, CallScreen)
        assert isinstance(app.screen, CallScreen)
        app.screen.start("with_whom")
        await on(pilot, Choose)
        await paste(pilot, LONG)
        await burst(pilot, "enter")
        await settle(pilot)

        assert app.is_running


async def test_a_name_of_mine_that_is_too_long_does_not_end_the_program(app: InterviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await go_to(pilot, TodayScreen)
        app.screen.start("author")
        await on(pilot, Ask)
        await paste(pilot, LONG)
        await burst(pilot, "enter")
        await settle(pilot)
        await burst(pilot, "escape")
        await on(pilot, TodayScreen)
        await burst(pilot, "enter")
        await settle(pilot)

        assert app.is_running


async def test_a_guess_that_is_too_long_does_not_end_the_program(app: InterviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await go_to(pilot, BeforeScreen)
        await burst(pilot, "g")
        await on(pilot, Ask)
        await paste(pilot, "x" * 25_000)
        await burst(pilot, "enter")
        await settle(pilot)
        assert "this is longer" in seen(app)
        await burst(pilot, "escape")
        await on(pilot, BeforeScreen)

        assert app.is_running


async def test_an_answer_after_the_call_that_is_too_long_does_not_end_the_program(app: InterviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await go_to(pilot, AfterScreen)
        await paste(pilot, "x" * 25_000)
        await burst(pilot, "enter")
        await settle(pilot)

        assert app.is_running
