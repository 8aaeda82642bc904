from hypothesis import given
from hypothesis import strategies as st

from interview_tui.export.templates.wrapping import WIDTH, cells, wrapped

WORDS = st.lists(st.text("aäß-価", min_size=1, max_size=40), max_size=40).map(" ".join)


@given(WORDS, st.integers(0, 30))
def test_no_line_is_wider_than_a_mail_unless_a_word_is(text: str, depth: int) -> None:
    longest = max(map(cells, text.split(" ")))

    lines = wrapped(text, "- ", depth).split("\n")
    assert all(cells(line.strip()) <= max(WIDTH, longest + 2) for line in lines)
    assert all(cells(line) <= WIDTH for line in lines) or depth > 8 or longest > 24


@given(WORDS, st.integers(0, 30))
def test_every_word_stays_in_its_place(text: str, depth: int) -> None:
    assert "".join(wrapped(text, "- ", depth).split()) == "".join(["-", *text.split()])


@given(st.text("ab \n", max_size=300))
def test_what_follows_hangs_below_the_beginning(text: str) -> None:
    first, *rest = wrapped(text, "- ", 1).split("\n")

    assert first.startswith("      -")
    assert all(not line or line.startswith("        ") for line in rest)
    assert not [line for line in (first, *rest) if line.endswith(" ")]


def test_a_wide_character_takes_two_cells_and_a_mark_none() -> None:
    assert [cells(one) for one in ("", "a", "ä", "価", "e\u0301", "\u200b")] == [0, 1, 1, 2, 1, 0]


def test_a_line_is_used_to_its_last_cell() -> None:
    full = "a" * 35 + " " + "b" * 36

    assert wrapped(full) == full
    assert wrapped(full + "b") == "a" * 35 + "\n" + "b" * 37


def test_no_space_that_holds_words_together_is_a_place_to_break() -> None:
    assert wrapped("wort " * 13 + "20.\u00a0November").split("\n")[-1] == "20.\u00a0November"
