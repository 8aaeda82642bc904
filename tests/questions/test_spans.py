"""Where a judgement points to, with all that stands before a question."""

import pytest

from interview_tui.language.catalogue import Code
from interview_tui.language.locales import CODES
from interview_tui.questions.form import Form
from interview_tui.questions.judging import form_of


@pytest.mark.parametrize(
    ("language", "question", "place"),
    [
        ("de", "So, ähm, Frau Weber, sind Sie zufrieden?", "sind Sie"),
        ("de", "Sie sind doch zufrieden?", "doch"),
        ("de", "Das ist besser so, oder?", "oder"),
        ("de", "Was läuft gut und was stört Sie?", "und was stört Sie"),
        ("de", "Kommen Sie im Mai oder im Juni?", "oder"),
        ("de", "Wenn Sie zurückdenken: Woran lag es?", "Woran lag"),
        ("de", "Das Muster ist raus. Wie oft nutzen Sie es?", "Wie oft"),
        ("en", "Well, um, are you happy?", "are you"),
        ("en", "It’s better this way, isn’t it?", "isn’t it"),
        ("en", "What works and what do you miss?", "and what do you"),
        ("en", "Do you prefer May or June?", "or"),
        ("en", "The sample is out. How often do you use it?", "How often"),
    ],
)
def test_the_span_is_the_place_in_the_text_as_given(language: Code, question: str, place: str) -> None:
    assert question[slice(*form_of(question, language).span)] == place


def test_two_questions_point_to_the_second() -> None:
    question = "Are you happy? And would you recommend us?"

    assert question[slice(*form_of(question, "en").span)] == "would you recommend us"


def test_a_courtesy_before_the_question_is_not_the_question() -> None:
    assert form_of("Darf ich mitschreiben? Wie lief die Schulung?", "de").form is Form.OPEN
    assert form_of("Can you hear me? Are you happy with the export?", "en").form is Form.CLOSED


def test_only_courtesies_stay_courtesies() -> None:
    assert form_of("Can you hear me? Is this a good time?", "en").form is Form.COURTESY


@pytest.mark.parametrize("text", ["", " ", "?", "...", "\n", "?!?", "„“", "\u0301", "🙂", "?\n?\n?"])
@pytest.mark.parametrize("language", CODES)
def test_a_text_without_words_asks_nothing(language: Code, text: str) -> None:
    judged = form_of(text, language)

    assert (judged.form, judged.speak, judged.rewrite) == (None, False, None)
