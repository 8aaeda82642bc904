"""Kinds are one table: whoever adds one is told what it lacks, and no second list of them grows elsewhere."""

import ast
from collections import Counter

import pytest

from interview_tui.desk.call.choice import choice_words
from interview_tui.export.matter import Matter
from interview_tui.export.papers import inside
from interview_tui.export.summary import summary
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.records.kinds import KINDS, ROWS, Part
from interview_tui.records.note import Note
from interview_tui.records.words import Kind
from tests.support.house import FILES, TREES, name
from tests.support.written import conversation, note

ROOM = ("records/kinds.py", "records/words.py")
"""Where all kinds may stand beside each other."""


def lists_kinds(node: ast.AST) -> bool:
    """Tell whether three kinds or more stand in one tuple, list, set or table."""
    match node:
        case ast.Tuple(elts=found) | ast.List(elts=found) | ast.Set(elts=found):
            pass
        case ast.Dict(keys=keys, values=values):
            found = [*keys, *values]  # type: ignore[list-item]
        case _:
            return False
    return sum(isinstance(one, ast.Attribute) and ast.unparse(one).startswith("Kind.") for one in found) > 2


def twice(of: list[str]) -> list[str]:
    """Return what stands in a list more than once."""
    return [one for one, times in Counter(of).items() if times > 1]


def test_every_kind_has_its_row() -> None:
    assert set(Kind) - set(ROWS) == set(), "add a row to records/kinds.py"
    assert len(KINDS) == len(ROWS)


def told_apart(function: ast.AST) -> set[str]:
    """Return the kinds that a function asks for one after the other."""
    compared = [node for node in ast.walk(function) if isinstance(node, ast.Compare | ast.MatchValue)]
    names = {ast.unparse(one) for node in compared for one in ast.walk(node) if isinstance(one, ast.Attribute)}
    return names & {f"Kind.{kind.name}" for kind in Kind}


@pytest.mark.parametrize("code", CODES)
def test_every_kind_has_its_word_and_a_letter_of_its_own(code: str) -> None:
    language = Language(code)
    words = [language.in_context("kind", row.word) for row in KINDS]
    letters = [letter for _, _, letter in choice_words(language)]

    assert twice(words) == []
    assert twice(letters) == []


def test_no_sign_means_two_kinds() -> None:
    assert twice([sign for row in KINDS for sign in row.signs]) == []


def test_no_heading_names_two_kinds_and_each_stands_above_a_part() -> None:
    headed = [row.stands_in for row in KINDS if row.heads]

    assert twice(headed) == [], "the second one says its word in that part"
    assert "" not in headed


def test_a_kind_beside_another_in_its_part_says_its_word_and_the_other_one_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(inside.OF_KIND, Kind.QUOTE, inside.Place.NEEDS)  # type: ignore[arg-type]
    language = Language("en")
    held = conversation(note(1, "home at six", kind=Kind.NEED), note(2, "a sailing trip", kind=Kind.QUOTE))

    for parts in (summary(held, language).parts, inside.parts_of(Matter(held, None), language)):
        [needs] = [part for part in parts if part.heading == "Needs"]
        assert [item.label for item in needs.items] == ["", "Quote"]


def test_every_part_is_some_kinds_and_a_part_of_a_note() -> None:
    assert {row.part for row in KINDS} - {None} == set(Part)
    assert set(Part) - set(Note.model_fields) == set(), "add it to records/note.py, and to MODELS in parts.py"


@pytest.mark.parametrize("kind", Kind)
def test_a_note_of_every_kind_has_the_part_of_its_row(kind: Kind) -> None:
    part = ROWS[kind].part

    assert note(1, kind=kind).parts == (frozenset() if part is None else {part})


def test_nobody_else_keeps_a_list_of_kinds() -> None:
    places = [
        f"{name(path)}:{node.lineno}"
        for path in FILES
        if name(path) not in ROOM
        for node in ast.walk(TREES[path])
        if lists_kinds(node)
    ]

    assert places == [], "say it in the row of each kind, in records/kinds.py"


def test_no_function_asks_for_one_kind_after_the_other() -> None:
    places = [
        f"{name(path)}:{node.lineno}"
        for path in FILES
        if name(path) not in ROOM
        for node in ast.walk(TREES[path])
        if isinstance(node, ast.FunctionDef) and len(told_apart(node)) > 2
    ]

    assert places == [], "say it in the row of each kind, in records/kinds.py"


def test_a_second_list_would_be_found() -> None:
    found = [node for node in ast.walk(ast.parse("{Kind.FACT: 1, Kind.NEED: 2, Kind.WHY: 3}")) if lists_kinds(node)]

    assert len(found) == 1
    chain = ast.parse("if a is Kind.NEED: pass\nelif a == Kind.TOLD or a.kind is not Kind.WHY: pass")
    assert told_apart(chain) == {"Kind.NEED", "Kind.TOLD", "Kind.WHY"}
