"""Killed between any two steps: all is there, or the next start finishes it."""

import os
import shutil
import signal
from functools import partial
from pathlib import Path

import pytest

from interview_tui.language.message import Message
from interview_tui.store.erase.erasing import FINISHED
from interview_tui.store.files import Files
from interview_tui.store.store import open_store
from tests.support.erasing import OTHER, PHRASES, keep_everything, phrases_in
from tests.support.gone import steps
from tests.support.making import (
    CUSTOMER,
    NOW,
)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be killed")
def test_whatever_moment_it_is_killed_at_all_is_there_or_the_next_start_finishes_it(tmp_path: Path) -> None:
    home, cache = tmp_path / "whole", tmp_path / "whole-cache"
    keep_everything(home, cache)

    def copy(name: str) -> tuple[Path, Path]:
        here, there = tmp_path / name, tmp_path / f"{name}-cache"
        shutil.copytree(home, here)
        shutil.copytree(cache, there)
        return here, there

    counted, its_cache = copy("counted")
    store = open_store(counted, now=lambda: NOW, cache=its_cache)
    [count] = steps(0, lambda: store.erase(CUSTOMER))
    assert count > 40
    states = set()
    for kill_at in range(1, count + 1):
        here, there = copy(f"killed-{kill_at}")
        if not (child := os.fork()):
            doomed = open_store(here, now=lambda: NOW, cache=there)
            list(steps(kill_at, partial(doomed.erase, CUSTOMER)))
            os._exit(1)
        _, status = os.waitpid(child, 0)
        assert os.WTERMSIG(status) == signal.SIGKILL, kill_at
        begun = Files(here).tombstone(CUSTOMER).exists()
        states.add(begun)
        if not begun:
            assert phrases_in(here, there) >= set(PHRASES[:18]), kill_at

        after = open_store(here, now=lambda: NOW, cache=there)

        if begun:
            assert after.warnings in ((), (Message(FINISHED),))
            assert phrases_in(here, there) == set(), kill_at
        else:
            after.erase(CUSTOMER)
            assert phrases_in(here, there) == set(), kill_at
        assert set(after.customers().customers) == {OTHER}
        shutil.rmtree(here)
        shutil.rmtree(there)
    assert states == {True, False}
