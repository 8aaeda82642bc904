"""Customers and the person's choices: on disk when saving returns, and what others chose meanwhile stays."""

import pytest

from interview_tui.port.faults import NotFound, NotSaved
from interview_tui.port.store import Store
from interview_tui.records.version import amended
from tests.contracts.stores import Kept
from tests.support.making import CONVERSATION, CUSTOMER, customer


def test_a_customer_is_kept_when_saving_returns(store: Store, kept: Kept) -> None:
    store.save_customer(customer())
    store.save_customer(customer(organisation="Nordmetall GmbH", rev=2))
    store.save_customer(customer(id=CONVERSATION, name="Tom"))

    register = kept.open().customers()

    assert register.customers == {
        CUSTOMER: customer(organisation="Nordmetall GmbH", rev=2),
        CONVERSATION: customer(id=CONVERSATION, name="Tom"),
    }
    assert register.faults == ()


def test_one_customer_is_read_alone_and_who_is_not_there_is_none(store: Store, kept: Kept) -> None:
    store.save_customer(customer())

    assert kept.open().customer(CUSTOMER) == customer()
    assert kept.open().customer(CONVERSATION) is None


def test_no_two_states_of_a_customer_bear_one_number(store: Store) -> None:
    store.save_customer(customer())
    store.save_customer(customer(name="Claudia Haas", rev=2))

    store.save_customer(customer(address="du", rev=2))

    assert store.customers().customers[CUSTOMER] == customer(address="du", rev=3)


def test_a_change_is_made_of_the_customer_as_they_are_kept_now(store: Store, kept: Kept) -> None:
    store.save_customer(customer())
    other = kept.open()
    other.change_customer(CUSTOMER, lambda one: one.changed(address="du"))

    changed = store.change_customer(CUSTOMER, lambda one: one.changed(name="Claudia Haas"))

    assert changed == customer(name="Claudia Haas", address="du", rev=3, by=store.id) == kept.open().customer(CUSTOMER)


def test_a_change_is_the_next_version_however_many_steps_it_took(store: Store) -> None:
    store.save_customer(customer())

    changed = store.change_customer(CUSTOMER, lambda one: amended(amended(one, name="C"), address="du"))

    assert changed.rev == 2


def test_a_change_that_changes_nothing_writes_nothing(store: Store) -> None:
    store.save_customer(customer())

    assert store.change_customer(CUSTOMER, lambda one: one.changed(address="Sie", rev=7)) == customer()


def test_a_change_that_fails_leaves_the_customer_as_they_were(store: Store, kept: Kept) -> None:
    store.save_customer(customer())

    with pytest.raises(ValueError, match="somebody else"):
        store.change_customer(CUSTOMER, lambda one: one.changed(id=CONVERSATION))

    assert kept.open().customers().customers == {CUSTOMER: customer()}


def test_who_is_not_kept_cannot_be_changed(store: Store) -> None:
    with pytest.raises(NotFound):
        store.change_customer(CUSTOMER, lambda one: one)


def test_who_was_erased_is_not_changed(store: Store) -> None:
    store.save_customer(customer())
    store.erase(CUSTOMER)

    with pytest.raises(NotSaved):
        store.change_customer(CUSTOMER, lambda one: one.changed(address="du"))


def test_settings_travel_with_the_store(store: Store, kept: Kept) -> None:
    store.change_settings(store.settings.changed(author="Jana", language="de"))

    again = kept.open()
    assert (store.settings.author, again.settings.author, again.settings.language) == ("Jana", "Jana", "de")
    assert again.id == store.id


def test_what_another_window_chose_stays(store: Store, kept: Kept) -> None:
    other = kept.open()
    other.change_settings(other.settings.changed(private=False))

    store.change_settings(store.settings.changed(theme="light"))

    assert (kept.open().settings.private, kept.open().settings.theme) == (False, "light")


def test_every_start_opens_the_same_store_and_says_the_same_of_its_place(store: Store, kept: Kept) -> None:
    again = kept.open()

    assert (again.id, again.read_only, again.warnings) == (store.id, None, store.warnings)
