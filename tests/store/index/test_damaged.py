"""An index that is missing, damaged or another's, and documents that cannot be read."""

import json
import os
import shutil
import sqlite3
import stat
from pathlib import Path

import pytest

from interview_tui.records.note import Note
from interview_tui.store.files import Files
from interview_tui.store.index import comparing, index, making
from interview_tui.store.kinds import DocumentKind
from interview_tui.store.store import JsonStore
from tests.support.indexed import database, indexed, named, plain, save, texts
from tests.support.making import NOW, conversation, note


def test_the_index_lies_in_the_cache_for_its_owner_alone(filled: JsonStore, cache: Path) -> None:
    path = database(filled, cache)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert all(stat.S_IMODE(one.stat().st_mode) == 0o600 for one in path.parent.iterdir())


@pytest.mark.parametrize("damage", ["gone", "empty", "cut", "zeroed", "text", "other version", "other store", "folder"])
def test_whatever_becomes_of_the_index_the_answers_are_the_same(
    filled: JsonStore, home: Path, cache: Path, damage: str
) -> None:
    path, expected, lists = database(filled, cache), texts(plain(home), "export"), plain(home).listing()
    filled._index.close()  # type: ignore[union-attr]
    data = path.read_bytes()
    if damage == "gone":
        shutil.rmtree(cache)
    elif damage == "empty":
        path.write_bytes(b"")
    elif damage == "cut":
        path.write_bytes(data[: len(data) // 2])
    elif damage == "zeroed":
        path.write_bytes(data[:4096] + bytes(len(data) - 4096))
    elif damage == "text":
        path.write_bytes(b"nothing of the sort" * 1000)
    elif damage == "folder":
        path.unlink()
        path.mkdir()
    else:
        with sqlite3.connect(path) as db:
            db.execute("UPDATE meta SET said = ?", (damage,))
        db.close()

    again = indexed(home, cache)
    for store in (filled, again):
        assert texts(store, "export") == expected
        assert store.listing() == lists
        store.refresh(wait=True)
        store.refresh(wait=True)
        assert texts(store, "export") == expected
        assert store.listing() == lists
        store._index.settle(5)  # type: ignore[union-attr]
        store._index.close()  # type: ignore[union-attr]


def test_without_a_place_for_the_index_the_files_answer(home: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = indexed(home, tmp_path / "file" / "cache")
    save(home, conversation(note(1, "Export")))
    store.refresh(wait=True)

    assert texts(store, "export") == ["Export"]
    assert len(store.listing().heads) == 1


def test_while_it_is_rebuilt_the_files_answer_and_progress_is_told(
    home: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = indexed(home, cache)
    for number in range(5):
        save(home, conversation(note(1, f"Export {number}"), id=named(number)))
    monkeypatch.setattr(making, "AT_ONCE", 1)
    seen: list[object] = []
    read = comparing.read_entry

    def reading(path: Path, kind: DocumentKind) -> object:
        seen.append((store.progress, len(texts(store, "export")), len(store.listing().heads)))
        return read(path, kind)

    monkeypatch.setattr(comparing, "read_entry", reading)
    store.refresh(wait=True)

    assert [found for _, found, _ in seen] == [5] * 5  # type: ignore[attr-defined]
    assert [(one.read, one.of) for one, *_ in seen] == [(0, 5), (1, 5), (2, 5), (3, 5), (4, 5)]  # type: ignore[attr-defined]
    assert store.progress is None


def test_many_changes_made_elsewhere_are_read_in_the_background(
    filled: JsonStore, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "FEW", 1)
    for number in range(20, 24):
        save(home, conversation(note(1, f"von anderswo {number}"), id=named(number)))

    assert len(texts(filled, "anderswo")) == 4
    assert filled._index is not None
    assert filled._index.settle(5)
    assert len(texts(filled, "anderswo")) == 4


# the shape of files


@pytest.mark.parametrize(
    "broken",
    [{"at": "2026-11-21T14:00:00"}, {"kind": ["mood"]}, {"text": 5}, {"kind": "fact", "evidence": [{}]}, {"id": None}],
)
def test_a_conversation_with_a_note_that_cannot_be_read_is_in_no_search(
    home: Path, cache: Path, broken: dict[str, object]
) -> None:
    store = indexed(home, cache)
    save(home, conversation(note(1, "Export")))
    [path] = Files(home).newest_first()
    tables = json.loads(path.read_text("utf-8"))
    tables["notes"]["1"] |= broken
    path.write_text(json.dumps(tables), "utf-8")
    store.refresh(wait=True)

    assert texts(store, "export") == texts(plain(home), "export") == []
    assert store.listing() == plain(home).listing()


def test_a_store_without_an_index_has_nothing_to_bring_up(home: Path) -> None:
    store = plain(home)
    store.refresh()

    assert store.progress is None


def test_a_folder_of_conversations_that_cannot_be_entered_is_no_end(
    filled: JsonStore, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if os.geteuid() == 0:
        from interview_tui.store import files

        def refuse(folder: Path) -> list[str]:
            raise files.not_read(PermissionError(13, "denied"), folder)

        monkeypatch.setattr(files, "names", refuse)
        monkeypatch.setattr(comparing, "names", refuse)
    filled._index._compare.forget()  # type: ignore[union-attr]

    assert texts(filled, "export") == []
    filled.refresh(wait=True)


def test_an_empty_note_is_in_the_index_too(home: Path, cache: Path) -> None:
    store = indexed(home, cache)
    save(home, conversation(Note(id=named(1), at=NOW, text="…")))
    store.refresh(wait=True)
    save(home, conversation(Note(id=named(1), at=NOW, text="–")))

    assert texts(store, "") == ["–"]
