"""What is said about a guide whose TOML is broken, misleading or hostile: the file, the line, and what is wrong."""

from pathlib import Path

import pytest

from interview_tui.guide.loader import parse_guide
from interview_tui.guide.toml_file import FileFault
from interview_tui.language.catalogue import Language
from interview_tui.language.message import Message
from tests.support.broken_guides import EN, SOUND, fault


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('ask = "Wo?"', "ask = Wo?", "25: is not valid TOML: this is no value; a text needs quotation marks"),
        (
            'ask = "Wo?"',
            'ask = "Wo?',
            "25: is not valid TOML: a text ends in another line",
        ),
        ("minutes = 10", "minutes 10", "2: is not valid TOML: = is missing after the name"),
        ('"place"', '"""place', "30: is not valid TOML: the quotation mark at the end is missing"),
        ('[[sections]]\nid = "second"', '[sections]\nid = "second"', "19: is not valid TOML: Cannot declare"),
    ],
)
def test_broken_toml_is_told_with_its_line(old: str, new: str, said: str) -> None:
    assert fault(old, new).startswith(f"mine.toml:{said}")


def test_the_first_of_several_faults_is_told() -> None:
    said = fault(SOUND[SOUND.index("minutes") :], SOUND[SOUND.index("minutes") :].replace('"', "'").replace("10", "0"))
    assert said.startswith("mine.toml:2:")


def test_lines_that_only_look_like_keys_do_not_mislead() -> None:
    said = fault('title = "First"', 'title = """\n\\\n[[sections]]\\\ntrack = \\\nFirst"""\ntrak = 1')
    assert said.startswith("mine.toml:14: `trak` is not known here")


def test_a_plain_table_in_a_guide_is_found_by_its_header() -> None:
    said = fault(
        'ask.de = "Was?"\nask.en = "What?"\nwhys = ["Why?"]',
        'whys = ["Why?"]\n[sections.cues.ask]\nde = "W?"',
    )
    assert said == "mine.toml:16: `ask.en` is missing"


def test_tables_inside_unknown_tables_do_not_mislead() -> None:
    said = fault('fits = "Always"', 'fits = "Always"\n[colours.dark]\nblue = 1')
    assert said.startswith("mine.toml:6: `colours` is not known here")


def test_quoted_keys_are_keys() -> None:
    assert fault("minutes = 10", '"minutes" = 0').startswith("mine.toml:2: `minutes` is 0")


def test_an_indented_value_on_a_line_of_its_own_is_not_taken_for_a_list_item() -> None:
    said = fault('whys = ["Why?"]', 'whys = [\n  "Why?",\n  "Why?",\n  "Why?",\n]')
    assert said == "mine.toml:17: `whys` has 3 entries; at most 2"


def test_what_a_fault_repeats_from_a_file_is_short_and_harmless() -> None:
    said = fault("listen_for", f'"\\u001b]0;owned\\u0007\\u202e{"x" * 300}"')
    assert said.startswith("mine.toml:23: `xxxx")
    assert said.isprintable()
    assert len(said) < 220


def test_a_long_sentence_about_a_fault_is_cut() -> None:
    found = FileFault(file=Path("a\x1b[31m.toml"), line=1, reason=Message("x\n" * 300))
    assert len(found.why(EN)) == 200
    assert found.told(EN).startswith("a.toml:1: x x")
    assert found.why(EN).endswith("…")


def test_deep_nesting_is_refused() -> None:
    found = parse_guide("id = " + "[\n" * 50_000, Path("deep.toml"))
    assert found.told(EN) == "deep.toml:1: lists or tables are nested too deeply"


def test_a_line_nobody_would_write_is_refused() -> None:
    found = parse_guide("a = 1\n" + "a." * 50_000 + "a = 1", Path("long.toml"))
    assert found.told(EN) == "long.toml:2: the line is longer than 2000 characters"


def test_each_slip_in_toml_is_told_in_german_too() -> None:
    found = parse_guide(SOUND.replace("minutes = 10", "minutes 10"), Path("mine.toml"))
    assert isinstance(found, FileFault)
    assert found.why(Language("de")) == "ist kein gültiges TOML: Nach dem Namen fehlt ein ="
