"""A theme is suggested for a note with the words that say why; and rather not than wrongly."""

import pytest

from interview_tui.insight.theme_suggestions import Suggestions
from tests.support.theme_notes import ENGLISH, GERMAN, notes

TEXTS = {
    "1": "Der Monatsabschluss dauert drei Tage, Export nach Excel",
    "2": "Export bricht beim Monatsabschluss ab",
    "3": "Hotline vierzig Minuten Warteschleife",
    "4": "die Kantine ist gut",
}
GATHERED = {"closing": ["1"], "hotline": ["3"]}


def test_two_shared_rare_words_suggest_a_theme_and_are_the_reason() -> None:
    [found] = Suggestions(TEXTS, GATHERED).of("2", TEXTS["2"])

    assert (found.theme_id, set(found.because)) == ("closing", {"Monatsabschluss", "Export"})


@pytest.mark.parametrize(
    "text",
    [
        "Hotline war freundlich",  # one word is none
        "die Kollegin hat den Bericht",
        "",
    ],
)
def test_below_two_shared_rare_words_nothing_is_suggested(text: str) -> None:
    assert Suggestions(TEXTS, GATHERED).of("9", text) == ()


def test_a_theme_that_a_note_has_is_not_suggested_again() -> None:
    assert Suggestions(TEXTS, GATHERED | {"closing": ["1", "2"]}).of("2", TEXTS["2"]) == ()


def test_words_that_many_notes_have_are_not_rare() -> None:
    everywhere = {str(number): "Export im Monatsabschluss" for number in range(100)}

    assert Suggestions(everywhere, {"closing": ["1"]}).of("2", everywhere["2"]) == ()


def test_a_word_is_the_same_with_another_ending() -> None:
    texts = {"1": "Bestellungen auf Paletten", "2": "eine Bestellung je Palette"}

    assert [one.theme_id for one in Suggestions(texts, {"orders": ["1"]}).of("2", texts["2"])] == ["orders"]


def test_the_first_suggestion_is_right_in_four_of_five_cases_in_which_it_speaks() -> None:
    every = notes(GERMAN | ENGLISH)
    texts = {str(number): text for number, (_, text) in enumerate(every)}
    spoke = right = 0
    for number, (theme, text) in enumerate(every):
        gathered = {
            name: [str(other) for other, (of, _) in enumerate(every) if of == name and other != number]
            for name in GERMAN | ENGLISH
        }
        found = Suggestions(texts, gathered).of(str(number), text)
        spoke += bool(found)
        right += bool(found) and found[0].theme_id == theme
    print(f"{right} right of {spoke} on {len(every)} notes")

    assert len(every) == 200
    assert spoke >= 60  # one that never speaks is always right
    assert right >= 0.8 * spoke
