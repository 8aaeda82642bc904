"""The folder of a team while the program is open: what changes is put there, what others put there is taken in."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from textual.pilot import Pilot

from interview_tui.desk.team.folder import put, state_of
from interview_tui.records.conversation import Conversation
from interview_tui.records.words import Kind, Status
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.promises.screen import PromisesScreen
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.team.board import BoardScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.frozen import START
from tests.support.seeing import burst, on, seen, settle, until
from tests.support.teams import TeamStore, made
from tests.support.written import conversation, note, number

HELD = conversation(
    note(1, "send the sample", kind=Kind.PROMISE, due=START.date()),
    status=Status.DONE,
    released=True,
    author="Jana Reuter",
    ended_at=START + timedelta(minutes=20),
)


def keep(store: JsonStore, one: Conversation) -> None:
    opened = store.begin(one)
    opened.save(one)
    opened.close()


def manifest(folder: Path) -> dict[str, Any]:
    """Return what stands first in the only file of a folder."""
    [path] = folder.glob("*.zip")
    found: dict[str, Any] = json.loads(ZipFile(path).read("manifest.json"))
    return found


def inside(folder: Path) -> str:
    """Return all that the only file of a folder holds."""
    [path] = folder.glob("*.zip")
    held = ZipFile(path)
    return "\n".join(held.read(name).decode() for name in held.namelist())


@pytest.fixture
def folder(store: JsonStore, tmp_path: Path) -> Path:
    folder = tmp_path / "team"
    folder.mkdir()
    store.change_settings(store.settings.changed(team_folder=str(folder)))
    keep(store, HELD)
    return folder


@pytest.fixture
def ben(tmp_path: Path, folder: Path) -> TeamStore:
    return made(tmp_path / "ben", "Ben Okafor", folder)


async def begun(pilot: Pilot[Any]) -> None:
    await on(pilot, TodayScreen)
    await settle(pilot)
    await settle(pilot)


async def test_a_promise_that_is_done_in_a_list_is_done_for_those_who_lead(app: InterviewApp, folder: Path) -> None:
    async with app.run_test() as pilot:
        await begun(pilot)
        await burst(pilot, "f8")
        await on(pilot, PromisesScreen)
        await settle(pilot)
        await burst(pilot, "d")
        await settle(pilot)
        assert '"kept"' not in inside(folder)
        app.team_folder.look()
        await until(pilot, lambda: '"kept"' in inside(folder))


@pytest.mark.parametrize(("title", "typed"), [("stands in", ("Ben", "5 Dec")), ("my name", ("Jana Kern",))])
async def test_who_stands_in_and_another_name_are_known_at_once(
    app: InterviewApp, store: JsonStore, folder: Path, title: str, typed: tuple[str, ...]
) -> None:
    async with app.run_test() as pilot:
        await begun(pilot)
        before = manifest(folder)
        await burst(pilot, "ctrl+o", *title, "enter")
        await settle(pilot)
        for one in typed:
            await burst(pilot, *["backspace"] * 20, *one, "enter")
            await settle(pilot)
        await until(pilot, lambda: len(list(folder.glob("*.zip"))) == 1 and manifest(folder) != before)
        found = manifest(folder)
    assert not store.begun_lines()
    assert (found["author"], found.get("stand_in")) == {
        "stands in": ("Jana Reuter", {"name": "Ben", "until": "2026-12-05", "rev": 1}),
        "my name": ("Jana Kern", None),
    }[title]


async def test_who_is_back_earlier_says_that_nobody_stands_in(
    app: InterviewApp, store: JsonStore, folder: Path
) -> None:
    store.change_settings(store.settings.changed(stand_in="Ben", stand_in_until="2026-12-05"))
    async with app.run_test() as pilot:
        await begun(pilot)
        assert manifest(folder)["stand_in"]["name"] == "Ben"
        await burst(pilot, "ctrl+o", *"stands in", "enter")
        await settle(pilot)
        await burst(pilot, *["backspace"] * 5, "enter")
        await until(pilot, lambda: manifest(folder).get("stand_in") == {"rev": 2})
        await settle(pilot)
        assert "Ben no longer stands in for you, from Sat 21 Nov on" in seen(app)
    assert store.settings.stand_in == store.settings.stand_in_until == ""


async def test_what_is_being_read_and_changed_leaves_when_it_is_left_and_not_before(
    app: InterviewApp, store: JsonStore, folder: Path
) -> None:
    async with app.run_test() as pilot:
        await begun(pilot)
        app.navigation.read(HELD.id)
        await on(pilot, ReadingScreen)
        await settle(pilot)
        await burst(pilot, "up", "enter", *" today", "enter")
        await until(pilot, lambda: "sample today" in store.read(HELD.id).notes[0].text)
        app.team_folder.look()
        await settle(pilot)
        assert "sample today" not in inside(folder)
        await burst(pilot, "escape", "escape")
        await on(pilot, TodayScreen)
        await until(pilot, lambda: "sample today" in inside(folder))


async def test_what_a_colleague_puts_there_later_is_taken_in(app: InterviewApp, folder: Path, ben: TeamStore) -> None:
    async with app.run_test() as pilot:
        await begun(pilot)
        assert "Ctrl+G" not in seen(app)
        ben.keep(HELD.changed(id=number(950), author="Ben Okafor"))
        put(ben.store, START.date())
        app.team_folder.look()
        await until(pilot, lambda: "Ctrl+G team" in seen(app))


async def test_a_damaged_file_is_told_on_the_first_screen_until_it_is_gone(app: InterviewApp, folder: Path) -> None:
    damaged = folder / "half.zip"
    damaged.write_bytes(b"half a file")
    async with app.run_test() as pilot:
        await begun(pilot)
        await until(pilot, lambda: "half.zip" in seen(app))
        app.team_folder.look()
        await settle(pilot)
        assert "half.zip" in seen(app)
        damaged.unlink()
        app.team_folder.look()
        await until(pilot, lambda: "half.zip" not in seen(app))


async def test_the_board_looks_into_the_folder_of_the_team(app: InterviewApp, folder: Path, ben: TeamStore) -> None:
    ben.keep(HELD.changed(id=number(950), author="Ben Okafor", organisation="First Firm"))
    put(ben.store, START.date())
    async with app.run_test(size=(80, 24)) as pilot:
        await begun(pilot)
        await burst(pilot, "ctrl+g")
        await on(pilot, BoardScreen)
        await until(pilot, lambda: "First Firm" in seen(app))
        ben.keep(HELD.changed(id=number(951), author="Ben Okafor", organisation="Second Firm"))
        put(ben.store, START.date())
        assert isinstance(app.screen, BoardScreen)
        app.screen.look()
        await until(pilot, lambda: "Second Firm" in seen(app))


def test_a_store_in_which_nothing_was_written_is_as_it_was(store: JsonStore, home: Path) -> None:
    keep(store, HELD)
    before = state_of(home)
    assert state_of(home) == before
    handle = store.open(HELD.id)
    handle.save(handle.conversation.changed(organisation="Nordmetall", rev=2))
    handle.close()
    assert state_of(home) != before
    assert state_of(home / "nowhere") == ()
