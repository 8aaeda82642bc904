"""Erasing that cannot be done, or not to its end, is told and finished later."""

from pathlib import Path

import pytest

from interview_tui.language.message import Message
from interview_tui.port.faults import NotSaved, Unreadable
from interview_tui.store.document import Keeping
from interview_tui.store.erase.erasing import FINISHED
from interview_tui.store.erase.tombstone import TombstoneDocument
from interview_tui.store.files import Files
from interview_tui.store.store import JsonStore, open_store
from tests.support.erasing import LOST, OTHER, PHRASES, SECOND, STRANGER, phrases_in, put, refusing
from tests.support.making import (
    CUSTOMER,
    NOW,
    FaultyDisk,
)


@pytest.mark.parametrize(("call", "name"), [("create", CUSTOMER), ("replace", CUSTOMER), ("create", ".lock")])
def test_where_the_tombstone_cannot_be_written_nothing_is_erased(
    full: JsonStore, home: Path, cache: Path, disk: FaultyDisk, call: str, name: str
) -> None:
    store = open_store(home, now=lambda: NOW, disk=disk, cache=cache)
    if name == ".lock":
        disk.fail("make_folder")
        for path in (home / "locks").iterdir():
            path.unlink()
        (home / "locks").rmdir()
    else:
        disk.fail(call, name=name)

    with pytest.raises(NotSaved):
        store.erase(CUSTOMER)

    assert phrases_in(home, cache) == set(PHRASES)
    disk.heal()
    store.erase(CUSTOMER)
    assert phrases_in(home, cache) == set()


@pytest.mark.parametrize("name", [SECOND, CUSTOMER, "error-", f"{LOST}.damaged"])
def test_what_cannot_be_removed_is_told_and_goes_with_the_next_start(
    full: JsonStore, home: Path, cache: Path, disk: FaultyDisk, name: str
) -> None:
    store = open_store(home, now=lambda: NOW, disk=disk, cache=cache)
    disk.fail("remove", name=name)

    with pytest.raises(NotSaved, match=r"cannot be removed .* goes when the program starts"):
        store.erase(CUSTOMER)

    left = phrases_in(home, cache)
    assert len(left) < 6
    [told] = open_store(home, now=lambda: NOW, disk=disk, cache=cache).warnings
    assert "cannot be removed" in told.msgid
    disk.heal()
    assert open_store(home, now=lambda: NOW, cache=cache).warnings == (Message(FINISHED),)
    assert phrases_in(home, cache) == set()


def test_an_index_that_cannot_be_removed_is_told_and_goes_with_the_next_start(
    full: JsonStore, home: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(folder: Path) -> None:
        raise PermissionError(13, "not permitted", str(folder))

    with monkeypatch.context() as patched:
        patched.setattr("interview_tui.store.index.index.discard_all", refuse)
        with pytest.raises(NotSaved, match="cannot be removed"):
            full.erase(CUSTOMER)
    assert phrases_in(home) == set()

    open_store(home, now=lambda: NOW, cache=cache)

    assert phrases_in(home, cache) == set()


def test_tombstones_that_cannot_be_read_are_told_at_the_start(full: JsonStore, home: Path) -> None:
    put(home / "erased" / f"{CUSTOMER}.json", "{")
    put(home / "erased" / f"{OTHER}.json", (home / "store.json").read_text("utf-8"))
    [damaged, misshapen] = open_store(home, now=lambda: NOW).warnings
    assert "damaged" in damaged.msgid
    assert "not a document" in misshapen.msgid


def test_a_tombstone_of_another_name_is_none(full: JsonStore, home: Path) -> None:
    full.erase(CUSTOMER)
    files = Files(home)
    files.tombstone(CUSTOMER).rename(files.tombstone(STRANGER))

    with pytest.raises(Unreadable):
        TombstoneDocument(files.tombstone(STRANGER), Keeping(files.attic)).read()


def test_a_folder_of_tombstones_that_cannot_be_read_is_told(
    full: JsonStore, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full.erase(CUSTOMER)
    refusing(monkeypatch, home / "erased")
    [told] = open_store(home, now=lambda: NOW).warnings
    assert "cannot be read" in told.msgid
