"""Forms of a conversation are one table: whoever adds one is told what it lacks, and nobody else asks which it is."""

import ast

import pytest

from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.records.forms import FORMS, ROWS, form_row
from interview_tui.records.words import Form
from tests.support.house import FILES, TREES, name

TABLE = ("records/forms.py", "records/words.py")
_WORDS = {one.value for one in Form}


def asks_for_forms(node: ast.AST) -> bool:
    """Tell whether a form is compared, matched, or stands with another in a list: the table's business."""
    match node:
        case ast.Compare(left=left, comparators=others):
            asked = [part for one in (left, *others) for part in ast.walk(one)]
            if any(isinstance(one, ast.Attribute) and one.attr == "form" for one in asked):
                return any(_is_form(one) or (isinstance(one, ast.Constant) and one.value in _WORDS) for one in asked)
            return any(map(_is_form, asked))
        case ast.MatchValue(value=value):
            return _is_form(value)
        case ast.Tuple(elts=found) | ast.List(elts=found) | ast.Set(elts=found):
            return sum(map(_is_form, found)) > 1
        case ast.Dict(keys=keys, values=values):
            return sum(one is not None and _is_form(one) for one in (*keys, *values)) > 1
    return False


def _is_form(node: ast.AST) -> bool:
    # Questions have forms, too, under the same name: only these words are meant.
    return isinstance(node, ast.Attribute) and ast.unparse(node.value) == "Form" and node.attr in Form.__members__


def test_every_form_has_its_row() -> None:
    assert set(Form) - set(ROWS) == set(), "add a row to records/forms.py"
    assert len(FORMS) == len(ROWS)


@pytest.mark.parametrize("code", CODES)
def test_every_form_has_its_word(code: str) -> None:
    words = {Language(code).in_context("form", row.word) for row in FORMS}

    assert len(words) == len(FORMS)


def test_what_this_version_does_not_know_counts_nowhere_and_stays_here() -> None:
    row = form_row("séance")

    assert [row.contact, row.guided, row.in_vain, *row.leaves_for] == [False] * 3


def test_nobody_else_asks_which_form_it_is() -> None:
    places = [
        f"{name(path)}:{node.lineno}"
        for path in FILES
        if name(path) not in TABLE
        for node in ast.walk(TREES[path])
        if asks_for_forms(node)
    ]

    assert places == [], "say it in the row of each form, in records/forms.py"


@pytest.mark.parametrize(
    "code", ["one.form is Form.CHAT", 'head.form == "chat"', "{Form.CHAT, Form.TALK}", "one in (Form.CHAT,)"]
)
def test_somebody_who_asked_would_be_found(code: str) -> None:
    assert any(asks_for_forms(node) for node in ast.walk(ast.parse(code)))
