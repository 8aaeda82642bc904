"""No version is ever given twice, also where a backup takes a store back; of two copies the later version stays."""

import shutil
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from interview_tui.disk.calls import Disk
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.entry import Entry
from interview_tui.records.version import Versioned
from interview_tui.records.words import Aspect, Track
from interview_tui.store.backup import back_up
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.customer_document import CustomerDocument
from interview_tui.store.doctor.bench import Bench
from interview_tui.store.doctor.examine import examine
from interview_tui.store.doctor.repair import Repair
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.kinds import KINDS
from interview_tui.store.one_record import OPENED
from interview_tui.store.restore import restore
from interview_tui.store.store import JsonStore, open_store
from tests.support.every_kind import BACK, COUNTERPART, GONE, KEPT, NO_VERSION
from tests.support.making import CONVERSATION, CUSTOMER, NOW, conversation, customer, note, numbered, path_in

Version = tuple[int, int]


keep_note = KEPT["conversation"]


def version(record: Versioned) -> Version:
    return record.term, record.rev


@pytest.fixture
def backed_up(store: JsonStore, tmp_path: Path) -> Path:
    """Return a backup of a store with one customer and one conversation."""
    store.save_customer(customer())
    opened = store.begin(conversation(note(1), note(2), customer_id=CUSTOMER))
    opened.save(opened.conversation)
    opened.close()
    back_up(store.home, tmp_path / "all.zip", NOW, Disk())
    return tmp_path / "all.zip"


def restored(backup: Path, into: Path, hours: int = 1) -> JsonStore:
    restore(backup, into, Disk(), NOW + timedelta(hours=hours))
    return open_store(into, now=lambda: NOW + timedelta(hours=hours))


def test_after_a_backup_was_restored_no_version_is_given_again(
    store: JsonStore, backed_up: Path, tmp_path: Path
) -> None:
    lost = [version(keep_note(store, f"verloren {number}")) for number in range(5)]

    once = version(keep_note(restored(backed_up, tmp_path / "once"), "neu"))
    twice = version(keep_note(restored(backed_up, tmp_path / "twice", hours=2), "nochmals"))

    assert len({*lost, once, twice}) == 7
    assert twice > once > max(lost)


# every kind


def test_every_kind_of_document_has_a_version_or_a_reason() -> None:
    assert {one.partition(",")[0] for one in KEPT} ^ NO_VERSION.keys() == KINDS.keys()


@pytest.mark.parametrize("kind", KEPT)
def test_no_version_of_any_kind_is_given_again(store: JsonStore, backed_up: Path, tmp_path: Path, kind: str) -> None:
    keep = KEPT[kind]
    store.save_customer(customer(id=COUNTERPART))
    first = version(keep(store, "1"))
    back_up(store.home, tmp_path / "then.zip", NOW, Disk())

    lost = [version(keep(store, text)) for text in ("22", "333")]
    again = restored(tmp_path / "then.zip", tmp_path / "again")
    new = [version(keep(again, text)) for text in ("4444", "55555")]

    assert [first, *lost, *new] == sorted({first, *lost, *new})


@pytest.mark.parametrize("kind", OPENED)
def test_whoever_keeps_it_is_its_author(store: JsonStore, backed_up: Path, kind: str) -> None:
    store.save_customer(customer(id=COUNTERPART))

    assert [KEPT[kind](store, text).by for text in ("1", "22")] == [store.id, store.id]


@pytest.mark.parametrize("kind", GONE)
def test_what_was_taken_away_and_comes_back_goes_on_counting(store: JsonStore, backed_up: Path, kind: str) -> None:
    keep = KEPT[kind]
    store.save_customer(customer(id=COUNTERPART))
    first, second = keep(store, "1"), keep(store, "22")

    GONE[kind](store)
    BACK[kind](store, second)
    third = keep(store, "333")

    assert version(first) < version(second)
    assert version(third)[1] == version(second)[1] + 2


def test_what_an_erasure_rewrites_has_a_later_version_as_well(store: JsonStore, tmp_path: Path) -> None:
    known = Entry(id=numbered(60), aspect=Aspect.WISH, text="von Claudia", learnt_at=NOW, person=CUSTOMER)
    for one in (customer(), customer(id=COUNTERPART, entries=(known,))):
        store.save_customer(one)
    back_up(store.home, tmp_path / "all.zip", NOW, Disk())
    named = [partial(Customer.changed, name=name) for name in ("C. Groß", "C. Klein")]
    lost = [store.change_customer(COUNTERPART, one) for one in named]
    again = restored(tmp_path / "all.zip", tmp_path / "again")

    again.erase(CUSTOMER)

    left = again.customers().customers[COUNTERPART]
    assert left.known == ()
    assert version(left) > max(map(version, lost))


def test_a_customer_saved_after_that_has_a_later_version_too(store: JsonStore, backed_up: Path, tmp_path: Path) -> None:
    store.save_customer(customer(name="Claudia Haas", rev=2))
    again = restored(backed_up, tmp_path / "new")

    again.save_customer(customer(name="Claudia Groß", rev=2))
    again.save_customer(customer(name="Claudia Groß-Haas", rev=3))

    kept = again.customers().customers[CUSTOMER]
    assert (kept.name, kept.rev) == ("Claudia Groß-Haas", 3)
    assert version(kept) > version(store.customers().customers[CUSTOMER])
    assert not (again.home / "attic").exists()


def test_what_is_not_changed_stays_as_it_was_restored(backed_up: Path, tmp_path: Path) -> None:
    again = restored(backed_up, tmp_path / "new")
    before = path_in(again.home).read_bytes()
    again.open(CONVERSATION).close()
    assert path_in(again.home).read_bytes() == before

    keep_note(again, "neu")

    first, second = again.read(CONVERSATION).notes
    assert (second.term, second) == (1, note(2))
    assert first.term > 1


