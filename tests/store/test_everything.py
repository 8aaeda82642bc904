"""Everything on a customer is gathered: each record as it is, and whatever lies aside."""

import json
from pathlib import Path

import pytest

from interview_tui.port.faults import NotFound
from interview_tui.records.theme import Gathered, Memo, Theme, ToAsk
from interview_tui.store.store import JsonStore, open_store
from tests.support.making import (
    CONVERSATION,
    CUSTOMER,
    NOW,
    conversation,
    customer,
    draft,
    line,
    note,
    numbered,
    path_in,
)

EARLIER = "01KAJKVX03CC1K5P8M3V3J6E4D"


@pytest.fixture
def full(store: JsonStore, home: Path) -> JsonStore:
    store.save_customer(customer())
    for one in (conversation(note(1), customer_id=CUSTOMER),
                conversation(note(2), id=EARLIER, customer_id=CUSTOMER, started_at=NOW.replace(day=2))):  # fmt: skip
        handle = store.begin(one)
        handle.save(one)
        handle.save_private(handle.private.changed(guess="zu viel Handarbeit"))
        handle.save_draft(draft(line(3, "halb"), id=one.id))
        handle.close()
    return store


def test_all_records_come_whole_the_earliest_first(full: JsonStore) -> None:
    everything = full.everything_on(CUSTOMER)

    assert everything.customer == customer()
    assert [one.conversation for one in everything.wholes] == [full.read(EARLIER), full.read(CONVERSATION)]
    assert {one.private.guess for one in everything.wholes} == {"zu viel Handarbeit"}
    assert [one.draft.line.text for one in everything.wholes if one.draft] == ["halb", "halb"]
    assert everything.aside == ()


def test_themes_come_with_what_they_said_and_are_to_be_asked_and_nothing_of_others(full: JsonStore) -> None:
    own = Gathered(id=numbered(1), conversation=CONVERSATION)
    ask = ToAsk(id=numbered(80), customer_id=CUSTOMER)
    theme = Theme(
        id=numbered(50), at=NOW, name="Monatsabschluss", memos=(Memo(id=numbered(70), at=NOW, text="mein Gedanke"),),
        notes=(own, Gathered(id=numbered(9), conversation=numbered(90))), to_ask=(ask,),
    )  # fmt: skip
    full.keep_themes({theme.id: theme, numbered(51): Theme(id=numbered(51), at=NOW, name="Preise")})

    assert full.everything_on(CUSTOMER).themes == (theme.changed(memos=(), notes=(own,), to_ask=(ask,)),)


def test_what_lies_aside_comes_with_its_text(full: JsonStore, home: Path) -> None:
    (home / "attic").mkdir()
    (home / "attic" / f"{EARLIER}.damaged-1.json").write_bytes("zerrissen \u00e4".encode() + b"\xff")

    assert [(one.place, one.text) for one in full.everything_on(CUSTOMER).aside] == [
        (f"attic/{EARLIER}.damaged-1.json", "zerrissen ä\ufffd")
    ]


@pytest.mark.parametrize("kind", ["", "private", "draft"])
def test_what_is_damaged_comes_as_it_is_with_all_that_lies_beside_it(full: JsonStore, home: Path, kind: str) -> None:
    path_in(home, kind).write_bytes(path_in(home, kind).read_bytes()[:-9])

    everything = full.everything_on(CUSTOMER)

    assert [one.conversation.id for one in everything.wholes] == [EARLIER]
    assert {one.place for one in everything.aside} == {
        path_in(home, kind).relative_to(home).as_posix() for kind in ("", "private", "draft")
    }


def test_a_customer_whose_record_is_damaged_is_there_all_the_same(full: JsonStore, home: Path) -> None:
    path = home / "customers" / f"{CUSTOMER}.json"
    path.write_bytes(path.read_bytes()[:-9])

    everything = full.everything_on(CUSTOMER)

    assert everything.customer is None
    assert len(everything.wholes) == 2
    assert [one.place for one in everything.aside] == [f"customers/{CUSTOMER}.json"]


def test_where_nothing_is_there_is_nothing(home: Path) -> None:
    with pytest.raises(NotFound, match="Nothing is kept"):
        open_store(home, now=lambda: NOW).everything_on(CUSTOMER)


def test_a_document_of_before_has_the_new_fields_at_their_defaults(full: JsonStore, home: Path) -> None:
    document = json.loads((home / "customers" / f"{CUSTOMER}.json").read_bytes())
    assert set(document["customer"]["1"]) == {"id", "name", "since"}
    assert full.customers().customers[CUSTOMER].keep_until is None
    assert full.customers().customers[CUSTOMER].informed_on is None
