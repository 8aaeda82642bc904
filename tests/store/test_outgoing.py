"""The account of what went out, where the disk or the file of a destination is not as it should be."""

import shutil
from pathlib import Path

import pytest
from pydantic import ValidationError

from interview_tui.port.faults import NotSaved, Unreadable
from interview_tui.records.destination import UNKNOWN, Destination, KeptOrder, Sent
from interview_tui.records.words import Audience
from interview_tui.store.doctor.rebuild import ledger_from
from interview_tui.store.erase.quotes import reduced
from interview_tui.store.kinds import KINDS
from interview_tui.store.ledger_document import LedgerDocument
from interview_tui.store.store import JsonStore
from tests.support.damaging import nameless
from tests.support.making import CONVERSATION, CUSTOMER, NOW, FaultyDisk, numbered

HUBSPOT = Destination(
    id=numbered(1), audience=Audience.CRM, format="hubspot", at=NOW, orders=(KeptOrder(at=NOW, name="weekly"),)
)
WEBER = Sent(id=CONVERSATION, customer_id=CUSTOMER, at=NOW, digest="0f", notes="000001:1")


def ledger(home: Path) -> Path:
    return home / "ledgers" / f"{HUBSPOT.id}.json"


def test_a_full_disk_is_told_and_what_was_kept_stays(store: JsonStore, disk: FaultyDisk) -> None:
    store.went_out(HUBSPOT, [WEBER])
    disk.fail("write")

    with pytest.raises(NotSaved):
        store.went_out(HUBSPOT, [WEBER.changed(digest="1f")])
    with pytest.raises(NotSaved):
        store.forget_order("weekly")

    disk.heal()
    assert store.sent_to(HUBSPOT.id) == {CONVERSATION: WEBER}
    assert store.destinations() == (HUBSPOT,)


def test_a_damaged_account_is_told_where_it_is_needed_and_stays_as_it_is(store: JsonStore, home: Path) -> None:
    store.went_out(HUBSPOT, [WEBER])
    damaged = ledger(home).read_bytes().replace(b'"digest": "0f"', b'"digest": ["0f"]')
    assert damaged != ledger(home).read_bytes()
    ledger(home).write_bytes(damaged)

    with pytest.raises(Unreadable):
        store.sent_to(HUBSPOT.id)
    with pytest.raises(NotSaved):
        store.forget_order("weekly")
    assert store.copies({CUSTOMER}) == ()
    assert ledger(home).read_bytes() == damaged


def test_an_account_that_is_no_document_is_left_out_and_left_alone(store: JsonStore, home: Path) -> None:
    store.went_out(HUBSPOT, [WEBER])
    ledger(home).write_bytes(b"{")

    assert store.destinations() == ()
    with pytest.raises(NotSaved):
        store.went_out(HUBSPOT, [WEBER])
    assert ledger(home).read_bytes() == b"{"


def test_an_account_under_the_name_of_another_is_none(store: JsonStore, home: Path) -> None:
    store.went_out(HUBSPOT, [WEBER])
    shutil.copy(ledger(home), ledger(home).with_name(f"{numbered(9)}.json"))

    assert store.destinations() == (HUBSPOT,)


def test_only_plain_signs_stand_for_what_left() -> None:
    with pytest.raises(ValidationError):
        Sent(id=CONVERSATION, digest="Übel")


def test_of_a_damaged_account_stays_what_can_be_read() -> None:
    records = [
        HUBSPOT.as_document(),
        HUBSPOT.changed(format="other").as_document(),
        {"torn": True},
        WEBER.as_document(),
    ]

    found = ledger_from(nameless(*records), HUBSPOT.id, NOW)

    assert found is not None
    assert (found.destination, found.sent) == (HUBSPOT, {CONVERSATION: WEBER})


def test_rows_without_their_destination_stay_as_gone_nobody_knows_where() -> None:
    found = ledger_from(nameless(WEBER.as_document()), HUBSPOT.id, NOW)

    assert found is not None
    assert (found.destination.format, list(found.sent)) == (UNKNOWN, [CONVERSATION])


def test_of_nothing_nothing_is_made() -> None:
    assert ledger_from(nameless({"torn": True}), HUBSPOT.id, NOW) is None


def test_a_table_of_others_loses_what_names_the_erased() -> None:
    tables = {"theirs": {"1": {"id": "x", "who": [CUSTOMER, "y"]}, "2": {"id": "z"}}}

    assert reduced(tables, KINDS["ledger"], {CUSTOMER}) == {
        "theirs": {"1": {"id": "x", "who": ["y"]}, "2": {"id": "z"}}
    }


def test_the_document_says_where_it_is(store: JsonStore, home: Path) -> None:
    store.went_out(HUBSPOT, [WEBER])

    assert LedgerDocument(ledger(home), store._keeping).destination() == HUBSPOT
