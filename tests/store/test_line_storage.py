import json
from pathlib import Path

import pytest
from tinydb import TinyDB
from tinydb.table import Document as Numbered

from interview_tui.disk.calls import Disk
from interview_tui.port.faults import Unreadable
from interview_tui.store import tables
from interview_tui.store.line_storage import LineStorage
from tests.support.making import FaultyDisk


def database(path: Path) -> tuple[TinyDB, LineStorage]:
    storage = LineStorage(path, Disk())
    return TinyDB(storage=lambda: storage), storage


def test_nothing_reaches_the_disk_before_it_is_flushed(tmp_path: Path) -> None:
    db, storage = database(tmp_path / "a.json")

    db.table("notes").insert({"text": "eins"})

    assert not (tmp_path / "a.json").exists()
    storage.flush()
    assert (tmp_path / "a.json").exists()


def test_without_a_change_nothing_is_written(tmp_path: Path, disk: FaultyDisk) -> None:
    disk.fail("create")

    LineStorage(tmp_path / "a.json", disk).flush()

    assert disk.failures == 0


def test_each_record_has_a_line_of_its_own(tmp_path: Path) -> None:
    db, storage = database(tmp_path / "a.json")
    db.table("notes").insert_multiple([{"text": "größer\nals zwei"}, {"text": "drei", "list": [1, {"a": 2}]}])
    storage.write({**(storage.read() or {}), "none": {}})

    storage.flush()

    assert (tmp_path / "a.json").read_text("utf-8").split("\n") == [
        "{",
        '"notes": {',
        '"1": {"text": "größer\\nals zwei"},',
        '"2": {"text": "drei", "list": [1, {"a": 2}]}',
        "},",
        '"none": {',
        "",
        "}",
        "}",
        "",
    ]


def test_stock_tinydb_opens_the_file_and_changes_it(tmp_path: Path) -> None:
    db, storage = database(tmp_path / "a.json")
    db.table("notes").insert_multiple([{"text": "eins"}, {"text": "zwei"}])
    storage.flush()

    with TinyDB(tmp_path / "a.json", encoding="utf-8") as stock:
        stock.table("notes").insert({"text": "drei"})

    again, _ = database(tmp_path / "a.json")
    assert [row["text"] for row in again.table("notes")] == ["eins", "zwei", "drei"]


def test_a_record_changed_in_place_is_written_as_it_is_now(tmp_path: Path) -> None:
    db, storage = database(tmp_path / "a.json")
    table = db.table("notes")
    table.insert_multiple([{"text": "eins"}, {"list": [{"a": 1}]}])
    storage.flush()

    table.update({"text": "zwei"}, doc_ids=[1])
    table.update(lambda record: record["list"][0].update(a=2), doc_ids=[2])
    storage.flush()

    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["notes"] == {
        "1": {"text": "zwei"},
        "2": {"list": [{"a": 2}]},
    }


def test_half_a_character_is_kept_as_json_escapes_it(tmp_path: Path) -> None:
    db, storage = database(tmp_path / "a.json")
    db.table("notes").insert({"text": "\\a\ud800b"})

    storage.flush()

    again, _ = database(tmp_path / "a.json")
    assert again.table("notes").get(doc_id=1) == {"text": "\\a\ud800b"}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b'{"notes": {"1": {"text": "abgeschn',
        b"[]",
        b"null",
        b'{"notes": []}',
        b'{"notes": {"one": {}}}',
        b'{"notes": {"01": {}}}',
        b'{"notes": {"1": "text"}}',
        b"\xff\xfe",
        b"\x00" * 4096,
        b"[" * 100_000,
        b'{"notes": {"1": {"n": ' + b"9" * 5000 + b"}}}",
    ],
    ids=range(13),
)
def test_what_is_no_document_is_told_in_a_sentence_and_never_written_over(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(content)
    db, storage = database(path)

    with pytest.raises(
        Unreadable, match=r"a\.json .*\. It stays as it is; (put a backup in its place|`interview doctor` says .*)\."
    ):
        db.table("notes").insert({"text": "neu"})
    with pytest.raises(Unreadable):
        storage.write({"notes": {"1": {}}})
    storage.flush()

    assert path.read_bytes() == content


def test_a_file_too_large_to_be_ours_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "LARGEST_BYTES", 1024 * 1024)
    (tmp_path / "a.json").write_bytes(b" " * (1024 * 1024 + 1))

    with pytest.raises(Unreadable, match="larger than 1 MB"):
        LineStorage(tmp_path / "a.json", Disk()).read()


def test_what_the_system_refuses_to_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.json").mkdir()

    with pytest.raises(Unreadable, match=r"cannot be read \(Is a directory\)"):
        LineStorage(tmp_path / "a.json", Disk()).read()


def test_a_number_given_by_us_is_kept(tmp_path: Path) -> None:
    db, storage = database(tmp_path / "a.json")
    db.table("notes").insert(Numbered({"text": "sieben"}, 7))
    storage.flush()

    again, _ = database(tmp_path / "a.json")
    assert again.table("notes").get(doc_id=7) == {"text": "sieben"}
