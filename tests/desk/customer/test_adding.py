import pytest

from interview_tui.desk.customer.adding import new_customer
from interview_tui.port.faults import NotSaved
from interview_tui.records.lengths import LONGEST_LINE
from interview_tui.store.store import JsonStore
from tests.support.frozen import START, FrozenClock, services_on


def test_a_customer_of_a_typed_name_is_kept(store: JsonStore, clock: FrozenClock) -> None:
    known = new_customer(services_on(store, clock), "Claudia Weber (Nordmetall)")

    assert (known.name, known.organisation, known.since, known.by) == ("Claudia Weber", "Nordmetall", START, store.id)
    assert store.customers().customers == {known.id: known}


@pytest.mark.parametrize("typed", ["x" * (LONGEST_LINE + 1), f"C ({'x' * (LONGEST_LINE + 1)})"], ids=["name", "firm"])
def test_a_name_too_long_is_refused_and_nothing_is_kept(store: JsonStore, clock: FrozenClock, typed: str) -> None:
    with pytest.raises(NotSaved):
        new_customer(services_on(store, clock), typed)

    assert store.customers().customers == {}
