"""Erasing really erases: no byte of it is left, whatever happens halfway, and nothing else is touched."""

import json
import os
import shutil
import signal
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from interview_tui.language.message import Message
from interview_tui.port.faults import NotFound, NotSaved, ReadOnly, Unreadable
from interview_tui.port.search import Query
from interview_tui.records.note import Evidence
from interview_tui.records.words import Kind, Status
from interview_tui.store.backup import back_up
from interview_tui.store.disk import Disk
from interview_tui.store.doctor.bench import Bench
from interview_tui.store.doctor.examine import examine
from interview_tui.store.doctor.finding import Trouble
from interview_tui.store.doctor.repair import Repair
from interview_tui.store.document import Keeping
from interview_tui.store.erase.erasing import FINISHED
from interview_tui.store.erase.tombstone import TombstoneDocument
from interview_tui.store.files import Files
from interview_tui.store.restore import restore
from interview_tui.store.store import JsonStore, open_store
from tests.support.gone import found_in, steps
from tests.support.making import (
    CONVERSATION,
    CUSTOMER,
    NOW,
    FaultyDisk,
    conversation,
    customer,
    draft,
    line,
    note,
    path_in,
)

SECOND = "01KAJKVX03CC1K5P8M3V3J6E4D"
LOST = "01KAJKVX04CC1K5P8M3V3J6E4E"
OTHER = "01KAJKVX05CC1K5P8M3V3J6E4F"
OTHERS_CALL = "01KAJKVX06CC1K5P8M3V3J6E4G"
STRANGER = "01KAJKVX07CC1K5P8M3V3J6E4H"

PHRASES = [
    "Claudia Weber", "Nordmetall", "Albtraum Monatsabschluss", "erste Fassung Albtraum", "140 Bestellungen",
    "Hotline geht nie", "weil der Vorstand", "CSV-Muster schicken", "Frau Kleinhans", "spielt Cello",
    "halb getippte Zeile", "beiseite gelegt", "meine Vermutung Handarbeit", "Neues gelernt", "Rückblick zu schnell",
    "Vorsatz warten", "Fallakte aus dem Archiv", "zerrissene Notiz", "halbe Datei", "Bericht mit Zitat",
]  # fmt: skip


def at(home: Path, conversation_id: str, ending: str = "") -> Path:
    return path_in(home).with_name(f"{conversation_id}{ending}.json")


