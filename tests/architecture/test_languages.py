"""Only the room of the locales knows a language by its code; each locale is whole, and what it names is there."""

import ast
import re
import tomllib
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

from interview_tui import sample
from interview_tui.guide import own
from interview_tui.importing.columns import About, about
from interview_tui.insight.evidence_words import Words
from interview_tui.language import locales
from interview_tui.language.due import tables
from interview_tui.language.extract import CATALOGUES
from interview_tui.language.locale import Locale
from interview_tui.language.locales import CODES, SOURCE, code_of, locale
from interview_tui.language.message import FAMILIAR, STRANGER
from interview_tui.questions.rules import Rules
from interview_tui.records.words import Sensitive
from interview_tui.tui import settings

HOUSE = Path(locales.__file__).parents[2]
ROOM = Path(locales.__file__).parent
LOCALES = [locale(code) for code in CODES]


def known_by_code(source: str) -> list[int]:
    """Return the lines on which a language's code stands as a text of its own."""
    texts = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
    return [node.lineno for node in texts if isinstance(node.value, str) and node.value.lower() in CODES]


def test_no_language_is_known_by_its_code_outside_its_room() -> None:
    found = [
        f"{path.relative_to(HOUSE).as_posix()}:{line}"
        for path in sorted(HOUSE.rglob("*.py"))
        if ROOM not in path.parents
        for line in known_by_code(path.read_text("utf-8"))
    ]

    assert found == []


@pytest.mark.parametrize(
    "branching",
    [
        'if language.code == "de": pass',
        '_WORDS = {"en": 1}',
        'name.lower().startswith("de")',
        'match code:\n    case "de": pass',
        'Code = Literal["fr", "DE"]',
    ],
)
def test_a_branch_on_a_language_would_be_found(branching: str) -> None:
    assert known_by_code(branching)


ADDRESS_BY_WORD = {
    "language/message.py": "where they are named",
    "questions/rewriting.py": "words of a German question, not a form of address",
    "sample/script.py": "what a script of the sample may say",
}
"""Where a form of address stands as a text of its own, and why."""


def test_no_form_of_address_is_known_by_its_word() -> None:
    found = {
        path.relative_to(HOUSE).as_posix()
        for path in sorted(HOUSE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and node.value in (STRANGER, FAMILIAR)
    }

    assert found == set(ADDRESS_BY_WORD), "take STRANGER and FAMILIAR, or Customer.is_familiar"


BY_HAND = {
    "tui/test_snapshots.py": "somebody looked at these pictures",
    "tui/test_theme_pictures.py": "somebody looked at these pictures",
    "tui/test_listening_pictures.py": "somebody looked at these pictures",
    "tui/test_first_days_pictures.py": "somebody looked at these pictures",
    "tui/running/test_running_program.py": "the word is typed that the menu has in the other one",
    "coaching/test_ordinary_notes.py": "notes were collected for these",
    "benchmarks/questions.py": "questions were collected for these",
}
"""Where only some languages are tried, and why."""


def listed_by_hand(source: str) -> list[int]:
    """Return the lines on which languages are listed, not where their names stand beside pairs of values."""
    tree = ast.parse(source)
    names = {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.keyword) and one.arg == "ids"}
    lists = [one for one in ast.walk(tree) if isinstance(one, ast.Tuple | ast.List | ast.Set) and id(one) not in names]
    codes = [(one.lineno, {getattr(each, "value", None) for each in one.elts}) for one in lists]
    return [line for line, listed in codes if len(listed) > 1 and listed <= set(CODES)]


def test_what_holds_in_each_language_is_tried_in_each() -> None:
    tests = Path(__file__).parents[1]
    found = {
        path.relative_to(tests).as_posix()
        for path in sorted(tests.rglob("*.py"))
        if listed_by_hand(path.read_text("utf-8"))
    }

    assert found == set(BY_HAND), "take CODES, or LANGUAGES from tests/support/languages.py"


@pytest.mark.parametrize("listing", ['st.sampled_from(["de", "en"])', 'for code in ("en", "de"): pass', '{"de", "en"}'])
def test_a_list_of_languages_would_be_found(listing: str) -> None:
    assert listed_by_hand(listing) == [1]
    assert listed_by_hand('parametrize(("how", "de", "en"), [], ids=["de", "en"])') == []


def test_a_sentence_that_holds_such_letters_is_none() -> None:
    assert known_by_code('"""The German for de."""\nsay("de and en")') == []


def test_every_file_of_the_room_is_a_language() -> None:
    files = {path.stem for path in ROOM.glob("*.py") if path.stem != "__init__"}

    assert files == set(CODES)


@pytest.mark.parametrize("one", LOCALES, ids=lambda one: one.code)
def test_a_locale_is_whole(one: Locale) -> None:
    places = {
        name: {place for _, place, _, _ in Formatter().parse(getattr(one, name)) if place}
        for name in ("short_date", "long_date", "percent")
    }

    assert one.code in CODES
    assert (len(one.weekdays), len(one.months), len(one.quotes)) == (7, 12, 2)
    assert places["short_date"] <= {"day", "month", "name"}
    assert places["long_date"] == places["short_date"] | {"year"}
    assert places["percent"] == {"share"}
    assert all(re.fullmatch(r"\w+", word) and word == word.casefold() for word in one.yes)


@pytest.mark.parametrize("one", LOCALES, ids=lambda one: one.code)
def test_what_a_locale_names_is_there(one: Locale) -> None:
    assert isinstance(import_module(f"interview_tui.questions.{one.questions}").RULES, Rules)
    assert one.evidence is None or isinstance(import_module(f"interview_tui.insight.{one.evidence}").WORDS, Words)
    assert one.sensitive is None or import_module(f"interview_tui.insight.{one.sensitive}").WORDS.keys() == {*Sensitive}
    assert one.due is None or isinstance(import_module(f"interview_tui.language.due.{one.due}").words(), tables.Words)
    assert one.subjects is None or all(told_in(f"interview_tui.insight.{one.subjects}", "EMPTY", "ENDINGS"))
    if one.columns is not None:
        headers = import_module(f"interview_tui.importing.{one.columns}").HEADERS
        assert headers.keys() == {*About}
        known = [(says, about(one, frozenset(About))) for says, listed in headers.items() for one in listed.split(", ")]
        assert all(says == found for says, found in known)
        assert all(told_in(f"interview_tui.importing.{one.columns}", "ADDED"))
    assert (Path(sample.__path__[0]) / one.sample).is_file()
    assert all(words for words in one.products if isinstance(words, str))


def told_in(module: str, *names: str) -> list[str]:
    """Return the words that a module of a language has under these names."""
    return [getattr(import_module(module), name).strip() for name in names]


def test_what_changes_the_language_and_the_guide_to_fill_in_name_every_language() -> None:
    assert [one.english_name for one in LOCALES if one.english_name not in settings.language.command.title] == []
    guide = tomllib.loads(own.new_text("mine"))
    assert [one.code for one in LOCALES if one.in_every_guide and one.code not in guide["title"]] == []


def test_every_language_but_that_of_the_code_has_a_catalogue() -> None:
    assert {code for code in CODES if code != SOURCE} == {code for code, file in CATALOGUES.items() if file.is_file()}


@pytest.mark.parametrize(
    ("name", "code"), [("de", "de"), ("de_AT.UTF-8", "de"), ("EN", "en"), ("xx", None), ("", None)]
)
def test_a_name_means_the_language_it_begins_with(name: str, code: str | None) -> None:
    assert code_of(name) == code
