"""Whatever is stated of a customer is merged, kept when it changes, and shown as it was on a past day."""

from datetime import UTC, datetime, timedelta

import pytest

from interview_tui.records.customer import PLAIN, Customer
from interview_tui.records.customer_changes import as_of, with_fields
from interview_tui.records.merging import as_one, shared_out
from tests.support.filled import CUSTOMER_RECORD
from tests.support.making import numbered

MET = datetime(2025, 3, 3, 9, tzinfo=UTC)
LATER = MET + timedelta(days=30)
ONE = Customer(id=numbered(1), name="Anna Weber", since=MET)
OTHER = Customer(id=numbered(2), name="A. Weber", organisation="Nordmetall", since=MET - timedelta(days=1))
ALWAYS_SAID = {"name", "address", "informed"}
"""Every record says these, so the first one's hold; how somebody was informed goes along with its day."""


@pytest.mark.parametrize("name", [name for name in PLAIN if name not in ALWAYS_SAID])
def test_what_only_the_other_record_says_is_shown_and_a_change_of_it_is_kept(name: str) -> None:
    said = getattr(CUSTOMER_RECORD, name)
    records = [ONE, OTHER.changed(**{name: said})]

    whole = as_one(records)
    without = with_fields(whole, LATER, **{name: getattr(OTHER, name)})

    assert getattr(whole, name) == said
    assert getattr(as_one(shared_out(records, without)), name) == getattr(OTHER, name)


@pytest.mark.parametrize("name", PLAIN)
def test_what_is_stated_of_the_person_is_kept_by_the_first_record_and_remembered(name: str) -> None:
    records, said = [ONE, OTHER], getattr(CUSTOMER_RECORD, name)

    [first, other] = shared_out(records, with_fields(as_one(records), LATER, **{name: said}))

    assert (getattr(first, name), other) == (said, OTHER)
    assert name in [one.field for one in first.earlier]
    before = as_of(first, MET)
    assert before is not None
    assert getattr(before, name) == getattr(ONE, name)


def test_what_is_no_statement_of_a_customer_is_listed() -> None:
    assert set(Customer.model_fields) - {*PLAIN} == {
        *("id", "since", "source", "given", "taken", "term", "rev", "by"),
        *("organisation", "foreign_ids", "entries", "earlier"),
    }
