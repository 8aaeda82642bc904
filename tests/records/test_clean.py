import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from interview_tui.records.clean import MARKS_KEPT, clean, clean_line

FRAGMENTS = st.sampled_from(
    [
        *["\x1b", "\x1b[", "\x1b]", "\x1bP", "\x9b", "\x9d", "\x90", "\x9c", "\x07", "\x1b\\", "[31m", "0;", "52;c;"],
        *["\r\n", "\r", "\n", "\t", "\x00", "\x7f", "\x85", "\u2028", "\u2029", "\u202e", "\u2066", "\ufeff"],
        *["\ud800", "\udc00", "\u0301", "\u0323", "\u0308", "\u200d", "\u0958"],
        *["a", "e", "ß", "é", "가", "👩", "wort "],
    ]
)
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=40)
HOSTILE = st.one_of(ANY_TEXT, st.lists(FRAGMENTS, max_size=40).map("".join))
WORDS = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"], max_codepoint=0xFFFF), max_size=60)


@given(HOSTILE)
@example("\x1b\x1b[31m[31mrot")
@example("e" + "\u0301\u0323" * 20)
@example("\u0958" * 3)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean(text)

    assert clean(once) == once


@given(HOSTILE)
def test_a_cleaned_line_stays_as_it_is(text: str) -> None:
    once = clean_line(text)

    assert clean_line(once) == once
    assert clean(once) == once


@given(HOSTILE)
def test_nothing_that_acts_on_a_terminal_is_left(text: str) -> None:
    left = clean(text)

    assert not [c for c in left if unicodedata.category(c) in ("Cc", "Cs") and c != "\n"]
    assert not set(left) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u2028\u2029")


@given(HOSTILE)
def test_a_clean_text_can_be_written_as_utf_8(text: str) -> None:
    assert clean(text).encode("utf-8").decode("utf-8") == clean(text)


@given(HOSTILE)
def test_a_clean_text_is_in_composed_form(text: str) -> None:
    assert unicodedata.is_normalized("NFC", clean(text))


@given(HOSTILE)
def test_never_more_than_eight_marks_follow_one_another(text: str) -> None:
    run = 0
    for character in clean(text):
        run = run + 1 if unicodedata.category(character).startswith("M") else 0
        assert run <= MARKS_KEPT


@given(HOSTILE)
def test_a_line_has_no_newline_and_no_space_at_its_ends(text: str) -> None:
    line = clean_line(text)

    assert "\n" not in line
    assert line == line.strip()


@given(WORDS)
def test_words_and_signs_are_left_alone(text: str) -> None:
    assert clean(text) == unicodedata.normalize("NFC", text)


@given(st.sampled_from(["\x1b]", "\x1bP", "\x1bX", "\x1b^", "\x1b_", "\x9d", "\x90", "\x98", "\x9e", "\x9f"]), WORDS)
def test_an_endless_command_swallows_no_word(beginning: str, words: str) -> None:
    assert clean(f"vorher {beginning}{words}").endswith(clean(words))


@given(st.sampled_from(["\x1b]", "\x9d"]), st.sampled_from(["\x07", "\x1b\\", "\x9c"]))
def test_a_command_to_the_terminal_goes_with_its_end(beginning: str, end: str) -> None:
    assert clean(f"vor{beginning}52;c;Y2FsYw=={end}nach") == "vornach"


def test_a_command_does_not_reach_over_a_line_end() -> None:
    assert clean("\x1b]0;Titel\nDie Notiz\x07") == "]0;Titel\nDie Notiz"


def test_a_very_long_command_is_taken_for_words() -> None:
    words = "Wort " * 1_000

    assert clean(f"\x1b]{words}\x07") == f"]{words}"


