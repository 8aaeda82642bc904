"""Conversations: begun, saved, read, found, listed."""

from datetime import date, timedelta

import pytest

from interview_tui.port.conversations import Head
from interview_tui.port.faults import NotFound, NotSaved
from interview_tui.port.store import Store
from interview_tui.records.conversation import Conversation
from interview_tui.records.words import Kind
from tests.contracts.stores import Kept
from tests.support.making import CONVERSATION, CUSTOMER, NOW, conversation, draft, line, note

LATER = CONVERSATION[:-1] + "Z"
"""An id that was made after the other one."""


def save(store: Store, one: Conversation) -> None:
    opened = store.begin(one)
    opened.save(one)
    assert opened.close().fault is None


def ids(heads: object) -> list[str]:
    return [one.id for one in heads]  # type: ignore[attr-defined]


def test_a_conversation_is_there_from_its_first_save_on(store: Store, kept: Kept) -> None:
    opened = store.begin(conversation())
    assert list(store.heads()) == []
    with pytest.raises(NotFound):
        store.read(CONVERSATION)

    opened.save(conversation(note(1)))
    opened.close()

    assert store.read(CONVERSATION) == kept.open().read(CONVERSATION) == conversation(note(1))
    assert ids(store.heads()) == [CONVERSATION]


def test_a_head_says_what_a_list_needs(store: Store) -> None:
    promised = note(2, "Muster schicken", kind=Kind.PROMISE, due=date(2026, 11, 24))
    save(store, conversation(note(1), promised, note(3).tombstone(), guide="check-in", customer_id=CUSTOMER))

    [head] = store.listing().heads

    assert (head.customer, head.customer_id, head.guide, head.status) == ("Claudia Weber", CUSTOMER, "check-in", "open")
    assert (head.notes, [one.text for one in head.promises]) == (2, ["Muster schicken"])


def test_lists_go_by_the_start_whenever_a_conversation_was_written_up(store: Store) -> None:
    save(store, conversation())
    save(store, conversation(id=LATER, started_at=NOW - timedelta(days=3)))
    save(store, conversation(id=CONVERSATION[:-1] + "0", started_at=NOW - timedelta(days=90)))

    expected = [CONVERSATION, LATER, CONVERSATION[:-1] + "0"]
    assert ids(store.heads()) == ids(store.listing().heads) == expected


def test_the_conversations_of_a_customer_are_those_of_the_listing(store: Store) -> None:
    save(store, conversation(customer_id=CUSTOMER))
    save(store, conversation(id=LATER, customer_id=CUSTOMER, started_at=NOW - timedelta(days=3)))
    save(store, conversation(id=CONVERSATION[:-1] + "0", customer_id=CONVERSATION))

    assert ids(store.of_customer(CUSTOMER)) == [CONVERSATION, LATER]
    assert store.of_customer(CUSTOMER) == tuple(
        one for one in store.listing().heads if isinstance(one, Head) and one.customer_id == CUSTOMER
    )
    assert store.of_customer(LATER) == ()


def test_a_conversation_given_to_another_customer_is_one_of_theirs_at_once(store: Store) -> None:
    save(store, conversation(customer_id=CUSTOMER))
    opened = store.open(CONVERSATION)

    opened.save(opened.conversation.changed(customer_id=LATER))
    opened.close()

    assert store.of_customer(CUSTOMER) == ()
    assert ids(store.of_customer(LATER)) == [CONVERSATION]


def test_the_beginning_of_an_id_is_enough_in_any_case(store: Store) -> None:
    save(store, conversation())
    save(store, conversation(id=LATER))

    assert store.find(LATER.lower()) == LATER
    assert store.find(f" {CONVERSATION} ") == CONVERSATION
    for wrong in (CONVERSATION[:-1], "7ZZZ", ""):
        with pytest.raises(NotFound):
            store.find(wrong)


def test_an_id_nobody_has_is_told(store: Store) -> None:
    for ask in (store.read, store.read_private, store.open):
        with pytest.raises(NotFound):
            ask(CONVERSATION)


def test_a_conversation_is_begun_once(store: Store) -> None:
    save(store, conversation(note(1)))

    with pytest.raises(NotSaved):
        store.begin(conversation())
    opened = store.begin(conversation(id=LATER))
    with pytest.raises(NotSaved):
        store.begin(conversation(id=LATER))

    opened.close()
    assert store.read(CONVERSATION).notes == (note(1),)


def test_what_is_for_the_person_alone_is_empty_until_it_is_saved(store: Store, kept: Kept) -> None:
    save(store, conversation())
    assert store.read_private(CONVERSATION).review == ""
    opened = store.open(CONVERSATION)

    opened.save_private(opened.private.changed(review="gut"))
    opened.close()

    assert store.read_private(CONVERSATION).review == kept.open().open(CONVERSATION).private.review == "gut"


def test_what_was_being_typed_is_read_without_opening_it(store: Store, kept: Kept) -> None:
    with pytest.raises(NotFound):
        store.read_draft(CONVERSATION)
    opened = store.begin(conversation())
    opened.save(conversation())
    opened.save_draft(draft(line(1, "halb geschr")))
    opened.close()

    again = kept.open()
    found = again.read_draft(CONVERSATION)
    assert found is not None
    assert found.line.text == "halb geschr"
    save(store, conversation(id=LATER))
    assert store.read_draft(LATER) is None


def test_somebody_waits_for_what_was_promised_however_long_ago(store: Store, kept: Kept) -> None:
    long_ago = NOW - timedelta(days=300)
    promised = note(2, "Muster schicken", kind=Kind.PROMISE, due=date(2026, 2, 2))
    save(store, conversation(promised, started_at=long_ago))
    save(store, conversation(note(1), id=LATER, started_at=long_ago))
    save(store, conversation(id=CONVERSATION[:-1] + "0", started_at=NOW))

    pressing = kept.open().pressing_heads(NOW.date() - timedelta(days=7))

    assert sorted(ids(pressing)) == [CONVERSATION[:-1] + "0", CONVERSATION]
