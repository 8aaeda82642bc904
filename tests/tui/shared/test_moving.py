"""Moving along a page: where a letter is a command, no letter moves, whatever is selected."""

from datetime import timedelta

import pytest

from interview_tui.desk.services import Services
from interview_tui.store.store import JsonStore
from interview_tui.tui.after.screen import AfterScreen
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.panels.panel import Page
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.widgets.text_line import TextLine
from tests.support.exporting import one_call
from tests.support.frozen import START
from tests.support.kept import held
from tests.support.on_the_page import to_page
from tests.support.seeing import burst, on, seen, settle
from tests.support.talked import talked


@pytest.mark.parametrize("down", [0, 1, 2])
async def test_no_letter_moves_on_the_page_of_a_customer(services: Services, down: int) -> None:
    talked(services)
    app = InterviewApp(services)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_page(pilot)
        await burst(pilot, "home", *["down"] * down)
        before = app.screen.page.at
        page = app.screen
        await burst(pilot, "j", "k")
        assert page.page.at == before
        assert ("Why?" in seen(app)) is (down == 0), "a promise"
        assert ("Not here, or not now: " in seen(app)) is (down > 0)


async def test_no_letter_moves_while_reading_and_two_keys_reach_the_ends(app: InterviewApp, store: JsonStore) -> None:
    one_call(store)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.navigation.read(store.listing().heads[0].id)
        await on(pilot, ReadingScreen)
        places = []
        for key in ("home", "j", "end", "j", "home"):
            await burst(pilot, key)
            places.append(app.screen.reading.at)
        assert places == [0, 0, 2, 2, 0]


async def test_a_question_mark_asks_for_help_only_where_nothing_is_typed(app: InterviewApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("a", "question_mark")
        assert app.screen.query_one(TextLine).text == "a?"
        await pilot.press("escape", "question_mark")
        assert isinstance(app.screen, Page)


async def test_a_question_mark_is_part_of_an_answer_after_a_call(app: InterviewApp, store: JsonStore) -> None:
    held(store, ("send the sample", {"kind": "promise"}), ended_at=START + timedelta(minutes=20), status="to_finish")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.navigation.finish(store.listing().heads[0].id)
        await on(pilot, AfterScreen)
        await pilot.press("question_mark")
        assert app.screen.query_one(TextLine).text == "?"
