"""The browser of guides, with the keys a person presses."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widget import Widget

from interview_tui.disk.own import write_own
from interview_tui.guide.loader import library_folder
from interview_tui.guide.own import copied, new_text
from interview_tui.records.fold import fold
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.guides.screen import GuidesScreen, Shown
from interview_tui.tui.today.screen import TodayScreen
from interview_tui.tui.widgets.sheet import Sheet
from tests.support.frozen import FrozenClock, services_on
from tests.support.seeing import on

EDITOR = """\
import pathlib, sys
file = pathlib.Path(sys.argv[2])
file.write_text(file.read_text("utf-8").replace(*sys.argv[1].split("=>")), "utf-8")
"""


def read(screen: GuidesScreen, place: str) -> str:
    sheet = screen.query_one(place, Sheet)
    return "\n".join("".join(span.text for span in line).rstrip() for line in sheet.lines(78))


async def guides(pilot: Pilot[str]) -> GuidesScreen:
    await pilot.pause()
    await pilot.press("f4")
    await pilot.pause()
    screen = pilot.app.screen
    assert isinstance(screen, GuidesScreen)
    return screen


def program(store: JsonStore, clock: FrozenClock, language: str = "en") -> InterviewApp:
    services = services_on(store, clock, language)
    services.guides.read_again()
    return InterviewApp(services)


def own(store: JsonStore, text: str, name: str = "mine.toml") -> Path:
    folder = store.home / "guides"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


@pytest.fixture
def editor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An editor with an argument, in a terminal that can be lent to it."""
    file = tmp_path / "my editor.py"
    file.write_text(EDITOR, encoding="utf-8")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"'{sys.executable}' '{file}' 'What takes you longest?=>Are you happy with it?'")

    @contextmanager
    def suspend(app: InterviewApp) -> Iterator[None]:
        yield

    monkeypatch.setattr(InterviewApp, "suspend", suspend)
    return file


def go_to(screen: GuidesScreen, guide_id: str) -> None:
    """Select a guide by its id: where it stands depends on the language."""
    screen.at = next(at for at, row in enumerate(screen.rows) if row.guide and row.guide.id == guide_id)


async def test_a_guide_mended_outside_can_be_used_without_a_new_start(store: JsonStore, clock: FrozenClock) -> None:
    file = store.home / "guides" / "mine.toml"
    write_own(file, "broken")
    app = program(store, clock)
    async with app.run_test() as pilot:
        screen = await guides(pilot)
        assert [row.guide for row in screen.rows if row.own] == [None]
        await pilot.press("escape")
        await on(pilot, TodayScreen)
        file.write_text(new_text("mine"), encoding="utf-8")
        screen = await guides(pilot)
        assert [row.guide.id for row in screen.rows if row.own and row.guide] == ["mine"]


async def test_the_guides_are_listed_with_what_they_are_for_and_read(store: JsonStore, clock: FrozenClock) -> None:
    async with program(store, clock).run_test(size=(80, 24)) as pilot:
        screen = await guides(pilot)
        titles = [row.guide.title.in_language("en") for row in screen.rows if row.guide]
        assert titles == sorted(titles, key=fold)
        assert len(titles) == len(screen.services.guides.library.guides)
        assert "Listen, thank, take responsibility, and stay with it until it is right." in read(screen, "#about")
        go_to(screen, "check-in")
        at = screen.at
        await pilot.press("enter")
        assert screen.shown is Shown.GUIDE
        page = read(screen, "#opened")
        assert "Support · innovation · understand, offer nothing · customer 80%" in page
        assert "What takes the most out of you in a normal week?" in page
        assert "Listen for: the words they use themselves" in page
        await pilot.press("escape")
        assert (screen.shown, screen.at) == (Shown.LIST, at)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, TodayScreen)


async def test_trying_walks_through_the_questions_and_keeps_nothing(store: JsonStore, clock: FrozenClock) -> None:
    async with program(store, clock).run_test() as pilot:
        screen = await guides(pilot)
        go_to(screen, "check-in")
        await pilot.press("t", "right")
        page = read(screen, "#opened")
        assert "Trying: nothing of it is kept." in page
        assert "2 of 8" in page
        await pilot.press("left", "left")
        assert "1 of 8" in read(screen, "#opened")
        await pilot.press(*["right"] * 9)
        assert "All questions of the guide are through." in read(screen, "#opened")
        await pilot.press("escape", "escape")
        await pilot.pause()
    assert list(store.heads()) == []
    assert not (store.home / "guides").exists()


async def test_a_copy_lies_among_my_own_and_never_over_another(store: JsonStore, clock: FrozenClock) -> None:
    async with program(store, clock).run_test() as pilot:
        screen = await guides(pilot)
        go_to(screen, "check-in")
        await pilot.press("c")
        row = screen.row
        assert row is not None
        assert row.guide is not None
        assert (row.guide.id, row.own) == ("my-check-in", True)
        assert str(row.file) in read(screen, "#told").replace("\n ", "")
        before = row.file.read_bytes()
        await pilot.press("c")
        assert screen.row is not None
        assert screen.row.file.name == "my-check-in-2.toml"
        assert row.file.read_bytes() == before
        assert before.decode() == copied((library_folder() / "check-in.toml").read_text("utf-8"), "my-check-in")
        assert row.guide.title.in_language("de").endswith(" (Kopie)")


