"""What is said about a broken guide: the file, the line, and what is expected there."""

from pathlib import Path

import pytest

from interview_tui.guide.loader import library_folder, parse_guide, parse_rules
from interview_tui.guide.model import Guide, RuleBook, Text
from interview_tui.guide.toml_file import FileFault
from interview_tui.language.catalogue import Language
from interview_tui.language.message import Message

EN = Language("en")

KEYS = ", ".join(Text.model_fields)

SOUND = """\
id = "mine"
minutes = 10
title = "Mine"
purpose = "To hear"
fits = "Always"

[[sections]]
id = "first"
title = "First"
track = "innovation"
listening = 0.7

[[sections.cues]]
id = "one"
ask.de = "Was?"
ask.en = "What?"
whys = ["Why?"]

[[sections]]
id = "second"
title = "Second"

[[sections.cues]]
id = "two"
ask = "Wo?"
whys = [
  { de = "Warum?", en = "Why?" },
  { de = "Wozu?", en = "What for?" },
]
listen_for = "place"
"""


def told(found: object) -> str:
    """Return what is said of a file that cannot be used."""
    assert isinstance(found, FileFault)
    return found.told(EN)


def fault(old: str, new: str) -> str:
    """Break the sound guide in one place and return what is said."""
    assert SOUND.count(old) == 1
    found = parse_guide(SOUND.replace(old, new), Path("mine.toml"))
    return told(found)


def test_the_guide_these_tests_break_is_sound() -> None:
    assert isinstance(parse_guide(SOUND, Path("mine.toml")), Guide)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            '"innovation"',
            '"inovation"',
            '10: `track` is "inovation"; it may be innovation, optimisation or left out',
        ),
        ('"innovation"', "[1]", "10: `track` is a list; it may be innovation, optimisation or left out"),
        (
            'track = "innovation"',
            'rule = "smile"',
            '10: `rule` is "smile"; it may be authentic, open-questions, listen, learn, facts, focus, needs,'
            " feedback, why or left out",
        ),
        ("0.7", "80", "11: `listening` is 80; it may be false, or a number above 0 and up to 1 such as 0.7"),
        (
            "0.7",
            "nan",
            "11: `listening` is nan; it may be false, or a number above 0 and up to 1 such as 0.7",
        ),
        (
            "0.7",
            '"0.7"',
            '11: `listening` is "0.7"; it may be false, or a number above 0 and up to 1 such as 0.7',
        ),
        (
            'ask = "Wo?"',
            'ask = "Wo?"\nmeasure = "joy"',
            '26: `measure` is "joy"; it may be satisfaction, recommendation, fit, effort or left out',
        ),
        (
            'ask = "Wo?"',
            'ask = "Wo?"\nevery_time = "yes"',
            '26: `every_time` is "yes"; it must be true or false',
        ),
        (
            "minutes = 10",
            'minutes = 10\noccasions = "anniversary"',
            '3: `occasions` is "anniversary"; it must be a list such as ["anniversary"]',
        ),
        (
            "minutes = 10",
            'minutes = 10\noccasions = ["xmas"]',
            '3: `occasions` is "xmas"; it may be first-contact, open-complaint, after-service, anniversary,'
            " long-silence",
        ),
        ("minutes = 10", "minutes = 0", "2: `minutes` is 0; it must be a whole number from 1 to 480"),
        ("minutes = 10", "minutes = 481", "2: `minutes` is 481; it must be a whole number from 1 to 480"),
        ("minutes = 10", 'minutes = "10"', '2: `minutes` is "10"; it must be a whole number from 1 to 480'),
        ("minutes = 10", "minutes = true", "2: `minutes` is true; it must be a whole number from 1 to 480"),
        (
            '"mine"',
            '"Mein Leitfaden"',
            '1: `id` is "Mein Leitfaden"; it may have small letters a-z, digits and',
        ),
        ('id = "one"', "id = 1979-05-27", "14: `id` is a date; it must be text in quotation marks"),
        ('ask.de = "Was?"', "ask.de = 5", "15: `ask.de` is 5; it must be text in quotation marks"),
        ('ask.de = "Was?"', 'ask.de = ""', "15: `ask.de` is empty; it needs a few words"),
        ('ask.de = "Was?"', f'ask.de = "{"W" * 201}"', "15: `ask.de` has 201 characters; at most 200"),
        ('ask.en = "What?"\n', "", "15: `ask.en` is missing"),
        ('ask.en = "What?"', 'ask.xx = "Quoi?"', f"16: `ask.xx` is not known here; known are {KEYS}"),
        ('ask = "Wo?"', "ask = 5", "25: `ask` is 5; it must be text in quotation marks, or de and en"),
        ('ask = "Wo?"\n', "", "23: `ask` is missing"),
        ('title = "Mine"\n', "", "1: `title` is missing"),
        ('whys = ["Why?"]', "whys = []", "17: `whys` has no entry; it needs at least one"),
        ('whys = ["Why?"]', 'whys = ["a", "b", "c"]', "17: `whys` has 3 entries; at most 2"),
        ('whys = ["Why?"]', 'whys = "Why?"', '17: `whys` is "Why?"; it must be a list of one or two texts'),
        ('de = "Wozu?", ', "", "28: `whys.de` is missing"),
        ("What for?", "", "28: `whys.en` is empty; it needs a few words"),
        ('id = "two"', 'id = "one"', '24: `id` "one" is used twice in this file; every id needs its own'),
        (
            'id = "second"',
            'id = "first"',
            '20: `id` "first" is used twice in this file; every id needs its own',
        ),
        (
            "listen_for",
            "listen",
            "30: `listen` is not known here; known are id, ask, whys, listen_for, every_time, measure",
        ),
        (
            "listening = 0.7",
            "listning = 0.7",
            "11: `listning` is not known here; known are id, title, track, rule, listening, with_promise, when, cues",
        ),
        (
            "fits =",
            "fit =",
            "5: `fit` is not known here; known are id, title, purpose, fits, minutes, occasions, sections",
        ),
        (
            'fits = "Always"',
            'fits = "Always"\ncolour = "blue"',
            "6: `colour` is not known here; known are id, title, purpose, fits, minutes, occasions, sections",
        ),
    ],
)
def test_a_fault_names_the_line_and_what_is_expected(old: str, new: str, said: str) -> None:
    assert fault(old, new).startswith(f"mine.toml:{said}")


