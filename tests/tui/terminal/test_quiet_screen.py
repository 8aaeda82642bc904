"""Whoever quits while a screen comes, or while something is read for it, is told of no error."""

import importlib
import inspect
from pathlib import Path

import pytest
from textual.app import ComposeResult
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Label

from interview_tui.tui.app import InterviewApp
from interview_tui.tui.terminal.program import TerminalProgram
from interview_tui.tui.terminal.quiet_screen import QuietScreen
from tests.support.seeing import drawn

HOUSE = Path(__file__).parents[3] / "interview_tui"


class Read(Message):
    """Something was read."""


class Coming(QuietScreen[None]):
    def __init__(self) -> None:
        super().__init__()
        self.happened: list[str] = []

    def compose(self) -> ComposeResult:
        yield Label("here")

    def on_mount(self) -> None:
        self.query_one(Label)
        self.happened.append("came")

    def on_read(self) -> None:
        self.query_one(Label)
        self.happened.append("read")

    def on_unmount(self) -> None:
        self.happened.append("went")


async def test_a_screen_that_comes_while_the_program_ends_handles_nothing_but_that_it_goes() -> None:
    app, screen = TerminalProgram(), Coming()
    async with app.run_test() as pilot:
        app.push_screen(screen)
        screen.post_message(Read())
        app.exit()
        await pilot.pause()

    assert (screen.happened, app.return_code) == (["went"], 0)


async def test_any_other_screen_handles_all() -> None:
    app, screen = TerminalProgram(), Coming()
    async with app.run_test() as pilot:
        app.push_screen(screen)
        await drawn(pilot)
        screen.post_message(Read())
        await drawn(pilot)
        assert screen.happened == ["came", "read"]
        app.exit()
        await pilot.pause()

    assert screen.happened[-1] == "went"


async def test_the_program_can_be_quit_before_its_first_screen_is_there(
    app: InterviewApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    pushed = app.push_screen
    monkeypatch.setattr(app, "push_screen", lambda *given, **named: (pushed(*given, **named), app.exit())[0])
    async with app.run_test() as pilot:
        await pilot.pause()

    assert app.return_code == 0


def test_every_screen_of_ours_is_such_a_one() -> None:
    modules = [
        importlib.import_module(".".join(path.relative_to(HOUSE.parent).with_suffix("").parts))
        for path in sorted((HOUSE / "tui").rglob("*.py"))
    ]
    screens = {
        one
        for module in modules
        for one in vars(module).values()
        if inspect.isclass(one) and issubclass(one, Screen) and one.__module__.startswith("interview_tui")
    }

    assert len(screens) > 30
    assert [one.__name__ for one in screens if not issubclass(one, QuietScreen)] == []
