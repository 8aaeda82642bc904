"""Whom a line of the first screen is about, when something is done with it."""

import pytest

from interview_tui.desk.customer.adding import new_customer
from interview_tui.desk.today.entries import Action, Entry
from interview_tui.desk.today.whom import plan_of
from interview_tui.port.customers import named
from interview_tui.port.faults import NotFound
from interview_tui.store.store import JsonStore
from tests.support.frozen import FrozenClock, services_on
from tests.support.written import customer


def test_it_is_about_the_customer_as_they_are_kept_now(store: JsonStore, clock: FrozenClock) -> None:
    services = services_on(store, clock)
    known = new_customer(services, "Claudia Weber")
    entry = Entry(Action.CUSTOMER, customer=named(known))
    changed = store.change_customer(known.id, lambda one: one.changed(address="du"))

    plan = plan_of(services, entry)

    assert plan is not None
    assert (plan.customer, plan.is_new) == (changed, False)


def test_who_is_new_is_kept_only_when_something_is_noted(store: JsonStore, clock: FrozenClock) -> None:
    plan = plan_of(services_on(store, clock), Entry(Action.NEW, name="Tom Kroll", organisation="Kroll AG"))

    assert plan is not None
    assert plan.customer is not None
    assert (plan.customer.title, plan.is_new) == ("Tom Kroll · Kroll AG", True)
    assert store.customers().customers == {}


def test_whoever_is_perhaps_the_one_of_an_organisation_is_with_it_once_they_were_chosen(
    store: JsonStore, clock: FrozenClock
) -> None:
    services = services_on(store, clock)
    anna = new_customer(services, "Anna Weber")

    plan = plan_of(services, Entry(Action.CUSTOMER, customer=named(anna), organisation="Nordmetall"))

    assert plan is not None
    assert plan.customer == store.customer(anna.id)
    assert plan.customer is not None
    assert plan.customer.organisation == "Nordmetall"


def test_who_is_there_no_longer_is_told_by_name(store: JsonStore, clock: FrozenClock) -> None:
    gone = Entry(Action.CUSTOMER, customer=named(customer(1, "Claudia Weber", "Nordmetall")))

    with pytest.raises(NotFound) as told:
        plan_of(services_on(store, clock), gone)

    assert dict(told.value.message.params) == {"name": "Claudia Weber · Nordmetall"}


def test_a_line_about_nobody_is_no_plan(store: JsonStore, clock: FrozenClock) -> None:
    assert plan_of(services_on(store, clock), Entry(Action.NOBODY, name="0171")) is None
