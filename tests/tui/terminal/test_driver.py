"""What a terminal may send that is no UTF-8, and a terminal that goes away, on the real program in a pty."""

import json
import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from interview_tui.tui.terminal.driver import ForgivingDriver

WAIT_S = 15.0


class Program:
    """The real program on a pty of its own."""

    def __init__(self, home: Path, *, hang_up: bool = True) -> None:
        self.terminal, theirs = pty.openpty()
        command = [sys.executable, "-m", "interview_tui", "--lang", "en", "--home", home]
        self.process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=hang_up, env=dict(os.environ)
        )
        os.close(theirs)

    def types_until(self, keys: bytes, shown: bytes) -> None:
        """Type, then read until something is shown."""
        os.write(self.terminal, keys)
        seen, until = b"", time.monotonic() + WAIT_S
        while shown not in seen:
            assert time.monotonic() < until, seen[-500:]
            if select.select([self.terminal], [], [], 0.1)[0]:
                seen += os.read(self.terminal, 65536)


@pytest.fixture
def program(home: Path) -> Iterator[Program]:
    program = Program(home)
    program.types_until(b"", b"Type a name")
    program.types_until(b"Claudia\r", b"first conversation")
    program.types_until(b"\r", b"Type a note")
    yield program
    program.process.kill()
    program.process.wait()


def draft(home: Path) -> dict[str, object]:
    (path,) = home.glob("conversations/*/*/*.draft.json")
    return json.loads(path.read_text())


def test_a_byte_that_is_not_utf_8_becomes_a_replacement_character_and_nothing_is_lost(
    program: Program, home: Path
) -> None:
    program.types_until(b"M\xfcller\r", "M\N{REPLACEMENT CHARACTER}ller".encode())
    program.types_until("Müller\r".encode(), "Müller".encode())
    program.process.send_signal(signal.SIGTERM)
    program.process.wait(WAIT_S)
    (path,) = home.glob("conversations/*/*/*[0-9A-Z].json")
    notes = json.loads(path.read_text())["notes"]
    assert [note["text"] for note in notes.values()] == ["M\N{REPLACEMENT CHARACTER}ller", "Müller"]


def test_a_huge_paste_is_refused_in_a_sentence_and_what_is_typed_is_kept(program: Program, home: Path) -> None:
    program.types_until(b"so far", b"so far")
    pasted = b"\x1b[200~" + b"Das ist zu viel. " * 60_000 + b"\x1b[201~"
    while pasted:
        # A terminal hands over what fits, and waits.
        pasted = pasted[os.write(program.terminal, pasted[:4096]) :]
    program.types_until(b"", b"Not pasted: it is longer than 100000 characters.")
    program.types_until(b" and on\r", b"so far and on")
    program.process.send_signal(signal.SIGTERM)
    program.process.wait(WAIT_S)
    (path,) = home.glob("conversations/*/*/*[0-9A-Z].json")
    assert [note["text"] for note in json.loads(path.read_text())["notes"].values()] == ["so far and on"]


def test_what_is_pasted_presses_no_key(program: Program, home: Path) -> None:
    # Escape without an end, then Enter, Ctrl+Q twice and Enter: as keys they would end the call.
    program.types_until(b"\x1b[200~harmlos \x1b" + b"x" * 50 + b"\r\x11\x11\rbis hier\x1b[201~", b"bis hier")
    program.types_until(b"\r", b"Type a note")
    assert program.process.poll() is None
    program.process.send_signal(signal.SIGTERM)
    program.process.wait(WAIT_S)
    (path,) = home.glob("conversations/*/*/*[0-9A-Z].json")
    (note,) = json.loads(path.read_text())["notes"].values()
    assert note["text"].startswith("harmlos ")
    assert note["text"].endswith("\nbis hier")


def test_a_terminal_that_goes_away_ends_the_program_with_the_line_kept(program: Program, home: Path) -> None:
    program.types_until(b"half a line", b"line")
    os.close(program.terminal)
    assert program.process.wait(WAIT_S) != 0
    program.terminal = os.open(os.devnull, os.O_RDWR)
    assert draft(home)["line"]["text"] == "half a line"  # type: ignore[index]


def test_keys_let_go_and_other_layouts_keys_end_nothing_and_lose_nothing(program: Program, home: Path) -> None:
    unheard_of = b"\x1b[97;1:3u\x1b[1;1:3A\x1b[43::45;3u\x1b[97;1;55296u\x1b[48;24;80;0;0t"
    program.types_until(b"half" + unheard_of + b" a line", b"a line")
    program.types_until(b"\x1b[32;2u\x1b[13;2u", b"Type a note")
    program.process.send_signal(signal.SIGTERM)
    program.process.wait(WAIT_S)
    (path,) = home.glob("conversations/*/*/*[0-9A-Z].json")
    assert [note["text"] for note in json.loads(path.read_text())["notes"].values()] == ["half a line"]


def test_an_error_in_reading_keys_is_one_of_the_app(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that it is told, what was noted is kept, and the program ends with a code that is not 0."""

    class App:
        def call_later(self, call: Callable[[], None]) -> None:
            call()

    def fails(driver: ForgivingDriver) -> None:
        raise ValueError("of our own")

    driver = ForgivingDriver.__new__(ForgivingDriver)
    driver._app = App()  # type: ignore[assignment]
    monkeypatch.setattr(ForgivingDriver, "run_input_thread", fails)

    with pytest.raises(ValueError, match="of our own"):
        driver._run_input_thread()
