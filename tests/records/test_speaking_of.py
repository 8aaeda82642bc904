"""Whether a text speaks of somebody: by a name, or by words of theirs; what only looks like it does not."""

import pytest

from interview_tui.records.given_name import without_titles
from interview_tui.records.speaking_of import Whom, speaks_of, whom

SAID = (
    "Der Monatsabschluss ist ein Albtraum, jeden Monat wieder.",
    "We type every single order twice, by hand",
    "Die Hotline geht nie ran",
)


def weber() -> Whom:
    return whom(["Dr. Claudia Weber", "Claudia Kleist"], ["Nordmetall GmbH"], SAID)


@pytest.mark.parametrize(
    "text",
    [
        "Claudia Weber sieht das anders",
        "so sagt claudia weber es auch",
        "CLAUDIA WEBERS Liste",
        "Frau Weber will es bis Mai",
        "Webers Liste zuerst",
        "Weber’s list comes first",
        "früher Kleist",
        "Bei Nordmetall drängt es",
        "Nordmetalls Zahlen",
        "auch die Nordmetall GmbH",
    ],
)
def test_a_name_is_one_however_it_is_declined(text: str) -> None:
    assert speaks_of(text, weber())


@pytest.mark.parametrize(
    "text",
    [
        "ein weber webt",
        "Weberei und Webseite",
        "nordmetall klein geschrieben",
        "Claudia allein kann jede sein",
        "Abschluss in einem Tag ist das Ziel",
        "der Albtraum, von dem viele reden",
        "geht nie ran, die Hotline",
        "every single order",
        "",
    ],
)
def test_what_only_looks_like_it_is_none(text: str) -> None:
    assert not speaks_of(text, weber())


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Jo Lang", "das dauert zu lang", False),
        ("Jo Lang", "Herr Lang wartet", True),
        ("Anna Berg", "Der Berg an Arbeit", True),
        ("Anna Berg", "die Arbeit wird zum berg", False),
        ("Anna Long", "it takes too long", False),
        ("Bo Li", "Li ist ein Zeichen", False),
        ("Bo Li", "mit Bo Li geredet", True),
        ("Müller-Lüdenscheidt", "Frau Mueller-Luedenscheidt fragt", True),
        ("Müller-Lüdenscheidt", "Frau Müller fragt", False),
        ("Anna von der Heide", "Frau von der Heide", True),
        ("Weiß, Tom", "Tom Weiss", True),
        ("Weiß, Tom", "Herr Weiß", True),
        ("Weiß, Tom", "ich weiß", False),
        ("Kroll", "Kroll wartet", True),
        ("Tom Yilmaz, MBA", "an MBA helps", False),
        ("Tom Yilmaz, MBA", "Yilmaz knows", True),
    ],
)
def test_a_family_name_counts_as_a_word_with_its_capital(name: str, text: str, expected: bool) -> None:
    assert speaks_of(text, whom([name], [], [])) is expected


@pytest.mark.parametrize(
    ("organisation", "text", "expected"),
    [
        ("Stahl und Glas KG", "die Leute von stahl und glas", True),
        ("ista", "bei ista läuft es", True),
        ("Ista", "bei ista läuft es", False),
        ("4flow AG", "das sagt 4flow auch", True),
        ("1&1", "ein Gespräch 1:1", False),
        ("BP", "BP steht für Blutdruck", False),
    ],
)
def test_an_organisation_counts_without_its_legal_form(organisation: str, text: str, expected: bool) -> None:
    assert speaks_of(text, whom([], [organisation], [])) is expected


@pytest.mark.parametrize("marks", ["„{}“", "“{}”", '"{}"', "»{}«", "«{}»", "‘{}’", "‚{}‘", "'{}'", "›{}‹"])
def test_a_passage_between_any_marks_is_a_quote(marks: str) -> None:
    assert speaks_of(f"Viele sagen {marks.format('ein Albtraum')}, mehr nicht", weber())
    assert not speaks_of(f"Viele sagen {marks.format('ein Traum')}, mehr nicht", weber())
    assert not speaks_of(f"Viele sagen {marks.format('Albtraum')}, mehr nicht", weber())


@pytest.mark.parametrize(
    "text",
    [
        "ist ein Albtraum jeden Monat",
        "they type EVERY single order, twice (!)",
        "„Der Monatsabschluss … ganz anders“",
        "„jeden Monat ... so“",
        'at 19" they said "by hand"',
        "„er sagte ‚geht nie ran‘ und ging“",
    ],
)
def test_words_of_theirs_are_found_in_a_row_and_with_something_left_out(text: str) -> None:
    assert speaks_of(text, weber())


def test_an_apostrophe_is_no_mark() -> None:
    assert not speaks_of("it doesn't go by hand, they don't like it", weber())


def test_what_nobody_said_is_quoted_by_nobody() -> None:
    assert not speaks_of("Claudia Weber sagt „ein Albtraum“", Whom())


@pytest.mark.parametrize(
    ("name", "bare"),
    [("Frau Dr. Claudia Weber", "Claudia Weber"), ("Weber, Anna", "Anna Weber"), ("Yilmaz, MBA", "Yilmaz"), ("", "")],
)
def test_titles_are_no_part_of_a_name(name: str, bare: str) -> None:
    assert without_titles(name) == bare
