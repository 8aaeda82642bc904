"""Everything of a customer goes, and nothing of anybody else."""

import json
from pathlib import Path

import pytest

from interview_tui.disk.calls import Disk
from interview_tui.language.message import Message
from interview_tui.port.faults import NotFound, NotSaved, ReadOnly, Unreadable
from interview_tui.port.search import Query
from interview_tui.store.backup import back_up
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
from tests.support.erasing import (
    LOST,
    OTHER,
    OTHERS_CALL,
    PHRASES,
    SECOND,
    SHORT,
    STRANGER,
    at,
    phrases_in,
    put,
    refusing,
)
from tests.support.making import (
    CONVERSATION,
    CUSTOMER,
    NOW,
    conversation,
    customer,
    note,
)


def test_nothing_of_all_phrases_is_left_in_any_byte_of_home_and_cache(full: JsonStore, home: Path, cache: Path) -> None:
    assert list(cache.rglob("*-wal"))
    assert phrases_in(home, cache) == set(PHRASES)
    assert len(set(PHRASES)) == 26

    erased = full.erase(CUSTOMER)

    assert erased.conversations == 5
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
                "conversations": [CONVERSATION, SECOND, LOST, *SHORT],
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


def test_of_others_goes_who_they_came_through_and_what_leads_to_a_conversation_that_is_gone(full: JsonStore) -> None:
    full.erase(CUSTOMER)

    tom = full.customer(OTHER)
    assert tom is not None
    assert [(one.text, one.conversation, one.note) for one in tom.entries] == [("Hund", None, None)]
    assert tom.rev == 2


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
    assert store.erase(CUSTOMER).conversations == 5
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

    assert json.loads(path.read_bytes())["customer"]["1"] == record | {"met": [OTHER], "rev": 3}
    assert CUSTOMER.encode() not in path.read_bytes()


def test_what_is_damaged_in_its_place_goes_with_the_customer_it_names(full: JsonStore, home: Path) -> None:
    path = at(home, SECOND)
    path.write_bytes(path.read_bytes()[:-30])
    misplaced = put(home / "conversations" / "old" / "note.json", f'{{"id": "{SECOND}"}}')

    assert full.erase(CUSTOMER).conversations == 5

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

    assert full.erase(CUSTOMER).conversations == 4

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
