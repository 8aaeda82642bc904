"""The real program in a real terminal: tmux, real keys, kill -9, SIGTERM, a closed terminal."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

TMUX = shutil.which("tmux")
WAIT_S = 15.0

pytestmark = pytest.mark.skipif(
    TMUX is None and not os.environ.get("CI"), reason="tmux is not installed (in CI its absence is a failure)"
)


class Terminal:
    """A terminal of its own server, with a shell in which the program is started."""

    def __init__(self, folder: Path, width: int, height: int) -> None:
        assert TMUX is not None, "tmux is missing: install it, this test shows what no other does"
        self._tmux = [TMUX, "-S", str(folder / "tmux"), "-f", os.devnull]
        environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "LANG": "C.UTF-8", "PS1": "$ "}
        command = ["new-session", "-d", "-x", str(width), "-y", str(height), "sh"]
        subprocess.run([*self._tmux, *command], check=True, env=environment)

    def keys(self, *keys: str) -> None:
        """Press keys; all of one call arrive in one write."""
        subprocess.run([*self._tmux, "send-keys", *keys], check=True)

    def text(self) -> str:
        shown = subprocess.run([*self._tmux, "capture-pane", "-p"], check=True, capture_output=True, text=True)
        return shown.stdout

    def shows(self, text: str) -> str:
        """Wait until a text is on the screen and return the screen."""
        until = time.monotonic() + WAIT_S
        while text not in (screen := self.text()):
            assert time.monotonic() < until, f"{text!r} is not on the screen:\n{screen}"
            time.sleep(0.05)
        return screen

    def starts(self, home: Path) -> None:
        self.keys(f"{sys.executable} -m interview_tui --lang en --home {home}", "Enter")
        self.shows("Ctrl+O menu")

    def close(self) -> None:
        subprocess.run([*self._tmux, "kill-server"], check=False, capture_output=True)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    terminal = Terminal(tmp_path, 80, 24)
    yield terminal
    terminal.close()


def process_on(home: Path) -> int:
    """Return the process id that the draft of the running call names."""
    (draft,) = home.glob("conversations/*/*/*.draft.json")
    return int(json.loads(draft.read_text())["pid"])


def gone(pid: int) -> None:
    """Wait until a process has ended."""
    until = time.monotonic() + WAIT_S
    state = Path(f"/proc/{pid}/stat")
    while True:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        if state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z":
            return
        assert time.monotonic() < until, "the process did not end"
        time.sleep(0.01)


def kept(home: Path, line: str) -> None:
    """Wait until a line that is being typed is in a draft."""
    until = time.monotonic() + WAIT_S
    while not any(line in path.read_text("utf-8") for path in home.glob("conversations/*/*/*.draft.json")):
        assert time.monotonic() < until, f"{line!r} is in no draft"
        time.sleep(0.01)


def shell(home: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "interview_tui", "--home", home, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def begin_call(terminal: Terminal, home: Path) -> None:
    terminal.starts(home)
    terminal.keys("Claudia Weber (Nordmetall)", "Enter")
    terminal.shows("first conversation")
    terminal.keys("Enter")
    terminal.shows("Type a note")


def test_a_call_in_a_real_terminal_survives_kill_9_and_is_read_in_the_shell(terminal: Terminal, tmp_path: Path) -> None:
    home = tmp_path / "home"
    begin_call(terminal, home)
    burst = [key for turn in range(10) for key in (f"note {turn}", "Enter", "F4", f"why {turn}", "Enter")]
    terminal.keys(*burst)
    terminal.shows("why 9")
    terminal.keys("half a li")
    terminal.shows("half a li")
    kept(home, "half a li")
    os.kill(process_on(home), signal.SIGKILL)
    terminal.shows("Killed")
    # A killed program leaves the terminal raw; a person would close it and open another.
    terminal.keys("reset; clear; echo fresh", "C-j")
    terminal.shows("fresh\n")
    terminal.starts(home)
    terminal.shows("Conversation with Claudia Weber from")
    terminal.keys("Enter")
    terminal.shows("half a li")
    terminal.keys("ne", "Enter", "F9", "Enter")
    terminal.shows("What was said")
    terminal.keys("Escape")
    terminal.shows("Latest conversations")
    terminal.keys("C-q")

    (head,) = json.loads(shell(home, "list", "--json"))
    shown = json.loads(shell(home, "show", head["id"], "--json"))
    notes = shown["notes"]
    expected = [f"{word} {turn}" for turn in range(10) for word in ("note", "why")]
    assert [note["text"] for note in notes] == [*expected, "half a line"]
    for note, its_why in zip(notes[:20:2], notes[1:20:2], strict=True):
        assert (its_why["kind"], its_why["because_of"]) == ("why", note["id"])
    assert (head["status"], head["customer"]) == ("done", "Claudia Weber")


def test_sigterm_keeps_the_line_leaves_the_terminal_restored_and_the_process_gone(
    terminal: Terminal, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    begin_call(terminal, home)
    terminal.keys("not saved yet")
    terminal.shows("not saved yet")
    pid = process_on(home)
    os.kill(pid, signal.SIGTERM)
    gone(pid)
    terminal.keys("stty -a", "Enter")
    screen = terminal.shows("icanon")
    assert "-icanon" not in screen
    assert "-echo " not in screen
    (draft,) = home.glob("conversations/*/*/*.draft.json")
    assert json.loads(draft.read_text())["line"]["text"] == "not saved yet"


def test_a_closed_terminal_leaves_no_process_and_loses_nothing(terminal: Terminal, tmp_path: Path) -> None:
    home = tmp_path / "home"
    begin_call(terminal, home)
    terminal.keys("a note", "Enter", "and half a ")
    terminal.shows("and half a")
    pid = process_on(home)
    terminal.close()
    gone(pid)
    (draft,) = home.glob("conversations/*/*/*.draft.json")
    assert json.loads(draft.read_text())["line"]["text"] == "and half a "
    (head,) = json.loads(shell(home, "list", "--json"))
    assert (head["notes"], head["status"]) == (1, "open")
