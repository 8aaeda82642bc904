"""The last door before the terminal."""

import pytest
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from interview_tui.tui.terminal.line_filter import NoControls

BLACK = Color(0, 0, 0)


def through(*texts: str) -> list[str]:
    segments = [Segment(text, Style(bold=True)) for text in texts]
    return [segment.text for segment in NoControls().apply(segments, BLACK)]


def test_plain_segments_pass_as_they_are() -> None:
    segments = [Segment("Müller · 価格 👍🏿 👨‍👩‍👧‍👦 ✌️ 🏴‍☠️", Style(bold=True)), Segment("   ")]

    assert [one.text for one in NoControls().apply(segments, BLACK)] == [one.text for one in segments]


@pytest.mark.parametrize("control", ["\x00", "\x1b", "\x07", "\x7f", "\x9b", "\x9d", "\u202e", "\u2066", "\ud800"])
def test_a_control_character_does_not_pass(control: str) -> None:
    assert control not in "".join(through(f"a{control}b", control, "c"))


@pytest.mark.parametrize(
    "text", ["a\x1b[2Jb", "\x00\x00\x00", "\u202eumgedreht", "ein\ud800zelner", "\u200d\u200d", "👩\u200d", "\ufe0fa"]
)
def test_a_row_is_as_wide_after_as_before(text: str) -> None:
    assert cell_len("".join(through(text, " Ende"))) == cell_len(text) + 5


def test_letters_hung_together_by_joiners_do_not_make_a_row_wider_in_the_terminal() -> None:
    text = "a\u200d" * 40
    shown = "".join(through(text, "·"))

    assert "\u200d" not in shown
    assert len(shown) == cell_len(text) + 1


def test_the_style_of_what_passes_is_kept() -> None:
    segments = [Segment("a\x07b", Style(bold=True)), Segment("c", Style(italic=True))]

    kept = NoControls().apply(segments, BLACK)

    assert [segment.style for segment in kept[:2]] == [Style(bold=True), Style(italic=True)]
