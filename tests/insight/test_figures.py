"""Figures of measures: who counts, what is counted apart, when there is something to tell."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.insight.figure import LEAST, By, Change, Verdict
from interview_tui.insight.periods import Period, Quarter
from interview_tui.port.conversations import Head
from interview_tui.records.words import Measure, Mode
from tests.support.listed import head
from tests.support.measured import EFFORT, FIT, NPS, SATISFACTION, TODAY, all_of, answered, only, several
from tests.support.written import number

# who counts


def test_nobody_was_asked_anything() -> None:
    assert all_of([head(1), head(2)]) == ()


def test_a_customer_counts_once_with_the_latest_answer() -> None:
    heads = [answered(n, value, on=day, customer_id=number(7)) for n, (value, day) in enumerate(
        [(3, date(2026, 5, 1)), (9, date(2026, 9, 1)), (6, date(2026, 7, 1))], 1)]  # fmt: skip
    assert only(heads).answers == (9,)


def test_no_answer_does_not_take_the_place_of_one_that_was_given() -> None:
    heads = [answered(1, 9, on=date(2026, 5, 1)), answered(2, None, customer_id=number(1))]
    figure = only(heads)
    assert figure.answers == (9,)
    assert figure.unanswered == ()


def test_no_answer_stands_beside_and_never_in_n() -> None:
    figure = only([answered(1, 9), answered(2, None), answered(3, None, customer_id=number(2))])
    assert (figure.n, len(figure.unanswered)) == (1, 1)


def test_who_no_longer_uses_us_is_in_no_figure() -> None:
    heads = [*several([3] * 9 + [1], FIT), answered(20, 3, FIT, date(2026, 3, 1)),
             answered(21, 0, FIT, customer_id=number(20))]  # fmt: skip
    figure = only(heads)
    assert (figure.n, [one.customer_id for one in figure.gone]) == (10, [number(20)])
    assert figure.value == 90


def test_nought_to_a_recommendation_is_an_answer_as_any() -> None:
    assert only([answered(1, 0)]).answers == (0,)


def test_a_number_to_another_question_is_told_and_in_no_figure() -> None:
    heads = [answered(1, 9), answered(2, 2, wording="Wie zufrieden sind Sie von 0 bis 10?")]
    figure = only(heads)
    assert (figure.answers, figure.other_wording) == ((9,), 1)


def test_only_a_recommendation_needs_its_own_words() -> None:
    assert only([answered(1, 5, SATISFACTION, wording="Zufrieden?")]).answers == (5,)


def test_people_who_called_without_a_name_are_not_one_person() -> None:
    assert only([answered(n, n, customer_id=None) for n in (7, 8)]).n == 2


def test_a_measure_of_a_later_version_is_in_no_figure() -> None:
    assert all_of([answered(1, 5, "trust")]) == ()


def test_a_number_that_is_on_no_scale_is_in_no_figure() -> None:
    assert all_of([answered(1, 11)]) == ()


def test_modes_never_mix() -> None:
    heads = [answered(1, 9), answered(2, 3, mode=Mode.MESSAGE), answered(3, 5, mode=Mode.IMPORTED),
             answered(4, 7, mode="of_a_later_version")]  # fmt: skip
    assert [(one.mode, one.answers) for one in all_of(heads)] == [
        ("asked", (9,)), ("message", (3,)), ("imported", (5,)), ("of_a_later_version", (7,)),
    ]  # fmt: skip


def test_a_measure_and_a_mode_narrow_it_down() -> None:
    heads = [answered(1, 9), answered(2, 3, FIT), answered(3, 8, mode=Mode.MESSAGE)]
    assert [one.answers for one in all_of(heads, measure=NPS, mode=Mode.MESSAGE)] == [(8,)]


def test_a_period_counts_the_days_on_which_was_answered() -> None:
    heads = [answered(n, n, on=date(2026, 10, n)) for n in range(1, 7)]
    assert only(heads, period=Period(date(2026, 10, 2), date(2026, 10, 4))).answers == (2, 3, 4)


# what it comes to


@pytest.mark.parametrize("measure", Measure)
def test_below_ten_there_are_only_the_answers(measure: Measure) -> None:
    figure = only(several([3] * (LEAST - 1), measure))
    assert (figure.value, figure.interval, figure.mean) == (None, None, None)
    assert figure.answers == (3,) * 9


@pytest.mark.parametrize(
    ("measure", "values", "value"),
    [
        (NPS, [9, 10, 9, 8, 7, 7, 6, 0, 5, 8], 0),
        (NPS, [9, 10, 9, 8, 7, 7, 6, 10, 9, 8], 40),
        (SATISFACTION, [1, 2, 3, 3, 3, 4, 4, 5, 5, 5], 50),
        (EFFORT, [1, 2, 3, 4, 4, 5, 6, 7, 7, 7], 50),
        (FIT, [1, 1, 1, 2, 2, 2, 2, 3, 3, 3], 30),
    ],
)
def test_from_ten_on_there_is_a_figure(measure: Measure, values: list[int], value: float) -> None:
    figure = only(several(values, measure))
    assert figure.value == value
    assert figure.interval is not None
    assert figure.interval.low < value < figure.interval.high


def test_effort_has_its_mean_beside() -> None:
    assert only(several([1, 2, 3, 4, 4, 5, 6, 7, 7, 7], EFFORT)).mean == 4.6


@pytest.mark.parametrize(
    ("very", "n", "verdict"),
    [(12, 30, Verdict.CANNOT_TELL), (25, 30, Verdict.YES), (3, 30, Verdict.NO), (9, 9, Verdict.CANNOT_TELL)],
)
def test_whether_we_fit_is_told_where_the_whole_interval_says_so(very: int, n: int, verdict: Verdict) -> None:
    assert only(several([3] * very + [1] * (n - very), FIT)).verdict is verdict


def test_only_fit_has_a_verdict() -> None:
    assert only(several([9] * 30)).verdict is None


# groups


def test_in_each_quarter_a_customer_counts_with_the_latest_answer_of_it() -> None:
    days = [date(2026, 1, 5), date(2026, 3, 31), date(2026, 4, 1), date(2025, 12, 31)]
    heads = [answered(n, n, on=day, customer_id=number(7)) for n, day in enumerate(days)]
    groups = [(one.group, one.answers) for one in all_of(heads, by=By.QUARTER)]
    assert groups == [("2025-Q4", (3,)), ("2026-Q1", (1,)), ("2026-Q2", (2,))]


def test_guides_stand_by_how_many_answered() -> None:
    heads = [answered(1, 5, guide="aftercare"), answered(2, 6), *several([7, 8], first=3, guide="measure")]
    assert [(one.group, one.n) for one in all_of(heads, by=By.GUIDE)] == [("measure", 2), ("", 1), ("aftercare", 1)]


def test_an_organisation_is_one_however_it_is_written() -> None:
    firms = ["Nordmetall GmbH", "nordmetall", "Nordmetall GmbH"]
    heads = [answered(n, 5, organisation=firm) for n, firm in enumerate(firms)]
    assert [(one.group, one.n) for one in all_of(heads, by=By.ORGANISATION)] == [("Nordmetall GmbH", 3)]


def test_without_groups_there_is_none() -> None:
    assert only([answered(1, 5, guide="measure")]).group is None


# against the period before


def test_a_figure_is_held_against_the_same_period_before() -> None:
    spring, summer = date(2026, 5, 1), date(2026, 8, 1)
    heads = [*several([1] * 25 + [3] * 5, FIT, spring), *several([3] * 25 + [1] * 5, FIT, summer, first=50)]
    before = only(heads, period=Period(date(2026, 7, 1), date(2026, 9, 30))).before
    assert before is not None
    assert before.period == Period(date(2026, 4, 1), date(2026, 6, 30))
    assert (before.n, before.change) == (30, Change.ROSE)


@pytest.mark.parametrize(
    ("before", "now", "change"),
    [
        ([9] * 30, [0] * 30, Change.FELL),
        ([0] * 30, [9] * 30, Change.ROSE),
        ([9] * 6 + [0] * 4, [9] * 4 + [0] * 6, Change.CANNOT_TELL),
        ([0] * 9, [9] * 30, Change.CANNOT_TELL),
    ],
)
def test_a_quarter_differs_where_the_interval_of_the_difference_says_so(
    before: list[int], now: list[int], change: Change
) -> None:
    heads = [*several(before, NPS, date(2026, 7, 1)), *several(now, NPS, date(2026, 10, 1), first=50)]
    third, fourth = all_of(heads, by=By.QUARTER)
    assert third.before is None
    assert fourth.before is not None
    assert (fourth.before.group, fourth.before.change) == ("2026-Q3", change)


def test_a_quarter_that_follows_none_is_held_against_nothing() -> None:
    heads = [answered(1, 9, on=date(2026, 1, 1)), answered(2, 9, on=date(2026, 7, 1))]
    assert [one.before for one in all_of(heads, by=By.QUARTER)] == [None, None]


# what always holds


@st.composite
def heads_answered(draw: st.DrawFn) -> list[Head]:
    measure, mode = st.sampled_from(list(Measure)), st.sampled_from(list(Mode))
    return [
        answered(
            n, draw(st.sampled_from([None, 1, 2, 3])), draw(measure), TODAY - timedelta(days=draw(st.integers(0, 400))),
            mode=draw(mode), customer_id=number(draw(st.integers(1, 15))),
        )
        for n in range(draw(st.integers(0, 40)))
    ]  # fmt: skip


@given(heads_answered(), st.randoms(), st.sampled_from([None, *By]))
def test_the_order_in_which_conversations_are_read_does_not_matter(heads: list[Head], lot: Any, by: By | None) -> None:
    mixed = list(heads)
    lot.shuffle(mixed)
    assert all_of(heads, by=by) == all_of(mixed, by=by)


@given(heads_answered(), st.sampled_from([None, *By]))
def test_a_customer_stands_in_a_figure_once_and_modes_apart(heads: list[Head], by: By | None) -> None:
    modes = {one.id: one.measure.mode for one in heads if one.measure}
    for figure in all_of(heads, by=by):
        everyone = [*figure.counted, *figure.unanswered, *figure.gone]
        assert len({one.customer_id for one in everyone}) == len(everyone)
        assert {modes[one.conversation_id] for one in everyone} == {figure.mode}
        assert list(figure.answers) == sorted(figure.answers)
        assert (figure.value is None) == (figure.n < LEAST)
        if figure.value is not None and figure.interval is not None:
            assert figure.interval.low <= figure.value <= figure.interval.high


# periods


@pytest.mark.parametrize(
    ("period", "before"),
    [
        (Period(date(2026, 7, 1), date(2026, 9, 30)), Period(date(2026, 4, 1), date(2026, 6, 30))),
        (Period(date(2026, 1, 1), date(2026, 12, 31)), Period(date(2025, 1, 1), date(2025, 12, 31))),
        (Period(date(2026, 3, 1), date(2026, 3, 31)), Period(date(2026, 2, 1), date(2026, 2, 28))),
        (Period(date(2026, 11, 12), None), Period(date(2026, 11, 2), date(2026, 11, 11))),
        (Period(None, date(2026, 11, 12)), None),
        (Period(date(2026, 11, 22), None), None),
    ],
)
def test_the_period_before_is_as_long(period: Period, before: Period | None) -> None:
    assert period.before(TODAY) == before


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_a_quarter_holds_its_days_and_is_read_as_it_is_written(day: date) -> None:
    quarter = Quarter.of(day)
    assert quarter.first_day <= day
    assert Quarter.of(quarter.first_day - timedelta(days=1)) == quarter.before
    assert Quarter.read(str(quarter)) == quarter