async def test_a_guide_that_came_along_is_not_changed_but_copied(store: JsonStore, clock: FrozenClock) -> None:
    async with program(store, clock).run_test() as pilot:
        screen = await guides(pilot)
        await pilot.press("e")
        assert read(screen, "#told") == " This guide came with the program. c makes a copy of your own."


async def test_when_the_editor_closes_what_was_found_is_shown_and_the_guide_is_read_anew(
    store: JsonStore, clock: FrozenClock, editor: Path
) -> None:
    own(store, new_text("mine"))
    async with program(store, clock).run_test() as pilot:
        screen = await guides(pilot)
        await pilot.press("e")
        assert screen.shown is Shown.FOUND
        page = read(screen, "#opened")
        assert "line 25 · ask.en · closed" in page
        assert "→ What do you think of it?" in page
        mine = pilot.app.services.guides.library.guides["mine"]  # type: ignore[attr-defined]
        assert mine.steps[0].cue.ask.en == "Are you happy with it?"


async def test_a_guide_broken_in_the_editor_stays_in_the_list_and_is_told_with_its_line(
    store: JsonStore, clock: FrozenClock, editor: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own(store, new_text("mine"))
    monkeypatch.setenv(
        "VISUAL", os.environ["EDITOR"].replace("What takes you longest?=>Are you happy with it?", "10=>0")
    )
    async with program(store, clock).run_test() as pilot:
        screen = await guides(pilot)
        await pilot.press("e")
        assert "line 5: `minutes` is 0; it must be a whole number from 1 to 480" in read(screen, "#opened")
        await pilot.press("escape")
        assert screen.rows[0].guide is None
        assert ":5: `minutes` is 0" in read(screen, "#about").replace("\n ", "")
        monkeypatch.setenv("VISUAL", os.environ["VISUAL"].replace("10=>0", "minutes = 0=>minutes = 7"))
        await pilot.press("e")
        assert "All is well with this guide." in read(screen, "#opened")
        assert screen.rows[0].guide is not None
        assert screen.rows[0].guide.minutes == 7


async def test_a_broken_guide_can_be_opened_and_neither_tried_nor_copied(store: JsonStore, clock: FrozenClock) -> None:
    own(store, "id = ")
    async with program(store, clock, "de").run_test() as pilot:
        screen = await guides(pilot)
        await pilot.press("r", "c")
        assert screen.shown is Shown.LIST
        await pilot.press("enter")
        assert "Zeile 1: ist kein gültiges TOML" in read(screen, "#opened")


async def test_without_an_editor_the_path_is_told(
    store: JsonStore, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = own(store, new_text("mine"))
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", " ")
    async with program(store, clock).run_test() as pilot:
        screen = await guides(pilot)
        await pilot.press("e")
        told = read(screen, "#told").replace("\n ", "")
        assert told.startswith(" No editor is named in VISUAL or EDITOR.")
        assert file.name in told


async def test_an_editor_that_is_not_there_and_a_terminal_that_cannot_be_lent_are_told(
    store: JsonStore, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    own(store, new_text("mine"))
    monkeypatch.setenv("VISUAL", "/no/such/editor -w")
    async with program(store, clock).run_test() as pilot:
        screen = await guides(pilot)
        await pilot.press("e")  # nothing can be lent here: there is no terminal
        assert read(screen, "#told").startswith(" An editor cannot be opened in this terminal.")

        @contextmanager
        def suspend() -> Iterator[None]:
            yield

        monkeypatch.setattr(pilot.app, "suspend", suspend)
        await pilot.press("e")
        assert read(screen, "#told").startswith(" The editor /no/such/editor cannot be started: ")
        assert screen.shown is Shown.LIST


async def test_a_folder_that_cannot_be_written_is_told_and_nothing_changes(
    store: JsonStore, clock: FrozenClock
) -> None:
    (store.home / "guides").write_text("a file, not a folder")
    async with program(store, clock).run_test() as pilot:
        screen = await guides(pilot)
        await pilot.press("c")
        assert "cannot be written" in read(screen, "#told")
        assert all(not row.own for row in screen.rows)


async def test_the_language_changes_in_place_and_a_click_selects(store: JsonStore, clock: FrozenClock) -> None:
    async with program(store, clock).run_test(size=(80, 14)) as pilot:
        screen = await guides(pilot)
        await pilot.click("#guides", offset=(10, 3))
        assert screen.at == 3
        await pilot.click("#guides", offset=(10, 3))
        assert screen.shown is Shown.GUIDE
        assert screen.row is not None
        assert screen.row.guide is not None
        guide = screen.row.guide
        pilot.app.screen.start("language")  # type: ignore[attr-defined]
        assert guide.title.in_language("de") in read(screen, "#opened")
        assert read(screen, "#heading").startswith(" Leitfäden")
        assert all(isinstance(one, Widget) for one in screen.query("*"))


async def test_keys_typed_before_the_list_is_there_are_for_it(store: JsonStore, clock: FrozenClock) -> None:
    async with program(store, clock).run_test() as pilot:
        await pilot.pause()
        await pilot.press("ctrl+l", "down", "enter")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, GuidesScreen)
        assert (screen.at, screen.shown) == (1, Shown.GUIDE)
        await pilot.press("question_mark")
