"""Merges, rests and customers as lists need them, where a file is damaged, or the drive is not what it was."""

import errno
import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from interview_tui.port.faults import NotSaved, Unreadable
from interview_tui.port.search import Query
from interview_tui.records.begun_line import BegunLine
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import ContactTerms, Entry
from interview_tui.records.merging import Merge
from interview_tui.records.resting import Rest
from interview_tui.records.same_people import same_people
from interview_tui.records.words import Aspect
from interview_tui.store import customer_head
from interview_tui.store import register as registers
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.conversation_of_people import ConversationOfPeople
from interview_tui.store.document import Keeping
from interview_tui.store.kinds import CUSTOMER as KIND
from interview_tui.store.store import JsonStore, open_store
from tests.support.making import CONVERSATION, CUSTOMER, NOW, FaultyDisk, conversation, customer, note, numbered

OTHER, THIRD = numbered(801), numbered(802)
MERGE = Merge(id=numbered(901), one=CUSTOMER, other=OTHER, at=NOW)
BEGUN = BegunLine(id=numbered(704), asked="Why?", customer_id=CUSTOMER, text="il", at=NOW)
REST = Rest(id=numbered(701), reason="contact", customer_id=CUSTOMER, until=NOW.date())
PHONE = Entry(id=numbered(702), aspect=Aspect.PHONE, text="07361 5550-14", learnt_at=NOW)
WISH = Entry(id=numbered(703), aspect=Aspect.WISH, text="monthly", learnt_at=NOW, terms=ContactTerms(days=30))


@pytest.fixture
def people(store: JsonStore) -> JsonStore:
    for one in (CUSTOMER, OTHER, THIRD):
        store.save_customer(begun(begun(customer(id=one), PHONE), WISH))
    return store


def again(home: Path) -> JsonStore:
    return open_store(home, now=lambda: NOW)


def under_another_id(home: Path, folder: str, of: str) -> None:
    """Give a file of a folder the name of another record."""
    path = home / folder / f"{of}.json"
    path.rename(path.with_name(f"{numbered(999)}.json"))


@pytest.mark.parametrize("damage", [lambda text: text[:-9], lambda text: text.replace('"one"', '"eno"')])
def test_a_damaged_merge_merges_nobody_and_says_nothing(
    people: JsonStore, home: Path, damage: Callable[[str], str]
) -> None:
    people.merge(MERGE)
    path = home / "merges" / f"{MERGE.id}.json"
    path.write_text(damage(path.read_text("utf-8")), "utf-8")
    store = again(home)

    assert store.merges() == ()
    assert {one.id for one in store.customer_heads().heads} == {CUSTOMER, OTHER, THIRD}


def test_a_merge_under_the_name_of_another_is_none(people: JsonStore, home: Path) -> None:
    people.merge(MERGE)
    under_another_id(home, "merges", MERGE.id)

    assert again(home).merges() == ()


def test_what_is_handed_out_of_somebody_has_no_merge_of_others(people: JsonStore) -> None:
    people.merge(MERGE)

    assert people.everything_on(THIRD).merges == ()


def test_a_rest_under_the_name_of_another_or_damaged_reminds(people: JsonStore, home: Path) -> None:
    people.rest(REST)
    under_another_id(home, "resting", REST.id)

    assert again(home).rests() == ()


@pytest.mark.parametrize("error", [OSError(errno.EIO, "no"), Unreadable("{path}", path="x")])
@pytest.mark.parametrize(
    "act",
    [
        lambda store: store.rest(REST),
        lambda store: store.wake(REST.id),
        lambda store: store.keep_begun(BEGUN),
        lambda store: store.forget_begun(BEGUN.id),
        lambda store: store.merge(MERGE),
        lambda store: store.split(MERGE.id),
    ],
)
def test_where_the_drive_fails_it_is_told_that_nothing_was_kept(
    people: JsonStore, monkeypatch: pytest.MonkeyPatch, act: Callable[[JsonStore], object], error: Exception
) -> None:
    def fails(*_: object) -> object:
        raise error

    monkeypatch.setattr("interview_tui.store.alone.store_lock", fails)

    with pytest.raises(NotSaved):
        act(people)


