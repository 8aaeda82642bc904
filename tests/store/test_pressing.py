"""The conversations that the first picture of a board needs: from the index, or from the files."""

from datetime import timedelta
from pathlib import Path

import pytest

from interview_tui.records.conversation import Conversation
from interview_tui.records.words import Kind
from interview_tui.store.store import JsonStore, open_store
from tests.support.frozen import START
from tests.support.written import conversation, note, number

TODAY = START.date()
OLD = START - timedelta(days=90)


def kept(store: JsonStore, n: int, *, old: bool = False, kind: Kind = Kind.FACT) -> Conversation:
    one = conversation(
        note(n * 10, "CSV", kind=kind), id=number(900 + n), status="done", started_at=OLD if old else START
    )
    handle = store.begin(one)
    handle.save(one)
    handle.close()
    return one


@pytest.fixture
def store(tmp_path: Path) -> JsonStore:
    return open_store(tmp_path / "home", now=lambda: START, host="desk", pid=1, cache=tmp_path / "cache")


def ids(store: JsonStore) -> set[str]:
    return {one.id for one in store.pressing_heads(TODAY)}


def test_from_the_index_come_open_promises_and_complaints_of_any_day_and_all_that_is_new(store: JsonStore) -> None:
    new, _, promised, complained = (
        kept(store, 1), kept(store, 2, old=True), kept(store, 3, old=True, kind=Kind.PROMISE),
        kept(store, 4, old=True, kind=Kind.COMPLAINT),
    )  # fmt: skip
    store.refresh(wait=True)
    assert ids(store) == {new.id, promised.id, complained.id}

    changed = store.read(promised.id).put(note(99, "later"))
    handle = store.open(promised.id)
    handle.save(changed)
    handle.close()
    store.delete(complained.id)
    store.refresh(wait=True)
    assert ids(store) == {new.id, promised.id}


def test_a_file_that_changed_since_it_was_put_in_is_left_for_later(store: JsonStore) -> None:
    new, other = kept(store, 1), kept(store, 2)
    store.refresh(wait=True)
    path = store.home / "conversations" / f"{START:%Y}" / f"{START:%m}" / f"{new.id}.json"
    path.write_bytes(path.read_bytes() + b"\n")
    assert ids(store) == {other.id}


def test_without_an_index_the_same_comes_from_the_files(tmp_path: Path) -> None:
    store = open_store(tmp_path / "home", now=lambda: START, host="desk", pid=1)
    new, promised = kept(store, 1), kept(store, 2, old=True, kind=Kind.PROMISE)
    kept(store, 3, old=True)
    assert ids(store) == {new.id, promised.id}
