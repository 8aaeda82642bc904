"""A customer who is somebody else's: kept to be read, written in by nobody, until they are kept here again."""

import pytest

from interview_tui.port.faults import ReadOnly
from interview_tui.port.store import Store
from interview_tui.records.changing_hands import Given, Taken
from interview_tui.records.words import Channel
from tests.contracts.stores import Kept
from tests.support.making import CUSTOMER, NOW, conversation, customer, note

GIVEN = Given(to="Ben", on=NOW.date(), term=2)


@pytest.fixture
def held(store: Store) -> str:
    store.save_customer(customer())
    one = conversation(note(1), customer_id=CUSTOMER)
    opened = store.begin(one)
    opened.save(one)
    opened.close()
    return one.id


def test_what_is_given_is_read_and_not_written(store: Store, kept: Kept, held: str) -> None:
    store.change_hands(CUSTOMER, GIVEN, None)

    again = kept.open()
    person = again.customer(CUSTOMER)
    assert person is not None
    assert person.given == GIVEN
    assert [head.given_to for head in again.listing().heads] == ["Ben"]
    assert [one.given_to for one in again.customer_heads().heads] == ["Ben"]
    assert again.read(held).notes
    opened = again.open(held)
    assert opened.read_only is not None
    with pytest.raises(ReadOnly):
        opened.save(opened.conversation.changed(channel=Channel.VIDEO))
    with pytest.raises(ReadOnly):
        again.change_customer(CUSTOMER, lambda one: one.changed(name="Anders"))
    with pytest.raises(ReadOnly):
        again.delete(held)


def test_given_twice_nothing_is_written_again(store: Store, kept: Kept, held: str) -> None:
    store.change_hands(CUSTOMER, GIVEN, None)
    before = store.read(held)
    store.change_hands(CUSTOMER, GIVEN, None)
    assert kept.open().read(held) == before


def test_kept_here_again_it_is_written_in_a_later_term(store: Store, kept: Kept, held: str) -> None:
    store.change_hands(CUSTOMER, GIVEN, None)
    store.change_hands(CUSTOMER, None, Taken(of="Ben", on=NOW.date()), 3)

    again = kept.open()
    person = again.customer(CUSTOMER)
    assert person is not None
    assert (person.given, person.term) == (None, 3)
    assert [one.taken_from for one in again.customer_heads().heads] == ["Ben"]
    opened = again.open(held)
    assert opened.read_only is None
    opened.save(opened.conversation.changed(channel=Channel.VIDEO))
    opened.close()
    assert kept.open().read(held).term == 3


def test_what_is_open_elsewhere_is_not_given(store: Store, kept: Kept, held: str) -> None:
    opened = kept.open().open(held)
    with pytest.raises(ReadOnly):
        store.change_hands(CUSTOMER, GIVEN, None)
    opened.close()
    person = store.customer(CUSTOMER)
    assert person is not None
    assert person.given is None


def test_a_customer_whose_conversation_a_newer_version_wrote_is_not_given(store: Store, kept: Kept, held: str) -> None:
    [path] = store.home.glob(f"conversations/*/*/{held}.json")
    path.write_text(path.read_text("utf-8").replace('"schema": 1', '"schema": 9', 1), "utf-8")
    with pytest.raises(ReadOnly):
        kept.open().change_hands(CUSTOMER, GIVEN, None)


def test_a_customer_of_whom_the_record_is_missing_is_given_with_the_conversations(
    store: Store, kept: Kept, held: str
) -> None:
    record = store.home / "customers" / f"{CUSTOMER}.json"
    record.unlink()
    kept.open().change_hands(CUSTOMER, GIVEN, None)
    assert kept.open().read(held).given_to == "Ben"
    assert not record.exists()
