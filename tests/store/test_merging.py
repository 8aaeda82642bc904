"""Merging and splitting on the drive: whole or not at all, and no byte of the customers is another one."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from interview_tui.port.faults import NotSaved
from interview_tui.records.merging import Merge
from interview_tui.store.store import JsonStore, open_store
from tests.support.backed_up import content
from tests.support.gone import found_in, killed_everywhere
from tests.support.making import CUSTOMER, NOW, FaultyDisk, as_kept, customer, numbered

OTHER = numbered(801)
MERGE = Merge(id=numbered(901), one=CUSTOMER, other=OTHER, at=NOW)


def opened(home: Path) -> JsonStore:
    return open_store(home, now=lambda: NOW)


def two(home: Path) -> JsonStore:
    store = opened(home)
    for one in (CUSTOMER, OTHER):
        store.save_customer(customer(id=one))
    return store


def merging(home: Path) -> Callable[[], object]:
    return partial(opened(home).merge, MERGE)


def splitting(home: Path) -> Callable[[], object]:
    return partial(opened(home).split, MERGE.id)


def test_merging_and_splitting_leave_every_other_file_as_it_is(home: Path) -> None:
    store = two(home)
    before = content(home)

    store.merge(MERGE)
    merged = content(home)
    store.split(MERGE.id)

    assert merged.keys() - before.keys() == {f"merges/{MERGE.id}.json"}
    assert merged.items() >= before.items()
    assert content(home) == before


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be forked and killed")
@pytest.mark.parametrize(("act", "after"), [(merging, (MERGE,)), (splitting, ())])
def test_killed_at_any_step_it_is_done_or_not(
    home: Path, act: Callable[[Path], Callable[[], object]], after: tuple[Merge, ...]
) -> None:
    store = two(home)
    before = () if after else (MERGE,)
    for one in before:
        store.merge(one)

    found = [opened(here).merges() for _, here in killed_everywhere(home, act)]

    assert {tuple(as_kept(one, store) for one in each) for each in (before, after)} == set(found)


@pytest.mark.parametrize("call", ["write", "sync", "replace"])
def test_on_a_full_disk_nobody_is_merged_and_it_can_be_done_again(home: Path, call: str) -> None:
    two(home)
    disk = FaultyDisk()
    store = open_store(home, now=lambda: NOW, disk=disk)

    disk.fail(call)
    with pytest.raises(NotSaved):
        store.merge(MERGE)
    disk.heal()
    assert store.merges() == ()

    store.merge(MERGE)
    assert store.merges() == (as_kept(MERGE, store),)


def test_no_byte_of_a_merge_is_left_once_one_of_the_two_is_erased(home: Path) -> None:
    store = two(home)
    store.merge(MERGE)

    store.erase(OTHER)

    assert found_in([MERGE.id], home) == set()
