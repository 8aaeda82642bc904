"""Listening through a real sound server that nobody hears: PulseAudio with two players, in folders of their own.

What is heard is true, and nothing of it is kept: the system calls of the process are traced, and every byte that it
may have left anywhere is looked through for the known sound.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from interview_tui.listening import real
from interview_tui.listening.sounds import RATE
from tests.support import pulse, sounds
from tests.support.live import listening, play
from tests.support.pulse import Server, serving
from tests.support.sound_found import holds
from tests.support.system_calls import (
    STRACE,
    begun,
    connected_to,
    opened_for_writing,
    since_connected,
    since_written,
    written,
)  # fmt: skip

MISSING = pulse.is_missing() or sounds.is_missing() or ("" if real.is_installed() else "the extra is not installed")
pytestmark = [
    pytest.mark.skipif(bool(MISSING), reason=MISSING or "nothing is missing"),
    pytest.mark.xdist_group("sound server"),
]
NO_TRACE = "" if shutil.which("strace") else "strace is not installed"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("pulse")) as server:
        yield server


def second_of_speech() -> sounds.Sound:
    """Return one second that is said again and again: each part of what is heard holds parts of it."""
    return sounds.speech("en-us")[4 * RATE : 5 * RATE]


def test_both_sides_are_heard(server: Server, tmp_path: Path) -> None:
    said, nothing = sounds.speech("en-us"), sounds.rustle(3 * RATE, -65, 1)
    with listening(server) as one:
        mine, theirs = np.concatenate([said[: 2 * RATE], nothing]), np.concatenate([nothing, said[: 2 * RATE]])
        stretched = play(server, tmp_path, mine, theirs)
        one.ask("until listening")
        heard = one.ask("heard")

    assert heard["device"] == ["Microphone", "Headset"]
    if stretched > 1.5:
        pytest.skip("the machine is so busy that the sound server stands still")
    assert heard["share"] == pytest.approx(0.5, abs=0.1)
    assert [one[0] for one in heard["timeline"]][:1] == ["staff"]


@pytest.mark.skipif(bool(NO_TRACE), reason=NO_TRACE or "nothing is missing")
def test_no_sound_leaves_the_process(server: Server, tmp_path: Path) -> None:
    trace = traced(server, tmp_path)
    to = written(trace)

    assert [target for target, content in to.items() if holds(content, second_of_speech())] == []
    assert "pipe" in {target.split(":")[0] for target in to}, "what the process answers is in the trace"
    assert opened_for_writing(since_written(trace, "beginning")) == set()
    assert begun(since_connected(trace)) == []
    assert connected_to(trace) == {"AF_UNIX"}
    assert anything_left(tmp_path, Path(server.environment["HOME"])) == []


@pytest.mark.skipif(bool(NO_TRACE), reason=NO_TRACE or "nothing is missing")
def test_a_process_that_keeps_sound_is_found_out(server: Server, tmp_path: Path) -> None:
    stolen = tmp_path / "stolen"
    trace = traced(server, tmp_path, f"write {stolen}")

    assert [target for target, content in written(trace).items() if holds(content, second_of_speech())] == [str(stolen)]
    assert opened_for_writing(since_written(trace, "beginning")) == {str(stolen)}
    assert anything_left(tmp_path, Path(server.environment["HOME"])) == [stolen]


def traced(server: Server, folder: Path, first: str = "heard") -> list[str]:
    """Return the system calls of somebody who listens to three seconds on both sides."""
    log = folder / "trace"
    three = np.tile(second_of_speech(), 3)
    with listening(server, [*STRACE, "-o", str(log)], folders(folder)) as one:
        one.ask(first)
        play(server, folder, three, three)
        assert one.ask("until listening") == "listening"
        assert {speaker for speaker, _, _ in one.ask("heard")["timeline"]} == {"staff", "customer"}
    trace = log.read_text("ascii").splitlines()
    log.unlink()
    return trace


def folders(folder: Path) -> dict[str, str]:
    """Return where a program keeps what it keeps: all below one folder."""
    places = ("TMPDIR", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "INTERVIEW_HOME")
    for place in places:
        (folder / place).mkdir()
    return {place: str(folder / place) for place in places}


def anything_left(*folders: Path) -> list[Path]:
    """Return the files below these folders in which the known sound stands in any form."""
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if holds(path.read_bytes(), second_of_speech())]
