"""What only a process shows: streams that are closed, a locale of one byte, Ctrl+C, the code the shell sees."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and signals of POSIX")

COMMAND = [sys.executable, "-m", "interview_tui"]


def ended(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        env=dict(os.environ) | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("line", "code"), [(["--version"], 0), (["list"], 1), (["lst"], 2), (["talk", "/none", "--me", "x"], 2), ([], 2)]
)
def test_the_shell_sees_the_code(tmp_path: Path, line: list[str], code: int) -> None:
    process = ended(*line, INTERVIEW_HOME=str(tmp_path / "none"))
    assert process.returncode == code
    assert b"Traceback" not in process.stderr
    assert process.stderr.count(b"\n") == (1 if code else 0)


def test_a_terminal_that_knows_only_ascii_hinders_no_umlaut(tmp_path: Path) -> None:
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    home = tmp_path / "Gespräche"
    made = ended("--lang", "de", "demo", "--make", home, **ascii_only)
    assert (made.returncode, made.stderr) == (0, b"")
    assert str(home).encode() in made.stdout
    listed = ended("--lang", "de", "--home", home, "list", **ascii_only)
    assert (listed.returncode, listed.stderr) == (0, b"")
    assert "nachzubereiten" in listed.stdout.decode("utf-8")
    rttm = tmp_path / "Anruf-ä.rttm"
    rttm.write_text("SPEAKER a 1 0 1 <NA> <NA> Jörg\n", "utf-8")
    assert ended("talk", rttm, "--me", "Jörg", **ascii_only).returncode == 0
    wrong = ended("talk", rttm, "--me", "Müller", **ascii_only)
    assert wrong.stderr.decode() == f"{rttm}: nobody in it is called 'Müller'; its speakers are: 'Jörg'\n"


def test_a_reader_that_goes_away_is_no_error(sample: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = subprocess.run(
        [*COMMAND, "--home", sample, "list", "--json"],
        stdin=subprocess.DEVNULL,
        stdout=writing,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    os.close(writing)
    assert (process.returncode, process.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full disk at hand")
@pytest.mark.parametrize("line", [["--help"], ["list"]])
def test_output_that_cannot_be_written_is_told(sample: Path, line: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        process = subprocess.run(
            [*COMMAND, "--home", sample, *line],
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert process.returncode == 2
    assert process.stderr == b"The output cannot be written: the disk is full.\n"


def test_closed_streams_are_no_error(sample: Path) -> None:
    line = f'"{sys.executable}" -m interview_tui --home "{sample}" list <&- >&- 2>&-'
    assert subprocess.run(["sh", "-c", line], timeout=60, check=False).returncode == 0


def test_ctrl_c_ends_a_command_without_a_word(tmp_path: Path) -> None:
    pipe = tmp_path / "endless.rttm"
    os.mkfifo(pipe)
    process = subprocess.Popen(
        [*COMMAND, "talk", pipe, "--me", "x"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # Whoever runs the tests in the background has Ctrl+C ignored, and what they start inherits that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    with pipe.open("wb"):  # waits until the command reads
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (130, b"", b"")
