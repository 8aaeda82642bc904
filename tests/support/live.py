"""Somebody who listens in a process of its own to a sound server of its own, while two players play a made call."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from interview_tui.listening.sounds import RATE
from tests.support.pulse import Server
from tests.support.sounds import Sound


class Listening:
    """The process: a question and its answer each."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def ask(self, question: str) -> Any:
        """Return what the process answers."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(question + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


@contextmanager
def listening(server: Server, under: Sequence[str] = (), more: Mapping[str, str] | None = None) -> Iterator[Listening]:
    """Run a process that listens until the end of the block; `under` is the command that it runs under."""
    python = {"PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONDONTWRITEBYTECODE": "1"}
    environment = {**server.environment, **python, **(more or {})}
    asked = [*under, sys.executable, "-m", "tests.support.listens"]
    process = subprocess.Popen(
        asked, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=environment["HOME"]
    )
    try:
        one = Listening(process)
        assert one.ask("until beginning") == "beginning"
        yield one
    finally:
        process.communicate(timeout=30)
    assert process.returncode == 0, "it ended badly"


def play(server: Server, folder: Path, microphone: Sound, played: Sound) -> float:
    """Play both channels of a call at once, to their end; return how many times as long as they are that took.

    Far above 1 the machine is so busy that the sound server itself stands still.
    """
    players, began = [], time.monotonic()
    for sink, sound in (("mouth", microphone), ("headset", played)):
        file = folder / f"{sink}.f32"
        file.write_bytes(sound.tobytes())
        players.append(server.player(sink, file))
    for player in players:
        player.wait(300)
    for sink in ("mouth", "headset"):
        (folder / f"{sink}.f32").unlink()
    return (time.monotonic() - began) * RATE / max(len(microphone), len(played))
