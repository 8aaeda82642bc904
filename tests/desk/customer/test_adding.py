import pytest

from interview_tui.desk.customer.adding import named_customer, new_customer, now_with
from interview_tui.port.faults import NotSaved
from interview_tui.records.lengths import LONGEST_LINE
from interview_tui.store.store import JsonStore
from tests.support.frozen import START, FrozenClock, services_on


def test_a_new_customer_is_kept(store: JsonStore, clock: FrozenClock) -> None:
    known = new_customer(services_on(store, clock), "Claudia Weber", "Nordmetall")

    assert (known.name, known.organisation, known.since, known.by) == ("Claudia Weber", "Nordmetall", START, store.id)
    assert store.customers().customers == {known.id: known}


def test_a_named_customer_is_nobody_in_the_store_yet(store: JsonStore, clock: FrozenClock) -> None:
    assert named_customer(services_on(store, clock), "Claudia Weber", None).name == "Claudia Weber"
    assert store.customers().customers == {}


def test_with_which_organisation_somebody_is_becomes_known(store: JsonStore, clock: FrozenClock) -> None:
    services = services_on(store, clock)
    anna = new_customer(services, "Anna Weber")

    known = now_with(services, anna, "Nordmetall")

    assert (known.id, known.organisation) == (anna.id, "Nordmetall")
    assert store.customer(anna.id) == known


LONG = "x" * (LONGEST_LINE + 1)


@pytest.mark.parametrize("named", [(LONG, None), ("C", LONG)], ids=["name", "firm"])
def test_a_name_too_long_is_refused_and_nothing_is_kept(
    store: JsonStore, clock: FrozenClock, named: tuple[str, str | None]
) -> None:
    with pytest.raises(NotSaved):
        new_customer(services_on(store, clock), *named)

    assert store.customers().customers == {}


def test_an_organisation_too_long_is_refused(store: JsonStore, clock: FrozenClock) -> None:
    services = services_on(store, clock)
    anna = new_customer(services, "Anna Weber")

    with pytest.raises(NotSaved):
        now_with(services, anna, LONG)

    assert store.customer(anna.id) == anna