def test_a_store_of_a_newer_version_is_restored_as_it_is(store: JsonStore, tmp_path: Path) -> None:
    path = store.home / "store.json"
    path.write_bytes(path.read_bytes().replace(b'"schema": 1', b'"schema": 2'))
    back_up(store.home, tmp_path / "all.zip", NOW, Disk())

    assert restored(tmp_path / "all.zip", tmp_path / "new").read_only is not None

    assert (tmp_path / "new" / "store.json").read_bytes() == path.read_bytes()


def test_a_store_that_is_named_anew_begins_a_term(store: JsonStore, backed_up: Path) -> None:
    files, keeping = Files(store.home), Keeping(store.home / "attic")
    before = version(keep_note(store, "zuvor"))
    files.store.write_bytes(b"{")
    files.store.chmod(0o600)

    for finding in examine(files, keeping).findings:
        assert mender(files, keeping).mend(finding)

    assert version(keep_note(open_store(store.home, now=lambda: NOW), "danach")) > before


# two copies


def mender(files: Files, keeping: Keeping) -> Repair:
    return Repair(Bench(files, keeping, lambda: NOW, lambda: numbered(99)), "?")


def with_copy(store: JsonStore, one: Conversation, copy: Conversation) -> tuple[Conversation, Repair]:
    """Keep a conversation, put another state of it where it does not belong, and return what a repair makes of both."""
    files, keeping = Files(store.home), Keeping(store.home / "attic")
    for state, path in ((one, path_in(store.home)), (copy, store.home / "conversations" / f"{CONVERSATION}.json")):
        ConversationDocument(path, keeping).save(state)
    repair = mender(files, keeping)
    [finding] = examine(files, keeping).findings
    assert repair.mend(finding)
    return ConversationDocument(path_in(store.home), keeping).read(), repair


def test_of_two_copies_the_later_version_of_each_record_stays(store: JsonStore) -> None:
    one = conversation(note(1, "alt"), note(2, "neu", rev=2), note(3, "nur hier"), customer="Haas", rev=3)
    copy = conversation(note(1, "später", term=2), note(2, "alt"), note(4, "nur dort"), customer="Weber", rev=2)

    both, repair = with_copy(store, one, copy)

    assert [one.text for one in both.notes] == ["später", "neu", "nur hier", "nur dort"]
    assert (both.customer, repair.told) == ("Haas", [])


@pytest.mark.parametrize("turned", [False, True])
def test_what_was_reached_in_either_of_two_copies_was_reached(store: JsonStore, turned: bool) -> None:
    later = conversation(note(1), reached=(Track.INNOVATION,), asked=("effort",), rev=3)
    earlier = conversation(note(1), reached=(Track.OPTIMISATION,), asked=("effort", "wish"), rev=2)

    both, _ = with_copy(store, *((later, earlier) if turned else (earlier, later)))

    assert both.reached == (Track.INNOVATION, Track.OPTIMISATION)
    assert (both.asked, both.rev) == (("effort",), 4)  # going back takes a question away, and changes the head


@pytest.mark.parametrize("turned", [False, True])
def test_of_two_states_of_one_version_everybody_keeps_the_same_and_it_is_told(store: JsonStore, turned: bool) -> None:
    states = [conversation(note(1, "Export")), conversation(note(1, "Ausfuhr"))]

    both, repair = with_copy(store, *(reversed(states) if turned else states))

    kept = {one.notes[0].text for one in states if one.notes == both.notes}
    assert kept == {"Export"}
    [told] = repair.told
    assert dict(told.params)["id"] == note(1).id
    assert any(b"Ausfuhr" in path.read_bytes() for path in (store.home / "attic").iterdir())


@pytest.mark.parametrize(
    ("rev", "name", "said"), [(1, "Claudia Weber", 0), (3, "Claudia Haas", 0), (2, "Claudia Weber", 1)]
)
def test_of_two_states_of_a_customer_the_later_one_stays(store: JsonStore, rev: int, name: str, said: int) -> None:
    files, keeping = Files(store.home), Keeping(store.home / "attic")
    store.save_customer(customer(rev=2))
    stray = store.home / "customers" / "2026" / f"{CUSTOMER}.json"
    CustomerDocument(stray, keeping).save(customer(name="Claudia Haas", rev=rev))
    repair = mender(files, keeping)

    for finding in examine(files, keeping).findings:
        assert repair.mend(finding)

    assert store.customers().customers[CUSTOMER].name in {name, "Claudia Haas"}
    assert (store.customers().customers[CUSTOMER].name == name) or said
    assert len(repair.told) == said
    assert not stray.exists()
    assert examine(files, keeping).faults == []


def test_a_copy_whose_head_is_lost_changes_no_head(store: JsonStore) -> None:
    one = conversation(note(1), customer="Haas")
    files, keeping = Files(store.home), Keeping(store.home / "attic")
    ConversationDocument(path_in(store.home), keeping).save(one)
    stray = store.home / "conversations" / f"{CONVERSATION}.json"
    shutil.copy(path_in(store.home), stray)
    lines = stray.read_bytes().replace(note(1).id.encode(), note(2).id.encode()).split(b"\n")
    stray.write_bytes(b"\n".join(line for line in lines if b'"author"' not in line))

    [finding] = examine(files, keeping).findings
    assert mender(files, keeping).mend(finding)

    both = ConversationDocument(path_in(store.home), keeping).read()
    assert (both.customer, [one.id for one in both.notes]) == ("Haas", [note(1).id, note(2).id])
