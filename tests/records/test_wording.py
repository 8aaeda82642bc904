"""What makes a question from 0 to 10 the one whose answers are a recommendation: its words, in German and English."""

import pytest

from interview_tui.records.wording import is_recommendation


@pytest.mark.parametrize(
    "wording",
    [
        "",
        "  ",
        "Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen, von null bis zehn?",
        "Wie wahrscheinlich ist es, dass du uns weiterempfiehlst, von null bis zehn?",
        "Wie wahrscheinlich ist es, dass Sie uns einem Freund oder Kollegen empfehlen?",
        "Würden Sie uns weiterempfehlen?",
        "Können Sie sich vorstellen, uns weiterzuempfehlen?",
        "Wie hoch ist Ihre Bereitschaft zur Weiterempfehlung?",
        "Von 0 bis 10: WÜRDEST DU UNS WEITEREMPFEHLEN?",
        "Nach allem, was Sie erlebt haben: Wie wahrscheinlich empfehlen Sie uns weiter?",
        "How likely are you to recommend us, from zero to ten?",
        "How likely is it that you would recommend Nordwind to a friend or colleague?",
        "Would you recommend us?",
    ],
)
def test_a_question_whether_they_would_recommend_us_is_one(wording: str) -> None:
    assert is_recommendation(wording)


@pytest.mark.parametrize(
    "wording",
    [
        "Wie zufrieden sind Sie mit uns, von 0 bis 10?",
        "Wie zufrieden sind Sie mit unserer Empfehlung?",
        "Wie oft würden Sie uns weiterempfehlen?",
        "Haben Sie uns weiterempfohlen?",
        "Was würden Sie uns empfehlen?",
        "Wie wahrscheinlich ist es, dass Sie wieder bestellen?",
        "Von 0 bis 10: Welche Funktion würden Sie empfehlen?",
        "How satisfied are you, from 0 to 10?",
        "How likely are you to follow our recommendation?",
        "What would you recommend to us?",
        "How likely are you to buy again?",
        "How unlikely is a recommendation?",
        "NPS",
    ],
)
def test_another_question_is_none_whatever_its_scale(wording: str) -> None:
    assert not is_recommendation(wording)


def test_a_word_that_only_holds_such_a_word_is_none() -> None:
    assert not is_recommendation("Würden Sie Empfehlenswertes nennen?")
