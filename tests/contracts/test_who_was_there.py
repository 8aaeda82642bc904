"""Who was there besides the one a conversation is with: found by them, handed out to them, erased with them."""

import pytest

from interview_tui.port.conversations import PresentHead
from interview_tui.port.search import Query
from interview_tui.port.store import Store
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Earlier
from interview_tui.records.present import Present
from interview_tui.records.words import Kind
from tests.support.making import CONVERSATION, CUSTOMER, NOW, conversation, customer, note, numbered

TOM = "01KAJKVX05CC1K5P8M3V3J6E4F"
NAME_ONLY = "01KAJKVX07CC1K5P8M3V3J6E4H"
LATER = CONVERSATION[:-1] + "Z"
THERE = (Present(id=TOM, name="Tom Yilmaz"), Present(id=NAME_ONLY, name="Frau Kleinhans"))


def save(store: Store, one: Conversation) -> None:
    opened = store.begin(one)
    opened.save(one)
    opened.save_private(opened.private.changed(thanked=(numbered(2),)))
    opened.close()


@pytest.fixture
def full(store: Store) -> Store:
    """A conversation with Claudia in which Tom was there, and a later one that quotes him."""
    store.save_customer(customer())
    store.save_customer(customer(id=TOM, name="Tom Jilmaz"))
    save(
        store,
        conversation(
            note(1, "sie tippt ab", kind=Kind.FACT),
            note(2, "er will Preise sehen", kind=Kind.NEED, said_by=TOM, earlier=("er will Rabatt",)),
            note(3, "schickt die Liste", kind=Kind.PROMISE, theirs=True, owner="Tom Yilmaz"),
            note(4, "weil der Vorstand fragt", kind=Kind.WHY, because_of=numbered(2), said_by=TOM),
            note(5, "sie sagt: Tom weiß das", said_by=None),
            customer_id=CUSTOMER,
            present=THERE,
        ),
    )
    quoted = Earlier(conversation=CONVERSATION, note=numbered(2), at=NOW, text="er will Preise sehen")
    save(store, conversation(note(6, "Preisliste", asks_on=quoted), id=LATER, customer_id=CUSTOMER))
    return store


def texts(store: Store, **query: object) -> list[str]:
    return [found.text for found in store.search(Query(**query))]  # type: ignore[arg-type]


def test_a_head_says_who_else_was_there(full: Store) -> None:
    heads = {head.id: head.present for head in full.listing().heads}

    assert heads == {
        CONVERSATION: (PresentHead(TOM, "Tom Yilmaz"), PresentHead(NAME_ONLY, "Frau Kleinhans")),
        LATER: (),
    }


@pytest.mark.parametrize("who", [TOM, NAME_ONLY])
def test_a_conversation_is_one_of_those_who_were_there(full: Store, who: str) -> None:
    assert [head.id for head in full.of_customer(who)] == [CONVERSATION]


@pytest.mark.parametrize("query", [{"customer": "yilmaz"}, {"customer": "jilmaz"}, {"customer": "kleinh"}])
def test_notes_are_found_by_who_was_there_by_the_name_of_then_and_of_now(full: Store, query: dict[str, str]) -> None:
    assert len(texts(full, **query)) == 5


def test_what_is_looked_for_with_one_customer_is_looked_for_where_they_were_there_too(full: Store) -> None:
    assert texts(full, customer_id=TOM, words="preise") == ["er will Preise sehen"]
    assert texts(full, customer_id=NOW.strftime("nobody")) == []


def test_who_was_there_gets_what_they_said_and_nothing_of_others(full: Store) -> None:
    [there] = full.everything_on(TOM).there

    assert [one.text for one in there.notes] == ["er will Preise sehen", "weil der Vorstand fragt"]
    assert (there.customer, there.customer_id, there.present) == (None, None, THERE[:1])
    assert full.everything_on(CUSTOMER).there == ()


def test_erasing_who_was_there_takes_name_id_and_what_they_said_and_leaves_the_rest(full: Store) -> None:
    erased = full.erase(TOM)

    assert (erased.conversations, erased.there) == (0, 1)
    left = full.read(CONVERSATION)
    assert left.present == THERE[1:]
    assert [one.text for one in left.living()] == ["sie tippt ab", "schickt die Liste", "sie sagt: Tom weiß das"]
    assert [one.deleted for one in left.notes] == [False, True, False, True, False]
    assert left.notes[2].owner is None
    assert full.read(LATER).notes[0].asks_on is None
    assert full.of_customer(TOM) == ()
    assert texts(full, words="Rabatt") == texts(full, words="Preise") == []


def test_a_name_alone_is_erased_by_its_id(full: Store) -> None:
    assert full.erase(NAME_ONLY).there == 1
    assert full.read(CONVERSATION).present == THERE[:1]
