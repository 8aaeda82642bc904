"""The corpus through every line one can type in: taken, refused in a sentence, or left; never obeyed."""

from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.screen import Screen

from interview_tui.desk.services import Services
from interview_tui.store.store import open_store
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.terminal.pasted import LARGEST_PASTE
from interview_tui.tui.widgets.text_line import TextLine
from tests.support import hostile
from tests.support.doors import DOORS, Door
from tests.support.frozen import FrozenClock, services_on
from tests.support.hostile import CORPUS, stray
from tests.support.seeing import burst, is_whole, paste, rows, seen, settle

DOINGS = ("run_action", "exit", "copy_to_clipboard", "open_url", "notify", "bell", "deliver_text")


@pytest.fixture
def by_hand(home: Path, clock: FrozenClock) -> Services:
    hostile.write_store(home, clock.now().wall)
    store = open_store(home, now=lambda: clock.now().wall, cache=home.with_name("cache"), host="desk", pid=1)
    return services_on(store, clock)


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the program was made to do that nobody asked for."""
    done: list[str] = []
    for name in DOINGS:
        monkeypatch.setattr(App, name, lambda *args, name=name, **kwargs: done.append(f"{name}{args[1:]}"))
    return done


SHARES = 29
PLACES = tuple(dict.fromkeys(door.below for door in DOORS))


def doors_of(place: type[Screen[Any]]) -> list[Door]:
    return [door for door in DOORS if door.below is place]


def check(app: App[Any], done: list[str], where: str) -> None:
    assert done == [], where
    assert app.is_running, where
    assert stray(seen(app)) == set(), where
    assert is_whole(app), (where, rows(app))


@pytest.mark.parametrize("place", PLACES)
async def test_whatever_is_pasted_and_entered_is_only_text(
    place: type[Screen[Any]], by_hand: Services, done: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    app = InterviewApp(by_hand)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        # Here every string goes through one door or two; all of them go through all in the campaign `freezing`.
        for door in doors_of(place):
            for one in CORPUS[DOORS.index(door) % SHARES :: SHARES]:
                await door.open(pilot)
                line = app.screen.query_one(TextLine)
                line.replace_text("")
                await paste(pilot, one.text)
                check(app, done, f"{door.name}: {one.name} pasted")
                await burst(pilot, "enter")
                await settle(pilot)
                check(app, done, f"{door.name}: {one.name} entered")


@pytest.mark.parametrize("place", PLACES)
async def test_a_paste_that_is_too_large_is_told_and_changes_nothing(
    place: type[Screen[Any]], by_hand: Services
) -> None:
    app = InterviewApp(by_hand)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for door in doors_of(place):
            await door.open(pilot)
            line = app.screen.query_one(TextLine)
            line.replace_text("")
            await paste(pilot, "so far")
            await paste(pilot, "x" * (LARGEST_PASTE + 1))
            assert "Not pasted: it is longer than 100000 characters." in seen(app), door.name
            assert line.text == "so far", door.name
            line.replace_text("")


async def test_an_export_to_the_home_of_nobody_is_told(by_hand: Services) -> None:
    app = InterviewApp(by_hand)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await next(door for door in DOORS if door.name == "file to export to").open(pilot)
        app.screen.query_one(TextLine).replace_text("")
        await paste(pilot, "~niemand-da/summary.md")
        await burst(pilot, "enter")
        await settle(pilot)

        assert "there is no such file or folder" in " ".join(seen(app).split())


async def test_an_export_into_a_format_there_is_not_is_told(by_hand: Services, tmp_path: Path) -> None:
    app = InterviewApp(by_hand)
    async with app.run_test(size=(120, 24)) as pilot:
        await settle(pilot)
        await next(door for door in DOORS if door.name == "file to export to").open(pilot)
        app.screen.query_one(TextLine).replace_text("")
        await paste(pilot, str(tmp_path / "summary.odt"))
        await burst(pilot, "enter")

        assert "summary.odt ends in .odt, and no format does" in " ".join(seen(app).split())
    assert not (tmp_path / "summary.odt").exists()
