"""A change of a customer is there wholly or not at all, whatever happens in its middle."""

import os
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from interview_tui.port.faults import NotSaved
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun, corrected, put_back
from interview_tui.records.entry import Entry
from interview_tui.records.merging import Merge
from interview_tui.records.words import Aspect
from interview_tui.store.store import open_store
from tests.support.gone import killed_everywhere
from tests.support.making import CUSTOMER, NOW, FaultyDisk, as_kept, customer, numbered

AFTER = customer(address="du", rev=2)
OTHER = numbered(801)
SLIP = Entry(id=numbered(802), aspect=Aspect.INTEREST, text="rowning", learnt_at=NOW)
BETTER = Entry(id=numbered(803), aspect=Aspect.INTEREST, text="rowing", learnt_at=NOW + timedelta(hours=1))


def to_du(one: Customer) -> Customer:
    return one.changed(address="du")


def mended(one: Customer) -> Customer:
    return corrected(one, SLIP.id, BETTER)


def changing(home: Path) -> Callable[[], object]:
    store = open_store(home, now=lambda: NOW)
    return lambda: store.change_customer(CUSTOMER, to_du)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be forked and killed")
def test_killed_at_any_step_the_customer_is_the_one_before_or_the_one_after(home: Path) -> None:
    store = open_store(home, now=lambda: NOW)
    store.save_customer(customer())
    after = as_kept(AFTER, store)
    found = []

    for _, here in killed_everywhere(home, changing):
        store = open_store(here, now=lambda: NOW)
        found.append(store.customer(CUSTOMER))
        assert store.change_customer(CUSTOMER, to_du) == after

    assert [one for one in found if one not in (customer(), after)] == []
    assert customer() in found
    assert after in found


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be forked and killed")
@pytest.mark.parametrize("is_undone", [False, True])
def test_killed_between_two_records_of_a_person_nothing_that_is_known_is_lost(home: Path, is_undone: bool) -> None:
    store = open_store(home, now=lambda: NOW)
    store.save_customer(customer())
    store.save_customer(begun(customer(id=OTHER), SLIP))
    store.merge(Merge(id=numbered(901), one=CUSTOMER, other=OTHER, at=NOW))
    before = store.customer(CUSTOMER)
    assert before is not None
    if is_undone:
        store.change_customer(CUSTOMER, mended)

    def changing_both(home: Path) -> Callable[[], object]:
        change = partial(put_back, before=before) if is_undone else mended
        store = open_store(home, now=lambda: NOW)
        return lambda: store.change_customer(CUSTOMER, change)

    found = set()
    for _, here in killed_everywhere(home, changing_both):
        person = open_store(here, now=lambda: NOW).customer(CUSTOMER)
        assert person is not None
        found.add(tuple(sorted(one.text for one in person.holding(Aspect.INTEREST))))

    assert found == {("rowing",), ("rowning",), ("rowing", "rowning")}


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
    assert store.change_customer(CUSTOMER, to_du) == as_kept(AFTER, store)
