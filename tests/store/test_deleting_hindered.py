"""A conversation that is deleted while something is in the way: it is whole or gone, and that is told."""

import os
import shutil
from functools import partial
from pathlib import Path

import pytest

from interview_tui.language.message import Message
from interview_tui.port.faults import NotFound, NotSaved, ReadOnly
from interview_tui.store.erase.erasing import FINISHED
from interview_tui.store.files import Files
from interview_tui.store.store import JsonStore, open_store
from tests.support.deleting import OTHER, PHRASES, keep, seen
from tests.support.gone import found_in, killed_everywhere
from tests.support.making import CONVERSATION, NOW, FaultyDisk


def test_what_another_window_has_open_is_not_deleted(full: JsonStore, home: Path) -> None:
    opened = open_store(home, now=lambda: NOW).open(CONVERSATION)
    with pytest.raises(ReadOnly, match="open in another window"):
        full.delete(CONVERSATION)
    opened.close()

    assert seen(full) == {CONVERSATION, OTHER}


def test_another_program_that_starts_meanwhile_leaves_it_to_be_brought_back(full: JsonStore, home: Path) -> None:
    full.delete(CONVERSATION)

    assert open_store(home, now=lambda: NOW).warnings == ()

    full.bring_back(CONVERSATION)
    assert full.read(CONVERSATION).notes[0].text == PHRASES[0]


def test_where_no_mark_can_be_written_it_stays(full: JsonStore, home: Path, disk: FaultyDisk) -> None:
    store = open_store(home, now=lambda: NOW, disk=disk)
    disk.fail("replace", name=CONVERSATION)
    with pytest.raises(NotSaved):
        store.delete(CONVERSATION)
    disk.heal()
    shutil.rmtree(home / "locks")
    disk.fail("make_folder")
    with pytest.raises(NotSaved):
        store.delete(CONVERSATION)
    disk.heal()

    assert seen(full) == {CONVERSATION, OTHER}
    store.delete(CONVERSATION)
    disk.fail("remove", name=CONVERSATION)
    with pytest.raises(NotSaved):
        store.bring_back(CONVERSATION)
    disk.heal()
    store.bring_back(CONVERSATION)
    assert seen(full) == {CONVERSATION, OTHER}


def test_what_cannot_be_removed_is_told_and_goes_with_the_next_start(
    full: JsonStore, home: Path, cache: Path, disk: FaultyDisk
) -> None:
    store = open_store(home, now=lambda: NOW, disk=disk, cache=cache)
    store.delete(CONVERSATION)
    disk.fail("remove", name="private")

    [told] = store.finish_deleting()

    assert "cannot be removed" in told.msgid
    assert seen(full) == {OTHER}
    disk.heal()
    assert open_store(home, now=lambda: NOW, cache=cache).warnings == (Message(FINISHED),)
    assert found_in(PHRASES, home, cache) == set()


def test_a_store_that_deletes_nothing_has_nothing_to_finish(home: Path) -> None:
    store = open_store(home, now=lambda: NOW)
    assert store.finish_deleting() == ()
    with pytest.raises(NotFound):
        store.delete(CONVERSATION)
    with pytest.raises(NotFound):
        store.bring_back(CONVERSATION)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be killed")
def test_killed_at_any_moment_it_is_whole_or_gone_and_the_next_start_says_so(tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    keep(whole / "home", whole / "cache")

    def opened(folder: Path) -> JsonStore:
        return open_store(folder / "home", now=lambda: NOW, cache=folder / "cache")

    def delete(store: JsonStore) -> None:
        store.delete(CONVERSATION)
        store.finish_deleting()

    states = set()
    for kill_at, folder in killed_everywhere(whole, lambda folder: partial(delete, opened(folder))):
        begun = Files(folder / "home").tombstone(CONVERSATION).exists()
        whole_still = found_in(PHRASES[:10], folder / "home") == set(PHRASES[:10])
        assert begun or whole_still, kill_at

        after = opened(folder)

        states.add((begun, bool(after.warnings)))
        assert set(after.warnings) <= {Message(FINISHED)}, kill_at
        assert seen(after) == ({OTHER} if begun else {CONVERSATION, OTHER}), kill_at
        if begun:
            assert found_in(PHRASES, folder) == set(), kill_at
    assert kill_at > 25
    assert {(False, False), (True, True)} <= states
