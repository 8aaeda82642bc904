"""Two customers who are one person."""

from datetime import UTC, datetime, timedelta

import pytest

from interview_tui.records.customer import Customer
from interview_tui.records.merging import Merge, as_one, same_people
from interview_tui.records.words import Aspect

MET = datetime(2025, 3, 3, 9, tzinfo=UTC)
A, B, C = (f"01JNEDZK4000000000000000{n:02d}" for n in (1, 2, 3))
ONE = Customer(id=A, name="Anna Weber", since=MET)
OTHER = Customer(id=B, name="A. Weber", organisation="Nordmetall", since=MET - timedelta(days=1))


def merge(one: str, other: str) -> Merge:
    return Merge(id="01JNEDZK400000000000000099", one=one, other=other, at=MET)


def test_whoever_is_the_same_as_the_same_is_the_same() -> None:
    found = same_people([merge(B, C), merge(A, B)])

    assert found == dict.fromkeys((A, B, C), (A, B, C))


def test_nobody_is_merged_unasked() -> None:
    assert same_people([]) == {}


def test_one_person_has_the_first_name_and_what_both_know() -> None:
    whole = as_one([ONE, OTHER])

    assert (whole.id, whole.name, whole.organisation, whole.since) == (A, "Anna Weber", "Nordmetall", OTHER.since)
    assert [one.text for one in whole.holding(Aspect.ORGANISATION)] == ["Nordmetall"]


def test_nobody_is_no_person() -> None:
    with pytest.raises(ValueError, match="nobody"):
        as_one([])
