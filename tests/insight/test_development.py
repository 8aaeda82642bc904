"""My own development: in stretches of six weeks, by where it comes from, and nothing claimed from too little."""

from datetime import datetime, timedelta

import pytest

from interview_tui.insight import development_words as words
from interview_tui.insight.development import LEAST, Development, Mean, Own, development
from interview_tui.insight.intervals import Share
from interview_tui.language.catalogue import Language
from interview_tui.questions.form import Form
from interview_tui.records.kept_talk import TalkSource
from tests.support.frozen import START
from tests.support.written import number

TODAY = START.date()
HAND, FILE, CORRECTED = TalkSource.BY_HAND, TalkSource.IMPORTED, TalkSource.CORRECTED
ENGLISH = Language("en")


def ago(days: int) -> datetime:
    return START - timedelta(days=days)


def own(n: int, days: int = 1, **fields: object) -> Own:
    return Own(number(900 + n), ago(days), **fields)  # type: ignore[arg-type]


def shares(source: TalkSource, days: int, *percent: int, first: int = 0) -> list[Own]:
    return [
        own(first + n, days, source=source, customer_share=share / 100) for n, share in enumerate(percent)
    ]  # fmt: skip


def test_without_anything_there_is_nothing_to_tell() -> None:
    found = development([], TODAY)

    assert found.is_empty
    assert "Hold the first one" in words.nothing_yet(found, ENGLISH)
    assert "that is fine" in words.nothing_yet(development([own(1)], TODAY), ENGLISH)


def test_a_stretch_of_too_few_says_how_many_and_that_it_cannot_be_told() -> None:
    [step] = development(shares(HAND, 3, *[80] * (LEAST - 1)), TODAY).listening[HAND].steps

    assert step.told is None
    assert words.step_told(step, ENGLISH) == "4: cannot tell yet"
    assert words.bar(step, 20) == ""


def test_from_five_on_it_is_told_in_coarse_steps_with_its_interval() -> None:
    [step] = development(shares(HAND, 3, 70, 74, 78, 82, 84), TODAY).listening[HAND].steps

    assert words.step_told(step, ENGLISH) == "about 80% (71 … 85), of 5"
    assert words.bar(step, 20) == "██████████████▓▓░···"
    assert words.period_told(step, Language("de")) == "11.10.–21.11."


def test_where_it_comes_from_is_never_mixed_and_what_was_corrected_is_said() -> None:
    every = [*shares(HAND, 3, 80, 80), *shares(CORRECTED, 3, 60, first=10), *shares(FILE, 3, 70, 70, first=20)]
    found = development(every, TODAY)

    assert {source: series.n for source, series in found.listening.items()} == {HAND: 3, FILE: 2}
    assert [heading for heading, _ in words.series_of(found, ENGLISH)] == [
        "The customer’s share, by the speaker key (1 of them corrected afterwards)",
        "The customer’s share, from recordings",
    ]


def test_each_source_has_its_words() -> None:
    assert set(words.SOURCE_WORDS) == set(TalkSource)


def test_a_change_is_told_only_where_the_interval_of_the_difference_says_so() -> None:
    before, surely = (60, 62, 64, 61, 63), (80, 82, 84, 81, 83)
    grown = development([*shares(HAND, 50, *before, first=20), *shares(HAND, 3, *surely)], TODAY).listening[HAND]
    fallen = development([*shares(HAND, 50, *surely, first=20), *shares(HAND, 3, *before)], TODAY).listening[HAND]
    unsure = development([*shares(HAND, 50, 50, 90, 60, 80, 70, first=20), *shares(HAND, 3, *surely)], TODAY)

    assert words.change_told(grown, ENGLISH) == "Against the six weeks before: more, by 18 to 22 points."
    assert words.change_told(fallen, ENGLISH) == "Against the six weeks before: less, by 18 to 22 points."
    assert words.change_told(unsure.listening[HAND], ENGLISH).endswith("cannot be told yet.")
    assert words.from_when_told(unsure, ENGLISH) == ""


def test_a_stretch_in_which_there_was_nothing_tells_nothing_and_those_before_the_first_are_left_out() -> None:
    series = development([*shares(HAND, 100, *[80] * 5, first=20), *shares(HAND, 3, *[80] * 5)], TODAY).listening[HAND]

    assert [step.n for step in series.steps] == [5, 0, 5]
    assert series.difference is None
    assert words.change_told(series, ENGLISH) == ""


def test_what_is_older_than_four_stretches_stands_in_no_bar() -> None:
    assert development(shares(HAND, 4 * 42, *[80] * 5), TODAY).listening == {}


def test_open_questions_are_a_share_of_those_that_lead_somewhere() -> None:
    typed = (Form.OPEN,) * 4 + (Form.CLOSED, Form.COURTESY, Form.CHECK_BACK)
    found = development([own(1, forms=typed)], TODAY)

    assert found.opened.steps[-1].told == Share(4, 5)
    assert words.forms_told(found, ENGLISH) == "open 4, closed 1, check-back 1, courtesy 1"
    assert "Anything can be told from 5" in words.from_when_told(found, ENGLISH)


def test_what_was_learnt_believed_and_meant_stands_the_latest_first() -> None:
    found = development(
        [
            own(1, 9, learnt="it is about the third day", guess_became="refuted"),
            own(2, 5, intention="wait longer", guess_became="confirmed"),
            own(3, 2, intention="ask less", intention_became="worked", guess_became="odd"),
        ],
        TODAY,
    )

    assert [one.intention for one in found.intentions] == ["ask less", "wait longer"]
    assert [one.learnt for one in found.learnt] == ["it is about the third day"]
    assert words.guesses_told(found, ENGLISH) == "What I believed: 1 confirmed, 1 refuted."
    assert words.intentions_told(found, ENGLISH) == "1 came off, 1 nothing said yet"
    assert words.guesses_told(Development(), ENGLISH) == ""


def test_a_word_of_a_later_version_is_shown_as_it_stands() -> None:
    assert words.became_told("postponed", ENGLISH) == "postponed"


@pytest.mark.parametrize(("n", "quantile"), [(5, 2.7764), (7, 2.4469), (11, 2.2281), (31, 2.0423)])
def test_the_interval_of_a_mean_is_that_of_student(n: int, quantile: float) -> None:
    assert Mean(50, 1, n).interval().half == pytest.approx(quantile, rel=0.01)


def test_means_that_do_not_vary_differ_by_what_they_differ() -> None:
    assert Mean(70, 0, 5).against(Mean(60, 0, 5)) == (10, 10)


def test_an_interval_stays_within_what_a_share_can_be() -> None:
    assert Mean(99, 100, 5).interval().high == 100
