"""What goes wrong halfway ends in the same answers."""

import sqlite3
from pathlib import Path

import pytest

from interview_tui.store.files import Files
from interview_tui.store.index import database as index_file
from interview_tui.store.index import edition, index, rows
from interview_tui.store.index.entry import read_entry
from interview_tui.store.kinds import CONVERSATION as KIND
from interview_tui.store.store import JsonStore
from tests.support.indexed import begun_search, database, indexed, named, plain, save, texts
from tests.support.making import NOW, conversation, note


def test_what_another_program_wrote_meanwhile_is_replaced_as_a_whole(filled: JsonStore, home: Path) -> None:
    opened = filled.begin(conversation(id=named(50)))
    opened.save(conversation(note(1, "zuerst"), id=named(50)))
    opened.wait(5)
    assert filled._index is not None
    assert filled._index.settle(5)
    [path] = [path for path in Files(home).newest_first() if path.stem == named(50)]
    data = path.read_bytes()
    path.unlink()
    path.write_bytes(data.replace(b"zuerst", b"dazwischen"))
    assert texts(filled, "dazwischen") == ["dazwischen"]
    filled._index.saved(path, conversation(note(1, "zuletzt"), id=named(50)))
    assert filled._index.settle(5)

    assert texts(filled, "zuletzt") == ["zuletzt"]
    assert texts(filled, "dazwischen") == []
    opened.close()


def test_a_file_of_the_index_that_anybody_wrote_into_is_thrown_away(filled: JsonStore, home: Path, cache: Path) -> None:
    with sqlite3.connect(database(filled, cache)) as other:
        other.execute("UPDATE notes SET text = 'verdreht', words = ' verdreht '")
    other.close()

    assert texts(filled, "export") == texts(plain(home), "export") != []
    assert texts(filled, "verdreht") == []


def test_a_month_that_comes_right_after_another_is_noticed(filled: JsonStore, home: Path) -> None:
    for number, year in enumerate((2020, 2010, 2000)):
        save(home, conversation(note(1, f"Export {year}"), id=named(40 + number), started_at=NOW.replace(year=year)))
        assert len(texts(filled, "export")) == 4 + number


def test_a_saved_file_that_is_gone_already_is_told_to_nobody(filled: JsonStore, home: Path) -> None:
    assert filled._index is not None
    filled._index.saved(home / "gone.json", conversation())

    assert filled._index.settle(0)


def test_the_index_rests_after_a_failure(
    filled: JsonStore, home: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert filled._index is not None
    monkeypatch.setattr(index, "REST_S", 60.0)
    filled._index.close()
    database(filled, cache).unlink()
    database(filled, cache).mkdir()
    filled.refresh(wait=True)
    opened = filled.begin(conversation(id=named(50)))
    opened.save(conversation(note(1, "trotzdem"), id=named(50)))
    opened.close()
    assert filled._index.settle(5)

    assert texts(filled, "trotzdem") == ["trotzdem"]
    assert filled.listing() == plain(home).listing()
    assert filled._index.settle(0)


def test_while_something_is_put_in_that_takes_long_the_files_answer(
    filled: JsonStore, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(home, conversation(note(1, "von anderswo"), id=named(50)))
    monkeypatch.setattr(index, "PATIENCE_S", 0.0)
    assert filled._index is not None
    with filled._index._writing:
        assert texts(filled, "anderswo") == ["von anderswo"]


def test_a_change_that_cannot_be_put_in_leaves_the_index_as_it_was(
    filled: JsonStore, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    save(home, conversation(note(1, "von anderswo"), id=named(50)))
    with monkeypatch.context() as patch:
        patch.setattr(rows, "put", failing)
        assert texts(filled, "anderswo") == ["von anderswo"]
        assert filled._index is not None
        filled._index.settle(5)

    filled.refresh(wait=True)
    assert texts(filled, "anderswo") == ["von anderswo"]


def test_a_file_that_goes_while_it_is_read_is_in_no_answer(home: Path, tmp_path: Path) -> None:
    assert read_entry(tmp_path / f"{named(1)}.json", KIND) is None


def test_an_answer_goes_on_from_the_files_where_the_index_stops(
    home: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, begun, answers = begun_search(home, cache, monkeypatch)
    database(store, cache).unlink()
    database(store, cache).mkdir()

    assert [*begun, *(found.text for found in answers)] == texts(plain(home), "export")
    store._index.close()  # type: ignore[union-attr]


def test_an_index_that_only_cannot_be_opened_now_is_not_thrown_away(
    filled: JsonStore, home: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path, said: str) -> sqlite3.Connection:
        error = sqlite3.OperationalError("unable to open database file")
        error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
        raise error

    there = database(filled, cache).stat().st_ino
    monkeypatch.setattr(edition, "opened", refused)
    again = indexed(home, cache)
    again.refresh(wait=True)

    assert len(texts(again, "export")) == 3
    assert database(filled, cache).stat().st_ino == there


def test_where_no_index_can_be_made_the_files_answer(home: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(connection: sqlite3.Connection, said: str) -> None:
        raise sqlite3.DatabaseError("no such tokenizer")

    monkeypatch.setattr(index_file, "_make", failing)
    store = indexed(home, cache)
    save(home, conversation(note(1, "Export")))
    store.refresh(wait=True)

    assert texts(store, "export") == ["Export"]
    # Whoever asks has it tried again in the background.
    assert store._index is not None
    assert store._index.settle(5)
    assert list((cache / store.id).iterdir()) == []
