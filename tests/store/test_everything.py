"""Everything on a customer is gathered: each record as it is, and whatever lies aside."""

import json
from pathlib import Path

import pytest

from interview_tui.exchange.digest import Digests
from interview_tui.port.faults import NotFound
from interview_tui.records.comment import Comment
from interview_tui.records.destination import Destination, KeptOrder, Sent
from interview_tui.records.present import Present
from interview_tui.records.theme import Gathered, Memo, Theme, ToAsk
from interview_tui.store.document import Keeping
from interview_tui.store.one_record import comment_document
from interview_tui.store.store import JsonStore, open_store
from tests.support.making import (
    CONVERSATION,
    CUSTOMER,
    NOW,
    as_kept,
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

    assert full.everything_on(CUSTOMER).themes == (as_kept(theme.changed(memos=(), notes=(own,), to_ask=(ask,)), full),)


def test_what_went_out_comes_and_nothing_of_others_whom_an_order_names(full: JsonStore) -> None:
    them, ours = numbered(90), {"conversation_ids": (CONVERSATION, numbered(91)), "at": NOW}
    orders = (
        KeptOrder(name="ours", customer_id=them, **ours), KeptOrder(name="theirs", customer_id=them, at=NOW),
        KeptOrder(name="her", customer_id=CUSTOMER, at=NOW),
    )  # fmt: skip
    to = Destination(id=numbered(40), audience="crm", format="md", at=NOW, orders=orders)
    sent = Sent(id=CONVERSATION, customer_id=CUSTOMER, at=NOW, digest="0f")
    full.went_out(to, (sent, Sent(id=numbered(91), customer_id=them, at=NOW)))
    full.went_out(Destination(id=numbered(41), audience="visit", format="md", at=NOW),
                  (Sent(id=numbered(91), customer_id=them, at=NOW),))  # fmt: skip

    [went] = full.everything_on(CUSTOMER).went

    assert went.sent == (sent,)
    assert [(one.name, one.customer_id, one.conversation_ids) for one in went.to.orders] == [
        ("ours", None, (CONVERSATION,)), ("her", CUSTOMER, ()),
    ]  # fmt: skip


def test_of_a_conversation_with_somebody_else_that_went_out_only_that_and_when(full: JsonStore) -> None:
    with_others = conversation(
        note(5, said_by=CUSTOMER), id=numbered(92), customer_id=numbered(90), present=(Present(id=CUSTOMER, name="C"),)
    )
    handle = full.begin(with_others)
    handle.save(with_others)
    handle.close()
    sent = Sent(id=numbered(92), customer_id=numbered(90), at=NOW, digest="0f", notes="000009:1")
    full.went_out(Destination(id=numbered(41), audience="visit", format="md", at=NOW), (sent,))

    [went] = full.everything_on(CUSTOMER).went

    assert went.sent == (Sent(id=numbered(92), at=NOW),)


def test_comments_on_their_conversations_come_whoever_wrote_them_and_a_damaged_one_as_it_is(
    full: JsonStore, home: Path
) -> None:
    of = Digests(full.id).of
    mine = full.keep_comment(
        Comment(id=numbered(60), store=numbered(3), conversation=of(CONVERSATION), note=of(numbered(1)),
                to=numbered(3), text="Was noch?", on=NOW.date())
    )  # fmt: skip
    other = full.keep_comment(mine.changed(id=numbered(61), conversation=numbered(91), note=numbered(9)))
    theirs = home / "from" / numbered(3) / "comments" / f"{numbered(62)}.json"
    theirs.parent.mkdir(parents=True)
    keeping = Keeping(home / "attic", full.id)
    comment_document(theirs, keeping).save(mine.changed(id=numbered(62), note=numbered(9), text="Gut gefragt"))

    found = full.everything_on(CUSTOMER)

    assert [(one.conversation, one.note, one.text) for one in found.comments] == [
        (CONVERSATION, numbered(1), "Was noch?"), (CONVERSATION, numbered(9), "Gut gefragt"),
    ]  # fmt: skip
    assert other.id not in {one.id for one in found.comments}
    theirs.write_bytes(theirs.read_bytes()[:-4])
    damaged = full.everything_on(CUSTOMER)
    assert [one.id for one in damaged.comments] == [mine.id]
    assert [one.place for one in damaged.aside] == [theirs.relative_to(home).as_posix()]
    path_in(home).write_bytes(path_in(home).read_bytes()[:-9])
    assert [one.conversation for one in full.everything_on(CUSTOMER).comments] == [of(CONVERSATION)]


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
