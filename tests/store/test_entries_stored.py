"""What is known of a customer stands in the file an entry a line: so one that is damaged costs no other."""

import json
from pathlib import Path

import pytest

from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun, ended, forgotten
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect
from interview_tui.store.customer_document import CustomerDocument
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.store import JsonStore
from tests.support.doctoring import found, mend_all
from tests.support.making import CUSTOMER, NOW, customer, numbered


def entry(number: int, text: str, aspect: Aspect = Aspect.INTEREST, **fields: object) -> Entry:
    return Entry.from_document(
        {"id": numbered(number), "aspect": aspect, "text": text, "learnt_at": NOW.isoformat(), **fields}
    )


DOG, ROWING, ROLE = entry(1, "Hund"), entry(2, "rudert"), entry(3, "Einkaufsleitung", Aspect.ROLE, since="2025-03")
KNOWN = customer(entries=(DOG, ROWING, ROLE))


def path_in(home: Path) -> Path:
    return home / "customers" / f"{CUSTOMER}.json"


def lines(store: JsonStore) -> set[str]:
    return set(path_in(store.home).read_text("utf-8").splitlines())


def test_entries_are_read_as_they_were_kept(store: JsonStore) -> None:
    store.save_customer(KNOWN)

    assert store.customer(CUSTOMER) == KNOWN


def test_of_an_entry_that_ends_only_its_line_and_the_customers_are_other_ones(store: JsonStore) -> None:
    store.save_customer(KNOWN)
    before = lines(store)

    store.change_customer(CUSTOMER, lambda one: ended(one, DOG.id, NOW))

    assert len(before - lines(store)) == 2
    assert [json.dumps(ROWING.as_document(), ensure_ascii=False) in line for line in lines(store)].count(True) == 1


def test_one_more_entry_and_one_less_leave_the_others_as_they_are(store: JsonStore) -> None:
    store.save_customer(KNOWN)

    more = store.change_customer(CUSTOMER, lambda one: begun(one, entry(4, "segelt")))
    assert store.customer(CUSTOMER) == more

    less = store.change_customer(CUSTOMER, lambda one: forgotten(one, DOG.id))
    assert store.customer(CUSTOMER) == less
    assert "Hund" not in path_in(store.home).read_text("utf-8")


def test_a_file_without_such_a_table_is_a_customer_of_whom_nothing_is_known(store: JsonStore) -> None:
    store.save_customer(customer())

    assert "entries" not in path_in(store.home).read_text("utf-8")
    assert store.customer(CUSTOMER) == customer()


def test_what_a_newer_version_says_of_an_entry_is_kept_through_a_change(store: JsonStore) -> None:
    newer = entry(5, "spielt Go", mood="froh").changed(aspect="pastime")
    store.save_customer(customer(entries=(newer, DOG)))

    store.change_customer(CUSTOMER, lambda one: ended(one, DOG.id, NOW))

    kept = store.customer(CUSTOMER)
    assert kept is not None
    assert kept.entries[0] == newer
    assert kept.entries[0].as_document()["mood"] == "froh"


def torn(home: Path, old: str, new: str) -> None:
    path = path_in(home)
    assert old in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")


def mended(store: JsonStore, keeping: Keeping) -> Customer:
    files = Files(store.home)
    assert [name for name, _ in found(files, keeping)] == ["damaged"]
    mend_all(files, keeping)
    return CustomerDocument(path_in(store.home), keeping).read()


def test_of_a_torn_entry_the_text_comes_back_and_the_others_are_whole(store: JsonStore, keeping: Keeping) -> None:
    store.save_customer(KNOWN)
    torn(store.home, '"rudert", "learnt_at": "', '"rudert", "learnt_at": ')

    back = mended(store, keeping)

    assert set(back.entries) >= {DOG, ROLE}
    assert [(one.aspect, one.text) for one in back.entries if one not in (DOG, ROLE)] == [("interest", "rudert")]


def test_a_torn_entry_that_may_be_sensitive_is_folded_away(store: JsonStore, keeping: Keeping) -> None:
    store.save_customer(customer(entries=(entry(6, "war krank", Aspect.CIRCUMSTANCE, sensitive="health"), DOG)))
    torn(store.home, '"war krank", "learnt_at": "', '"war krank", "learnt_at": ')

    assert {(one.aspect, one.text) for one in mended(store, keeping).entries} == {
        ("avoid", "war krank"),
        ("interest", "Hund"),
    }


def test_who_has_lost_their_name_keeps_what_is_known_of_them(store: JsonStore, keeping: Keeping) -> None:
    store.save_customer(KNOWN)
    torn(store.home, '"name": "Claudia Weber"', '"name": Claudia Weber')

    back = mended(store, keeping)

    assert (back.id, back.name, back.entries) == (CUSTOMER, "?", KNOWN.entries)


def test_two_entries_to_which_damage_gave_one_id_both_come_back(store: JsonStore, keeping: Keeping) -> None:
    store.save_customer(customer(entries=(entry(6, "rudert"), entry(7, "singt"), DOG)))
    torn(store.home, entry(7, "singt").id, entry(6, "rudert").id)
    torn(store.home, '"name": "Claudia Weber"', '"name": Claudia Weber')

    back = mended(store, keeping)

    assert {"rudert", "singt", DOG.text} <= {one.text for one in back.entries}
    assert len({one.id for one in back.entries}) == len(back.entries)


@pytest.mark.parametrize(
    ("old", "new"),
    [('"rudert", "learnt_at": "', '"\\u0007", "learnt_at": '), ('"aspect": "interest", "text": "rudert"', '"x": 1')],
)
def test_an_entry_that_says_nothing_any_more_does_not_come_back(
    store: JsonStore, keeping: Keeping, old: str, new: str
) -> None:
    store.save_customer(customer(entries=(entry(6, "rudert"), DOG)))
    torn(store.home, old, new)

    assert mended(store, keeping).entries == (DOG,)
