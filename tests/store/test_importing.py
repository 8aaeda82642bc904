"""An import on the drive: all of it or nothing, and taken back without what was changed since."""

import os
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from interview_tui.language.message import Message, Told
from interview_tui.port.faults import NotFound, NotSaved, ReadOnly
from interview_tui.port.imports import Arriving, TakenBack
from interview_tui.records.customer_changes import begun, ended
from interview_tui.records.imported import Written
from interview_tui.records.merging import Merge
from interview_tui.records.words import Aspect
from interview_tui.store.doctor.journal import journal_from
from interview_tui.store.importing import BUSY, CUT_OFF, CUT_OFF_AND_LEFT
from interview_tui.store.lock import ConversationLock
from interview_tui.store.salvage import Salvaged
from interview_tui.store.store import JsonStore, open_store
from tests.support.arriving import (
    ANSWER,
    IMPORT,
    NEW,
    OTHER,
    PHONE,
    ROLE,
    TALK,
    arriving,
    entry,
    opened,
    with_customer,
)
from tests.support.backed_up import content
from tests.support.damaging import nameless
from tests.support.gone import found_in, killed_everywhere
from tests.support.making import CUSTOMER, NOW, FaultyDisk, conversation, customer, numbered


def little() -> Arriving:
    """Return the least of what an import writes that hangs together."""
    return arriving()._replace(customers=arriving().customers[:1], merges=())


