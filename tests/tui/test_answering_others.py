"""What others say and promise in my name stands among all that is open, and is answered there with one key."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from interview_tui.desk.services import Services
from interview_tui.desk.team.asked import asked
from interview_tui.records.comment import Say
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.panels.deciding import Decide
from interview_tui.tui.promises.screen import PromisesScreen
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.answering_others import HELD, NEED, Three, three
from tests.support.seeing import on, seen, until


@pytest.fixture
def team(tmp_path: Path) -> Three:
    found = three(tmp_path)
    found.says(Say.COMMENT, "How long does the check take?", NEED.id)
    return found


def app_of(services: Services) -> InterviewApp:
    return InterviewApp(services)


async def all_open(pilot: Pilot[None], app: InterviewApp) -> None:
    await on(pilot, TodayScreen)
    await pilot.press("f8")
    await on(pilot, PromisesScreen)
    await until(pilot, lambda: "Kim Reed: How long" in seen(app))


async def test_both_stand_among_all_that_is_open_what_was_promised_first(team: Three) -> None:
    app = app_of(team.jana.services)
    async with app.run_test(size=(80, 24)) as pilot:
        await all_open(pilot, app)
        shown = seen(app)
        assert "Promised in your name" in shown
        assert "Ben Okafor: check the numbers" in shown
        assert shown.index("Ben Okafor") < shown.index("Said to you, not answered yet") < shown.index("Kim Reed")


async def test_a_comment_is_answered_there_and_undo_takes_the_answer_back(team: Three) -> None:
    app = app_of(team.jana.services)
    async with app.run_test(size=(80, 24)) as pilot:
        await all_open(pilot, app)
        await pilot.press("down", "y")
        await on(pilot, Ask)
        assert "Answer to Kim Reed: How long does the check take?" in seen(app)
        await pilot.press(*"a day", "enter")
        await until(pilot, lambda: "Kim Reed gets the answer" in seen(app))
        await until(pilot, lambda: "Kim Reed: How long" not in seen(app))
        assert [one.comment.text for one in team.jana.store.comments() if one.own] == ["a day"]
        await pilot.press("ctrl+z")
        await until(pilot, lambda: "Kim Reed: How long" in seen(app))
        assert "it is not answered" in seen(app)


async def test_an_empty_answer_says_nothing(team: Three) -> None:
    app = app_of(team.jana.services)
    async with app.run_test(size=(80, 24)) as pilot:
        await all_open(pilot, app)
        await pilot.press("down", "y")
        await on(pilot, Ask)
        await pilot.press("enter")
        await on(pilot, PromisesScreen)
    assert not [one for one in team.jana.store.comments() if one.own]


async def test_what_needs_no_answer_goes_with_a_key_and_undo_brings_it_back(team: Three) -> None:
    app = app_of(team.jana.services)
    async with app.run_test(size=(80, 24)) as pilot:
        await all_open(pilot, app)
        await pilot.press("down", "d")
        await until(pilot, lambda: "No answer needed" in seen(app))
        await until(pilot, lambda: "Kim Reed: How long" not in seen(app))
        assert asked(team.jana.store).unanswered == ()
        await pilot.press("ctrl+z")
        await until(pilot, lambda: "Kim Reed: How long" in seen(app))


async def test_a_promise_in_my_name_is_done_with_a_key_or_asked_about(team: Three) -> None:
    app = app_of(team.jana.services)
    async with app.run_test(size=(80, 24)) as pilot:
        await all_open(pilot, app)
        await pilot.press("enter")
        await on(pilot, Decide)
        await pilot.press("enter")
        await until(pilot, lambda: "Ben Okafor: check the numbers" in seen(app) and "taken on" in seen(app))
        await pilot.press("d")
        await until(pilot, lambda: "Ben Okafor is told" in seen(app))
        await until(pilot, lambda: "check the numbers" not in seen(app))
        await pilot.press("ctrl+z")
        await until(pilot, lambda: "taken on" in seen(app))


async def test_what_a_colleague_made_of_my_promise_is_taken_over_or_read(team: Three) -> None:
    team.exchange()
    app = app_of(team.jana.services)
    async with app.run_test(size=(80, 24)) as pilot:
        await all_open(pilot, app)
        # Of a promise in my name there is no page of mine: the key asks what becomes of it.
        await pilot.press("y")
        await on(pilot, Decide)
    ben = app_of(team.ben.services)
    team.jana.services.store.refresh()
    [mine] = asked(team.jana.store).in_my_name
    from interview_tui.desk.team.asked import answer_promise

    answer_promise(team.jana.services, mine, Say.DONE)
    team.exchange()
    async with ben.run_test(size=(80, 24)) as pilot:
        await on(pilot, TodayScreen)
        await pilot.press("f8")
        await on(pilot, PromisesScreen)
        await until(pilot, lambda: "Jana Reuter: done (check the numbers)" in seen(ben))
        await pilot.press("y")
        await until(pilot, lambda: "Done: check the numbers" in seen(ben))


async def test_what_a_colleague_cannot_do_is_shown_where_it_was_promised(team: Three) -> None:
    from interview_tui.desk.team.asked import answer_promise

    [mine] = asked(team.jana.store).in_my_name
    answer_promise(team.jana.services, mine, Say.CANNOT, "no access")
    team.exchange()
    ben = app_of(team.ben.services)
    async with ben.run_test(size=(80, 24)) as pilot:
        await on(pilot, TodayScreen)
        await pilot.press("f8")
        await on(pilot, PromisesScreen)
        await until(pilot, lambda: "cannot be done: no access (check" in seen(ben))
        await pilot.press("y")
        await on(pilot, ReadingScreen)
        await until(pilot, lambda: "no access" in seen(ben))


async def test_on_the_first_screen_the_letter_answers_behind_tab(team: Three) -> None:
    app = app_of(team.jana.services)
    async with app.run_test(size=(80, 24)) as pilot:
        await on(pilot, TodayScreen)
        await until(pilot, lambda: "Comment from Kim Reed" in seen(app))
        await pilot.press("down", "tab", "y")
        await on(pilot, Ask)
        await pilot.press(*"a day", "enter")
        await until(pilot, lambda: "Kim Reed gets the answer" in seen(app))
        await until(pilot, lambda: "Comment from Kim Reed" not in seen(app))


async def test_in_german_it_is_the_same_key(tmp_path: Path) -> None:
    found = three(tmp_path / "de", "de")
    found.jana.store.change_settings(found.jana.store.settings.changed(language="de"))
    found.says(Say.QUESTION, "Was kostet es?")
    app = app_of(found.jana.services)
    async with app.run_test(size=(80, 24)) as pilot:
        await on(pilot, TodayScreen)
        await pilot.press("f8")
        await until(pilot, lambda: "Kim Reed: Was kostet es?" in seen(app))
        assert "An Sie gerichtet, noch ohne Antwort" in seen(app)
        assert HELD.customer is not None
        assert HELD.customer in seen(app)
        await pilot.press("down", "y")
        await on(pilot, Ask)
