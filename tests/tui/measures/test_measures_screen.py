"""The screen of measures by keys: what is told, whose answers it is, to the customer, into a file."""

from pathlib import Path

import pytest

from interview_tui.desk.team.folder import put
from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.conversation import Conversation
from interview_tui.records.words import Form, Measure, Status
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.customer.screen import CustomerPageScreen
from interview_tui.tui.measures.screen import MeasuresScreen
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.team.reading import LeadReadingScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.frozen import START
from tests.support.handing_over import taken_in
from tests.support.seeing import burst, on, seen, settle, until
from tests.support.teams import made
from tests.support.written import customer, number


def with_answers(app: InterviewApp, *values: int) -> None:
    for n, value in enumerate(values, 1):
        one = customer(n, f"Customer {n}")
        app.services.store.save_customer(one)
        conversation = Conversation(
            id=number(1000 + n), author="Jana", started_at=START, ended_at=START, customer_id=one.id, customer=one.name,
            form=Form.ANSWER, status=Status.DONE, measure=MeasureAnswer(measure=Measure.FIT, value=value, at=START),
        )  # fmt: skip
        opened = app.services.store.begin(conversation)
        opened.save(conversation)
        opened.close()


async def test_from_the_first_screen_to_whose_answer_it_is_and_back(app: InterviewApp) -> None:
    with_answers(app, 3, 1)
    async with app.run_test(size=(80, 14)) as pilot:
        await on(pilot, TodayScreen)
        await burst(pilot, "ctrl+r", "enter", "down", "enter")
        await on(pilot, CustomerPageScreen)
        await settle(pilot)
        assert "Customer 1" in seen(app)
        await burst(pilot, "escape", "escape")
        await on(pilot, MeasuresScreen)
        await settle(pilot)
        assert "Would they miss us?" in seen(app)
        await burst(pilot, "tab", "a")
        await settle(pilot)
        assert "from the beginning, by quarter" in seen(app)


async def test_figures_leave_as_a_file_that_is_never_overwritten(
    app: InterviewApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with_answers(app, 3, 1)
    async with app.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+r", "x")
        await on(pilot, Ask)
        await burst(pilot, "enter")
        await on(pilot, MeasuresScreen)
        await until(pilot, lambda: "Written: " in seen(app))
        file = next(tmp_path.glob("*.md"))  # noqa: ASYNC240 - a file of a test
        told = file.read_text("utf-8")
        assert "Would they miss us?" in told
        assert "Customer" not in told


async def test_where_nothing_was_answered_it_says_how_this_fills(app: InterviewApp) -> None:
    async with app.run_test(size=(80, 14)) as pilot:
        await burst(pilot, "ctrl+r")
        await on(pilot, MeasuresScreen)
        await until(pilot, lambda: "typed in a note: NPS 8." in " ".join(seen(app).split()))


async def test_what_others_released_is_counted_in_and_its_source_is_one_enter_away(
    app: InterviewApp, tmp_path: Path
) -> None:
    folder = tmp_path / "team"
    jana = made(tmp_path / "jana", "Jana Reuter", folder)
    one = customer(5, "Tom Yilmaz")
    jana.store.save_customer(one)
    jana.keep(
        Conversation(
            id=number(1009), author="Jana Reuter", started_at=START, ended_at=START, customer_id=one.id,
            customer=one.name, form=Form.ANSWER, status=Status.DONE, released=True,
            measure=MeasureAnswer(measure=Measure.FIT, value=2, at=START),
        )
    )  # fmt: skip
    put(jana.store, START.date())
    with_answers(app, 3)
    app.services.store.change_settings(app.services.store.settings.changed(team_folder=str(folder)))
    assert all(each.fault is None for each in taken_in(app.services.store))

    async with app.run_test(size=(100, 24)) as pilot:
        await on(pilot, TodayScreen)
        await burst(pilot, "ctrl+r")
        await on(pilot, MeasuresScreen)
        await until(pilot, lambda: "with what others released" in seen(app))
        await burst(pilot, "enter")
        await until(pilot, lambda: "Tom Yilmaz" in seen(app))
        assert "Customer 1" in seen(app)
        assert "Jana" not in seen(app)
        await burst(pilot, "enter")
        await on(pilot, LeadReadingScreen)
        await settle(pilot)
        assert "Tom Yilmaz" in seen(app)
