"""What follows from an answer: whom to ask why until when, whom to thank, and what ends it."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.insight.due import Reason
from interview_tui.insight.first_lines import first_lines
from interview_tui.insight.following import Follows, by_when, first_met, follows, reminders, standing
from interview_tui.port.conversations import AnswerHead, ComplaintHead, Head
from interview_tui.records.customer_changes import begun
from interview_tui.records.scales import SCALES
from interview_tui.records.words import Aspect, Measure
from tests.support.answered import FRIDAY, MONDAY, WEBER, answered, at, days, found, talk, wishing
from tests.support.known_customers import entry, heads_of
from tests.support.written import number

HOTLINE = ComplaintHead(number(3), "Hotline", date(2026, 10, 1))


def stand(*heads: Head, complains: bool = False) -> list[Head]:
    """Return from which conversations something follows once somebody talks with them."""
    return [one.held for one in standing(heads, FRIDAY, complains=complains)]


# from which answers


@pytest.mark.parametrize(
    ("measure", "why", "thanks"),
    [
        ("recommendation", range(7), range(9, 11)),
        ("satisfaction", range(1, 3), range(0)),
        ("effort", range(1, 4), range(0)),
        ("fit", range(0), range(0)),
    ],
)
def test_something_follows_from_the_ends_of_a_scale(measure: str, why: range, thanks: range) -> None:
    scale = SCALES[Measure(measure)]
    met = {one: follows(AnswerHead(measure, one, at(MONDAY))) for one in range(scale.least, scale.most + 1)}

    assert [value for value, one in met.items() if one is Follows.WHY] == list(why)
    assert [value for value, one in met.items() if one is Follows.THANKS] == list(thanks)


def test_nothing_follows_from_no_answer_nor_from_another_question_with_the_same_scale() -> None:
    assert days(answered(None)) == []
    assert days(answered(1, measure="another")) == []
    assert days(answered(2, wording="How clean is it, from 0 to 10?")) == []
    assert days(answered(2, wording="Wie wahrscheinlich ist es, dass Sie uns empfehlen?")) != []


# until when


@pytest.mark.parametrize(
    ("answered_on", "until"),
    [(23, 25), (24, 26), (25, 27), (26, 30), (27, 31), (28, 31), (29, 31)],
    ids=["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
)
def test_somebody_asks_why_within_two_working_days(answered_on: int, until: int) -> None:
    assert by_when(date(2026, 11, answered_on)) == date(2026, 11, 1) + timedelta(days=until - 1)


@pytest.mark.parametrize("day", [MONDAY + timedelta(days=n) for n in range(7)])
def test_it_is_among_the_first_lines_from_its_day_on(day: date) -> None:
    assert first_lines(found(answered(4, at(day)), today=day), day) != ()


# what ends it


def test_any_contact_afterwards_ends_it_also_on_the_same_day() -> None:
    low = answered(4)

    assert days(low, talk(1, at(MONDAY, 16), "chat")) == []
    assert days(low, talk(1, at(MONDAY, 8), "chat")) == [(Reason.MEASURE, date(2026, 11, 25))]
    assert days(low, talk(1, at(MONDAY, 16), "attempt")) == [(Reason.MEASURE, date(2026, 11, 25))]


def test_the_conversation_in_which_it_was_answered_does_not_end_it() -> None:
    low = answered(4, form="talk")

    assert days(low) == [(Reason.MEASURE, date(2026, 11, 25))]
    assert days(low, talk(1, at(MONDAY, 16))) == []


def test_a_contact_of_the_same_moment_ends_what_was_sent_in() -> None:
    assert days(answered(4), talk(1, at(MONDAY))) == []


def test_a_later_answer_to_the_same_question_takes_its_place_and_no_answer_does_not() -> None:
    low = answered(4)

    assert days(low, answered(8, at(FRIDAY), n=10)) == []
    assert days(low, answered(None, at(FRIDAY), n=10)) == [(Reason.MEASURE, date(2026, 11, 25))]
    assert days(low, answered(2, at(FRIDAY), "effort", n=10)) == [
        (Reason.MEASURE, date(2026, 12, 1)),
        (Reason.MEASURE, date(2026, 11, 25)),
    ]


def test_who_left_and_who_wants_no_contact_is_not_called() -> None:
    left = begun(WEBER, entry(8, Aspect.LEFT, "moved", MONDAY))

    assert days(answered(4), of=left) == []
    assert days(answered(4), of=wishing(never=True)) == []
    assert days(answered(10), of=wishing(never=True)) == []


def test_nobody_is_called_of_whom_nothing_is_kept() -> None:
    assert days(answered(4, customer_id=None)) == []
    assert days(answered(4, customer_id=number(77))) == []


# the wish


def test_a_wish_that_is_fulfilled_by_then_changes_nothing() -> None:
    assert days(answered(4, form="talk"), of=wishing(days=1)) == [(Reason.MEASURE, date(2026, 11, 25))]


# thanks


def test_who_would_recommend_us_is_thanked_without_a_day_and_never_among_the_first_lines() -> None:
    one = found(answered(9))

    assert [(each.reason, each.on) for each in one] == [(Reason.PROMOTER, None)]
    assert first_lines(one, FRIDAY) == ()


def test_nobody_is_asked_for_a_recommendation_while_a_complaint_is_open() -> None:
    assert days(answered(10), talk(1, at(date(2026, 10, 1)), complaints=(HOTLINE,))) == []


def test_thanks_after_a_season_would_surprise_them_and_why_would_not() -> None:
    long_after = MONDAY + timedelta(days=91)

    assert days(answered(9), today=long_after - timedelta(days=1)) != []
    assert days(answered(9), today=long_after) == []
    assert days(answered(4), today=long_after) != []


# of one customer, and of many met one by one


def test_of_one_customer_the_answers_stand_of_which_nobody_spoke_since() -> None:
    low, effort = answered(4), answered(2, at(FRIDAY), "effort", n=10)

    assert stand(low, effort) == [effort, low]
    assert stand(low, talk(1, at(date(2026, 11, 24))), effort) == [effort]
    assert stand() == []


def test_of_one_customer_nobody_is_thanked_while_they_complain() -> None:
    assert stand(answered(9), answered(2, at(FRIDAY), "effort", n=10), complains=True) == [
        answered(2, at(FRIDAY), "effort", n=10)
    ]


@st.composite
def histories(draw: st.DrawFn) -> list[Head]:
    """Return what came about with Claudia Weber, the latest first; now and then at the same moment."""
    hours = sorted(draw(st.lists(st.integers(0, 60 * 24), max_size=8)), reverse=True)
    heads = []
    for n, hour in enumerate(hours):
        when = at(MONDAY) - timedelta(days=60) + timedelta(hours=hour)
        form = draw(st.sampled_from(["talk", "chat", "attempt", "answer"]))
        measure = draw(st.sampled_from(["recommendation", "satisfaction", "effort", "fit", ""]))
        value = draw(st.none() | st.integers(0, 10))
        heads.append(answered(value, when, measure, n + 1, form) if measure else talk(n + 1, when, form))
    return heads


@settings(max_examples=100)
@given(histories(), st.sampled_from([None, 1, 7, 28]), st.booleans(), st.integers(0, 40))
def test_whatever_was_answered_nobody_is_pestered(heads: list[Head], wish: int | None, left: bool, later: int) -> None:
    today = MONDAY + timedelta(days=later)
    customer = WEBER if wish is None else wishing(days=wish)
    if left:
        customer = begun(customer, entry(91, Aspect.LEFT, "moved", MONDAY))
    contacts = [one.started_at for one in heads if one.form in ("talk", "chat")]
    for one in found(*heads, today=today, of=customer):
        assert not left
        assert one.head is not None
        answered_at = one.head.started_at
        assert not [each for each in contacts if each > answered_at]
        if wish is not None and contacts:
            welcome = max(contacts).date() + timedelta(days=wish)
            assert welcome <= today
            assert one.on is None or one.on >= welcome


@settings(max_examples=100)
@given(histories())
def test_what_is_held_of_the_first_screen_is_all_that_it_needs(heads: list[Head]) -> None:
    is_first = first_met()
    customers = heads_of([WEBER], heads)

    kept = [one for one in heads if is_first(one)]

    assert [*reminders(kept, customers, FRIDAY)] == [*reminders(heads, customers, FRIDAY)]
    assert all(later.started_at >= earlier.started_at for later, earlier in pairwise(kept))
