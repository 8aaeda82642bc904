"""The screen of measures as a value: which figures, grouped by what, of which time, whose answers."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from interview_tui.desk.measured_across import Across
from interview_tui.desk.measures import Answers, Heading, Time, closed, moved, opened, picked, read, turned, within
from interview_tui.insight.figure import By
from interview_tui.records.words import Measure, Mode
from tests.support.measured import FIT, NPS, TODAY, answered, several

LONG_AGO = TODAY - timedelta(days=365)
HEADS = [
    *several([3] * 12, FIT),
    answered(20, 9, NPS),
    answered(21, None, NPS, customer_id="nobody"),
    answered(22, 4, NPS, mode=Mode.MESSAGE),
    answered(23, 2, NPS, LONG_AGO),
]


def shown(**fields: object) -> Answers:
    return read(replace(Answers(TODAY), **fields), Across(tuple(HEADS), {}), {}, {}, TODAY)  # type: ignore[arg-type]


@pytest.mark.parametrize(("time", "nps"), [(Time.YEAR, (9,)), (Time.QUARTER, (9,)), (Time.ALL, (2, 9))])
def test_a_time_narrows_the_answers(time: Time, nps: tuple[int, ...]) -> None:
    assert within(shown(), time).figures[0].answers == nps


def test_the_last_twelve_months_begin_a_year_ago() -> None:
    assert shown().which.period.since == date(2025, 11, 22)
    assert within(shown(), Time.QUARTER).which.period.since == date(2026, 10, 1)
    assert within(shown(), Time.ALL).which.period.since is None


def test_tab_goes_round_what_they_are_grouped_by_and_back() -> None:
    answers, ring = shown(), []
    for _ in range(4):
        answers = turned(answers, 1)
        ring.append(answers.by)
    assert ring == [By.QUARTER, By.GUIDE, By.ORGANISATION, None]
    assert turned(answers, -1).by is By.ORGANISATION


def test_each_measure_stands_above_its_figures_and_in_groups_each_way_they_came_in() -> None:
    assert [one for one in shown().lines if isinstance(one, Heading)] == [Heading(NPS), Heading(FIT)]
    assert [one for one in turned(shown(), 1).lines if isinstance(one, Heading)] == [
        Heading(NPS, Mode.ASKED), Heading(NPS, Mode.MESSAGE), Heading(FIT, Mode.ASKED),
    ]  # fmt: skip


def test_moving_skips_headings_and_stops_at_the_ends() -> None:
    answers = shown()
    assert [moved(answers, step).at for step in (-1, 0, 1, 2, 9)] == [0, 0, 1, 2, 2]


def test_a_heading_cannot_be_picked() -> None:
    answers = moved(shown(), 9)
    assert picked(answers, 0) is answers
    assert picked(answers, 99) is answers
    assert picked(answers, 1).at == 0


def test_those_who_gave_no_answer_stand_behind_those_who_did() -> None:
    answers = opened(shown())
    assert [one.value for one in answers.people] == [9, None]
    assert moved(answers, 5).chosen_person == answers.people[1]
    assert picked(answers, 1).person == 1
    assert picked(answers, 2) is answers
    assert closed(answers).people == ()


def test_what_is_selected_stays_so_when_it_is_read_again() -> None:
    answers = opened(moved(shown(), 2))
    assert answers.chosen is not None
    again = read(answers, Across(tuple(HEADS[1:]), {}), {}, {}, TODAY)
    assert again.chosen is not None
    assert (again.chosen.measure, again.whose) == (Measure.FIT, True)


def test_what_is_gone_is_not_shown_any_more() -> None:
    answers = opened(moved(shown(), 2))
    again = read(answers, Across((answered(20, 9, NPS),), {}), {}, {}, TODAY)
    assert again.chosen is not None
    assert (again.chosen.measure, again.whose) == (NPS, False)


def test_nothing_can_be_opened_where_nothing_was_answered() -> None:
    answers = opened(read(Answers(TODAY), Across((), {}), {}, {}, TODAY))
    assert (answers.whose, answers.chosen, answers.chosen_person) == (False, None, None)
