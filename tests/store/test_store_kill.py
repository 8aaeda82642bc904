import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from interview_tui.disk import temporary
from interview_tui.store.store import open_store
from tests.support.making import CONVERSATION, NOW, note, temporary_files

ROUNDS = 15


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be forked and killed")
def test_no_acknowledged_note_is_lost_and_nothing_is_unreadable_after_kill_9(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(9)
    acknowledged: set[str] = set()
    maker = subprocess.Popen(
        [sys.executable, "-m", "tests.support.killed", home],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        text=True,
        bufsize=1,
    )
    assert maker.stdin is not None
    assert maker.stdout is not None

    for _ in range(ROUNDS):
        maker.stdin.write("go\n")
        word, pid = maker.stdout.readline().split()
        assert word == "open"
        time.sleep(chance.uniform(0.005, 0.06))
        os.kill(int(pid), signal.SIGKILL)
        while (said := maker.stdout.readline()) != "dead\n":
            acknowledged.add(note(int(said.removeprefix("saved "))).id)

        store = open_store(home, now=lambda: NOW)
        listing = store.listing()
        assert listing.faults == ()
        if listing.heads:
            assert acknowledged <= {kept.id for kept in store.read(CONVERSATION).notes}
    maker.stdin.close()
    maker.stdout.close()
    maker.wait()

    assert acknowledged
    handle = store.open(CONVERSATION)
    assert handle.holder is None
    assert handle.notices == ()
    assert handle.draft is not None
    handle.close()
    monkeypatch.setattr(temporary, "_STARTED", time.time() + 60)
    open_store(home, now=lambda: NOW)
    assert not temporary_files(home)
