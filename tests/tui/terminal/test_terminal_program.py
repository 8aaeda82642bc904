"""What the terminal's room does with Textual's private members: each does what we count on."""

import asyncio
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.traceback import Traceback
from textual.app import ComposeResult
from textual.message import Message

from interview_tui.tui.app import InterviewApp
from interview_tui.tui.terminal.program import OWN_ERROR, TerminalProgram
from interview_tui.tui.terminal.text_area import BareTextArea
from tests.support.seeing import drawn, until


class Wrong(Exception):
    """An error of our own."""


class Do(Message):
    """Something is to be done, which goes wrong."""


class Failing(TerminalProgram):
    def __init__(self) -> None:
        super().__init__()
        self.details: list[str] = []

    def failed(self, details: str) -> str:
        self.details.append(details)
        return "told in a sentence"

    def on_do(self) -> None:
        raise Wrong("what happened")

    def go_wrong_in_a_thread(self) -> None:
        """As Textual does it for the thread that reads the keys."""
        try:
            raise Wrong("what happened")
        except Wrong:
            self.call_from_thread(self.panic, Traceback())


async def ends(app: TerminalProgram, act: Callable[[], object]) -> None:
    """Do what goes wrong while the program runs, until it has ended."""

    async def run() -> None:
        async with app.run_test() as pilot:
            act()
            await pilot.pause()

    with pytest.raises(Wrong):
        await run()


async def test_an_error_in_a_handler_ends_the_program_with_a_sentence_and_not_with_zero(
    capsys: pytest.CaptureFixture[str],
) -> None:
    app = Failing()

    await ends(app, lambda: app.post_message(Do()))

    assert app.return_code == OWN_ERROR
    assert len(app.details) == 1
    assert "Wrong: what happened" in app.details[0]
    assert "told in a sentence" in capsys.readouterr().err


async def test_an_error_in_a_thread_ends_the_program_in_the_same_way(capsys: pytest.CaptureFixture[str]) -> None:
    app = Failing()

    async with app.run_test():
        thread = threading.Thread(target=app.go_wrong_in_a_thread)
        thread.start()
        await asyncio.to_thread(thread.join)

    assert app.return_code == OWN_ERROR
    assert len(app.details) == 1
    assert "Wrong: what happened" in app.details[0]
    assert "told in a sentence" in capsys.readouterr().err


async def test_the_details_of_an_error_lie_in_a_file_that_only_the_person_reads(
    app: InterviewApp, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await ends(app, lambda: app.screen.call_later(_go_wrong))

    (file,) = files_of_errors(home)
    told = capsys.readouterr().err.replace("\n", "")
    assert app.return_code == OWN_ERROR
    assert "met an error of its own" in told
    assert file.name in told
    assert "Wrong: what happened" in file.read_text("utf-8")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


async def test_where_no_details_can_be_written_the_sentence_is_told_all_the_same(
    app: InterviewApp, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    app.services.home = tmp_path / "not there"

    await ends(app, lambda: app.screen.call_later(_go_wrong))

    told = capsys.readouterr().err.replace("\n", "")
    assert "met an error of its own" in told
    assert "Details" not in told


def files_of_errors(home: Path) -> list[Path]:
    return list(home.glob("error-*.txt"))


def _go_wrong() -> None:
    raise Wrong("what happened")


class Areas(TerminalProgram):
    def compose(self) -> ComposeResult:
        yield BareTextArea(soft_wrap=True)


async def test_what_was_typed_can_be_undone_and_what_was_put_there_cannot() -> None:
    async with Areas().run_test() as pilot:
        area = pilot.app.query_one(BareTextArea)
        area.load_text("put there")
        assert not area.can_undo

        area.insert(", typed")
        assert area.can_undo

        area.undo()
        assert (area.text, area.can_undo) == ("put there", False)


async def test_a_text_is_wrapped_anew_for_another_width_and_not_for_another_height(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with Areas().run_test(size=(40, 20)) as pilot:
        area = pilot.app.query_one(BareTextArea)
        area.load_text("many words " * 30)
        wrap, wrapped = area.wrapped_document.wrap, []

        def counted(width: int, tab_width: int) -> None:
            wrapped.append(width)
            wrap(width, tab_width)

        monkeypatch.setattr(area.wrapped_document, "wrap", counted)
        await pilot.resize_terminal(40, 24)
        await until(pilot, lambda: area.size.height > 20)
        assert wrapped == []

        await pilot.resize_terminal(20, 24)
        await until(pilot, lambda: wrapped != [])


async def test_the_cursor_is_to_be_seen_at_once_wherever_it_was_in_its_blinking() -> None:
    async with Areas().run_test() as pilot:
        area = pilot.app.query_one(BareTextArea)
        area.cursor_blink = True
        area.focus()
        await drawn(pilot)
        area._cursor_visible = False

        area.show_cursor_at_once()

        assert area._cursor_visible
