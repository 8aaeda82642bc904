"""The question of a theme: its words, whom it is for, and by which cue it stands in a conversation."""

import pytest

from interview_tui.language.message import Told
from interview_tui.records import theme_questions as questions
from interview_tui.records.theme import Question, Theme, ToAsk
from interview_tui.records.theme_cue import cue_of, question_in
from tests.support.making import CUSTOMER, NOW, conversation, note, numbered

THEME = Theme(id=numbered(50), at=NOW, name="Monatsabschluss")
OTHER = numbered(60)


def asking(theme: Theme, text: str, *customers: str, was_asked: bool = False) -> Theme:
    """Put a question to customers; new ids count up from 80, or from 90 where it was asked."""
    ids = (numbered(number) for number in range(90 if was_asked else 80, 100))
    return questions.asking(theme, text, customers, lambda: next(ids), was_asked=was_asked)


def test_a_question_is_for_each_customer_once() -> None:
    twice = asking(asking(THEME, " Wie lange? ", CUSTOMER), "Wie lange?", CUSTOMER, OTHER, OTHER)

    assert twice.question == "Wie lange?"
    assert [row.customer_id for row in twice.to_ask] == [CUSTOMER, OTHER]
    assert questions.question_of(twice) == Question(id=numbered(80), text="Wie lange?")


def test_said_otherwise_before_anybody_was_asked_it_is_the_same_question() -> None:
    better = asking(asking(THEME, "Wie lang?", CUSTOMER), "Wie lange?")

    assert questions.questions_of(better) == (Question(id=numbered(80), text="Wie lange?"),)


def test_said_otherwise_once_somebody_was_asked_it_is_another_and_both_are_known() -> None:
    before = asking(THEME, "Wie lange?", CUSTOMER)
    after = asking(before, "Wie viele Tage?", was_asked=True)
    again = asking(after, "Wie viele Tage?", OTHER, was_asked=True)

    assert [one.text for one in questions.questions_of(again)] == ["Wie viele Tage?", "Wie lange?"]
    assert len({one.id for one in questions.questions_of(again)}) == 2


@pytest.mark.parametrize(("text", "told"), [("  ", "needs words"), ("w" * 201, "at most 200")])
def test_a_question_without_words_or_with_too_many_is_refused(text: str, told: str) -> None:
    with pytest.raises(Told, match=told):
        asking(THEME, text, CUSTOMER)


def test_who_is_asked_no_more_is_taken_out_and_the_question_stays() -> None:
    both = asking(THEME, "Wie lange?", CUSTOMER, OTHER)

    assert questions.not_asking(both, [CUSTOMER]).to_ask == (ToAsk(id=numbered(82), customer_id=OTHER),)
    assert questions.not_asking(both).to_ask == ()
    assert questions.not_asking(both).question == "Wie lange?"


def test_a_theme_without_a_question_asks_nothing() -> None:
    assert questions.questions_of(THEME) == ()


def test_a_question_is_told_by_its_cue() -> None:
    assert question_in(cue_of(THEME.id)) == THEME.id


@pytest.mark.parametrize("cue", [None, "", "own-1", "theme-", "theme-of-the-day", "Theme-" + "0" * 26, "theme- a b"])
def test_other_cues_are_of_no_theme(cue: str | None) -> None:
    assert question_in(cue) is None


@pytest.mark.parametrize("because_of", [None, numbered(1)])
def test_what_answers_the_question_of_a_theme_comes_to_no_track(because_of: str | None) -> None:
    answer = note(1, track="optimisation", cue=cue_of(THEME.id))
    why = note(2, track="optimisation", because_of=because_of, **({} if because_of else {"cue": answer.cue}))

    assert conversation().put(answer).put(why).reached == ()


def test_what_is_said_beside_it_does() -> None:
    answer, beside = note(1, cue=cue_of(THEME.id)), note(2, track="optimisation", because_of=numbered(9))

    assert conversation().put(answer, beside).reached == ("optimisation",)
