import pytest

from interview_tui.desk.after.answers import answers, choice_named
from interview_tui.desk.call.choice import CHOICES
from interview_tui.insight.after_call import Asked, Question
from interview_tui.language.catalogue import Code, Language
from interview_tui.language.locales import CODES
from interview_tui.records.aspects import TRAITS
from tests.support.written import note

DE, EN = Language("de"), Language("en")


def question(about: Asked) -> Question:
    """Return a question about a note."""
    return Question(about, note=note(1, "Hotline geht nie ran", kind="criticism"))


@pytest.mark.parametrize("about", Asked)
@pytest.mark.parametrize("code", CODES)
def test_no_two_answers_share_a_letter(about: Asked, code: Code) -> None:
    letters = [letter for letter, _, _ in answers(question(about), Language(code)).letters]

    assert len(set(letters)) == len(letters)
    assert all(len(letter) == 1 for letter in letters)


@pytest.mark.parametrize(
    ("about", "meanings", "typed"),
    [
        (Asked.DUE, ["tomorrow", "friday", "week", "theirs"], True),
        (Asked.COMPLAINT, ["yes", "no"], False),
        (Asked.SPEAKER, ["yes", "no"], False),
        (Asked.GUESS, ["confirmed", "refuted", "open"], False),
        (Asked.EVIDENCE, ["told", "seen", "document"], True),
        (Asked.LEARNT, [], True),
        (Asked.FATE, ["promise", "next_time", "dropped"], True),
        (Asked.INTENTION, [], True),
        (Asked.SENSITIVE, ["yes", "no"], False),
        (Asked.TRAIT, [*TRAITS, "nothing"], True),
    ],
)
def test_a_question_is_answered_by_these_letters_or_by_typing(about: Asked, meanings: list[str], typed: bool) -> None:
    allowed = answers(question(about), EN)

    assert ([meaning for _, _, meaning in allowed.letters], allowed.typed) == (meanings, typed)


@pytest.mark.parametrize(
    ("language", "letters"), [(DE, ["m", "f", "w", "k"]), (EN, ["t", "f", "w", "c"])], ids=["de", "en"]
)
def test_a_day_is_named_by_a_letter_of_the_language(language: Language, letters: list[str]) -> None:
    assert [letter for letter, _, _ in answers(question(Asked.DUE), language).letters] == letters


def test_a_kind_is_answered_by_every_kind_and_by_parked() -> None:
    meanings = [meaning for _, _, meaning in answers(question(Asked.KIND), EN).letters]

    assert [choice_named(meaning) for meaning in meanings] == [one for one in CHOICES if one.track is None]
