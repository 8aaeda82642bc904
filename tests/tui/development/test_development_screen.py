"""My own development by keys: said what became of an intention, taken back, and the conversation read."""

from datetime import timedelta

import pytest

from interview_tui.records.private import Private
from interview_tui.records.words import Status
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.development.screen import DevelopmentScreen
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.shared.messages import DevelopmentWanted
from interview_tui.tui.shared.screen import InterviewScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.frozen import START
from tests.support.seeing import burst, on, seen, settle, until
from tests.support.written import conversation, number


def kept(store: JsonStore, **private: object) -> None:
    at = START - timedelta(days=3)
    one = conversation(started_at=at, ended_at=at + timedelta(minutes=9), status=Status.DONE, customer="Claudia Weber")
    opened = store.begin(one)
    opened.save(one)
    opened.save_private(Private.model_validate({"id": one.id, **private}))
    assert not opened.close().waiting


async def test_what_became_of_an_intention_is_said_by_a_key_and_taken_back(app: InterviewApp, store: JsonStore) -> None:
    kept(store, intention="wait longer", learnt="the third day")
    async with app.run_test(size=(80, 24)) as pilot:
        await on(pilot, TodayScreen)
        app.navigation.follow(DevelopmentWanted())
        await on(pilot, DevelopmentScreen)
        await until(pilot, lambda: "▸ wait longer" in seen(app).replace("▸wait", "▸ wait"))
        assert "for me alone" in seen(app)

        await burst(pilot, "g")
        await until(pilot, lambda: "1 came off" in seen(app))
        assert store.read_private(number(900)).intention_became == "worked"

        await burst(pilot, "ctrl+z")
        await until(pilot, lambda: "1 nothing said yet" in seen(app))

        await burst(pilot, "l", "n", "down", "g", "enter")
        await on(pilot, ReadingScreen)
        assert store.read_private(number(900)).intention_became == "not_yet"


async def test_a_conversation_open_elsewhere_is_told_and_nothing_changes(app: InterviewApp, store: JsonStore) -> None:
    kept(store, intention="wait longer")
    elsewhere = store.open(number(900))
    async with app.run_test(size=(80, 24)) as pilot:
        await on(pilot, TodayScreen)
        app.navigation.follow(DevelopmentWanted())
        await on(pilot, DevelopmentScreen)
        await until(pilot, lambda: "wait longer" in seen(app))
        await burst(pilot, "g")
        await until(pilot, lambda: "Another program writes" in seen(app))
        await burst(pilot, "down", "escape")
        await on(pilot, TodayScreen)
    elsewhere.close()


async def test_in_the_first_week_it_is_said_kindly(app: InterviewApp, store: JsonStore) -> None:
    async with app.run_test(size=(80, 14)) as pilot:
        await on(pilot, TodayScreen)
        app.navigation.follow(DevelopmentWanted())
        await on(pilot, DevelopmentScreen)
        await until(pilot, lambda: "the rest comes by itself" in seen(app))
        await burst(pilot, "down", "f2")
        await settle(pilot)
        assert "development" in seen(app).casefold() or "Entwicklung" in seen(app)


@pytest.mark.parametrize("private", [True, False])
async def test_the_way_there_is_in_the_menu_where_anything_private_is_kept(
    app: InterviewApp, store: JsonStore, private: bool
) -> None:
    store.change_settings(store.settings.changed(private=private))
    async with app.run_test(size=(80, 24)) as pilot:
        await on(pilot, TodayScreen)
        screen = app.screen
        assert isinstance(screen, InterviewScreen)
        assert ("development" in {one.id for one in screen.commands()}) is private


async def test_above_the_first_line_that_can_be_selected_the_bars_come_into_sight(
    app: InterviewApp, store: JsonStore
) -> None:
    kept(store, intention="wait longer", questions=tuple(f"What takes {n} days?" for n in range(6)))
    async with app.run_test(size=(80, 8)) as pilot:
        await on(pilot, TodayScreen)
        app.navigation.follow(DevelopmentWanted())
        await on(pilot, DevelopmentScreen)
        await until(pilot, lambda: "wait longer" in seen(app))
        await burst(pilot, "up")
        await until(pilot, lambda: "Open ones among the questions" in seen(app))
