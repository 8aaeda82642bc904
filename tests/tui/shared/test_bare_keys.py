"""No screen does something at a key that no command declares: only so do KEYS.md and the help hold all keys."""

import ast
import inspect
import sys
import textwrap
from collections.abc import Iterable, Iterator, Mapping

import pytest

from interview_tui.tui.key_tables import SCREENS
from interview_tui.tui.shared.screen import InterviewScreen

PRESSED = ("key", "character")
"""What a pressed key is called wherever one is handled."""
NAMES = {" ": "space", "?": "question_mark"}
LEFT_TO_THE_LINE = {("ExportPage", "delete"), ("MailScreen", "delete"), ("MailScreen", "ctrl+z")}
"""They are asked for only to leave them to the line in which they change the text."""


def rooms(screen: type[InterviewScreen[None]]) -> list[type]:
    """Return the classes that a screen is made of, those of the program."""
    return [one for one in screen.__mro__ if one.__module__.startswith("interview_tui.tui")]


def asked(room: type) -> set[str]:
    """Return every key that a class compares what was pressed with."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(room)))
    return {NAMES.get(key, key) for one in ast.walk(tree) for key in compared(one, room)}


def compared(one: ast.AST, room: type) -> Iterator[str]:
    match one:
        case ast.Compare(left=left, comparators=[right]) if is_pressed(left):
            yield from keys_in(right, room)
        case ast.Subscript(value=table, slice=index) if is_pressed(index):
            yield from keys_in(table, room)
        case ast.Call(func=ast.Attribute(value=table, attr="get"), args=[index, *_]) if is_pressed(index):
            yield from keys_in(table, room)


def is_pressed(one: ast.expr) -> bool:
    return (isinstance(one, ast.Name) and one.id in PRESSED) or (isinstance(one, ast.Attribute) and one.attr == "key")


def keys_in(one: ast.expr, room: type) -> Iterator[str]:
    """Return the keys that are spelled out, in place or in a table of the module."""
    match one:
        case ast.Constant(value=str(key)):
            yield key
        case ast.Tuple(elts=each) | ast.List(elts=each) | ast.Set(elts=each):
            for entry in each:
                yield from keys_in(entry, room)
        case ast.Starred(value=table):
            yield from keys_in(table, room)
        case ast.Name(id=name):
            yield from told(getattr(sys.modules[room.__module__], name, ()))


def told(table: object) -> Iterable[str]:
    if isinstance(table, str):
        return list(table)
    return [key for key in table if isinstance(key, str)] if isinstance(table, Mapping | tuple | frozenset) else []


def keys_of(screen: type[InterviewScreen[None]]) -> set[str]:
    each = [one.command for one in screen.declared.values()]
    return {key for one in each for key in (*one.keys, *one.empty, *one.selected)}


def strange(screen: type[InterviewScreen[None]]) -> set[tuple[str, str]]:
    """Return the keys that a screen asks for although no command declares them, each with its class."""
    return {(one.__name__, key) for one in rooms(screen) for key in asked(one) - keys_of(screen)}


@pytest.mark.parametrize("screen", SCREENS, ids=lambda one: one.__name__)
def test_a_screen_asks_for_no_key_that_none_of_its_commands_declares(screen: type[InterviewScreen[None]]) -> None:
    assert strange(screen) - LEFT_TO_THE_LINE == set()


def test_what_is_left_to_a_line_is_nothing_that_became_a_command() -> None:
    assert set().union(*map(strange, SCREENS)) == LEFT_TO_THE_LINE


@pytest.mark.parametrize("screen", SCREENS, ids=lambda one: one.__name__)
def test_the_letters_that_move_move_both_ways_or_not_at_all(screen: type[InterviewScreen[None]]) -> None:
    along = set(screen.declared["along"].command.keys) if "along" in screen.declared else set()

    assert {"j", "k"} <= along or not {"j", "k"} & along
