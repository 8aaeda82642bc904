"""A paste is found whole in whatever pieces a terminal sends it, and nothing in it is ever a key."""

from hypothesis import given
from hypothesis import strategies as st

from interview_tui.tui.terminal.pasted import END, LARGEST_PASTE, START, Pasted, Pastes

TYPED = st.text("ab\x1b[20~1\r", max_size=12).filter(lambda text: START not in text)
CONTENT = st.text("ab\x1b[20~1\x11\r", max_size=30).filter(lambda text: END not in text)


def fed(text: str, sizes: list[int]) -> tuple[str, list[str]]:
    """Return what is read as keys, empty pastes left out, and the pastes; the text is sent in these sizes."""
    pastes, typed, pasted, at = Pastes(), "", [], 0
    for size in [*sizes, len(text)]:
        for part in pastes.feed(text[at : at + size]):
            if isinstance(part, Pasted):
                pasted.append(part.text)
            else:
                typed += part
        at += size
    return typed.replace(START + END, ""), pasted


@given(TYPED, CONTENT, TYPED, st.lists(st.integers(1, 9), max_size=20))
def test_in_whatever_pieces_it_comes_a_paste_is_whole_and_no_key(
    before: str, content: str, behind: str, sizes: list[int]
) -> None:
    text = f"{before}{START}{content}{END}{behind}"
    start = text.index(START) + len(START)
    end = text.index(END, start)
    typed, pasted = fed(text, sizes)

    assert pasted[0] == text[start:end]
    assert typed.startswith(text[: start - len(START)])
    assert typed.endswith(behind)


def test_a_sequence_without_end_in_a_paste_presses_no_key() -> None:
    typed, pasted = fed(f"a{START}\x1b{'x' * 60}\x11{END}b", [])

    assert typed == "ab"
    assert pasted == ["\x1b" + "x" * 60 + "\x11"]


def test_two_pastes_in_one_piece_are_two() -> None:
    assert fed(f"{START}eins{END}{START}{END}c{START}zwei{END}", []) == ("c", ["eins", "", "zwei"])


def test_of_a_paste_that_is_too_long_no_more_is_held_than_shows_that_it_is() -> None:
    typed, pasted = fed(f"{START}{'x' * (3 * LARGEST_PASTE)}{END}b", [4096] * 60)

    assert typed == "b"
    assert [len(one) for one in pasted] == [LARGEST_PASTE + 1]


def test_without_a_paste_every_key_is_handed_on_at_once() -> None:
    pastes = Pastes()

    assert [list(pastes.feed(one)) for one in ("\x1b", "[200", "a", "\x1b[A")] == [
        ["\x1b"],
        ["[200"],
        ["a"],
        ["\x1b[A"],
    ]
