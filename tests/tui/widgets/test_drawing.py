import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from interview_tui.tui.terminal.line_filter import harmless
from interview_tui.tui.widgets.drawing import (
    Span,
    beside,
    fitted,
    line,
    paragraph,
    shortened,
    strip_of,
    width_of,
    wrapped,
)
from interview_tui.tui.widgets.theme import DARK

TEXTS = st.text(st.sampled_from("aß é漢字👩🏽\u200d❤\ufe0f\u0301\n  "), max_size=40).map(harmless)
"""Rich counts a joiner that joins nothing, and what follows, as nothing: those are taken out before."""
WIDTHS = st.integers(0, 60)


@given(TEXTS, st.integers(-3, 60))
def test_a_fitted_text_is_exactly_so_wide(text: str, cells: int) -> None:
    assert cell_len(fitted(text, cells)) == max(0, cells)


@given(TEXTS, WIDTHS)
def test_a_shortened_text_is_at_most_so_wide(text: str, cells: int) -> None:
    assert cell_len(shortened(text, cells)) <= cells


@given(st.text(st.characters(categories=["L"], max_codepoint=0x24F), max_size=30))
def test_a_text_that_fits_is_not_shortened(text: str) -> None:
    assert shortened(text, cell_len(text)) == text


@pytest.mark.parametrize(
    ("text", "cells", "seen"),
    [
        ("Abschluss", 9, "Abschluss"),
        ("Abschluss", 8, "Abschlu…"),
        ("Abschluss", 12, "Abschluss   "),
        ("Der Abschluss", 5, "Der… "),
        ("zwei\nZeilen", 11, "zwei Zeilen"),
        ("漢字漢字", 5, "漢字…"),
        ("漢字漢字", 4, "漢… "),
        ("Abschluss", 1, "…"),
        ("Abschluss", 0, ""),
    ],
)
def test_what_is_cut_off_is_shown_by_an_ellipsis(text: str, cells: int, seen: str) -> None:
    assert fitted(text, cells) == seen


@given(TEXTS, TEXTS, st.integers(1, 80))
def test_two_ends_of_a_line_take_its_whole_width(left: str, right: str, width: int) -> None:
    drawn = beside(line(left), line(right.replace("\n", " ")), width)

    assert width_of(drawn) == max(width, width_of(line(right.replace("\n", " "))) + 1)


def test_the_left_end_gives_way() -> None:
    assert "".join(span.text for span in beside(line("Claudia Weber"), line("14:32"), 14)) == "Claudia… 14:32"


def test_what_does_not_fit_at_all_is_left_out() -> None:
    assert "".join(span.text for span in beside(line("Claudia"), line("14:32"), 5)) == " 14:32"


@given(TEXTS, st.integers(4, 40))
def test_no_wrapped_line_is_too_wide(text: str, width: int) -> None:
    assert all(cell_len(one) <= width for one in wrapped(text, width))


@given(TEXTS, WIDTHS)
def test_wrapping_loses_nothing_but_spaces(text: str, width: int) -> None:
    assert "".join("".join(wrapped(text, width)).split()) == "".join(text.split())


@given(st.lists(st.text("abcdef", min_size=1, max_size=8), min_size=1, max_size=20))
def test_words_that_fit_are_not_broken(words: list[str]) -> None:
    assert " ".join(wrapped(" ".join(words), 8)).split() == words


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("kurz", 10, ["kurz"]),
        ("eins zwei drei", 9, ["eins zwei", "drei"]),
        ("eins\nzwei", 10, ["eins", "zwei"]),
        ("Donaudampfschiff", 6, ["Donaud", "ampfsc", "hiff"]),
        ("漢字漢字", 4, ["漢字", "漢字"]),
        ("eins", 1, ["eins"]),
    ],
)
def test_a_text_is_broken_between_words_where_possible(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width) == lines


def test_a_paragraph_is_indented_in_every_line() -> None:
    lines = paragraph("eins zwei", "quiet", 6, 2)

    assert lines == [(Span("  "), Span("eins", "quiet")), (Span("  "), Span("zwei", "quiet"))]


@given(TEXTS, st.integers(1, 60))
def test_a_strip_is_exactly_so_wide(text: str, width: int) -> None:
    assert strip_of(line(text), width, DARK, Style()).cell_length == width


def test_no_text_is_read_as_markup() -> None:
    hostile = "[bold]x[/] [/] [$x @click=app.quit]"

    assert strip_of(line(hostile), 60, DARK, Style()).text.rstrip() == hostile


def test_a_newline_never_reaches_the_terminal() -> None:
    assert strip_of(line("zwei\nZeilen\tx"), 20, DARK, Style()).text.rstrip() == "zwei Zeilen x"
