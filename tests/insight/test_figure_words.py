"""What is told of figures: what can be told, and what cannot be told yet."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.insight.figure import By, Figure
from interview_tui.insight.figure_bars import CERTAIN, COUNTED, POSSIBLE, REST, bar
from interview_tui.insight.figure_words import answers_told, figure_name, period_words, points, sentences, span
from interview_tui.insight.intervals import Interval
from interview_tui.insight.periods import Period
from interview_tui.language.catalogue import Language
from interview_tui.records.words import Measure, Mode
from tests.support.measured import EFFORT, FIT, NPS, SATISFACTION, all_of, answered, only, several

DE, EN = Language("de"), Language("en")
NO_END = "\N{NO-BREAK SPACE}"


def told(figure: Figure, language: Language = EN) -> list[str]:
    return [one.replace(NO_END, " ") for one in sentences(figure, language)]


@pytest.mark.parametrize(
    ("very", "sentence"),
    [
        (12, "12 von 30 „sehr“: zwischen 25 und 58 %; ob mehr als 40 %, ist noch nicht zu sagen."),
        (25, "25 von 30 „sehr“: zwischen 66 und 93 %, also mehr als 40 %."),
        (3, "3 von 30 „sehr“: zwischen 3 und 26 %, also weniger als 40 %."),
    ],
)
def test_it_is_told_whether_we_would_be_missed_and_where_that_cannot_be_told_yet(very: int, sentence: str) -> None:
    assert told(only(several([3] * very + [1] * (30 - very), FIT)), DE) == [sentence]


@pytest.mark.parametrize(
    ("up", "down", "sentence"),
    [
        (20, 2, "20 promoters, 2 detractors of 30: between 33 and 77 (± 22), more promoters."),
        (2, 20, "2 promoters, 20 detractors of 30: between −77 and −33 (± 22), more detractors."),
        (10, 8, "10 promoters, 8 detractors of 30: between −20 and 32 (± 26); "
                "which of them are more cannot be told yet."),
    ],
)  # fmt: skip
def test_how_wide_a_score_is_stands_beside_it(up: int, down: int, sentence: str) -> None:
    assert told(only(several([9] * up + [3] * down + [7] * (30 - up - down)))) == [sentence]


def test_satisfaction_and_effort_are_told_as_shares() -> None:
    assert told(only(several([5] * 6 + [2] * 4, SATISFACTION))) == [
        "6 of 10 are satisfied (4 or 5): between 31 and 83%."
    ]
    assert told(only(several([6] * 6 + [2] * 4, EFFORT))) == [
        "6 of 10 found it easy (5 to 7): between 31 and 83%; 4.4 on average."
    ]


def test_below_ten_nothing_can_be_told_yet() -> None:
    assert told(only(several([9] * 9)), DE) == ["9 Antworten: noch nicht zu sagen, dafür braucht es 10."]


def test_who_is_in_no_figure_is_counted_beside_it() -> None:
    fit = only([answered(1, None, FIT), answered(2, 0, FIT), answered(3, 0, FIT)])
    nps = only([answered(1, 9), answered(2, 4, wording="Wie zufrieden sind Sie?")])
    assert told(fit) == ["Nobody answered yet.", "Beside it: 1 without an answer, 2 no longer use us."]
    assert told(nps)[1:] == ["Beside it: 1 to another question."]


@pytest.mark.parametrize(
    ("now", "sentence"),
    [
        ([9] * 30, "Against the quarter before: up by 93 to 180 points."),
        ([0] * 30, "Against the quarter before (30 customers): whether it changed cannot be told yet."),
    ],
)
def test_whether_it_changed_is_told_once_both_have_a_figure(now: list[int], sentence: str) -> None:
    heads = [*several([0] * 30, NPS, date(2026, 7, 1)), *several(now, NPS, date(2026, 10, 1), first=50)]
    *_, latest = all_of(heads, by=By.QUARTER)
    assert told(latest)[1].split(" by ")[0] == sentence.split(" by ")[0]


def test_that_it_fell_is_told_too() -> None:
    heads = [*several([9] * 30, NPS, date(2026, 7, 1)), *several([0] * 30, NPS, date(2026, 10, 1), first=50)]
    assert told(all_of(heads, by=By.QUARTER)[1])[1].startswith("Against the quarter before: down by ")


def test_nothing_is_said_against_a_quarter_with_too_few_answers() -> None:
    heads = [*several([9] * 3, NPS, date(2026, 7, 1)), *several([0] * 30, NPS, date(2026, 10, 1), first=50)]
    assert len(told(all_of(heads, by=By.QUARTER)[1])) == 1


@pytest.mark.parametrize(
    ("by", "fields", "name"),
    [
        (None, {}, "by message"),
        (By.QUARTER, {}, "Q4 2026"),
        (By.GUIDE, {"guide": "own"}, "Our own guide"),
        (By.GUIDE, {"guide": "deleted"}, "deleted"),
        (By.GUIDE, {}, "without a guide"),
        (By.ORGANISATION, {"organisation": "Kroll AG"}, "Kroll AG"),
        (By.ORGANISATION, {"organisation": None}, "without an organisation"),
    ],
)
def test_a_figure_is_named_by_its_group_else_by_how_it_came_in(
    by: By | None, fields: dict[str, str], name: str
) -> None:
    figure = only([answered(1, 9, mode=Mode.MESSAGE, **fields)], by=by)
    assert figure_name(figure, by, {"own": "Our own guide"}, EN) == name


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Period(date(2026, 1, 1), date(2026, 3, 31)), "1 Jan 2026 to 31 Mar 2026"),
        (Period(date(2026, 1, 1), None), "since 1 Jan 2026"),
        (Period(None, date(2026, 3, 31)), "until 31 Mar 2026"),
        (Period(), ""),
    ],
)
def test_a_period_is_told_by_its_ends(period: Period, words: str) -> None:
    assert period_words(period, EN) == words


def test_answers_are_told_by_how_often_each_was_given() -> None:
    assert answers_told(only([answered(1, 9), answered(2, 7), answered(3, 9)])) == "7, 9 (2×)"


def test_points_are_whole_ones_with_a_true_minus() -> None:
    assert (points(-3.6), points(-0.4), span(Interval(-4.2, 44.4))) == ("−4", "0", "−4 … 44")


# bars


@pytest.mark.parametrize(
    ("up", "down", "drawn"),
    [
        (20, 2, "··········│███▓▓▓░░··"),
        (2, 20, "··░░▓▓▓███│··········"),
        (12, 8, "········░░│▓░░░······"),
        (8, 12, "······░░░▓│░░········"),
    ],
)
def test_a_score_is_drawn_from_the_middle(up: int, down: int, drawn: str) -> None:
    assert bar(only(several([9] * up + [3] * down + [7] * (30 - up - down))), 21) == drawn


def test_a_share_is_drawn_from_its_beginning_and_fit_with_the_mark_at_40_per_cent() -> None:
    assert bar(only(several([5] * 12 + [2] * 18, SATISFACTION)), 20) == "█████▓▓▓░░░░········"
    assert bar(only(several([3] * 12 + [2] * 18, FIT)), 21) == "█████▓▓▓│░░░░········"


def test_below_ten_nothing_is_drawn() -> None:
    assert bar(only(several([9] * 9)), 20) == ""


@given(st.sampled_from(list(Measure)), st.lists(st.integers(1, 3), min_size=10, max_size=40), st.integers(5, 80))
def test_a_bar_is_as_wide_as_it_should_be_and_shows_what_is_possible(
    measure: Measure, values: list[int], cells: int
) -> None:
    drawn = bar(only(several(values, measure)), cells)
    assert len(drawn) == cells
    assert set(drawn) <= {CERTAIN, COUNTED, POSSIBLE, REST, "│"}
