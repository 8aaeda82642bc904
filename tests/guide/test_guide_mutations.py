"""Whatever an editor or an accident does to a guide, the answer is a guide or one plain fault."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.guide.loader import library_folder, parse_guide, parse_rules
from interview_tui.guide.model import Guide
from interview_tui.guide.toml_file import FileFault
from interview_tui.language.catalogue import Language

EN = Language("en")

CHECK_IN = (library_folder() / "check-in.toml").read_text(encoding="utf-8")
RULES = (library_folder() / "rules.toml").read_text(encoding="utf-8")
LINES = CHECK_IN.split("\n")
FILE = Path("check-in.toml")

SCRAPS = [
    '"',
    "'",
    '"""',
    "[",
    "[[",
    "]",
    "{",
    "}",
    "=",
    ".",
    "#",
    "\n",
    "\r",
    "\\",
    "\x1b[31m",
    "\x00",
    "5",
    "é",
]
scraps = st.sampled_from(SCRAPS) | st.text(max_size=5)
places = st.floats(0, 1, exclude_max=True)
changes_of_letters = st.tuples(st.just("letters"), places, st.integers(0, 12), scraps)
changes_of_lines = st.tuples(st.just("lines"), places, st.integers(0, 3), st.sampled_from(["", *LINES]))


def changed(text: str, change: tuple[str, float, int, str]) -> str:
    """Replace some letters, or some lines, at a place given as a share of the whole."""
    what, place, length, new = change
    parts = list(text) if what == "letters" else text.split("\n")
    at = int(place * len(parts))
    parts[at : at + length] = [new] if new or what == "lines" else []
    return ("" if what == "letters" else "\n").join(parts)


def is_a_plain_answer(answer: object, text: str) -> bool:
    """Tell whether a fault points into the file and can be shown as it is."""
    assert isinstance(answer, FileFault)
    assert 1 <= answer.line <= text.count("\n") + 1
    assert answer.why(EN).isprintable() or not answer.why(EN).isascii()
    assert not [letter for letter in str(answer) if ord(letter) < 32 or 127 <= ord(letter) < 160]
    return 0 < len(answer.why(EN)) <= 200


@given(st.lists(changes_of_letters | changes_of_lines, min_size=1, max_size=3))
def test_a_damaged_guide_is_a_guide_or_a_fault(changes: list[tuple[str, float, int, str]]) -> None:
    text = CHECK_IN
    for change in changes:
        text = changed(text, change)
    answer = parse_guide(text, FILE)
    assert isinstance(answer, Guide) or is_a_plain_answer(answer, text)


@given(st.text(alphabet=st.sampled_from("ab1.\"'[]{}=,#\n\\ -"), max_size=80))
def test_any_text_is_answered(text: str) -> None:
    assert is_a_plain_answer(parse_guide(text, FILE), text)
    assert is_a_plain_answer(parse_rules(text, FILE), text)


@settings(max_examples=60)
@given(st.sampled_from(["check-in", "rules"]), places)
def test_a_file_cut_off_anywhere_is_answered(name: str, place: float) -> None:
    whole, parse = (CHECK_IN, parse_guide) if name == "check-in" else (RULES, parse_rules)
    text = whole[: int(place * len(whole))]
    answer = parse(text, FILE)
    assert not isinstance(answer, FileFault) or is_a_plain_answer(answer, text)
