"""A change of a customer is there wholly or not at all, whatever happens in its middle."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from interview_tui.port.faults import NotSaved
from interview_tui.records.customer import Customer
from interview_tui.store.store import open_store
from tests.support.gone import killed_everywhere
from tests.support.making import CUSTOMER, NOW, FaultyDisk, customer

AFTER = customer(address="du", rev=2)


def to_du(one: Customer) -> Customer:
    return one.changed(address="du")


def changing(home: Path) -> Callable[[], object]:
    store = open_store(home, now=lambda: NOW)
    return lambda: store.change_customer(CUSTOMER, to_du)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be forked and killed")
def test_killed_at_any_step_the_customer_is_the_one_before_or_the_one_after(home: Path) -> None:
    open_store(home, now=lambda: NOW).save_customer(customer())
    found = []

    for _, here in killed_everywhere(home, changing):
        store = open_store(here, now=lambda: NOW)
        found.append(store.customer(CUSTOMER))
        assert store.change_customer(CUSTOMER, to_du) == AFTER

    assert [one for one in found if one not in (customer(), AFTER)] == []
    assert customer() in found
    assert AFTER in found


@pytest.mark.parametrize("call", ["write", "sync", "replace"])
def test_on_a_full_disk_the_customer_stays_and_the_change_can_be_made_again(home: Path, call: str) -> None:
    disk = FaultyDisk()
    store = open_store(home, now=lambda: NOW, disk=disk)
    store.save_customer(customer())

    disk.fail(call, name=".json")
    with pytest.raises(NotSaved):
        store.change_customer(CUSTOMER, to_du)
    disk.heal()

    assert store.customer(CUSTOMER) == customer()
    assert store.change_customer(CUSTOMER, to_du) == AFTER
