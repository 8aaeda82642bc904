"""Killed between any two steps: all is there, or the next start finishes it."""

import os
from functools import partial
from pathlib import Path

import pytest

from interview_tui.language.message import Message
from interview_tui.store.erase.erasing import FINISHED
from interview_tui.store.files import Files
from interview_tui.store.store import JsonStore, open_store
from tests.support.erasing import OTHER, PHRASES, keep_everything, phrases_in
from tests.support.gone import killed_everywhere
from tests.support.making import (
    CUSTOMER,
    NOW,
)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be killed")
def test_whatever_moment_it_is_killed_at_all_is_there_or_the_next_start_finishes_it(tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    keep_everything(whole / "home", whole / "cache")

    def opened(folder: Path) -> JsonStore:
        return open_store(folder / "home", now=lambda: NOW, cache=folder / "cache")

    states = set()
    for kill_at, folder in killed_everywhere(whole, lambda folder: partial(opened(folder).erase, CUSTOMER)):
        begun = Files(folder / "home").tombstone(CUSTOMER).exists()
        states.add(begun)
        if not begun:
            assert phrases_in(folder) >= set(PHRASES[:18]), kill_at

        after = opened(folder)

        if begun:
            assert after.warnings in ((), (Message(FINISHED),))
            assert phrases_in(folder) == set(), kill_at
        else:
            after.erase(CUSTOMER)
            assert phrases_in(folder) == set(), kill_at
        assert set(after.customers().customers) == {OTHER}
    assert kill_at > 40
    assert states == {True, False}
