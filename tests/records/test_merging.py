"""Two customers who are one person."""

from datetime import UTC, datetime, timedelta

import pytest

from interview_tui.records.customer import Customer
from interview_tui.records.entry import Entry
from interview_tui.records.merging import Merge, as_one, people_of
from interview_tui.records.words import Aspect

MET = datetime(2025, 3, 3, 9, tzinfo=UTC)
A, B, C = (f"01JNEDZK4000000000000000{n:02d}" for n in (1, 2, 3))
ONE = Customer(id=A, name="Anna Weber", since=MET)
OTHER = Customer(id=B, name="A. Weber", organisation="Nordmetall", since=MET - timedelta(days=1))


def merge(one: str, other: str, minute: int = 0, *, same: bool = True) -> Merge:
    at = MET + timedelta(minutes=minute)
    return Merge(id=f"01JNEDZK4000000000000001{minute:02d}", one=one, other=other, at=at, same=same)


def entry(n: int, aspect: Aspect, text: str, day: int) -> Entry:
    return Entry(id=f"01JNEDZK4000000000000002{n:02d}", aspect=aspect, text=text, learnt_at=MET + timedelta(days=day))


def test_whoever_is_the_same_as_the_same_is_the_same() -> None:
    found = people_of([merge(B, C), merge(A, B, 1)])

    assert found.groups == dict.fromkeys((A, B, C), (A, B, C))


def test_the_name_that_was_chosen_leads_whichever_record_is_older() -> None:
    found = people_of([merge(B, A), merge(C, B, 1)])

    assert (found.records(A), found.leading(A)) == ((C, B, A), C)


def test_without_the_merge_between_them_both_are_as_they_were() -> None:
    found = people_of([merge(B, A)])

    assert (found.records(A), found.records(C)) == ((B, A), (C,))


def test_nobody_is_merged_unasked() -> None:
    assert people_of([]).groups == {}


def test_two_of_whom_it_was_said_that_they_are_two_are_not_one() -> None:
    assert people_of([merge(A, B, same=False)]).groups == {}


def test_one_person_has_the_first_name_and_what_both_know() -> None:
    whole = as_one([ONE, OTHER])

    assert (whole.id, whole.name, whole.organisation, whole.since) == (A, "Anna Weber", "Nordmetall", OTHER.since)
    assert [one.text for one in whole.holding(Aspect.ORGANISATION)] == ["Nordmetall"]


def test_nobody_is_no_person() -> None:
    with pytest.raises(ValueError, match="nobody"):
        as_one([])


def test_the_name_that_does_not_lead_is_an_earlier_one() -> None:
    whole = as_one([ONE, OTHER])

    assert [(one.field, one.value) for one in whole.earlier] == [("name", "A. Weber")]


def test_of_two_that_cannot_hold_together_the_one_learnt_last_holds() -> None:
    one = ONE.changed(entries=(entry(1, Aspect.ROLE, "buys", 1), entry(2, Aspect.INTEREST, "fishes", 1)))
    other = OTHER.changed(entries=(entry(3, Aspect.ROLE, "leads the buying", 2), entry(4, Aspect.INTEREST, "rows", 2)))

    whole = as_one([one, other])

    assert [one.text for one in whole.holding(Aspect.ROLE)] == ["leads the buying"]
    assert [one.text for one in whole.holding(Aspect.INTEREST)] == ["fishes", "rows"]
    assert [one.until for one in whole.known if one.text == "buys"] == ["2025-03-05"]


def test_what_both_know_is_told_once() -> None:
    one = ONE.changed(entries=(entry(1, Aspect.PHONE, "+49 7361 1", 1),))
    other = OTHER.changed(entries=(entry(2, Aspect.PHONE, "+49 7361 1", 2), entry(3, Aspect.MOMENT, "the fair", 2)))
    again = ONE.changed(entries=(*one.entries, entry(4, Aspect.MOMENT, "the fair", 1)))

    whole = as_one([again, other])

    assert [one.text for one in whole.holding(Aspect.PHONE)] == ["+49 7361 1"]
    assert [one.text for one in whole.holding(Aspect.MOMENT)] == ["the fair", "the fair"]