def said(store: JsonStore) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who is known, and what holds of the customer who was."""
    names = tuple(sorted(one.name for one in store.customer_heads().heads))
    person = store.customer(CUSTOMER)
    assert person is not None
    return names, tuple(sorted(one.text for one in person.entries if not one.is_over))


BEFORE = ("Claudia Weber",), ("sells",)
AFTER = ("Claudia Weber", "Tom Yilmaz"), ("07361 5550", "buys")


def test_all_of_it_is_there_and_says_where_it_came_from(home: Path) -> None:
    store = with_customer(home)

    store.bring_in(arriving())

    assert said(opened(home)) == AFTER
    assert [one.id for one in store.imports()] == [IMPORT]
    assert store.read(ANSWER).customer_id == NEW
    assert store.read_private(ANSWER).imported == TALK
    tom = store.customer(NEW)
    assert tom is not None
    assert tom.source == "team.csv"


def test_taken_back_every_file_is_as_if_it_never_was_but_for_versions(home: Path) -> None:
    store = with_customer(home)
    before = content(home)
    store.bring_in(arriving())

    assert store.take_back(IMPORT) == TakenBack(5)

    assert content(home).keys() == before.keys()
    assert said(opened(home)) == BEFORE
    assert store.imports() == ()
    with pytest.raises(NotFound):
        store.take_back(IMPORT)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be forked and killed")
def test_killed_at_any_step_all_of_it_is_there_or_nothing(home: Path) -> None:
    with_customer(home)

    def bringing(here: Path) -> Callable[[], object]:
        return partial(opened(here).bring_in, little())

    found = [
        (said(after), len(after.imports()), [head.id for head in after.heads()], after.finished)
        for _, here in killed_everywhere(home, bringing)
        for after in [opened(here)]
    ]

    assert {str(one) for one in found} == {
        str((BEFORE, 0, [], ())),
        str((BEFORE, 0, [], (Message(CUT_OFF),))),
        str((AFTER, 1, [ANSWER], ())),
    }


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be forked and killed")
def test_killed_while_it_is_taken_back_the_next_start_goes_on(home: Path) -> None:
    with_customer(home).bring_in(little())

    def taking(here: Path) -> Callable[[], object]:
        return partial(opened(here).take_back, IMPORT)

    found = {
        str((said(after), len(after.imports())))
        for _, here in killed_everywhere(home, taking)
        for after in [opened(here)]
    }

    assert found == {str((AFTER, 1)), str((BEFORE, 0))}


@pytest.mark.parametrize("name", ["", NEW, IMPORT])
def test_on_a_full_disk_nothing_of_it_is_left_once_there_is_room(home: Path, name: str) -> None:
    with_customer(home)
    disk = FaultyDisk()
    store = open_store(home, now=lambda: NOW, disk=disk)

    disk.fail("replace", name=name)
    with pytest.raises(NotSaved):
        store.bring_in(arriving())
    disk.heal()

    assert said(opened(home)) == BEFORE
    opened(home).bring_in(arriving())
    assert said(opened(home)) == AFTER


def test_where_somebody_is_gone_meanwhile_nothing_is_written(home: Path) -> None:
    store = opened(home)

    with pytest.raises(NotFound):
        store.bring_in(arriving())

    assert store.customer_heads().heads == ()
    assert store.imports() == ()


def test_who_has_something_new_stays_and_is_named(home: Path) -> None:
    store = with_customer(home)
    store.bring_in(arriving())
    store.change_customer(NEW, lambda one: begun(one, entry(numbered(960), Aspect.INTEREST, "rows")))
    store.change_customer(CUSTOMER, lambda one: ended(one, ROLE, NOW + timedelta(days=1)))

    done = store.take_back(IMPORT)

    assert done == TakenBack(3, ("Claudia Weber", "Tom Yilmaz"))
    names, holds = said(opened(home))
    assert "Tom Yilmaz" in names
    assert holds == ()
    assert store.customer(OTHER) is None
    assert PHONE not in {one.id for one in (store.customer(CUSTOMER) or customer()).entries}


def test_whom_a_conversation_or_another_merge_names_stays(home: Path) -> None:
    store = with_customer(home)
    store.bring_in(arriving())
    held = store.begin(conversation(customer_id=NEW))
    held.save(conversation(customer_id=NEW))
    held.close()
    store.merge(Merge(id=numbered(961), one=OTHER, other=NEW, at=NOW))

    assert set(store.take_back(IMPORT).left) == {"Tom Yilmaz", "Ada Kern"}


def test_an_answer_that_was_written_on_stays(home: Path) -> None:
    store = with_customer(home)
    store.bring_in(arriving())
    held = store.open(ANSWER)
    held.save(held.conversation.changed(caller="her assistant", rev=2))
    held.close()

    done = store.take_back(IMPORT)

    assert set(done.left) == {"Claudia Weber", "Tom Yilmaz"}
    assert store.read(ANSWER).caller == "her assistant"


def test_what_was_deleted_or_forgotten_since_is_no_matter(home: Path) -> None:
    store = with_customer(home)
    store.bring_in(arriving())
    store.delete(ANSWER)
    store.finish_deleting()
    store.erase(NEW)
    store.change_customer(CUSTOMER, lambda one: one.changed(entries=()))

    assert store.take_back(IMPORT) == TakenBack(1)  # the other who was new


def test_of_who_was_erased_the_journal_keeps_an_id_alone(home: Path) -> None:
    store = with_customer(home)
    store.bring_in(arriving())

    store.erase(CUSTOMER)

    assert found_in([CUSTOMER], home / "imports") == set()
    assert store.take_back(IMPORT).left == ()


def test_one_that_is_being_written_elsewhere_is_not_taken_for_cut_off(home: Path) -> None:
    store = with_customer(home)
    store.bring_in(arriving())
    lock = ConversationLock(home / "locks", IMPORT, FaultyDisk())
    assert lock.take()

    with pytest.raises(ReadOnly) as told:
        store.take_back(IMPORT)

    assert told.value.message == Message(BUSY)
    lock.release()


def cut_off(home: Path) -> Path:
    """Return the journal of an import that says it is not done."""
    with_customer(home).bring_in(arriving())
    path = home / "imports" / f"{IMPORT}.json"
    path.write_text(path.read_text("utf-8").replace(', "done": true', ""), "utf-8")
    return path


def test_a_start_leaves_what_another_window_is_writing(home: Path) -> None:
    cut_off(home)
    lock = ConversationLock(home / "locks", IMPORT, FaultyDisk())
    assert lock.take()

    assert opened(home).finished == ()
    lock.release()
    assert opened(home).finished == (Message(CUT_OFF),)


def test_a_start_tells_of_whom_something_stays_and_what_is_in_the_way(home: Path) -> None:
    cut_off(home)
    customers = home / "customers" / f"{NEW}.json"
    whole = customers.read_bytes()
    customers.write_bytes(b"{")

    assert [Told(one.msgid, **dict(one.params)) for one in opened(home).finished] != []
    assert (home / "imports" / f"{IMPORT}.json").exists()

    customers.write_bytes(whole.replace(b'"name": "Tom Yilmaz"', b'"name": "Tom Yilmaz", "rev": 2'))
    assert opened(home).finished == (Message(CUT_OFF_AND_LEFT, (("names", "Tom Yilmaz"),)),)
    assert said(opened(home))[0] == ("Claudia Weber", "Tom Yilmaz")


def test_a_journal_that_cannot_be_read_is_left_to_the_doctor(home: Path) -> None:
    path = cut_off(home)
    path.write_bytes(b"{")
    store = opened(home)

    assert (store.finished, store.imports()) == ((), ())


def test_what_is_left_of_a_damaged_journal_counts_as_done() -> None:
    row = {"id": NEW, "what": "customer"}

    assert journal_from(Salvaged(), IMPORT, NOW) is None
    assert journal_from(nameless({"text": "x"}), IMPORT, NOW) is None
    rebuilt = journal_from(nameless(row), IMPORT, NOW)
    assert rebuilt is not None
    assert (rebuilt.of.done, rebuilt.written) == (True, (Written(id=NEW, what="customer"),))


def test_a_journal_under_the_name_of_another_is_left_to_the_doctor(home: Path) -> None:
    path = cut_off(home)
    path.rename(path.with_name(f"{numbered(999)}.json"))

    assert opened(home).imports() == ()


def test_where_no_lock_can_be_taken_it_is_told_and_nothing_is_taken_back(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = with_customer(home)
    store.bring_in(arriving())

    def fails(lock: ConversationLock) -> bool:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(ConversationLock, "take", fails)
    with pytest.raises(NotSaved):
        store.take_back(IMPORT)
    assert said(store) == AFTER
