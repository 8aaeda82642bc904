"""Releasing at the end of a call: what leaves is seen first, lies in the folder of the team, a key takes it back."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from interview_tui.desk.handing_file import read
from interview_tui.desk.team.folder import put
from interview_tui.records.conversation import Conversation
from interview_tui.records.words import Kind, Status
from interview_tui.store.store import JsonStore
from interview_tui.tui.after.screen import AfterScreen
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.panels.deciding import Decide
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.frozen import START
from tests.support.seeing import on, seen, settle, until
from tests.support.teams import made
from tests.support.written import conversation, note

HELD = conversation(
    note(1, "the month end takes three days", kind=Kind.FACT, how_known="told"),
    note(2, "her daughter rows", kind=Kind.PERSONAL),
    status=Status.TO_FINISH,
    ended_at=START + timedelta(minutes=20),
)


def keep(store: JsonStore, one: Conversation) -> None:
    opened = store.begin(one)
    opened.save(one)
    opened.close()


def in_folder(folder: Path) -> list[int]:
    return [len(read(path).records) for path in folder.iterdir() if path.suffix == ".zip"]


@pytest.fixture
def folder(store: JsonStore, tmp_path: Path) -> Path:
    made = tmp_path / "team"
    made.mkdir()
    store.change_settings(store.settings.changed(team_folder=str(made)))
    return made


async def test_what_is_read_is_released_by_a_key_and_undo_takes_it_out_of_the_folder(
    app: InterviewApp, store: JsonStore, folder: Path
) -> None:
    keep(store, HELD.changed(status=Status.DONE))
    async with app.run_test() as pilot:
        await on(pilot, TodayScreen)
        app.navigation.read(HELD.id)
        await on(pilot, ReadingScreen)
        await pilot.press("ctrl+r")
        await on(pilot, Decide)
        await until(pilot, lambda: "Stays here" in seen(app))
        assert "her daughter rows" in seen(app)
        assert in_folder(folder) == []

        await pilot.press("enter")
        await until(pilot, lambda: in_folder(folder) == [1])
        await until(pilot, lambda: "Released: 1 note, 1 stays here." in seen(app))
        await pilot.press("ctrl+z")
        await until(pilot, lambda: in_folder(folder) == [0])
        assert "it is not released" in seen(app)


async def test_by_the_standing_rule_a_finished_call_is_released_unless_one_key_keeps_it(
    app: InterviewApp, store: JsonStore, folder: Path
) -> None:
    store.change_settings(store.settings.changed(released_when_finished=True))
    keep(store, HELD.put(note(3, "the fair", parked=True)))
    async with app.run_test() as pilot:
        await on(pilot, TodayScreen)
        # What the start puts into the folder is as it was then, and not what was finished meanwhile.
        await until(pilot, lambda: not any(worker.is_running for worker in app.workers))
        app.navigation.finish(HELD.id)
        await on(pilot, AfterScreen)
        await until(pilot, lambda: "released when finished" in seen(app))
        await pilot.press("f8")
        await on(pilot, ReadingScreen)
        await until(pilot, lambda: "Ctrl+R keeps it here" in seen(app))
        await settle(pilot)
        assert in_folder(folder) == []
        await pilot.press("ctrl+r")
        await until(pilot, lambda: "It stays here" in seen(app))
        await pilot.press("escape")
        await on(pilot, TodayScreen)
        await settle(pilot)
    assert in_folder(folder) == []
    assert store.read(HELD.id).kept_here


async def test_a_folder_that_is_away_is_told_on_the_first_screen_and_hinders_nothing(
    app: InterviewApp, store: JsonStore, folder: Path
) -> None:
    os.rmdir(folder)
    keep(store, HELD.changed(status=Status.DONE, released=True))
    async with app.run_test() as pilot:
        await on(pilot, TodayScreen)
        await until(pilot, lambda: "There is no folder" in seen(app))
        os.mkdir(folder)
        app.team_folder.put()
        await until(pilot, lambda: "There is no folder" not in seen(app))
    assert in_folder(folder) == [1]


async def test_the_board_is_a_key_away_as_soon_as_the_first_thing_comes_into_the_folder(
    app: InterviewApp, store: JsonStore, folder: Path, tmp_path: Path
) -> None:
    colleague = made(tmp_path / "colleague", "Ben", folder)
    colleague.keep(HELD.changed(status=Status.DONE, released=True, author="Ben"))
    put(colleague.store, START.date())
    async with app.run_test() as pilot:
        await on(pilot, TodayScreen)
        await until(pilot, lambda: "Ctrl+G team" in seen(app))
