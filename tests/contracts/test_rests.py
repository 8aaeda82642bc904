"""That a reminder rests is a record of its own: kept, taken away, gone with what it names, and by itself at its end."""

from datetime import timedelta

import pytest

from interview_tui.port.store import Store
from interview_tui.records.resting import Rest
from tests.contracts.stores import Kept
from tests.support.making import CONVERSATION, CUSTOMER, NOW, as_kept, conversation, customer, numbered

TODAY = NOW.date()
OF_CUSTOMER = Rest(id=numbered(701), reason="contact", customer_id=CUSTOMER, until=TODAY)
OF_NOTE = Rest(id=numbered(702), reason="late", conversation=CONVERSATION, note=numbered(1), until=TODAY)


@pytest.fixture
def held(store: Store) -> Store:
    store.save_customer(customer(id=CUSTOMER))
    opened = store.begin(conversation(customer_id=CUSTOMER))
    opened.save(conversation(customer_id=CUSTOMER))
    opened.close()
    return store


def test_it_rests_until_it_is_woken(held: Store, kept: Kept) -> None:
    held.rest(OF_CUSTOMER)
    held.rest(OF_NOTE)
    assert set(kept.open().rests()) == {as_kept(OF_CUSTOMER, held), as_kept(OF_NOTE, held)}

    held.wake(OF_CUSTOMER.id)
    held.wake(OF_CUSTOMER.id)

    assert kept.open().rests() == (as_kept(OF_NOTE, held),)


def test_what_has_ended_goes_with_the_next_that_rests_and_nothing_rests_twice(held: Store, kept: Kept) -> None:
    held.rest(OF_CUSTOMER)
    later = kept.open(days_later=1)

    again = OF_NOTE.changed(id=numbered(703), until=TODAY + timedelta(days=9))
    later.rest(OF_NOTE.changed(until=TODAY + timedelta(days=2)))
    later.rest(again)

    assert kept.open().rests() == (as_kept(again, held),)


@pytest.mark.parametrize("rest", [OF_CUSTOMER, OF_NOTE])
def test_it_goes_with_the_customer(held: Store, rest: Rest) -> None:
    held.rest(rest)

    held.erase(CUSTOMER)

    assert held.rests() == ()


def test_nothing_rests_of_who_was_erased(held: Store) -> None:
    held.erase(CUSTOMER)

    held.rest(OF_CUSTOMER)

    assert held.rests() == ()


def test_it_goes_with_the_conversation(held: Store, kept: Kept) -> None:
    held.rest(OF_NOTE)

    held.delete(CONVERSATION)
    held.finish_deleting()

    assert kept.open().rests() == ()
