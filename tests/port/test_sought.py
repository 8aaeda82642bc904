import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.port.sought import (
    ANYWHERE,
    BEGINNING,
    NOWHERE,
    WHOLE,
    first_place,
    fit,
    sought,
    word_lines,
    words_of,
)
from interview_tui.records.clean import clean

TEXTS = st.text(st.sampled_from("aeouäöüßAÜx1 .,-_„“–™日é\n€ﬁ") | st.characters(codec="utf-8"), max_size=20).map(clean)


@given(st.lists(TEXTS, max_size=6))
def test_many_texts_at_once_have_the_words_that_each_has(texts: list[str]) -> None:
    lines = word_lines(texts)

    assert [line.split() for line in lines] == [words_of(text) for text in texts]
    assert lines == [line for text in texts for line in word_lines([text])]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("datenexport", WHOLE),
        ("DATENEXPORT bricht", WHOLE),
        ("daten", BEGINNING),
        ("export", ANYWHERE),
        ("br ab", BEGINNING),
        ("ri", NOWHERE),
        ("export fehlt", NOWHERE),
        ("", WHOLE),
    ],
)
def test_a_note_fits_by_whole_words_by_their_beginnings_or_by_parts(words: str, expected: int) -> None:
    [line] = word_lines(["Der Datenexport bricht ab."])

    assert fit(line, sought(words)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("export", "Datenexport"),
        ("br", "bricht"),
        ("mueller", "Müller"),
        ("ab der", "Der"),
        ("nirgends", "Der"),
        ("", "Der"),
    ],
)
def test_the_first_word_that_is_looked_for_is_found_in_the_text(words: str, expected: str) -> None:
    text = "Der Datenexport bricht ab, sagt Müller"

    assert text[first_place(text, sought(words)) :].startswith(expected)
