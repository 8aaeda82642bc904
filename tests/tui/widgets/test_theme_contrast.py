import math
from itertools import product

import pytest

from interview_tui.tui.widgets.theme import PALETTES, Palette, textual_theme

ENOUGH = 4.5
"""WCAG 2: the contrast of text of any size."""


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour as WCAG defines it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG defines it, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize(
    ("front", "back"),
    [
        *product(["text", "quiet", "blue", "orange"], ["background", "note_line", "selection"]),
        *[("text", "blue_band"), ("text", "orange_band"), ("blue", "blue_band"), ("orange", "orange_band")],
        *[("quiet", "blue_band"), ("quiet", "orange_band"), ("blue", "orange_band")],
    ],
)
def test_every_text_can_be_read_on_every_ground_it_stands_on(name: str, front: str, back: str) -> None:
    palette = PALETTES[name]

    assert contrast(getattr(palette, front), getattr(palette, back)) >= ENOUGH


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("colour", ["text", "quiet", "blue", "orange"])
def test_a_letter_to_press_can_be_read_inverse(name: str, colour: str) -> None:
    style = PALETTES[name].style(f"key {colour}")

    assert contrast(style.color.name, style.bgcolor.name) >= ENOUGH


def test_the_measure_is_wcags_own() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", PALETTES)
def test_bands_selection_and_note_line_can_be_told_from_the_ground(name: str) -> None:
    palette = PALETTES[name]
    grounds = [palette.background, palette.note_line, palette.selection, palette.blue_band, palette.orange_band]

    assert len(set(grounds)) == len(grounds)


def test_there_is_no_red() -> None:
    for palette in PALETTES.values():
        for colour in (palette.text, palette.quiet, palette.blue, palette.orange):
            red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
            assert not (red > 150 and green < red / 3 and blue < red / 3)


@pytest.mark.parametrize(
    ("words", "colour", "bold", "reverse"),
    [
        ("text", "text", None, None),
        ("quiet", "quiet", None, None),
        ("blue bold", "blue", True, None),
        ("bold", "text", True, None),
        ("reverse bold", "text", True, True),
        ("", "text", None, None),
    ],
)
def test_a_style_is_said_in_words(words: str, colour: str, bold: bool | None, reverse: bool | None) -> None:
    palette: Palette = PALETTES["dark"]

    style = palette.style(words)

    assert (style.color.name, style.bold, style.reverse) == (getattr(palette, colour).lower(), bold, reverse)


@pytest.mark.parametrize("name", PALETTES)
def test_the_style_sheets_get_the_same_colours(name: str) -> None:
    theme, palette = textual_theme(name), PALETTES[name]

    assert (theme.name, theme.background, theme.foreground, theme.dark) == (
        name, palette.background, palette.text, palette.dark,
    )  # fmt: skip
    assert {"note-line", "selection", "quiet", "blue", "blue-band", "orange", "orange-band"} <= set(theme.variables)
    assert math.isclose(contrast(theme.background, palette.background), 1)
