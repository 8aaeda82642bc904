import pytest

from interview_tui.desk.call.own_questions import LONGEST_QUESTION, MOST_QUESTIONS, SECTION, with_own
from tests.support.at_the_phone import GUIDE

QUESTIONS = ("What is it that takes so long?", "[b]Who[/b] waits for it?")


def test_without_own_questions_the_guide_stays_as_it_is() -> None:
    assert with_own(GUIDE, ()) is GUIDE
    assert with_own(None, ()) is None


def test_own_questions_come_before_the_guides_in_both_languages() -> None:
    guide = with_own(GUIDE, QUESTIONS)

    assert guide is not None
    assert [step.cue.ask.in_language("de") for step in guide.steps[:2]] == list(QUESTIONS)
    assert [step.cue.ask.in_language("en") for step in guide.steps[:2]] == list(QUESTIONS)
    assert guide.questions == GUIDE.questions + 2


def test_own_questions_come_behind_the_small_talk() -> None:
    talk = GUIDE.sections[0].changed(target=None)

    guide = with_own(GUIDE.changed(sections=(talk, *GUIDE.sections[1:])), QUESTIONS)

    assert guide is not None
    assert [section.id for section in guide.sections] == ["new", SECTION, "better"]


def test_without_a_guide_own_questions_are_one() -> None:
    guide = with_own(None, QUESTIONS)

    assert guide is not None
    assert (guide.questions, guide.title.de, guide.title.en) == (2, "Eigene Fragen", "My own questions")


@pytest.mark.parametrize("number", [1, MOST_QUESTIONS, MOST_QUESTIONS + 5])
def test_more_than_twelve_are_left_out(number: int) -> None:
    guide = with_own(GUIDE, tuple(f"q{n}" for n in range(number)))

    assert guide is not None
    assert guide.questions == GUIDE.questions + min(number, MOST_QUESTIONS)


def test_the_longest_question_still_fits() -> None:
    assert with_own(GUIDE, ("x" * LONGEST_QUESTION,)) is not None
