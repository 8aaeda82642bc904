"""The file of the index, what differs from it in memory, and when a new one is made."""

import os
import sqlite3
import threading
from pathlib import Path

import pytest

from interview_tui.port.search import Query
from interview_tui.store.files import Files
from interview_tui.store.index import comparing, index, seal
from interview_tui.store.index import database as index_file
from interview_tui.store.index.entry import read_entry
from interview_tui.store.index.seal import is_sealed
from interview_tui.store.store import JsonStore
from tests.support.indexed import begun_search, database, indexed, named, plain, save, texts
from tests.support.making import conversation, note


def test_few_changes_are_kept_in_memory_and_many_make_a_new_file(
    filled: JsonStore, home: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = database(filled, cache).stat().st_ino
    save(home, conversation(note(1, "Export zuletzt"), id=named(7)))
    filled.refresh(wait=True)
    assert database(filled, cache).stat().st_ino == there
    assert texts(filled, "export") == texts(plain(home), "export")
    assert texts(filled, "laufen") == []

    monkeypatch.setattr(index, "MOST_BESIDE", 0)
    again = indexed(home, cache)
    again.refresh(wait=True)

    assert database(filled, cache).stat().st_ino != there
    for store in (again, filled):
        assert texts(store, "export") == texts(plain(home), "export")
        assert texts(store, "laufen") == []
        assert store.listing() == plain(home).listing()
        store.refresh(wait=True)


def test_a_new_file_is_made_of_the_one_before(
    filled: JsonStore, home: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20, 24):
        save(home, conversation(note(1, f"Export {number}"), id=named(number)))
    filled.refresh(wait=True)
    read: list[str] = []
    monkeypatch.setattr(index, "MOST_BESIDE", 0)
    monkeypatch.setattr(comparing, "read_entry", lambda path, kind: read.append(path.stem) or read_entry(path, kind))
    index_of_six = indexed(home, cache)
    index_of_six.refresh(wait=True)
    assert len(read) == 6  # four were in memory only: of a file with two nothing is kept
    read.clear()
    next(path for path in Files(home).newest_first() if path.stem == named(21)).unlink()
    save(home, conversation(note(1, "Export anders"), id=named(20)))
    again = indexed(home, cache)
    again.refresh(wait=True)

    assert read == [named(20)]
    for store in (again, filled):
        assert texts(store, "export") == texts(plain(home), "export")
        assert store.listing() == plain(home).listing()


def test_what_cannot_be_read_any_more_is_in_no_file_made_later(
    filled: JsonStore, home: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = next(path for path in Files(home).newest_first() if path.stem == named(7))
    path.write_bytes(b"{")
    filled.refresh(wait=True)
    assert texts(filled, "laufen") == []

    monkeypatch.setattr(index, "MOST_BESIDE", 0)
    filled.refresh(wait=True)

    assert texts(filled, "laufen") == []
    assert texts(filled, "export") == texts(plain(home), "export")


def test_what_a_program_left_that_ended_too_soon_is_removed(filled: JsonStore, cache: Path) -> None:
    left, busy = (database(filled, cache).with_name(f"index.sqlite.{pid}.new") for pid in (1, 2))
    for one in (left, busy):
        one.write_bytes(b"half")
    os.utime(left, (1, 1))

    filled.refresh(wait=True)

    assert not left.exists()
    assert busy.exists()


def test_each_byte_of_the_file_is_looked_at_before_it_is_searched(filled: JsonStore, home: Path, cache: Path) -> None:
    path, expected = database(filled, cache), list(plain(home).search(Query()))
    whole = path.read_bytes()
    filled._index.close()  # type: ignore[union-attr]

    for at in range(0, len(whole), len(whole) // 25):
        path.unlink()
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert not is_sealed(path)
        again = indexed(home, cache)
        again.refresh(wait=True)
        assert list(again.search(Query())) == expected
        again._index.close()  # type: ignore[union-attr]


def test_a_file_that_is_read_piece_by_piece_is_sealed_as_a_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seal, "_CHUNK", 5000)
    path = tmp_path / "index.sqlite"
    with index_file.made_anew(path, "a store"):
        pass
    data = path.read_bytes()

    assert is_sealed(path)
    for damaged in (data[:-5000], data + b"x", data[:7000] + b"\xff" + data[7001:], b""):
        path.write_bytes(damaged)
        assert not is_sealed(path)


def test_after_something_unforeseen_the_next_job_is_done_all_the_same(
    filled: JsonStore, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(threading, "excepthook", lambda happened: told.append(happened.exc_type))
    assert filled._index is not None
    with monkeypatch.context() as patch:
        patch.setattr(index, "sweep", None)
        filled.refresh()
        assert filled._index.settle(5)
    filled.refresh()

    assert filled._index.settle(5)
    assert told == [TypeError]
    assert len(texts(filled, "export")) == 3


def test_a_damaged_file_is_the_base_of_no_other(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    with index_file.made_anew(path, "a store"):
        pass
    data = path.read_bytes()
    path.write_bytes(data[:-1] + b"x")

    with pytest.raises(sqlite3.DatabaseError), index_file.made_anew(path, "a store", of=path):
        pytest.fail("it was lent")

    assert path.read_bytes() == data[:-1] + b"x"


def test_a_search_that_has_begun_ends_from_the_files_where_its_index_is_let_go(
    home: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, begun, answers = begun_search(home, cache, monkeypatch)
    database(store, cache).unlink()
    store.refresh(wait=True)

    assert [*begun, *(found.text for found in answers)] == texts(plain(home), "export")
    assert store._index is not None
    assert store._index._is_whole()