def test_where_the_folder_of_rests_cannot_be_listed_nothing_rests(
    people: JsonStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    people.rest(REST)

    def fails(folder: Path) -> list[str]:
        raise Unreadable("{path}", path=str(folder))

    monkeypatch.setattr("interview_tui.store.files.names", fails)

    assert (people.rests(), people.begun_lines(), people.collected(), people.imports()) == ((), (), (), ())


def test_where_customers_cannot_be_listed_that_is_told_and_nothing_is_found(
    people: JsonStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> list[Path]:
        raise Unreadable("{path}", path="customers")

    monkeypatch.setattr(registers.Files, "all_customers", fails)
    monkeypatch.setattr(people, "_index", None)

    assert [one.place.split("/")[-1] for one in people.customer_heads().faults] == ["customers"]
    assert people.customers().faults
    assert [one.place.split("/")[-1] for one in people.customer_names().faults] == ["customers"]
    assert people.search_entries(Query("5550")) == ()


def tables(home: Path) -> tuple[Path, dict[str, dict[str, dict[str, object]]]]:
    path = home / "customers" / f"{CUSTOMER}.json"
    return path, json.loads(path.read_text("utf-8"))


def test_a_customer_who_is_gone_is_no_head(home: Path) -> None:
    assert customer_head.read_known(home / "customers" / f"{numbered(5)}.json", KIND) is None


@pytest.mark.parametrize(
    ("table", "field", "value"),
    [
        ("customer", "id", OTHER),
        ("customer", "name", 7),
        ("entries", "text", 7),
        ("entries", "learnt_at", "yesterday"),
        ("entries", "since", 2023),
        ("entries", "since", "long ago"),
        ("entries", "terms", {"days": "monthly"}),
        ("entries", "aspect", 7),
    ],
)
def test_a_head_of_a_misshapen_customer_is_told(
    people: JsonStore, home: Path, table: str, field: str, value: object
) -> None:
    path, found = tables(home)
    for row in found[table].values():
        row[field] = value
    path.write_text(json.dumps(found), "utf-8")

    with pytest.raises(Unreadable):
        customer_head.read_known(path, KIND)


def test_a_wish_that_was_not_understood_bounds_nothing(people: JsonStore, home: Path) -> None:
    path, found = tables(home)
    for row in found["entries"].values():
        row.pop("terms", None)
    path.write_text(json.dumps(found), "utf-8")

    known = customer_head.read_known(path, KIND)

    assert known is not None
    assert known.wish is None


def test_a_new_conversation_of_one_person_is_written_with_the_ids_it_has(home: Path) -> None:
    path = home / f"{CONVERSATION}.json"
    people = same_people([(CUSTOMER, OTHER)])
    new = conversation(note(1, "neu"), customer_id=OTHER)

    ConversationOfPeople(path, Keeping(home / "attic"), people).save(new)

    assert ConversationDocument(path, Keeping(home / "attic")).read().customer_id == OTHER
    assert ConversationOfPeople(path, Keeping(home / "attic"), people).read().customer_id == CUSTOMER


def test_of_one_person_whose_records_are_gone_there_is_no_head(people: JsonStore, home: Path) -> None:
    people.merge(MERGE)
    for one in (CUSTOMER, OTHER):
        (home / "customers" / f"{one}.json").unlink()

    assert [one.id for one in again(home).customer_heads().heads] == [THIRD]
    assert list(again(home).customer_names().customers) == [THIRD]


def test_a_rest_ends_with_its_day(people: JsonStore, disk: FaultyDisk) -> None:
    people.rest(REST.changed(until=NOW.date() - timedelta(days=1)))
    people.rest(REST.changed(id=numbered(704), reason="thanks"))

    assert [one.reason for one in people.rests()] == ["thanks"]
