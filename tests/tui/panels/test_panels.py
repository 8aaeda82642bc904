"""The panels at the bottom of a screen: a list to choose from, a question, a page to read."""

from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.pilot import Pilot
from textual.widgets import Static

from interview_tui.tui.app import InterviewApp
from interview_tui.tui.panels import panel
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.panels.panel import Choose, Option, Page, Panel
from interview_tui.tui.today.screen import TodayScreen
from interview_tui.tui.widgets.drawing import line
from interview_tui.tui.widgets.text_line import TextLine
from tests.support.seeing import burst, drawn, is_whole, on, paste, rows, seen

OPTIONS = [Option("a", "Anna Groß"), Option("b", "Bernd Müller", "zwei Notizen"), Option("c", "Claudia Weber")]


async def asked(pilot: Pilot[Any], panel: Ask | Choose | Page) -> list[Any]:
    """Show a panel; return the list its answer will be put into."""
    answers: list[Any] = []
    pilot.app.push_screen(panel, answers.append)
    await on(pilot, type(panel))
    return answers


async def test_enter_chooses_the_first_option(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        answers = await asked(pilot, Choose(app.services, "Who?", OPTIONS))
        assert "▸Anna Groß" in seen(app)
        await burst(pilot, "enter")
        await on(pilot, TodayScreen)

        assert answers == ["a"]


@pytest.mark.parametrize("way_out", ["escape", "ctrl+q", "ctrl+o"])
async def test_a_list_can_be_left_without_choosing(app: InterviewApp, way_out: str) -> None:
    async with app.run_test() as pilot:
        answers = await asked(pilot, Choose(app.services, "Who?", OPTIONS))
        await burst(pilot, way_out)
        await on(pilot, TodayScreen)

        assert answers == [None]
        assert app.is_running


@pytest.mark.parametrize("question", ["Who?", "Which of all those whom you know is meant here?"])
async def test_a_list_says_how_it_is_left(app: InterviewApp, question: str) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await asked(pilot, Choose(app.services, question, OPTIONS))
        assert [row.split()[-3:] for row in rows(app) if row.split()[:1] == question.split()[:1]] == [
            ["Esc", "goes", "back"]
        ]
        assert is_whole(app)


async def test_a_question_that_fills_its_row_has_the_room(app: InterviewApp) -> None:
    async with app.run_test(size=(40, 24)) as pilot:
        await asked(pilot, Choose(app.services, "Which of all these do you mean?", OPTIONS))
        assert "Which of all these do you mean?" in seen(app)
        assert "Esc" not in seen(app)


async def test_a_list_opens_on_what_holds_now_and_enter_leaves_it_so(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        answers = await asked(pilot, Choose(app.services, "Who?", OPTIONS, at="b"))
        await burst(pilot, "enter")
        await on(pilot, TodayScreen)

        assert answers == ["b"]


async def test_a_list_in_which_nothing_fits_says_so_and_chooses_nothing(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        answers = await asked(pilot, Choose(app.services, "Who?", OPTIONS))
        await burst(pilot, *"xyz", "enter", "down", "enter")
        assert "nothing fits" in seen(app)
        assert answers == []
        await burst(pilot, "escape")
        await on(pilot, TodayScreen)


async def test_what_begins_with_the_typed_words_comes_before_what_has_them_inside(app: InterviewApp) -> None:
    options = [
        Option("import", "Gespräche importieren"),
        Option("themes", "Themen: wovon Kunden sprachen"),
        Option("language", "Sprache wechseln"),
    ]
    async with app.run_test() as pilot:
        answers = await asked(pilot, Choose(app.services, "Menu", options))
        await burst(pilot, *"sprache")
        found = [
            seen(app).index(told) for told in ("Sprache wechseln", "wovon Kunden sprachen", "Gespräche importieren")
        ]
        assert found == sorted(found)
        await burst(pilot, "enter")
        await on(pilot, TodayScreen)

        assert answers == ["language"]


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [("bernd", "b"), ("mueller", "b"), ("GROSS", "a"), ("web clau", "c"), ("e", "b"), ("  ", "a")],
)
async def test_typing_narrows_the_list_down(app: InterviewApp, typed: str, chosen: str) -> None:
    async with app.run_test() as pilot:
        answers = await asked(pilot, Choose(app.services, "Who?", OPTIONS))
        await burst(pilot, *typed, "enter")
        await on(pilot, TodayScreen)

        assert answers == [chosen]


async def test_where_nothing_fits_enter_chooses_nothing(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        answers = await asked(pilot, Choose(app.services, "Who?", OPTIONS))
        await burst(pilot, *"xyz", "enter", "down", "enter")
        assert answers == []
        await burst(pilot, "ctrl+u", "enter")
        await on(pilot, TodayScreen)

        assert answers == ["a"]


async def test_what_fits_nothing_can_be_new(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        panel = Choose(app.services, "Who?", OPTIONS, new=lambda typed: [Option(f"new:{typed}", typed, "new")])
        answers = await asked(pilot, panel)
        await burst(pilot, *"Dora", "enter")
        await on(pilot, TodayScreen)

        assert answers == ["new:Dora"]


async def test_arrows_stop_at_both_ends(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        answers = await asked(pilot, Choose(app.services, "Who?", OPTIONS))
        await burst(pilot, "up", "down", "tab", "down", "down", "shift+tab", "enter")
        await on(pilot, TodayScreen)

        assert answers == ["b"]


async def test_a_click_chooses_that_option_and_no_other(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        answers = await asked(pilot, Choose(app.services, "Who?", OPTIONS))
        await burst(pilot, *"e")
        y = next(at for at, row in enumerate(rows(app)) if "Claudia" in row)
        await pilot.click(offset=(5, y))
        await on(pilot, TodayScreen)

        assert answers == ["c"]


async def test_keys_pressed_before_the_panel_is_there_are_for_it(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        await on(pilot, TodayScreen)
        answers: list[str | None] = []
        app.push_screen(Choose(app.services, "Who?", OPTIONS), answers.append)
        for key in "clau":
            app.post_message(events.Key(key, key))
        app.post_message(events.Key("enter", None))
        await on(pilot, TodayScreen)
        await drawn(pilot)

        assert answers == ["c"]
        assert app.screen.query_one(TextLine).text == ""


async def test_a_long_list_scrolls_with_the_selection_on_a_small_screen(app: InterviewApp) -> None:
    async with app.run_test(size=(40, 10)) as pilot:
        many = [Option(str(number), f"Option {number}") for number in range(100)]
        answers = await asked(pilot, Choose(app.services, "Which?", many))
        for _ in range(60):
            await burst(pilot, "down")
        assert "▸Option 60" in seen(app)
        assert "Which?" in seen(app)
        assert is_whole(app)
        await burst(pilot, "enter")
        await on(pilot, TodayScreen)

        assert answers == ["60"]


async def test_a_question_above_a_list_is_read_to_its_end_and_the_list_below_it(app: InterviewApp) -> None:
    async with app.run_test(size=(40, 14)) as pilot:
        question = "This touches health: keep it only if the talk needs it and the person knows. Keep it?"
        await asked(pilot, Choose(app.services, question, OPTIONS))

        assert "Keep it?" in seen(app)
        assert "Claudia Weber" in seen(app)


class PanelOfItsOwn(Panel[None]):
    """One that stands in another room, and that no sheet of styles names."""

    CSS_PATH = Path(panel.__file__).with_name("panel.tcss")

    def compose(self) -> ComposeResult:
        """Lay out one line."""
        with Vertical(id="panel"):
            yield Static("what is asked")


async def test_a_panel_of_any_kind_stands_at_the_bottom(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        app.push_screen(PanelOfItsOwn(app.services))
        await on(pilot, PanelOfItsOwn)

        assert app.screen.query_one("#panel").region.bottom == app.size.height


async def test_an_answer_is_what_was_typed_into_the_text_that_was_there(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        answers = await asked(pilot, Ask(app.services, "Name?", text="Jana"))
        await burst(pilot, *" R.", "enter")
        await on(pilot, TodayScreen)

        assert answers == ["Jana R."]


async def test_a_question_can_be_left(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        answers = await asked(pilot, Ask(app.services, "Name?", text="Jana"))
        await burst(pilot, *"xyz", "escape")
        await on(pilot, TodayScreen)

        assert answers == [None]


async def test_an_answer_that_cannot_be_taken_is_told_and_can_be_corrected(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        check = {"": "Please type something."}
        answers = await asked(pilot, Ask(app.services, "Name?", check=lambda answer: check.get(answer, "")))
        await burst(pilot, "enter")
        assert "Please type something." in seen(app)
        assert "Esc leaves it" in seen(app)
        await burst(pilot, "J")
        assert "Please type something." not in seen(app)
        await burst(pilot, "enter")
        await on(pilot, TodayScreen)

        assert answers == ["J"]


async def test_a_long_text_to_change_fits_and_is_returned_whole(app: InterviewApp) -> None:
    async with app.run_test(size=(40, 10)) as pilot:
        text = "ein langer Text " * 50
        answers = await asked(pilot, Ask(app.services, "Note?", text=text))
        await paste(pilot, "ENDE")
        assert is_whole(app)
        await burst(pilot, "enter")
        await on(pilot, TodayScreen)

        assert answers == [text + "ENDE"]


@pytest.mark.parametrize("key", ["escape", "enter", "q", "f1", "?"])
async def test_a_page_closes(app: InterviewApp, key: str) -> None:
    async with app.run_test() as pilot:
        answers = await asked(pilot, Page("Heading", lambda width: [line("words")], "Esc goes back"))
        await burst(pilot, "question_mark" if key == "?" else key)
        await on(pilot, TodayScreen)

        assert answers == [None]


async def test_a_page_scrolls_by_keys_to_its_end(app: InterviewApp) -> None:
    async with app.run_test(size=(40, 10)) as pilot:
        page = Page("Heading", lambda width: [line(f"line {number}") for number in range(50)], "Esc goes back")
        await asked(pilot, page)
        assert "Heading" in seen(app)
        for key in ("down", "j", "pagedown", "space", "pagedown", "pagedown", "pagedown", "pagedown", "pagedown"):
            await burst(pilot, key)
            await pilot.pause()
        assert "line 49" in seen(app)
        assert "Esc goes back" in seen(app)
        for key in ("up", "k", *["pageup"] * 8):
            await burst(pilot, key)
            await pilot.pause()
        assert "Heading" in seen(app)
