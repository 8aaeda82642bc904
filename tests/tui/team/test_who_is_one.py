"""The board asks once whether a customer of one is a customer of another; shown as one after, undone with Ctrl+Z."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from interview_tui.desk.team.one_customer import known_to_two
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.panels.deciding import Decide
from interview_tui.tui.team.board import BoardScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.answering_others import Three, three
from tests.support.seeing import on, seen, until

ASKED = "Perhaps the same person, twice: Claudia Weber · Nordmetall GmbH"


@pytest.fixture
def team(tmp_path: Path) -> Three:
    return three(tmp_path)


async def board(pilot: Pilot[None], app: InterviewApp) -> None:
    await on(pilot, TodayScreen)
    await until(pilot, lambda: "Ctrl+G team" in seen(app))
    await pilot.press("ctrl+g")
    await on(pilot, BoardScreen)
    await until(pilot, lambda: ASKED in seen(app))


async def test_two_files_are_shown_as_one_after_and_as_two_again_by_undo(team: Three) -> None:
    app = InterviewApp(team.kim.services)
    async with app.run_test(size=(80, 24)) as pilot:
        await board(pilot, app)
        assert "2 customers" in seen(app)
        await pilot.press("p")
        await on(pilot, Decide)
        await pilot.press("enter")
        await on(pilot, BoardScreen)
        await until(pilot, lambda: "are one person now" in " ".join(seen(app).split()))
        await until(pilot, lambda: "1 customer," in seen(app) and ASKED not in seen(app))
        assert known_to_two(team.kim.store.together()) == ()
        await pilot.press("ctrl+z")
        await until(pilot, lambda: "2 customers" in seen(app) and ASKED in seen(app))
        assert team.kim.store.merges() == ()


async def test_two_people_are_never_asked_about_again(team: Three) -> None:
    app = InterviewApp(team.kim.services)
    async with app.run_test(size=(80, 24)) as pilot:
        await board(pilot, app)
        await pilot.press("p")
        await on(pilot, Decide)
        await pilot.press("down", "enter")
        await on(pilot, BoardScreen)
        await until(pilot, lambda: "two people" in seen(app) and ASKED not in seen(app))
        assert [one.same for one in team.kim.store.merges()] == [False]
        assert "2 customers" in seen(app)


async def test_left_it_asks_the_next_time(team: Three) -> None:
    app = InterviewApp(team.kim.services)
    async with app.run_test(size=(80, 24)) as pilot:
        await board(pilot, app)
        await pilot.press("p")
        await on(pilot, Decide)
        await pilot.press("escape")
        await on(pilot, BoardScreen)
        assert ASKED in seen(app)
        assert team.kim.store.merges() == ()
