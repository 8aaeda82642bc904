"""The real program where the environment is poor: it starts, takes a note and ends, or says in one sentence why not."""

import fcntl
import json
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")

WAIT_S = 30.0
BARE = {name: os.environ[name] for name in ("PATH", "PYTHONPATH", "VIRTUAL_ENV") if name in os.environ}
ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
HOSTILE = "\x1b]0;x\x07[@click=app.quit]\u202e"


class Program:
    """The program on a terminal of a size, with nothing in its environment but what is given."""

    def __init__(
        self, environ: dict[str, str], *arguments: str, columns: int = 80, rows: int = 24, within: tuple[str, ...] = ()
    ) -> None:
        self.terminal, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        command = [*within, sys.executable, "-m", "interview_tui", *arguments]
        self.process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True, env=BARE | environ
        )
        os.close(theirs)
        self.written = b""

    def shows(self, *words: str) -> None:
        """Read until one of these is there."""
        until = time.monotonic() + WAIT_S
        while not any(word.encode() in self.written for word in words):
            assert time.monotonic() < until, self.written[-800:]
            self._read()

    def types(self, keys: str, *shown: str) -> None:
        """Type, and wait for what that shows."""
        self.written = b""
        os.write(self.terminal, keys.encode())
        self.shows(*shown)

    def ends(self) -> int:
        """Read to the end and return the code."""
        until = time.monotonic() + WAIT_S
        while self.process.poll() is None:
            assert time.monotonic() < until, self.written[-800:]
            self._read()
        self._read()
        os.close(self.terminal)
        return self.process.returncode

    def _read(self) -> None:
        if select.select([self.terminal], [], [], 0.05)[0]:
            try:
                self.written += os.read(self.terminal, 65536)
            except OSError:
                return


SURROUNDINGS: dict[str, dict[str, str]] = {
    "nothing at all": {},
    "LC_ALL=C": {"LC_ALL": "C"},
    "no HOME, ASCII, dumb, without colour": {**ASCII, "TERM": "dumb", "NO_COLOR": "1"},
    "hostile": {
        "TERM": "xterm-256color", "LANG": HOSTILE, "LANGUAGE": HOSTILE, "USER": HOSTILE, "LOGNAME": HOSTILE,
        "COLORFGBG": HOSTILE, "COLORTERM": HOSTILE, "TZ": "/etc/passwd",
    },
}  # fmt: skip


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_a_note_is_taken_and_kept(name: str, tmp_path: Path) -> None:
    home = tmp_path / "home-ä"
    program = Program(SURROUNDINGS[name], "--lang", "en", "--home", str(home))
    program.shows("Type a name")
    program.types("Jürgen Müller\r", "first conversation")
    program.types("\r", "Type a note")
    program.types("größer 🙈\r", "größer")
    program.types("\x04\r", "What was said")
    program.types("\x14", "just talked")
    program.types("\x11", "\x1b[?1049l")
    assert program.ends() == 0
    assert b"Traceback" not in program.written
    assert b"\x1b]0;x" not in program.written
    (path,) = home.glob("conversations/*/*/*[0-9A-Z].json")
    (note,) = json.loads(path.read_text("utf-8"))["notes"].values()
    assert note["text"] == "größer 🙈"


@pytest.mark.parametrize("environ", [{"TERM": "xterm-256color"}, {**ASCII, "TERM": "dumb", "NO_COLOR": "1"}])
def test_in_a_terminal_of_forty_columns_and_ten_rows_a_note_is_taken(environ: dict[str, str], tmp_path: Path) -> None:
    program = Program(environ, "--lang", "en", "--home", str(tmp_path / "home"), columns=40, rows=10)
    program.shows("Type a name")
    program.types("\r", "Type a note")
    program.types("noted\r", "noted")
    program.types("\x04\r", "What was said")
    program.process.terminate()
    assert program.ends() == 128 + 15
    (path,) = (tmp_path / "home").glob("conversations/*/*/*[0-9A-Z].json")
    assert "noted" in path.read_text("utf-8")


def test_without_a_home_the_system_says_where_it_is_or_a_sentence_says_that_there_is_none(tmp_path: Path) -> None:
    # Not the person's own store: without HOME the account's folder is used, so only a list is asked for.
    done = subprocess.run(
        [sys.executable, "-m", "interview_tui", "--lang", "en", "list"],
        env=BARE, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode in (0, 1)
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("environ", [{"TERM": "xterm"}, {**ASCII, "TERM": "dumb", "NO_COLOR": "1"}])
@pytest.mark.parametrize("command", [[], ["list"], ["demo", "--make"]])
def test_a_home_that_cannot_be_written_is_told_in_a_sentence(
    command: list[str], environ: dict[str, str], tmp_path: Path
) -> None:
    # Permissions bind no administrator, and a read-only disk cannot be had everywhere; below a file nobody writes.
    (tmp_path / "file").write_text("")
    home = str(tmp_path / "file" / "home")
    line = [*command, home] if command[-1:] == ["--make"] else ["--home", home, *command]
    program = Program(environ, "--lang", "en", *line)
    assert program.ends() in (1, 2)
    said = program.written.decode("utf-8").replace("\r\n", "\n")
    assert "Traceback" not in said
    assert said.count("\n") == 1
    assert "\x1b" not in said


def test_a_disk_that_is_read_only_shows_what_is_there_and_says_that_nothing_is_saved(tmp_path: Path) -> None:
    home = tmp_path / "home"
    made = Program({}, "--lang", "en", "demo", "--make", str(home))
    assert made.ends() == 0
    script = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && ! touch "$0/x" 2>/dev/null && exec "$@"'
    namespace = ("unshare", "--mount", "--map-root-user", "sh", "-c", script, str(home))
    try:
        subprocess.run([*namespace, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no read-only mount can be made here")
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    listed = Program({"HOME": str(tmp_path)}, "--lang", "en", "--home", str(home), "list", within=namespace)
    assert listed.ends() == 0
    assert b"Linden Lane" in listed.written
    program = Program({"HOME": str(tmp_path), "TERM": "xterm"}, "--lang", "en", "--home", str(home), within=namespace)
    program.shows("Latest conversations")
    program.types("Somebody New\r", "first conversation")
    program.types("\r", "read-only", "cannot be")
    program.process.terminate()
    assert program.ends() == 128 + 15
    assert b"Traceback" not in program.written
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before
