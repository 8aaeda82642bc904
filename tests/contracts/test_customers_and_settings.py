"""Customers and the person's choices: on disk when saving returns, and what others chose meanwhile stays."""

from interview_tui.port.store import Store
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
