"""Questions of our own writing, German and English: each has its form, and is shown unasked only where that is sure."""

from pathlib import Path

import pytest

from interview_tui.language.catalogue import Code, Language
from interview_tui.language.locales import CODES
from interview_tui.questions.form import Form, form_name
from interview_tui.questions.judging import form_of


def asked(language: Code) -> list[tuple[Code, str, str]]:
    found, form = [], ""
    for line in (Path(__file__).parent / f"asked_{language}.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            form = line.strip("[]")
        elif not line.startswith("#"):
            found.append((language, form, line))
    return found


ASKED = [*asked("de"), *asked("en")]


@pytest.mark.parametrize(("language", "form", "question"), ASKED)
def test_a_question_has_its_form(language: Code, form: str, question: str) -> None:
    judged = form_of(question, language)

    assert f"{judged.form or 'none'}{'!' if judged.speak else ''}" == form


@pytest.mark.parametrize("language", CODES)
def test_there_are_enough_questions_and_all_forms(language: Code) -> None:
    forms = [form.rstrip("!") for code, form, _ in ASKED if code == language]

    assert len(forms) >= 150
    assert set(forms) == {*Form, "none"}


@pytest.mark.parametrize(("language", "form", "question"), ASKED)
def test_every_judgement_shows_what_it_rests_on_and_says_why(language: Code, form: str, question: str) -> None:
    judged = form_of(question, language)
    start, end = judged.span

    assert 0 <= start <= end <= len(question)
    assert (judged.form is None) == (start == end)
    assert question[start:end] == question[start:end].strip()
    for tongue in CODES:
        assert judged.reason.told(Language(tongue)).endswith(".")


def test_each_form_has_its_word_on_the_screen() -> None:
    german, english = Language("de"), Language("en")

    assert [german.in_context(*form_name(form)) for form in Form] == [
        "offen", "geschlossen", "suggestiv", "Doppelfrage", "Faktenfrage", "Lösungsfrage", "Verkaufsfrage",
        "Rückversicherung", "Höflichkeitsfrage",
    ]  # fmt: skip
    assert [english.in_context(*form_name(form)) for form in Form] == [*Form]


def test_a_reason_tells_in_both_languages() -> None:
    judged = form_of("Sie sind doch zufrieden?", "de")

    assert judged.reason.told(Language("en")) == "“doch” puts the answer into their mouth."
    assert judged.reason.told(Language("de")) == "„doch“ legt die Antwort in den Mund."
