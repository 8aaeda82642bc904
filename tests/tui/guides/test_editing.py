"""Which editor is opened, and that Ctrl+C in it ends nothing here."""

import os
import signal
import sys
import threading
from pathlib import Path

import pytest

from interview_tui.tui.guides.editing import edit, editor_command

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows quotes otherwise")


@pytest.mark.parametrize(
    ("environ", "command"),
    [
        ({}, []),
        ({"EDITOR": "  "}, []),
        ({"EDITOR": "vi"}, ["vi"]),
        ({"VISUAL": "code --wait", "EDITOR": "vi"}, ["code", "--wait"]),
        ({"VISUAL": " ", "EDITOR": "vi"}, ["vi"]),
        pytest.param({"EDITOR": "'/my tools/ed' -x"}, ["/my tools/ed", "-x"], marks=POSIX),
        pytest.param({"EDITOR": "/jana's/ed"}, ["/jana's/ed"], marks=POSIX),
    ],
)
def test_visual_comes_before_editor_and_both_may_have_arguments(environ: dict[str, str], command: list[str]) -> None:
    assert editor_command(environ) == command


def test_an_editor_that_is_not_there_is_the_answer(tmp_path: Path) -> None:
    assert isinstance(edit([str(tmp_path / "none")], tmp_path / "x"), FileNotFoundError)


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
def test_ctrl_c_while_the_editor_is_open_is_the_editors(tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGINT)
    program = "import os, signal, sys; os.kill(int(sys.argv[1]), signal.SIGINT); open(sys.argv[2], 'w').write('done')"
    file = tmp_path / "written"
    assert edit([sys.executable, "-c", program, str(os.getpid())], file) is None
    assert file.read_text() == "done"
    assert signal.getsignal(signal.SIGINT) is before


def test_beside_the_main_thread_no_signal_is_touched(tmp_path: Path) -> None:
    answers: list[OSError | None] = []
    command = [sys.executable, "-c", "import sys; open(sys.argv[1], 'w').close()"]
    thread = threading.Thread(target=lambda: answers.append(edit(command, tmp_path / "x")))
    thread.start()
    thread.join()
    assert answers == [None]
    assert (tmp_path / "x").exists()
