"""What the store's own writer tells the index, and two programs on one store."""

import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from interview_tui.store.files import Files
from interview_tui.store.index import comparing, saved
from interview_tui.store.index.comparing import Comparing, Nothing
from interview_tui.store.kinds import CONVERSATION
from interview_tui.store.stamp import Stamp
from interview_tui.store.store import JsonStore
from tests.support.indexed import indexed, named, plain, save, texts
from tests.support.making import conversation, note


def test_a_save_is_found_without_reading_any_file(
    filled: JsonStore, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = filled.begin(conversation(id=named(50)))
    monkeypatch.setattr(comparing, "read_entry", None)
    for count in range(1, 12):
        opened.save(conversation(*(note(number, f"frisch {number}") for number in range(count)), id=named(50)))
        opened.wait(5)
        assert filled._index is not None
        assert filled._index.settle(5)
    opened.save(conversation(note(0, "anders geworden"), note(1).tombstone(), id=named(50)))
    opened.close()
    assert filled._index.settle(5)

    assert texts(filled, "frisch") == []
    assert texts(filled, "anders") == ["anders geworden"]


def test_of_many_open_conversations_only_the_latest_are_remembered(filled: JsonStore, home: Path) -> None:
    for number in range(60, 72):
        opened = filled.begin(conversation(id=named(number)))
        opened.save(conversation(note(1, f"Nummer {number}"), id=named(number)))
        opened.close()

    assert filled._index is not None
    assert filled._index.settle(5)
    assert len(texts(filled, "nummer")) == 12


def test_a_failing_index_fails_no_save(filled: JsonStore, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(saved.SavedBefore, "put", failing)
    opened = filled.begin(conversation(id=named(50)))
    opened.save(conversation(note(1, "trotzdem da"), id=named(50)))
    status = opened.close()
    assert filled._index is not None
    filled._index.settle(5)

    assert (status.waiting, status.fault) == (0, None)
    assert texts(filled, "trotzdem") == ["trotzdem da"]
    filled._index.settle(5)
    filled.refresh(wait=True)
    assert texts(filled, "trotzdem") == ["trotzdem da"]


# two programs


def test_a_search_of_what_is_known_looks_at_no_file_and_the_next_one_that_looks_finds_what_another_wrote(
    filled: JsonStore, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = texts(filled, "export")
    save(home, conversation(note(1, "Export von nebenan"), id=named(50)))
    with monkeypatch.context() as patched:
        patched.setattr(comparing, "stamp", None)
        assert texts(filled, "export", as_known=True) == known
    assert sorted(texts(filled, "export")) == sorted(["Export von nebenan", *known])
    assert "Export von nebenan" in texts(filled, "export", as_known=True)


OTHER = """
import sys
import threading
from datetime import datetime
from pathlib import Path
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.store.store import open_store
from ulid import ULID
now = lambda: datetime.now().astimezone()
store = open_store(Path(sys.argv[1]), now=now, cache=Path(sys.argv[2]))
store.refresh(wait=True)
for conversation in range(5):
    one = Conversation(id=str(ULID()), author="other", started_at=now())
    opened = store.begin(one)
    for number in range(6):
        one = one.put(Note(id=str(ULID()), at=now(), text=f"gleichzeitig {number}"))
        opened.save(one)
        opened.wait(5)
    opened.close()
store._index.settle(10)
"""


def test_two_programs_on_one_store_both_find_everything(home: Path, cache: Path) -> None:
    store = indexed(home, cache)
    store.refresh(wait=True)
    others = [subprocess.Popen([sys.executable, "-c", OTHER, home, cache]) for _ in range(2)]
    while any(other.poll() is None for other in others):
        texts(store, "gleichzeitig")
        store.refresh(wait=True)

    assert [other.wait() for other in others] == [0, 0]
    assert len(texts(store, "gleichzeitig")) == 60
    assert store.listing() == plain(home).listing()


def test_who_compares_while_a_conversation_is_deleted_does_not_take_the_folder_for_compared(
    filled: JsonStore, home: Path
) -> None:
    compare = Comparing(Files(home), filled._keeping.kinds[CONVERSATION.name])
    long_ago = time.time_ns() - 10**10
    months = set(Files(home).months())
    for folder in months:
        os.utime(folder, ns=(long_ago, long_ago))
    compare.differing(Nothing(), everywhere=True)
    assert not compare.changed_folders() & months

    class Deleting(Nothing):
        def stamps(self, folder: str) -> dict[str, Stamp]:
            (home / "erased").mkdir(exist_ok=True)
            (home / "erased" / f"{named(1)}.json").write_text("{}")
            os.utime(home / "erased", ns=(long_ago, long_ago))
            compare.changed_folders()  # as a search does beside it
            return {}

    compare.differing(Deleting(), everywhere=True)

    assert compare.changed_folders() >= months
