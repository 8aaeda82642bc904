"""kill -9 of a real writer process while it saves notes, drafts and turns.

Every second process is killed from outside after a random time, the others kill themselves before, in the
middle of or after a random call to the disk. What it acknowledged comes through a pipe.

Not shown: what the kernel had not yet written; it outlives a process. That is the power cut's business.
"""

import os
import random
import shutil
import signal
import struct
import time
import traceback
from pathlib import Path

from interview_tui.disk import temporary
from interview_tui.disk.calls import Disk
from interview_tui.store.store import open_store
from tests.campaigns.checking import Acknowledged, check
from tests.campaigns.disks import WatchedDisk
from tests.campaigns.findings import Findings, Progress
from tests.campaigns.steps import LAST, at_step
from tests.support.frozen import START
from tests.support.written import number as id_of

SHORT, LONG = 15, 10_000
PER_STORE = 25
"""Rounds before a new store begins, so that the very first documents are met often."""
_SAID = struct.Struct("<HH")
"""A conversation's number and the step that is on disk."""


class KillingDisk(WatchedDisk):
    """Kills its own process at the n-th call: before it, after it, or in the middle where it writes."""

    def __init__(self, at: int, how: str) -> None:
        super().__init__()
        self._left, self._how = at, how

    def before(self, call: str) -> None:
        self._left -= 1
        if self._left == 0 and self._how == "before":
            os.kill(os.getpid(), signal.SIGKILL)

    def after(self, call: str) -> None:
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def portion(self, data: memoryview) -> memoryview:
        return data[: len(data) // 2] if self._left == 0 and self._how == "middle" else data


def run(rounds: int, folder: Path, chance: random.Random) -> Findings:
    """Kill so many processes, and look at the store after each."""
    # Loaded once, before there is a process to kill: what is forked starts at once.
    import filelock
    import ulid

    assert filelock
    assert ulid
    findings, progress = Findings(), Progress("kill", rounds)
    home, acknowledged = folder / "home", Acknowledged()
    by_itself = 0
    for round_ in range(rounds):
        progress.at(round_)
        if round_ % PER_STORE == 0:
            shutil.rmtree(home, ignore_errors=True)
            acknowledged = Acknowledged()
        disk: Disk = Disk()
        if round_ % 2:
            disk = KillingDisk(chance.randint(1, 90), chance.choice(["before", "middle", "after"]))
        reading, child = _begun(home, disk, chance.randint(1, 3))
        if not round_ % 2:
            time.sleep(chance.uniform(0.0, 0.03))
            os.kill(child, signal.SIGKILL)
        said = _all(reading)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status), f"the writer ended by itself: {status}"
        by_itself += round_ % 2
        for conversation, step in _SAID.iter_unpack(said[: len(said) // _SAID.size * _SAID.size]):
            acknowledged.conversations[id_of(conversation)] = step
            # Notes, turns and draft of this step.
            findings.acknowledged += 3
        check(home, acknowledged, findings, f"round {round_}")
        findings.rounds += 1
    findings.remark = f"{rounds - by_itself:,} killed from outside, {by_itself:,} at a call to the disk"
    return findings


def _begun(home: Path, disk: Disk, at_once: int) -> tuple[int, int]:
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return reading, child
    try:
        os.close(reading)
        _write_until_killed(home, disk, at_once, writing)
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(1)


def _write_until_killed(home: Path, disk: Disk, at_once: int, writing: int) -> None:
    temporary._STARTED = time.time()
    store = open_store(home, now=lambda: START, disk=disk)
    while True:
        number = len(store.listing().heads)
        if number and store.read(id_of(number)).rev <= LAST:
            handle = store.open(id_of(number))
            step = handle.conversation.rev - 1
        else:
            number, step = number + 1, 0
            handle = store.begin(at_step(id_of(number), 0).conversation)
        assert handle.read_only is None, "the lock of a killed process is free at once"
        assert handle.notices == ()
        while step < LAST:
            for _ in range(at_once):
                step = min(step + 1, LAST)
                state = at_step(id_of(number), step)
                handle.save(state.conversation)
                handle.save_private(state.private)
                handle.save_draft(state.draft)
            if not handle.wait(5).waiting:
                os.write(writing, _SAID.pack(number, step))
        handle.close()


def _all(reading: int) -> bytes:
    with os.fdopen(reading, "rb") as pipe:
        return pipe.read()