@pytest.mark.parametrize(
    "sequence",
    [
        *["\x1b[31m", "\x1b[2J", "\x1b[?1049h", "\x1b[1;5H", "\x9b31m", "\x1b[38;2;1;2;3m", "\x1b[0 q"],
        *["\x1b(B", "\x1b#8", "\x1b%G", "\x1b=".replace("=", "c"), "\x1bM", "\x1b7".replace("7", "D")],
        *["\x1b]8;;http://x\x07", "\x1bPq#0\x1b\\", "\x1b^pm\x1b\\", "\x1b_apc\x1b\\"],
    ],
)
def test_an_escape_sequence_goes_whole(sequence: str) -> None:
    assert clean(f"rot{sequence}blau") == "rotblau"


@pytest.mark.parametrize("control", [*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0))])
def test_a_control_character_goes_unless_it_breaks_a_line_or_is_a_tab(control: str) -> None:
    expected = {"\t": "a ß", **dict.fromkeys("\n\r\x0b\x0c\x85", "a\nß")}

    assert clean(f"a{control}ß") == expected.get(control, "aß")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("zwei\r\nZeilen", "zwei\nZeilen"),
        ("zwei\rZeilen", "zwei\nZeilen"),
        ("zwei\nZeilen", "zwei\nZeilen"),
        ("zwei\u2028Zeilen", "zwei\nZeilen"),
        ("zwei\u2029Zeilen", "zwei\nZeilen"),
        ("Spalte\tSpalte", "Spalte Spalte"),
        ("  Rand  ", "  Rand  "),
        ("", ""),
    ],
)
def test_line_ends_become_one_and_tabs_become_spaces(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Claudia\nWeber", "Claudia Weber"),
        ("Claudia\r\nWeber", "Claudia Weber"),
        ("Claudia\tWeber", "Claudia Weber"),
        (" Claudia Weber\n", "Claudia Weber"),
        ("\x1b[31m\n", ""),
    ],
)
def test_in_one_line_newlines_and_tabs_are_spaces(typed: str, kept: str) -> None:
    assert clean_line(typed) == kept


def test_umlauts_typed_as_two_keys_become_one() -> None:
    assert clean("Mu\u0308ller") == "Müller"


def test_bidi_overrides_cannot_turn_a_text_round() -> None:
    assert clean("gut\u202eabc\u202c \u2067x\u2069") == "gutabc x"


def test_half_a_character_is_dropped() -> None:
    assert clean("a\ud83db\ude00c") == "abc"


def test_emoji_and_their_joiners_stay() -> None:
    family = "👩\u200d👩\u200d👧 ❤\ufe0f"

    assert clean(family) == family


def test_scripts_that_need_marks_stay_whole() -> None:
    texts = ["हिन्दी क्षमा", "ไทยที่นี่", "Tiếng Việt", "עִבְרִית", "العَرَبِيَّة"]

    assert [clean(text) for text in texts] == [unicodedata.normalize("NFC", text) for text in texts]


def test_of_many_marks_the_first_eight_stay() -> None:
    assert clean("x" + "\u0332" * 50 + "y") == "x" + "\u0332" * 8 + "y"


def test_an_invisible_joiner_does_not_begin_the_count_of_marks_anew() -> None:
    hill = "x" + ("\u0332" * 8 + "\u200d") * 20

    assert clean(hill).count("\u0332") == 8


def test_a_million_marks_of_changing_order_become_eight() -> None:
    # Sorting them, as NFC does, would take the square of their number: this would never end.
    assert clean("x" + "\u0301\u0323" * 500_000) == clean("x" + "\u0301\u0323" * 4)


@pytest.mark.parametrize("beginning", ["\x9d", "\x90", "\x1b]", "\x1b[", "\x9b", "\x1b"])
def test_a_megabyte_of_beginnings_without_an_end_is_no_trouble(beginning: str) -> None:
    assert clean(beginning * (1_000_000 // len(beginning)) + "\nWort").endswith("Wort")


def test_a_megabyte_of_text_comes_through_whole() -> None:
    text = "Überall größere Mühe.\n" * 45_000

    assert clean(text) == text
