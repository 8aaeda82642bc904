"""In which words it is told what follows from an answer: what to ask or thank for, until when, and whose it is."""

from datetime import timedelta

import pytest

from interview_tui.insight.due_words import words_of
from interview_tui.insight.following import Asks, Follows, standing
from interview_tui.insight.following_words import asks_stands, asks_told
from interview_tui.language.catalogue import Language
from tests.support.answered import FRIDAY, MONDAY, answered, at, days, found, talk, wishing

GERMAN, ENGLISH = Language("de"), Language("en")


def test_it_waits_for_the_wish_and_says_so() -> None:
    low, monthly = answered(4, form="talk"), wishing(days=28)
    welcome = MONDAY + timedelta(days=28)

    assert days(low, of=monthly, today=welcome - timedelta(days=1)) == []
    [one] = found(low, of=monthly, today=welcome)
    words = words_of(one, "Claudia Weber", welcome, ENGLISH, "Jana")
    assert (one.on, words.when, words.pressing) == (welcome, "from today on", False)
    assert words.what == "Recommendation 4 on Mon 23 Nov: why? · their wish: at most every 4 weeks"


@pytest.mark.parametrize(
    ("measure", "value", "told"),
    [
        ("recommendation", 4, "Weiterempfehlung 4 am Mo 23.11.: warum?"),
        ("satisfaction", 2, "Zufriedenheit 2 am Mo 23.11.: warum?"),
        ("effort", 3, "Mühsam, 3 von 7 am Mo 23.11.: wo war der Aufwand?"),
    ],
)
def test_it_says_what_was_answered_when_and_what_to_ask(measure: str, value: int, told: str) -> None:
    [one] = found(answered(value, measure=measure))

    assert words_of(one, "Claudia Weber", MONDAY, GERMAN, "Jana")[:2] == (told, "bis Mi 25.11.")


def test_the_owner_is_who_heard_the_answer_and_named_to_everybody_else() -> None:
    [one] = found(answered(4))

    assert words_of(one, "Claudia Weber", FRIDAY, ENGLISH, "Peter").what.endswith("why? (Jana)")
    assert words_of(one, "Claudia Weber", FRIDAY, ENGLISH, "Jana").what.endswith("why?")


def test_it_presses_from_its_day_on() -> None:
    [one] = found(answered(4))
    told = [words_of(one, "", MONDAY + timedelta(days=n), GERMAN, "Jana") for n in (1, 2, 4)]

    assert [(words.when, words.pressing) for words in told] == [
        ("bis Mi 25.11.", False),
        ("heute fällig", True),
        ("2 Tage zu spät", True),
    ]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (9, "Weiterempfehlung 9 am Mo 23.11.: danken, vielleicht um eine Empfehlung bitten"),
        (4, "Weiterempfehlung 4 am Mo 23.11.: warum?"),
    ],
)
def test_who_would_recommend_us_is_thanked_and_perhaps_asked_for_a_recommendation(value: int, told: str) -> None:
    [asks] = standing([answered(value)], FRIDAY, complains=False)

    assert asks_told(asks, FRIDAY, GERMAN, "Jana") == told
    assert asks_stands(asks, FRIDAY, GERMAN) == ("", False)


def test_what_was_not_answered_is_not_told() -> None:
    with pytest.raises(ValueError, match="nothing was answered"):
        asks_told(Asks(talk(1, at(MONDAY)), Follows.WHY, None), FRIDAY, GERMAN, "")