def put(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.write_text(text, "utf-8")
    path.chmod(0o600)
    return path


def refusing(monkeypatch: pytest.MonkeyPatch, path: Path, error: type[OSError] = PermissionError) -> None:
    """Make one file or folder unreadable, for whoever runs the test."""

    def perhaps(call: Callable[..., object]) -> Callable[..., object]:
        def read(which: object, *rest: object) -> object:
            if str(which) == str(path):
                raise error(13, "not permitted", str(path))
            return call(which, *rest)

        return read

    monkeypatch.setattr(os, "scandir", perhaps(os.scandir))
    monkeypatch.setattr(os, "listdir", perhaps(os.listdir))
    monkeypatch.setattr(Path, "read_bytes", perhaps(Path.read_bytes))


def phrases_in(*folders: Path) -> set[str]:
    return found_in(PHRASES, *folders)


def keep_everything(home: Path, cache: Path) -> JsonStore:
    """Make a store in which the phrases stand everywhere, and beside them what is somebody else's."""
    store = open_store(home, now=lambda: NOW, cache=cache)
    store.save_customer(customer(name=PHRASES[0], organisation=PHRASES[1], keep_until=date(2026, 11, 3)))
    store.save_customer(customer(id=OTHER, name="Tom Yilmaz"))
    mine = {"customer_id": CUSTOMER, "customer": PHRASES[0], "organisation": PHRASES[1]}
    first = store.begin(
        conversation(
            note(1, PHRASES[2], earlier=(PHRASES[3],), kind=Kind.QUOTE),
            note(2, "tippt ab", kind=Kind.FACT, evidence=(Evidence(text=PHRASES[4]),)),
            note(3, PHRASES[5], kind=Kind.CRITICISM),
            note(4, PHRASES[6], kind=Kind.WHY, because_of=note(3).id),
            note(5, PHRASES[7], kind=Kind.PROMISE, due=date(2026, 12, 1), owner=PHRASES[8]),
            note(6, PHRASES[9], kind=Kind.PERSONAL),
            **mine,
        )
    )
    first.save(first.conversation)
    first.wait(5)
    assert store._index is not None
    assert store._index.settle(5)
    first.save(first.conversation.put(note(6, PHRASES[9]).tombstone()))
    first.save_private(
        first.private.changed(guess=PHRASES[12], learnt=PHRASES[13], review=PHRASES[14], intention=PHRASES[15])
    )
    first.save_draft(draft(line(8, PHRASES[10]), aside=(line(7, PHRASES[11]),)))
    first.close()
    second = store.begin(conversation(note(9, PHRASES[2]), id=SECOND, status=Status.DONE, ended_at=NOW, **mine))
    second.save(second.conversation)
    second.close()
    theirs = store.begin(conversation(note(10, "bleibt"), id=OTHERS_CALL, customer_id=OTHER, customer="Tom Yilmaz"))
    theirs.save(theirs.conversation)
    theirs.save_private(theirs.private.changed(review="bleibt auch"))
    theirs.close()
    attic = home / "attic"
    put(attic / f"{CONVERSATION}.changed-elsewhere-1.json", PHRASES[16])
    put(attic / f"{LOST}.damaged-1.json", f'{{"id": "{LOST}", "customer_id": "{CUSTOMER}", "text": "{PHRASES[17]}')
    put(attic / f"{LOST}.private.damaged-1.json", PHRASES[14])
    put(attic / "x.set-aside-1.json", f'{{"conversation_id": "{SECOND}", {PHRASES[16]}')
    put(attic / f"{STRANGER}.damaged-1.json", "of somebody else")
    put(home / "conversations" / "2026" / "11" / f".{SECOND}.json.1.0123abcd.tmp", PHRASES[18])
    put(home / "error-20261120-101112.txt", PHRASES[19])
    store.refresh(wait=True)
    assert list(store.search(Query("Albtraum")))
    [index] = cache.rglob("index.sqlite")
    # The note that was deleted: what an earlier version wrote beside its index, and a killed process left of one.
    for ending in ("-wal", "-shm", "-journal", ".1234.new"):
        put(index.with_name(index.name + ending), PHRASES[9])
    return store


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def full(home: Path, cache: Path) -> JsonStore:
    return keep_everything(home, cache)


def test_nothing_of_twenty_phrases_is_left_in_any_byte_of_home_and_cache(
    full: JsonStore, home: Path, cache: Path
) -> None:
    assert list(cache.rglob("*-wal"))
    assert phrases_in(home, cache) == set(PHRASES)
    assert len(set(PHRASES)) == 20

    erased = full.erase(CUSTOMER)

    assert erased.conversations == 3
    assert phrases_in(home, cache) == set()
    assert list(full.search(Query("Albtraum"))) == []
    full.refresh(wait=True)
    assert phrases_in(home, cache) == set()


def test_a_tombstone_stays_with_ids_and_a_date_and_nothing_else(full: JsonStore, home: Path) -> None:
    full.erase(CUSTOMER)

    [path] = (home / "erased").iterdir()
    assert path.name == f"{CUSTOMER}.json"
    assert json.loads(path.read_bytes()) == {
        "_meta": {"1": {"schema": 1, "kind": "erased", "by": full.id}},
        "erased": {
            "1": {
                "id": CUSTOMER,
                "conversations": [CONVERSATION, SECOND, LOST],
                "at": "2026-11-21T14:04:31+01:00",
                "finished": True,
            }
        },
    }


def test_what_is_somebody_elses_stays(full: JsonStore, home: Path) -> None:
    full.erase(CUSTOMER)

    assert [head.id for head in full.listing().heads] == [OTHERS_CALL]
    assert full.listing().faults == ()
    assert set(full.customers().customers) == {OTHER}
    assert [one.text for one in full.search(Query("bleibt"))] == ["bleibt"]
    assert full.read_private(OTHERS_CALL).review == "bleibt auch"
    assert (home / "attic" / f"{STRANGER}.damaged-1.json").read_text("utf-8") == "of somebody else"


def test_the_doctor_knows_tombstones(full: JsonStore, home: Path) -> None:
    full.erase(CUSTOMER)
    files = Files(home)

    assert examine(files, Keeping(files.attic)).findings == []

    # A call that began in another window at that very moment.
    late = conversation(note(1), id=SECOND, customer_id=CUSTOMER)
    store = open_store(home, now=lambda: NOW)
    files.tombstone(CUSTOMER).rename(home / "away")
    handle = store.begin(late)
    handle.save(late)
    handle.close()
    (home / "away").rename(files.tombstone(CUSTOMER))
    assert examine(files, Keeping(files.attic)).findings == []
    assert store.erase(CUSTOMER).conversations == 3
    assert SECOND not in {head.id for head in store.listing().heads}


def test_a_tombstone_goes_into_a_backup_and_comes_back_with_it(full: JsonStore, home: Path, tmp_path: Path) -> None:
    full.erase(CUSTOMER)
    made = back_up(home, tmp_path / "all.zip", NOW, Disk())
    assert made.left_out == ()

    restore(tmp_path / "all.zip", tmp_path / "restored", Disk(), NOW)

    assert phrases_in(tmp_path / "restored") == set()
    with pytest.raises(NotSaved, match="erased meanwhile"):
        open_store(tmp_path / "restored", now=lambda: NOW).save_customer(customer())


def test_a_damaged_tombstone_is_told_and_mended(full: JsonStore, home: Path) -> None:
    full.erase(CUSTOMER)
    files = Files(home)
    keeping = Keeping(files.attic)
    path = files.tombstone(CUSTOMER)
    for data in (path.read_bytes()[:-4], b'{"id": 3', b'{\n"1": {"id": 3}\n'):
        path.write_bytes(data)
        [finding] = examine(files, keeping).findings
        assert finding.trouble is Trouble.DAMAGED
        with pytest.raises(NotSaved):
            full.save_customer(customer())

        assert Repair(Bench(files, keeping, lambda: NOW, lambda: STRANGER), "?").mend(finding)

        assert examine(files, keeping).findings == []
        assert TombstoneDocument(path, keeping).read().id == CUSTOMER
    assert open_store(home, now=lambda: NOW).warnings == (Message(FINISHED),)
    assert TombstoneDocument(path, keeping).read().finished


def test_what_belongs_to_the_whole_store_stays_whatever_it_names(full: JsonStore, home: Path) -> None:
    themes = put(home / "themes.json", f'{{"of": "{CUSTOMER}"}}')

    full.erase(CUSTOMER)

    assert themes.exists()


def test_who_was_erased_does_not_come_back_from_another_window(full: JsonStore, home: Path) -> None:
    window = open_store(home, now=lambda: NOW)
    seen = window.customers().customers[CUSTOMER]
    full.erase(CUSTOMER)

    with pytest.raises(NotSaved, match="erased meanwhile"):
        window.save_customer(seen.changed(name="Claudia Weber-Kroll", rev=2))
    with pytest.raises(NotSaved, match="erased meanwhile"):
        window.begin(conversation(id=STRANGER, customer_id=CUSTOMER))
    with pytest.raises(NotFound):
        window.open(CONVERSATION)
    assert phrases_in(home) == set()


def test_a_save_that_the_index_hears_of_too_late_does_not_come_back(full: JsonStore, home: Path, cache: Path) -> None:
    late = full.read(SECOND)
    full.erase(CUSTOMER)
    assert full._index is not None

    with pytest.MonkeyPatch.context() as patched:
        stamps = iter([(1, 2, 3), None])
        patched.setattr("interview_tui.store.index.index.stamp", lambda path: next(stamps))
        full._index.saved(at(home, SECOND), late)
        assert full._index.settle(5)

    assert phrases_in(cache) == set()


def test_nothing_is_erased_while_a_conversation_is_open_in_another_window(
    full: JsonStore, home: Path, cache: Path
) -> None:
    window = open_store(home, now=lambda: NOW)
    handle = window.open(SECOND)

    with pytest.raises(ReadOnly, match="open in another window"):
        full.erase(CUSTOMER)

    assert set(PHRASES) == phrases_in(home, cache)
    assert not (home / "erased").exists()
    handle.close()
    full.erase(CUSTOMER)
    assert phrases_in(home) == set()


def test_others_lose_what_names_the_customer_and_nothing_else(full: JsonStore, home: Path) -> None:
    path = Files(home).customer(OTHER)
    document = json.loads(path.read_bytes())
    record = document["customer"]["1"]
    document["customer"]["1"] = record | {"recommended_by": CUSTOMER, "met": [CUSTOMER, SECOND, OTHER]}
    path.write_text(json.dumps(document), "utf-8")

    full.erase(CUSTOMER)

    assert json.loads(path.read_bytes())["customer"]["1"] == record | {"met": [OTHER], "rev": 2}
    assert CUSTOMER.encode() not in path.read_bytes()


def test_what_is_damaged_in_its_place_goes_with_the_customer_it_names(full: JsonStore, home: Path) -> None:
    path = at(home, SECOND)
    path.write_bytes(path.read_bytes()[:-30])
    misplaced = put(home / "conversations" / "old" / "note.json", f'{{"id": "{SECOND}"}}')

    assert full.erase(CUSTOMER).conversations == 3

    assert not path.exists()
    assert not misplaced.exists()


def test_a_damaged_conversation_goes_where_only_its_original_in_the_attic_says_whose_it_was(
    full: JsonStore, home: Path
) -> None:
    path = put(at(home, LOST), f'{{"text": "{PHRASES[17]}')

    full.erase(CUSTOMER)

    assert not path.exists()


def test_a_conversation_that_was_given_to_somebody_else_is_theirs(full: JsonStore, home: Path) -> None:
    handle = full.open(SECOND)
    handle.save(handle.conversation.changed(customer_id=OTHER, customer="Tom Yilmaz", organisation=None, rev=2))
    handle.close()
    old = put(home / "attic" / f"{SECOND}.version-1.json", f'{{"customer_id": "{CUSTOMER}"}}')
    about_other = put(home / "attic" / f"{OTHER}.version-1.json", f'{{"customer_id": "{CUSTOMER}"}}')

    assert full.erase(CUSTOMER).conversations == 2

    assert not old.exists()
    assert not about_other.exists()
    assert full.read(SECOND).customer == "Tom Yilmaz"
    assert OTHER in full.customers().customers


def test_where_nothing_is_kept_there_is_nothing_to_erase(full: JsonStore, home: Path) -> None:
    nobody = "01KAJKVX08CC1K5P8M3V3J6E4J"
    with pytest.raises(NotFound):
        full.erase(nobody)
    full.erase(CUSTOMER)
    with pytest.raises(NotFound):
        full.erase(CUSTOMER)
    assert not Files(home).tombstone(nobody).exists()


def test_a_store_without_an_index_and_without_conversations(home: Path) -> None:
    for cache in (None, home.with_name("never-made")):
        store = open_store(home, now=lambda: NOW, cache=cache)
        if cache is None:
            store.save_customer(customer())
            assert store.erase(CUSTOMER).files == 1
        else:
            store.save_customer(customer(id=OTHER))
            assert store.erase(OTHER).files == 1
        assert store.customers().customers == {}


@pytest.mark.parametrize("place", [f"attic/{STRANGER}.damaged-1.json", "attic"])
def test_what_cannot_be_looked_into_is_told_and_nothing_is_erased(
    full: JsonStore, home: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    refusing(monkeypatch, home / place)

    with pytest.raises(Unreadable, match="cannot be read"):
        full.erase(CUSTOMER)

    assert full.customers().customers[CUSTOMER].name == PHRASES[0]


@pytest.mark.parametrize("place", [f"attic/{STRANGER}.damaged-1.json", "reviews"])
def test_what_goes_while_it_is_looked_for_is_in_nobodys_way(
    full: JsonStore, home: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    (home / "reviews").mkdir(mode=0o700)
    refusing(monkeypatch, home / place, FileNotFoundError)

    full.erase(CUSTOMER)

    assert phrases_in(home / "conversations", home / "customers", cache) == set()


# faults


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


# kill -9 between any two steps


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be killed")
def test_whatever_moment_it_is_killed_at_all_is_there_or_the_next_start_finishes_it(tmp_path: Path) -> None:
    home, cache = tmp_path / "whole", tmp_path / "whole-cache"
    keep_everything(home, cache)

    def copy(name: str) -> tuple[Path, Path]:
        here, there = tmp_path / name, tmp_path / f"{name}-cache"
        shutil.copytree(home, here)
        shutil.copytree(cache, there)
        return here, there

    counted, its_cache = copy("counted")
    store = open_store(counted, now=lambda: NOW, cache=its_cache)
    [count] = steps(0, lambda: store.erase(CUSTOMER))
    assert count > 40
    states = set()
    for kill_at in range(1, count + 1):
        here, there = copy(f"killed-{kill_at}")
        if not (child := os.fork()):
            doomed = open_store(here, now=lambda: NOW, cache=there)
            list(steps(kill_at, partial(doomed.erase, CUSTOMER)))
            os._exit(1)
        _, status = os.waitpid(child, 0)
        assert os.WTERMSIG(status) == signal.SIGKILL, kill_at
        begun = Files(here).tombstone(CUSTOMER).exists()
        states.add(begun)
        if not begun:
            assert phrases_in(here, there) >= set(PHRASES[:18]), kill_at

        after = open_store(here, now=lambda: NOW, cache=there)

        if begun:
            assert after.warnings in ((), (Message(FINISHED),))
            assert phrases_in(here, there) == set(), kill_at
        else:
            after.erase(CUSTOMER)
            assert phrases_in(here, there) == set(), kill_at
        assert set(after.customers().customers) == {OTHER}
        shutil.rmtree(here)
        shutil.rmtree(there)
    assert states == {True, False}
