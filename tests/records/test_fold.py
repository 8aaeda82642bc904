import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.records.fold import fold

LETTERS = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyzäöüßéèçñåøłABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ -'"), max_size=30)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Müller", "Mueller"),
        ("Müller", "MULLER"),
        ("Müller", "mu\u0308ller"),
        ("Größe", "GROESSE"),
        ("Straße", "Strasse"),
        ("STRAẞE", "strasse"),
        ("Käthe", "Kaethe"),
        ("René", "RENE"),
        ("Łukasz Øster", "lukasz oster"),
        ("Ærø", "aero"),
        ("Wei\u200bss", "wei\u200bss"),
        ("Firma™", "firmatm"),
        ("„Wolke – Werk…“", '"wolke - werk..."'),
        ("ﬁn à la carte", "fin a la carte"),
    ],
)
def test_two_spellings_of_a_name_are_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Maier", "Meier"), ("Weber", "Webber"), ("Kroll", "Krall"), ("a", "o")])
def test_different_names_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(LETTERS)
def test_case_makes_no_difference(text: str) -> None:
    assert fold(text.upper()) == fold(text) == fold(text.lower())


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_text_is_folded_word_by_word(one: str, other: str) -> None:
    assert fold(f"{one} {other}") == f"{fold(one)} {fold(other)}"


def test_nothing_folds_to_nothing() -> None:
    assert fold("") == ""
