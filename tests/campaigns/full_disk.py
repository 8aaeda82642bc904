"""A really full disk: a small file system in memory, once out of bytes and once out of files.

It is mounted in a name space of its own and is gone with the process. Notes are written until nothing goes any
more; that has to be told and the old files stay whole. Then room is made, and all of them have to arrive.

Not shown: file systems that promise room they do not have (thin volumes, network folders).
"""

import json
import os
import random
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from interview_tui.port.faults import NotSaved
from interview_tui.port.open_conversation import OpenConversation
from interview_tui.store.store import JsonStore, open_store
from interview_tui.store.writer import Writer
from tests.campaigns.checking import Acknowledged, check
from tests.campaigns.findings import Findings
from tests.campaigns.steps import at_step
from tests.support.frozen import START
from tests.support.written import number as id_of

SHORT, LONG = 2, 20
_SMALL = ("size=96k", "size=4m,nr_inodes=24")
_APART = ["unshare", "--user", "--map-root-user", "--mount"]


def run(rounds: int, folder: Path, chance: random.Random) -> Findings:
    """Fill a small disk so often; none where the system lets nobody mount one."""
    findings = Findings()
    if not shutil.which("unshare") or subprocess.run([*_APART, "true"], capture_output=True, check=False).returncode:
        findings.remark = "skipped: this system lets nobody mount a small disk (unshare)"
        return findings
    for round_ in range(rounds):
        small = _SMALL[round_ % len(_SMALL)]
        done = subprocess.run(
            [*_APART, sys.executable, "-m", "tests.campaigns.full_disk", folder, small],
            cwd=Path(__file__).parents[2],
            env=os.environ | {"PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[2]), *sys.path])},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            findings.cases.append(f"{small}: {done.stderr[-800:]}")
            continue
        found = json.loads(done.stdout)
        findings.acknowledged += found["acknowledged"]
        for kind, add in (
            ("lost", findings.lose), ("unreadable", findings.cannot_read), ("stray", findings.left_lying),
        ):  # fmt: skip
            for case in found["cases"]:
                if case.startswith(f"{kind}: "):
                    add(f"{small}, {case}")
        findings.rounds += 1
    return findings


def _fill(folder: Path, small: str) -> Findings:
    subprocess.run(["mount", "-t", "tmpfs", "-o", small, "tmpfs", folder], check=True)
    findings, acknowledged = Findings(), Acknowledged()
    home, ballast = folder / "home", folder / "ballast"
    writer = Writer(first_pause_s=0.01, longest_pause_s=0.05)
    store = open_store(home, now=lambda: START, host="desk", pid=1, writer=writer)
    ballast.mkdir()
    handle, step = _written(store, acknowledged, 3)
    _until_full(ballast)
    told = False
    for step in range(4, 12):
        state = at_step(id_of(1), step)
        handle.save(state.conversation)
        handle.save_private(state.private)
        handle.save_draft(state.draft)
        status = handle.wait(5)
        told = told or (status.waiting > 0 and status.fault is not None)
        if not status.waiting:
            acknowledged.conversations[id_of(1)] = step
    if not told:
        findings.lose("a full disk was not told")
    # Another conversation, begun while nothing can be written.
    other = store.begin(at_step(id_of(2), 0).conversation)
    other.save(at_step(id_of(2), 1).conversation)
    other.save_private(at_step(id_of(2), 1).private)
    other.save_draft(at_step(id_of(2), 1).draft)
    if not other.wait(5).waiting:
        acknowledged.conversations[id_of(2)] = 1
    shutil.rmtree(ballast)
    for one, reached in ((handle, step), (other, 1)):
        status = one.wait(5)
        for _ in range(50):
            status = one.wait(5) if status.waiting else status
        if status.waiting:
            findings.lose(f"not saved though there is room again: {status}")
        acknowledged.conversations[one.conversation.id] = reached
        one.close()
    findings.acknowledged = 3 * (4 + 8) + 3
    check(home, acknowledged, findings, "after room was made")
    return findings


def _written(store: JsonStore, acknowledged: Acknowledged, steps: int) -> tuple[OpenConversation, int]:
    handle = store.begin(at_step(id_of(1), 0).conversation)
    for step in range(steps + 1):
        state = at_step(id_of(1), step)
        handle.save(state.conversation)
        handle.save_private(state.private)
        handle.save_draft(state.draft)
        if handle.wait(5).waiting:
            raise NotSaved("The small disk is too small to begin with.")
        acknowledged.conversations[id_of(1)] = step
    return handle, steps


def _until_full(ballast: Path) -> None:
    with suppress(OSError):
        for number in range(100_000):
            (ballast / str(number)).write_bytes(b"x" * 4096)
    with suppress(OSError):
        (ballast / "last").write_bytes(b"x")


if __name__ == "__main__":
    found = _fill(Path(sys.argv[1]), sys.argv[2])
    print(json.dumps({"acknowledged": found.acknowledged, "cases": found.cases}))