def test_a_second_measure_in_a_guide_is_told_where_it_stands() -> None:
    text = SOUND.replace('id = "one"', 'id = "one"\nmeasure = "fit"')
    text = text.replace('id = "two"', 'id = "two"\nmeasure = "effort"')
    assert told(parse_guide(text, Path("mine.toml"))) == "mine.toml:26: a guide asks one measure at most"


def test_a_key_of_another_language_is_not_known() -> None:
    said = fault('ask.en = "What?"', 'ask.en = "What?"\nask.xx = "Quoi?"')
    assert said == f"mine.toml:17: `ask.xx` is not known here; known are {KEYS}"


@pytest.mark.parametrize(
    ("end", "said"),
    [
        ("sections = 5", "`sections` is 5; it must be written as [[sections]]"),
        ("sections = [5]", "`sections` is 5; it must be written as [[sections]]"),
        ("sections = []", "`sections` has no entry; it needs at least one"),
        (
            'sections = [{id="a", title="A", cues={}}]',
            "`cues` is a table; it must be written as [[sections.cues]]",
        ),
        ("", "`sections` is missing"),
    ],
)
def test_sections_must_be_tables_of_their_own(end: str, said: str) -> None:
    head = SOUND.partition("[[")[0].strip()
    found = parse_guide(f"{head}\n{end}", Path("mine.toml"))
    assert found.told(EN) == f"mine.toml:{6 if end else 1}: {said}"


def test_more_cues_than_anybody_asks_are_refused() -> None:
    cues = "".join(f'[[sections.cues]]\nid = "c{n}"\nask = "Was?"\nwhys = ["Why?"]\n' for n in range(13))
    found = parse_guide(SOUND + '[[sections]]\nid = "third"\ntitle = "Third"\n' + cues, Path("mine.toml"))
    assert found.told(EN) == "mine.toml:34: `cues` has 13 entries; at most 12"


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


def rules_fault(old: str, new: str) -> str:
    text = (library_folder() / "rules.toml").read_text(encoding="utf-8")
    assert text.count(old) == 1
    text = text.replace(old, new)
    found = parse_rules(text, Path("rules.toml"))
    assert isinstance(found, FileFault)
    return f"{found.why(EN)} <- {text.split(chr(10))[found.line - 1]}"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            'id = "why"',
            'id = "listen"',
            '`id` "listen" is used twice in this file; every id needs its own <- id = "listen"',
        ),
        (
            'id = "why"',
            'id = "how"',
            '`id` is "how"; it may be authentic, open-questions, listen, learn, facts, focus, needs,'
            ' feedback, why <- id = "how"',
        ),
        (
            'name.de = "Zuhören"',
            "nam = 1",
            "`nam` is not known here; known are id, name, do, dont, reminder <- nam = 1",
        ),
    ],
)
def test_a_fault_in_the_rules_is_told_the_same_way(old: str, new: str, said: str) -> None:
    assert rules_fault(old, new).startswith(said)


def test_all_nine_rules_belong_together() -> None:
    text = (library_folder() / "rules.toml").read_text(encoding="utf-8")
    assert isinstance(parse_rules(text, Path("rules.toml")), RuleBook)
    eight = text[: text.rindex("[[rules]]")]
    said = told(parse_rules(eight, Path("rules.toml")))
    assert said == "rules.toml:1: the rule why is missing; all nine belong here"
    assert told(parse_rules("rules = 1", Path("rules.toml"))).endswith("`rules` is 1; it must be written as [[rules]]")


def test_each_slip_in_toml_is_told_in_german_too() -> None:
    found = parse_guide(SOUND.replace("minutes = 10", "minutes 10"), Path("mine.toml"))
    assert isinstance(found, FileFault)
    assert found.why(Language("de")) == "ist kein gültiges TOML: Nach dem Namen fehlt ein ="


def test_a_value_of_the_wrong_kind_is_told_in_german_too() -> None:
    found = parse_guide(SOUND.replace("minutes = 10", "minutes = [10]"), Path("mine.toml"))
    assert isinstance(found, FileFault)
    assert found.why(Language("de")) == "`minutes` ist eine Liste; nötig ist eine ganze Zahl von 1 bis 480"
