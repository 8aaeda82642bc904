"""What others say and promise in my name stands among all that is open, and is answered there with one key."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from interview_tui.desk.lists.gathering import gather
from interview_tui.desk.lists.table import LISTS
from interview_tui.desk.services import Services
from interview_tui.desk.team.asked import answer_promise, asked
from interview_tui.language.catalogue import Language
from interview_tui.records.comment import Say
from interview_tui.records.merging import Merge
from interview_tui.records.note import Earlier
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.customer.screen import CustomerPageScreen
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.panels.deciding import Decide
from interview_tui.tui.promises.screen import PromisesScreen
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.shared.messages import CustomerWanted
from interview_tui.tui.shared.note_rows import EarlierRow
from interview_tui.tui.today.screen import TodayScreen
from tests.support.answering_others import HELD, NEED, TODAY, WEBER, Three, three
from tests.support.frozen import START
from tests.support.seeing import on, seen, until
from tests.support.written import number


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
        assert asked(team.jana.store, TODAY).unanswered == ()
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
    [mine] = asked(team.jana.store, TODAY).in_my_name
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
    [mine] = asked(team.jana.store, TODAY).in_my_name
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


async def before(pilot: Pilot[None], app: InterviewApp) -> None:
    await on(pilot, TodayScreen)
    app.push_screen(BeforeScreen(app.services, WEBER))
    await on(pilot, BeforeScreen)
    await until(pilot, lambda: "» Kim Reed" in seen(app))


async def test_before_the_call_with_that_customer_it_stands_below_what_was_promised_and_is_answered(
    team: Three,
) -> None:
    team.jana.store.merge(same(WEBER.id, outside_of(team)))
    app = app_of(team.jana.services)
    async with app.run_test(size=(80, 24)) as pilot:
        await before(pilot, app)
        shown = seen(app)
        assert shown.index("» Ben Okafor: check the numbers") < shown.index("» Kim Reed: How long does the check take?")
        # What was selected when it came, the need, still is.
        await pilot.press("up", "y")
        await on(pilot, Ask)
        await pilot.press(*"a day", "enter")
        await until(pilot, lambda: "Kim Reed gets the answer" in seen(app) and "» Kim Reed" not in seen(app))
        await pilot.press("ctrl+z")
        await until(pilot, lambda: "» Kim Reed" in seen(app))
        await pilot.press("up", "up", "d")
        await until(pilot, lambda: "Ben Okafor is told" in seen(app))


async def test_before_the_call_at_most_two_lines_come_of_it_and_one_leads_to_its_note(team: Three) -> None:
    for n in range(3):
        team.says(Say.COMMENT, f"more of it {n}", NEED.id)
    app = app_of(team.jana.services)
    async with app.run_test(size=(80, 24)) as pilot:
        await before(pilot, app)
        assert seen(app).count("» ") == 2
        await pilot.press("up", "up", "d")
        await until(pilot, lambda: "No answer needed" in seen(app))
        await pilot.press("right")
        await on(pilot, ReadingScreen)


async def test_before_the_call_it_says_that_a_colleague_has_taken_a_promise_on(team: Three) -> None:
    [mine] = asked(team.jana.store, TODAY).in_my_name
    answer_promise(team.jana.services, mine, Say.TAKEN)
    team.exchange()
    app = app_of(team.ben.services)
    async with app.run_test(size=(80, 24)) as pilot:
        await on(pilot, TodayScreen)
        found = team.ben.store.customer(number(911))
        assert found is not None
        app.push_screen(BeforeScreen(app.services, found))
        await on(pilot, BeforeScreen)
        await until(pilot, lambda: "└ taken on, Jana Reuter 21 Nov" in seen(app))


async def test_on_the_page_of_the_customer_it_stands_below_its_note_and_its_conversation(team: Three) -> None:
    team.says(Say.STRENGTH, "how calmly you asked on")
    app = app_of(team.jana.services)
    async with app.run_test(size=(80, 24)) as pilot:
        await on(pilot, TodayScreen)
        app.navigation.follow(CustomerWanted(WEBER.id))
        await on(pilot, CustomerPageScreen)
        await until(pilot, lambda: "└ comment, Kim Reed 21 Nov: How long does the check take?" in seen(app))
        shown = seen(app)
        assert shown.index("the month end") < shown.index("└ comment") < shown.index("└ one strength")


def test_in_the_list_of_the_coming_week_it_stands_with_its_customer(team: Three) -> None:
    found = gather(team.jana.store, TODAY)
    [week] = [one for one in LISTS if one.name == "week"]
    assert [one.text for one in week.lines(found, Language("en"))] == ["Kim Reed: How long does the check take?"]
    team.jana.store.merge(same(WEBER.id, outside_of(team)))
    lines = list(week.lines(gather(team.jana.store, TODAY), Language("en")))
    assert {one.text for one in lines} == {
        "Kim Reed: How long does the check take?",
        "Ben Okafor: check the numbers",
    }


def test_an_earlier_note_from_which_a_call_asks_on_has_what_was_said_last_of_it() -> None:
    earlier = Earlier(conversation=HELD.id, note=NEED.id, at=NEED.at, kind=NEED.kind, text=NEED.text)
    row = EarlierRow(earlier, Language("en"), TODAY, ("comment, Kim: one", "answer, I: two"))
    told = ["".join(span.text for span in one) for one in row.lines(60)]
    assert told[0].endswith(NEED.text)
    assert [one.strip() for one in told[1:]] == ["└ answer, I: two"]
    assert len(EarlierRow(earlier, Language("en"), TODAY).lines(60)) == 1


async def test_in_the_call_what_was_said_stands_with_the_earlier_note(team: Three) -> None:
    app = app_of(team.jana.services)
    async with app.run_test(size=(80, 24)) as pilot:
        await before(pilot, app)
        await pilot.press("down", "s", "enter")
        await on(pilot, CallScreen)
        await until(pilot, lambda: "└ comment, Kim Reed" in seen(app))


def outside_of(team: Three) -> str:
    """Return the customer whom Ben handed over, by the id that Jana knows."""
    [mine] = asked(team.jana.store, TODAY).in_my_name
    assert mine.head.customer_id is not None
    return mine.head.customer_id


def same(one: str, other: str) -> Merge:
    """Return that two customers are one."""
    return Merge(id=number(990), one=one, other=other, at=START, same=True, by="")
