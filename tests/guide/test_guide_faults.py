"""What is said about a guide, or the rules, with something wrong in it: the file, the line, and what is expected."""

from pathlib import Path

import pytest

from interview_tui.guide.loader import library_folder, parse_guide, parse_rules
from interview_tui.guide.model import Guide, RuleBook, Text
from interview_tui.guide.toml_file import FileFault
from interview_tui.language.catalogue import Language
from tests.support.broken_guides import EN, SOUND, fault, told

KEYS = ", ".join(Text.model_fields)


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
        ('ask.en = "What?"', 'ask.xx = "Quoi?"', f"16: `ask.xx` is not known here; known keys are {KEYS}"),
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
            "30: `listen` is not known here; known keys are id, ask, whys, listen_for, every_time, measure",
        ),
        (
            "listening = 0.7",
            "listning = 0.7",
            "11: `listning` is not known here; "
            "known keys are id, title, track, rule, listening, with_promise, when, cues",
        ),
        (
            "fits =",
            "fit =",
            "5: `fit` is not known here; known keys are id, title, purpose, fits, minutes, occasions, sections",
        ),
        (
            'fits = "Always"',
            'fits = "Always"\ncolour = "blue"',
            "6: `colour` is not known here; known keys are id, title, purpose, fits, minutes, occasions, sections",
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
    assert said == f"mine.toml:17: `ask.xx` is not known here; known keys are {KEYS}"


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
            "`nam` is not known here; known keys are id, name, do, dont, reminder <- nam = 1",
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


def test_a_value_of_the_wrong_kind_is_told_in_german_too() -> None:
    found = parse_guide(SOUND.replace("minutes = 10", "minutes = [10]"), Path("mine.toml"))
    assert isinstance(found, FileFault)
    assert found.why(Language("de")) == "`minutes` ist eine Liste; nötig ist eine ganze Zahl von 1 bis 480"
