"""The bytes the real program writes, on a store full of hostile strings: nothing but what Textual itself says."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from tests.support import hostile
from tests.support.hostile import CORPUS, stray

COLUMNS, ROWS = 100, 30
SEQUENCE = re.compile(r"\x1b\[([<=>?]?)([0-9;:]*)([ -/]*)([@-~])")
ALL = re.compile(f"({SEQUENCE.pattern})")
FINALS = {
    "m": "colours",
    "H": "cursor to a place",
    "h": "a mode on",
    "l": "a mode off",
    "u": "the keyboard",
    "$p": "asks for a mode",
}
MODES = {"7", "25", "1000", "1002", "1003", "1004", "1006", "1015", "1016", "1049", "2004", "2026", "2048"}
COLOURS = re.compile(r"(?:(?:[0-4]|7|[34]8;2;\d+;\d+;\d+)(?:;|$))*")
POINTER = re.compile(r"\x1b\]22;[a-z-]*\x07")
"""The shape of the mouse pointer, which Textual sets; the only thing it says that is no CSI."""
AT_THE_END = ("\x1b[?2004l", "\x1b[?1049l")
"""Paste and the other screen are switched off once, when the program ends."""
PASTE = "\x1b[200~{}\x1b[201~"


class Terminal:
    """A terminal that obeys nothing: it types, and keeps every byte it is sent."""

    def __init__(self, home: Path) -> None:
        self.written = b""
        self._typed_at = 0
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        environ = {
            **{name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLORFGBG")},
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
        }
        command = [sys.executable, "-m", "interview_tui", "--home", str(home), "--lang", "en"]
        self.program = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=environ, start_new_session=True
        )
        os.close(theirs)

    def read(self, first_s: float = 0.06, quiet_s: float = 0.015, most_s: float = 10.0) -> None:
        """Read until nothing more comes: some keys are answered by nothing, and a frame comes in one go."""
        end = time.monotonic() + most_s
        wait_s = first_s
        while time.monotonic() < end and select.select([self._ours], [], [], wait_s)[0]:
            try:
                self.written += os.read(self._ours, 65536)
            except OSError:
                break
            wait_s = quiet_s

    def wait_for(self, words: str, most_s: float = 60.0) -> None:
        """Read until these words were written, since the last keys were typed."""
        end = time.monotonic() + most_s
        while words not in (seen := SEQUENCE.sub("", self.written[self._typed_at :].decode("utf-8", "replace"))):
            assert self.program.poll() is None, f"the program ended before {words!r} came"
            assert time.monotonic() < end, f"{words!r} never came; last: {seen[-2000:]!r}"
            self.read()

    def read_to_the_end(self, most_s: float = 60.0) -> None:
        """Read until the program has ended: what nobody reads it would wait for."""
        end = time.monotonic() + most_s
        while self.program.poll() is None:
            assert time.monotonic() < end, "the program did not end"
            self.read()
        self.read()

    def type(self, *keys: str) -> None:
        """Type keys one after the other, each when the last one was answered."""
        self._typed_at = len(self.written)
        for key in keys:
            os.write(self._ours, key.encode("utf-8", "replace"))
            self.read()
            assert self.program.poll() is None or key == "\x11", f"{key!r} ended the program"

    def close(self) -> None:
        self.program.kill()
        self.program.wait()
        os.close(self._ours)


SEEN = ("Klammerschluss", "Klickmich", "Anrede", "Verweis", "umgedreht", "Steuerrest")
"""What is left to read of hostile notes, and was written."""
DOWN, UP, F1, F7, F9 = "\x1b[B", "\x1b[A", "\x1bOP", "\x1b[18~", "\x1b[20~"
ESC = "\x1b[27u"
"""As new terminals say it: an old one's lone byte and the next key would be another key for who reads both at once."""


@pytest.fixture
def terminal(home: Path) -> Iterator[Terminal]:
    hostile.write_store(home, datetime.now().astimezone())
    terminal = Terminal(home)
    yield terminal
    terminal.close()


def test_only_what_textual_itself_says_reaches_the_terminal(terminal: Terminal) -> None:
    walk(terminal)

    text = terminal.written.decode("utf-8")
    assert strange(text) == []
    rest = SEQUENCE.sub("", text)
    assert [word for word in SEEN if word not in rest] == []


@pytest.mark.parametrize(
    "one", [one for one in CORPUS if stray(one.text) and one.name != "lines"], ids=lambda one: one.name
)
def test_what_slipped_through_would_be_found(one: hostile.Hostile) -> None:
    frame = "\x1b[?25l\x1b[1;1H\x1b[0;1;38;2;1;2;3;48;2;3;2;1m{}\x1b[0m\x1b[?25h"
    assert strange(frame.format("Wort")) == []
    assert strange(frame.format(one.text) + "".join(AT_THE_END)) != []


def strange(text: str) -> list[str]:
    """Return what Textual itself would not have written, each with what follows."""
    found = [
        whole
        for whole, mark, numbers, between, final in ALL.findall(text)
        if between + final not in FINALS
        or (final in "hl" and (mark != "?" or not MODES.issuperset(numbers.split(";"))))
        or (final == "m" and not COLOURS.fullmatch(numbers))
    ]
    rest = POINTER.sub("", SEQUENCE.sub("", text)).replace("\r\n", "\n")
    found += [off for off in AT_THE_END if text.count(off) > 1]
    return [*found, *re.findall("\x1b.{0,40}", rest), *(ascii(one) for one in stray(rest))]


def walk(terminal: Terminal) -> None:
    """Go through every screen by keys, as a person would, and leave. Each screen is there before the next one."""
    terminal.wait_for("Waiting for you")
    terminal.type(*[DOWN] * 12, ESC, "K1", ESC, "K4", ESC, F1)
    terminal.wait_for("Keys")
    terminal.type(ESC, "Karl", "\r")
    terminal.wait_for("Effort")
    terminal.type(*[DOWN] * 4, "s", "g", PASTE.format(hostile.NAME.replace("\ud800", "")), "\r", "n", ESC, ESC)
    terminal.type("\r")
    terminal.wait_for("Space: I speak")
    terminal.type(ESC, " ", *[UP] * 6, "\r", ESC, F7, "lick")
    terminal.wait_for("Stilklick")
    terminal.type(ESC, "\x0f")
    terminal.wait_for("Menu")
    terminal.type(DOWN, DOWN, ESC, F1)
    terminal.wait_for("Keys")
    terminal.type(ESC)
    for one in CORPUS:
        terminal.type(PASTE.format(one.text) + "\r")
        # On a busy machine the next key may come before the frame, and this note would never have been drawn.
        for word in SEEN:
            if word in one.seen:
                terminal.wait_for(word)
    terminal.type("\x19", "gut", "\r", F9, "\r")
    terminal.wait_for("After the call")
    terminal.type(*["\t"] * 8, "\x14")
    terminal.wait_for("f mail")
    terminal.type(*[DOWN] * 5, "v", *[UP] * 12, "i", "i", "t")
    terminal.type(ESC, "\x11")
    terminal.read_to_the_end()
