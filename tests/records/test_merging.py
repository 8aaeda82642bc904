"""Two customers who are one person."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from interview_tui.records.customer import Customer, ForeignId
from interview_tui.records.customer_changes import begun, corrected, ended, forgotten, with_fields
from interview_tui.records.entry import Entry
from interview_tui.records.merging import Merge, as_one, people_of, shared_out
from interview_tui.records.words import Aspect, Basis, Informed

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


# a change of one person goes to the records


TEXTS = st.sampled_from("abc")
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("begun"), st.sampled_from([*Aspect, *[Aspect.ORGANISATION] * 4]), TEXTS),
        st.tuples(st.just("ended"), st.integers(0, 9)),
        st.tuples(st.just("forgotten"), st.integers(0, 9)),
        st.tuples(st.just("corrected"), st.integers(0, 9), TEXTS),
        st.tuples(st.just("name"), st.sampled_from(["Anna Weber", "Anna Krug"])),
        st.tuples(st.just("basis"), st.sampled_from([None, *Basis])),
        st.tuples(st.just("informed"), st.sampled_from(Informed)),
        st.tuples(st.just("keep_until"), st.none() | st.just(date(2028, 1, 1))),
    ),
    max_size=6,
)


def after(customer: Customer, steps: list[tuple[object, ...]], first: int) -> Customer:
    for number, step in enumerate(steps, first):
        at, known = MET + timedelta(days=number), customer.known
        match step:
            case ("begun", Aspect() as aspect, str(text)):
                customer = begun(customer, entry(number, aspect, text, number))
            case ("ended", int(which)) if known:
                customer = ended(customer, known[which % len(known)].id, at)
            case ("forgotten", int(which)) if known:
                customer = forgotten(customer, known[which % len(known)].id)
            case ("corrected", int(which), str(text)) if known:
                wrong = known[which % len(known)]
                customer = corrected(customer, wrong.id, entry(number, wrong.aspect, text, number))
            case (str(field), value) if field in ("name", "basis", "informed", "keep_until"):
                customer = with_fields(customer, at, **{field: value})
    return customer


def plain(customer: Customer) -> object:
    holding = [(one.aspect, one.text, one.id) for one in customer.known if not one.is_over]
    fields = (customer.name, customer.basis, customer.keep_until, customer.organisation, customer.address)
    return fields, sorted(holding)


_AWAY: list[tuple[object, ...]] = [("begun", Aspect.ELSEWHERE, "a")]


@given(STEPS, STEPS, STEPS)
@example(_AWAY, [("begun", Aspect.LEFT, "a")], _AWAY)
@settings(max_examples=100, deadline=None)
def test_a_change_of_one_person_is_kept_by_the_records_that_it_changes(
    one: list[tuple[object, ...]], other: list[tuple[object, ...]], change: list[tuple[object, ...]]
) -> None:
    records = (after(ONE, one, 1), after(OTHER, other, 11))
    changed = after(as_one(records), change, 21)

    parts = shared_out(records, changed)

    assert plain(as_one(parts)) == plain(changed)
    if not change:
        assert parts == records
    learnt = {each.id for each in changed.known} - {each.id for each in as_one(records).known}
    for before, part, rest in zip(records, parts, reversed(records), strict=True):
        theirs = {each.id for each in rest.known}
        assert not {each.id for each in part.known} & theirs
        assert {each.id for each in part.known} - {each.id for each in before.known} <= learnt


def test_what_only_the_other_record_knows_ends_there() -> None:
    other = begun(OTHER, entry(1, Aspect.PHONE, "07361 1", 1))
    parts = shared_out((ONE, other), ended(as_one((ONE, other)), entry(1, Aspect.PHONE, "x", 1).id, MET))

    assert parts[0] == ONE
    assert parts[1].holding(Aspect.PHONE) == ()


def test_what_both_know_ends_in_both() -> None:
    one, other = (begun(each, entry(n, Aspect.PHONE, "07361 1", 1)) for n, each in ((1, ONE), (2, OTHER)))
    parts = shared_out((one, other), ended(as_one((one, other)), entry(1, Aspect.PHONE, "x", 1).id, MET))

    assert [each.holding(Aspect.PHONE) for each in parts] == [(), ()]


def test_what_another_system_calls_them_stays_where_it_is_kept() -> None:
    other = OTHER.changed(foreign_ids=(ForeignId(system="hubspot", id="1"),))
    whole = as_one((ONE, other))
    added = whole.changed(foreign_ids=(*whole.foreign_ids, ForeignId(system="sap", id="2")))

    parts = shared_out((ONE, other), added)
    gone = shared_out(parts, as_one(parts).changed(foreign_ids=()))

    assert [[each.system for each in part.foreign_ids] for part in parts] == [["sap"], ["hubspot"]]
    assert [part.foreign_ids for part in gone] == [(), ()]


def test_how_somebody_is_informed_is_known_from_the_record_in_which_it_was_asked() -> None:
    told = OTHER.changed(informed=Informed.TOLD, informed_on=MET.date())

    assert (as_one([ONE, told]).informed, as_one([ONE, told]).informed_on) == (Informed.TOLD, MET.date())
