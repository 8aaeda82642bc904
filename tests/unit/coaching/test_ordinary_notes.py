"""Notes as they are typed in a hurry, none of them provoking: what judges questions stays silent over them."""

from pathlib import Path

import pytest

from interview_tui.language.catalogue import Code
from interview_tui.questions.judging import form_of

MOST_IN_1_000 = 3
LANGUAGES: tuple[Code, ...] = ("de", "en")


def ordinary(language: Code) -> list[str]:
    """Return the ordinary notes of a language, one a line."""
    return (Path(__file__).parent / f"ordinary_notes_{language}.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_300_different_notes(language: Code) -> None:
    assert len(ordinary(language)) == len(set(ordinary(language))) >= 300


def test_at_most_3_in_1_000_ordinary_notes_are_taken_for_a_question_worth_a_hint() -> None:
    notes = [(note, language) for language in LANGUAGES for note in ordinary(language)]

    spoken = [note for note, language in notes if form_of(note, language).speak]

    assert len(spoken) <= len(notes) * MOST_IN_1_000 / 1000, spoken


def test_the_same_holds_where_the_language_of_the_notes_is_not_that_of_the_screen() -> None:
    notes = [(note, other) for language, other in (("de", "en"), ("en", "de")) for note in ordinary(language)]

    spoken = [note for note, other in notes if form_of(note, other).speak]

    assert len(spoken) <= len(notes) * MOST_IN_1_000 / 1000, spoken
