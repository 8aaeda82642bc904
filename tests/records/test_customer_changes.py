"""A customer over time: entries begin and end, none is written over, and every past moment can be shown as it was."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.records.aspects import ASPECTS, ROWS
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import (
    as_of,
    begun,
    corrected,
    ended,
    entry_changes,
    forgotten,
    put_back,
    settled,
    taken_back,
    with_fields,
)
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect, Basis, Informed, Outcome

MET = datetime(2025, 3, 3, 9, tzinfo=UTC)
WEBER = Customer(id="01JNEDZK400000000000000000", name="Claudia Weber", organisation="Nordmetall GmbH", since=MET)


def entry(
    number: int, aspect: Aspect = Aspect.INTEREST, text: str = "rowing", days: int = 1, **fields: object
) -> Entry:
    return Entry.model_validate(
        {"id": f"01JNEDZK40000000000000{number:04d}", "aspect": aspect, "text": text}
        | {"learnt_at": MET + timedelta(days=days)}
        | fields
    )


def test_every_aspect_has_its_row() -> None:
    assert len(ASPECTS) == len(ROWS)
    assert set(ROWS) == set(Aspect)


def test_a_trait_begins_and_another_stays() -> None:
    both = begun(begun(WEBER, entry(1)), entry(2, text="choirs"))

    assert [one.text for one in both.holding(Aspect.INTEREST)] == ["rowing", "choirs"]


def test_what_is_known_is_not_written_twice() -> None:
    once = begun(WEBER, entry(1))

    assert begun(once, entry(2, text="Rowing")) is once


def test_what_is_known_is_known_better_by_since_when_or_until_when_it_is_so() -> None:
    once = begun(WEBER, entry(1, text="parental leave", until="2026-12"))

    since = begun(once, entry(2, text="Parental leave", days=40, since="2025-03"))
    longer = begun(since, entry(3, text="parental leave", days=80, until="2027-06"))

    assert [(one.since, one.until) for one in longer.holding(Aspect.INTEREST)] == [("2025-03", "2027-06")]
    assert begun(longer, entry(4, text="parental leave", days=90, since="2025-03")) is longer
    before = as_of(longer, MET + timedelta(days=50))
    assert before is not None
    assert [one.until for one in before.holding(Aspect.INTEREST)] == ["2026-12"]


def test_what_is_known_and_was_over_before_is_over() -> None:
    once = begun(WEBER, entry(1))
    over = begun(once, entry(2, days=40, until="2025-04", ended_at=MET + timedelta(days=40)))

    assert over.holding(Aspect.INTEREST) == ()


def test_what_holds_until_a_month_is_past_behind_its_last_day() -> None:
    leave = entry(1, text="parental leave", until="2026-02")

    assert [leave.is_past(MET.replace(2026, 2, 28).date()), leave.is_past(MET.replace(2026, 3, 1).date())] == [
        False,
        True,
    ]
    assert not entry(2).is_past(MET.date())


def test_who_is_partly_elsewhere_is_so_since_it_was_said_first() -> None:
    once = begun(WEBER, entry(1, Aspect.ELSEWHERE, "paper", since="2025-04-02"))

    assert begun(once, entry(2, Aspect.ELSEWHERE, "paper", days=40, since="2025-05-02")) is once


def test_of_a_single_aspect_the_one_before_ends_the_day_the_next_begins() -> None:
    buyer = begun(WEBER, entry(1, Aspect.ROLE, "buyer"))
    head = begun(buyer, entry(2, Aspect.ROLE, "head of purchasing", days=40, since="2025-04"))

    assert [one.text for one in head.holding(Aspect.ROLE)] == ["head of purchasing"]
    assert head.entries[0].until == "2025-04"


def test_what_was_over_before_it_was_learnt_ends_nothing() -> None:
    buyer = begun(WEBER, entry(1, Aspect.ROLE, "buyer"))
    was = entry(2, Aspect.ROLE, "trainee", days=40, until="2019", ended_at=MET + timedelta(days=40))

    assert [one.text for one in begun(buyer, was).holding(Aspect.ROLE)] == ["buyer"]


def test_what_is_taken_back_never_was_and_what_it_ended_holds_again() -> None:
    buyer = begun(WEBER, entry(1, Aspect.ROLE, "buyer"))

    assert taken_back(begun(buyer, entry(2, Aspect.ROLE, "head", days=40)), entry(2).id).entries == buyer.entries


def test_the_changes_between_two_states_are_made_of_what_is_kept_by_then() -> None:
    four, dog = entry(1, text="rows in a four"), entry(2, text="has a dog", days=2)
    eight = entry(3, text="rows in an eight", days=3)
    before = begun(begun(WEBER, four), dog)
    after = begun(ended(taken_back(before, dog.id), four.id, eight.learnt_at), eight)
    now = begun(before, entry(4, text="sings", days=4))  # by another window

    for change in entry_changes(before, after):
        now = change(now)

    assert [one.text for one in now.holding(Aspect.INTEREST)] == ["sings", "rows in an eight"]


def test_another_organisation_ends_the_first_one() -> None:
    moved = begun(WEBER, entry(1, Aspect.ORGANISATION, "Südholz AG", days=5))

    assert moved.organisation == "Südholz AG"
    assert [(one.text, one.until) for one in moved.known] == [("Nordmetall GmbH", "2025-03-08"), ("Südholz AG", None)]


def test_an_organisation_may_end_without_another() -> None:
    alone = ended(WEBER, WEBER.id, MET + timedelta(days=3))

    assert alone.organisation is None
    assert [one.text for one in alone.known] == ["Nordmetall GmbH"]


def test_who_returned_has_left_no_more() -> None:
    left = begun(WEBER, entry(1, Aspect.LEFT, "the price"))
    back = begun(left, entry(2, Aspect.RETURNED, "the service", days=300))

    assert back.holding(Aspect.LEFT) == ()


def test_a_present_is_given_twice() -> None:
    twice = begun(begun(WEBER, entry(1, Aspect.PRESENT, "honey")), entry(2, Aspect.PRESENT, "honey", days=400))

    assert len(twice.entries) == 2


def test_a_slip_was_never_so() -> None:
    better = corrected(begun(WEBER, entry(1, text="roving")), entry(1).id, entry(2, days=2))

    assert [(one.text, one.mistaken) for one in better.entries] == [("roving", True), ("rowing", False)]


def test_a_slip_of_something_that_is_known_besides_only_goes() -> None:
    both = begun(begun(WEBER, entry(1)), entry(2, text="rowning", days=2))

    mended = corrected(both, entry(2).id, entry(3, days=3))

    assert [one.id for one in mended.holding(Aspect.INTEREST)] == [entry(1).id]


def test_what_is_forgotten_leaves_nothing() -> None:
    assert forgotten(begun(WEBER, entry(1)), entry(1).id).entries == ()


def test_a_first_organisation_that_is_forgotten_leaves_nothing() -> None:
    alone = forgotten(WEBER, WEBER.id)

    assert (alone.organisation, alone.known, alone.rev) == (None, (), WEBER.rev + 1)
    assert forgotten(alone, WEBER.id) == alone


def test_an_earlier_name_is_kept() -> None:
    renamed = with_fields(WEBER, MET + timedelta(days=9), name="Claudia Held")

    assert [(one.field, one.value) for one in renamed.earlier] == [("name", "Claudia Weber")]


def test_an_organisation_is_no_plain_field() -> None:
    with pytest.raises(ValueError, match="an entry"):
        with_fields(WEBER, MET, organisation="Südholz AG")


def test_an_undone_change_is_the_next_version() -> None:
    changed = begun(WEBER, entry(1))
    back = put_back(changed, WEBER)

    assert (back.entries, back.rev) == ((), changed.rev + 1)


def test_nobody_is_known_before_the_first_day() -> None:
    assert as_of(WEBER, MET - timedelta(seconds=1)) is None


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("begun"), st.sampled_from([*Aspect, *[Aspect.ORGANISATION] * 5]), st.sampled_from("abc")),
        st.tuples(st.just("ended"), st.integers(0, 9)),
        st.tuples(st.just("corrected"), st.integers(0, 9), st.sampled_from("abc")),
        st.tuples(st.just("name"), st.sampled_from(["Anna", "Berta"])),
        st.tuples(st.just("basis"), st.sampled_from([None, *Basis])),
        st.tuples(st.just("informed"), st.sampled_from(Informed)),
    ),
    max_size=12,
)


@given(STEPS, st.booleans())
@settings(max_examples=100, deadline=None)
def test_every_past_moment_is_what_the_changes_until_then_made(steps: list[tuple[object, ...]], firm: bool) -> None:
    customer = WEBER if firm else WEBER.changed(organisation=None)
    states = [customer]
    for number, step in enumerate(steps, 1):
        at = MET + timedelta(days=number)
        known = customer.known
        match step:
            case ("begun", Aspect() as aspect, str(text)):
                customer = begun(customer, entry(number, aspect, text, days=number))
            case ("ended", int(which)) if known:
                customer = ended(customer, known[which % len(known)].id, at)
            case ("corrected", int(which), str(text)) if known:
                wrong = known[which % len(known)]
                customer = corrected(customer, wrong.id, entry(number, wrong.aspect, text, days=number))
            case (str(field), value) if field in ("name", "basis", "informed"):
                customer = with_fields(customer, at, **{field: value})
        states.append(customer)

    for number, state in enumerate(states):
        then = as_of(customer, MET + timedelta(days=number, hours=1))
        assert then is not None
        assert then.changed(term=1, rev=1) == state.changed(term=1, rev=1)


def test_an_expectation_is_over_with_what_came_of_it_and_before_that_nobody_knew_it() -> None:
    expects = entry(1, Aspect.EXPECTATION, "one contact person")
    known = expects.changed(outcome=Outcome.DISAPPOINTED, came_of="three in a year")
    over = settled(begun(WEBER, expects), known, MET + timedelta(days=9))

    [one] = over.entries
    assert (one.is_over, one.until, one.outcome, one.came_of) == (
        True, "2025-03-12", Outcome.DISAPPOINTED, "three in a year"
    )  # fmt: skip
    before = as_of(over, MET + timedelta(days=8))
    assert before is not None
    assert before.entries == (expects,)
    assert settled(over, known.changed(outcome=Outcome.MET), MET + timedelta(days=10)) == over


def test_taking_back_what_is_not_there_changes_nothing() -> None:
    assert taken_back(WEBER, entry(1).id) is WEBER
