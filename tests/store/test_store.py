import json
import os
from pathlib import Path
from threading import Barrier, Thread

import pytest

from interview_tui.disk import temporary
from interview_tui.port.faults import NotSaved, ReadOnly
from interview_tui.port.store import Store
from interview_tui.records.settings import Settings
from interview_tui.store.store import JsonStore, open_store
from interview_tui.store.writer import Writer
from tests.support.making import CONVERSATION, CUSTOMER, NOW, FaultyDisk, conversation, customer, note, path_in


def test_the_first_start_makes_the_store_for_its_owner_alone(store: JsonStore, home: Path) -> None:
    assert len(store.id) == 26
    assert store.settings == Settings()
    assert store.read_only is None
    assert home.stat().st_mode & 0o777 == 0o700
    assert (home / "store.json").stat().st_mode & 0o777 == 0o600
    assert (home / "locks").stat().st_mode & 0o777 == 0o700


def test_it_is_a_store_as_screens_know_it(store: JsonStore) -> None:
    known: Store = store

    assert list(known.heads()) == []
    assert known.warnings == ()


def test_the_next_start_finds_the_same_store(store: JsonStore, home: Path) -> None:
    again = open_store(home, now=lambda: NOW)

    assert again.id == store.id


def test_two_first_starts_at_once_make_one_store(home: Path) -> None:
    ids: list[str] = []
    barrier = Barrier(4)

    def start() -> None:
        barrier.wait()
        ids.append(open_store(home, now=lambda: NOW).id)

    threads = [Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(ids) == 4
    assert len(set(ids)) == 1


def test_a_home_that_cannot_be_made_is_told_in_a_sentence(tmp_path: Path, disk: FaultyDisk) -> None:
    disk.fail("make_folder", 30)

    with pytest.raises(NotSaved, match=r"The disk is read-only: .*store\.json was not saved\."):
        open_store(tmp_path / "home", now=lambda: NOW, disk=disk)


def test_a_home_that_is_a_file_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("", "utf-8")

    store = open_store(tmp_path / "home", now=lambda: NOW)

    assert store.read_only is not None


def test_settings_that_cannot_be_kept_stay_as_they_were(store: JsonStore, home: Path, disk: FaultyDisk) -> None:
    disk.fail("create")
    with pytest.raises(NotSaved, match="The disk is full"):
        store.change_settings(Settings(author="Jana"))
    disk.heal()
    (home / "store.json").write_text("{", "utf-8")

    with pytest.raises(NotSaved, match="damaged"):
        store.change_settings(Settings(author="Jana"))

    assert store.settings == Settings()
    assert (home / "store.json").read_text("utf-8") == "{"


@pytest.mark.parametrize("content", ["", "{", '{"_meta": {"1": {"schema": 1, "kind": "store"}}}'])
def test_an_unreadable_store_can_be_read_and_is_never_written(store: JsonStore, home: Path, content: str) -> None:
    handle = store.begin(conversation())
    handle.save(conversation(note(1)))
    handle.close()
    (home / "store.json").write_text(content, "utf-8")

    again = open_store(home, now=lambda: NOW)

    assert again.read_only is not None
    assert again.listing().heads[0].id == CONVERSATION
    opened = again.open(CONVERSATION)
    assert opened.conversation == conversation(note(1))
    assert opened.holder is None
    for act in (
        lambda: opened.save(conversation()),
        lambda: again.begin(conversation()),
        lambda: again.save_customer(customer()),
        lambda: again.change_settings(Settings()),
    ):
        with pytest.raises(ReadOnly):
            act()
    opened.close()
    assert (home / "store.json").read_text("utf-8") == content


def test_what_dead_processes_left_behind_goes_at_the_start(store: JsonStore, home: Path) -> None:
    left = home / f".store.json.{os.getpid()}.0123abcd.tmp"
    left.write_text("", "utf-8")
    os.utime(left, (temporary._STARTED - 60, temporary._STARTED - 60))

    open_store(home, now=lambda: NOW)

    assert not left.exists()


def test_a_customer_that_cannot_be_saved_is_told(store: JsonStore, home: Path, disk: FaultyDisk) -> None:
    store.save_customer(customer())
    disk.fail("sync")
    with pytest.raises(NotSaved, match="The disk is full"):
        store.save_customer(customer(name="Tom"))
    disk.heal()
    assert store.customers().customers == {CUSTOMER: customer()}
    (home / "customers" / f"{CUSTOMER}.json").write_text("{", "utf-8")

    with pytest.raises(NotSaved, match="damaged"):
        store.save_customer(customer())

    register = store.customers()
    assert register.customers == {}
    assert [fault.id for fault in register.faults] == [CUSTOMER]
    assert (home / "customers" / f"{CUSTOMER}.json").read_text("utf-8") == "{"


def test_a_file_that_is_no_customer_is_not_written_over(store: JsonStore, home: Path) -> None:
    store.save_customer(customer())
    path = home / "customers" / f"{CUSTOMER}.json"
    damaged = path.read_text("utf-8").replace(f'"id": "{CUSTOMER}"', f'"id": "{CONVERSATION}"')
    path.write_text(damaged, "utf-8")

    with pytest.raises(NotSaved, match="not a document"):
        store.save_customer(customer(rev=2))

    assert path.read_text("utf-8") == damaged


def test_what_another_program_made_of_a_customer_meanwhile_goes_to_the_attic(store: JsonStore, home: Path) -> None:
    store.save_customer(customer())
    store.save_customer(customer(name="Claudia Haas", rev=2))

    store.save_customer(customer(address="du", rev=2))
    store.save_customer(customer(address="du", rev=2))

    assert store.customers().customers == {CUSTOMER: customer(address="du", rev=3)}
    (kept,) = (home / "attic").iterdir()
    assert kept.name == f"{CUSTOMER}.changed-elsewhere-1.json"
    assert "Claudia Haas" in kept.read_text("utf-8")


def test_a_change_made_on_the_state_that_went_to_the_attic_is_noticed_too(store: JsonStore, home: Path) -> None:
    store.save_customer(customer())
    store.save_customer(customer(name="Claudia Haas", rev=2))
    store.save_customer(customer(address="du", rev=2))

    store.save_customer(customer(name="Claudia Haas-Weber", rev=3))

    kept = sorted(path.read_text("utf-8") for path in (home / "attic").iterdir())
    assert ['"address": "du"' in text for text in kept].count(True) == 1
    assert store.customers().customers == {CUSTOMER: customer(name="Claudia Haas-Weber", rev=4)}


def test_a_save_that_failed_at_its_last_step_is_not_taken_for_done_the_next_time(
    store: JsonStore, disk: FaultyDisk
) -> None:
    store.save_customer(customer())
    settings = store.settings.changed(author="Jana")
    disk.fail("sync_folder")
    for _ in range(2):
        with pytest.raises(NotSaved, match="The disk is full"):
            store.save_customer(customer(name="Claudia Haas", rev=2))
        with pytest.raises(NotSaved, match="The disk is full"):
            store.change_settings(settings)
    disk.heal()

    store.save_customer(customer(name="Claudia Haas", rev=2))

    assert store.customers().customers == {CUSTOMER: customer(name="Claudia Haas", rev=2)}


def test_a_customer_of_a_newer_version_is_not_written(store: JsonStore, home: Path) -> None:
    store.save_customer(customer())
    path = home / "customers" / f"{CUSTOMER}.json"
    content = json.loads(path.read_text("utf-8"))
    content["_meta"]["1"]["schema"] = 2
    path.write_text(json.dumps(content), "utf-8")

    with pytest.raises(ReadOnly, match="newer version"):
        store.save_customer(customer(name="Tom"))


def test_a_folder_of_customers_that_cannot_be_read_is_told(store: JsonStore, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: Path) -> list[str]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "listdir", refuse)

    assert store.customers().faults[0].place == str(store.home / "customers")


def test_the_listing_is_in_the_order_of_the_calls(store: JsonStore, home: Path) -> None:
    ids = [CONVERSATION[:-1] + letter for letter in "ABC"]
    for conversation_id, minute in zip(ids, (10, 30, 20), strict=True):
        handle = store.begin(conversation(id=conversation_id, started_at=NOW.replace(minute=minute)))
        handle.save(handle.conversation)
        handle.close()
    broken = path_in(home).with_name(f"{CONVERSATION[:-1]}D.json")
    broken.write_text("{", "utf-8")

    listing = store.listing()

    assert [head.id for head in listing.heads] == [ids[1], ids[2], ids[0]]
    assert [fault.place for fault in listing.faults] == [str(broken)]
    assert store.find(ids[0]) == ids[0]


def test_a_store_can_be_opened_without_saying_who_writes(home: Path) -> None:
    store = open_store(home, now=lambda: NOW, writer=Writer())

    assert store._host
    assert store._pid == os.getpid()
