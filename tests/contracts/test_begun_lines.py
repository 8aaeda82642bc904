"""A line that was typed and not entered is kept until it is, and goes with whomever it names, or after a month."""

from datetime import timedelta

import pytest

from interview_tui.port.store import Store
from interview_tui.records.begun_line import KEPT_FOR, BegunLine
from tests.contracts.stores import Kept
from tests.support.making import CONVERSATION, CUSTOMER, NOW, as_kept, conversation, customer, numbered

OF_CUSTOMER = BegunLine(id=numbered(801), asked="What do you know?", customer_id=CUSTOMER, text="rows si", at=NOW)
OF_NOTE = BegunLine(
    id=numbered(802), asked="Why?", conversation=CONVERSATION, of=numbered(1), text="ill", said="told",
    at=NOW + timedelta(seconds=5),
)  # fmt: skip
OF_NOBODY = BegunLine(id=numbered(803), asked="My name", text="Jan", at=NOW)


@pytest.fixture
def held(store: Store) -> Store:
    store.save_customer(customer(id=CUSTOMER))
    opened = store.begin(conversation(customer_id=CUSTOMER))
    opened.save(conversation(customer_id=CUSTOMER))
    opened.close()
    return store


def test_it_is_there_at_the_next_start_the_latest_last_until_it_is_entered(held: Store, kept: Kept) -> None:
    for one in (OF_NOTE, OF_NOBODY, OF_CUSTOMER):
        held.keep_begun(one)
    held.keep_begun(OF_CUSTOMER.changed(text="rows since 2019"))

    again = kept.open().begun_lines()

    changed = OF_CUSTOMER.changed(text="rows since 2019", rev=2)
    assert again == tuple(as_kept(one, held) for one in (changed, OF_NOBODY, OF_NOTE))
    assert len({one.about for one in again}) == 3

    held.forget_begun(OF_NOTE.id)
    held.forget_begun(OF_NOTE.id)

    assert OF_NOTE.id not in {one.id for one in kept.open().begun_lines()}


def test_what_nobody_came_back_to_goes_with_the_next_that_is_kept(held: Store, kept: Kept) -> None:
    held.keep_begun(OF_NOBODY)
    later = kept.open(days_later=KEPT_FOR.days + 1)

    later.keep_begun(OF_CUSTOMER.changed(at=NOW + KEPT_FOR))

    assert [one.id for one in later.begun_lines()] == [OF_CUSTOMER.id]


@pytest.mark.parametrize("line", [OF_CUSTOMER, OF_NOTE])
def test_it_goes_with_the_customer_and_is_handed_out_before(held: Store, line: BegunLine) -> None:
    held.keep_begun(line)
    assert [one.text for one in held.everything_on(CUSTOMER).begun] == [line.text]

    held.erase(CUSTOMER)

    assert held.begun_lines() == ()


def test_nothing_is_kept_of_who_was_erased(held: Store) -> None:
    held.erase(CUSTOMER)

    held.keep_begun(OF_CUSTOMER)

    assert held.begun_lines() == ()


def test_it_goes_with_the_conversation(held: Store, kept: Kept) -> None:
    held.keep_begun(OF_NOTE)

    held.delete(CONVERSATION)
    held.finish_deleting()

    assert kept.open().begun_lines() == ()
