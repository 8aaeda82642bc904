"""A new screen is known wherever it has to be, or these tests name where it is not."""

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

from interview_tui import tui
from interview_tui.tui import key_tables, navigation, ways
from interview_tui.tui.shared import messages
from interview_tui.tui.shared.opening import OpeningScreen
from interview_tui.tui.shared.screen import InterviewScreen
from tests.support.doors import DOORS

NO_PLACE: set[type[InterviewScreen[Any]]] = {OpeningScreen}
"""Screens that only stand there until another one does."""


def screens(below: type[InterviewScreen[Any]] = InterviewScreen) -> Iterator[type[InterviewScreen[Any]]]:
    """Return the program's screens, wherever they lie: the classes that no other one is built on."""
    built = [one for one in below.__subclasses__() if one.__module__.startswith(f"{tui.__name__}.")]
    if not built:
        yield below
    for one in built:
        yield from screens(one)


def all_screens() -> set[type[InterviewScreen[Any]]]:
    for module in walk_packages(tui.__path__, f"{tui.__name__}."):
        import_module(module.name)
    return set(screens())


def test_every_screen_is_in_the_table_of_keys() -> None:
    assert len(all_screens()) > 20
    assert all_screens() - NO_PLACE - set(key_tables.SCREENS) == set(), "add it in tui/key_tables.py"


def test_every_screen_in_the_table_is_a_place_with_its_own_name() -> None:
    places = [one.place for one in key_tables.SCREENS]

    assert all(places)
    assert len(set(places)) == len(places)


def test_every_way_to_a_screen_has_its_case() -> None:
    every = messages.Way.__subclasses__()  # those of all rooms: the table of keys imports each screen
    wanted = {one.__name__ for one in every if one.__module__.startswith("interview_tui.")}
    tree = ast.parse(Path(navigation.__file__).read_text("utf-8"))
    cases = {ast.unparse(node.cls) for node in ast.walk(tree) if isinstance(node, ast.MatchClass)}
    cases |= {one.__name__ for one in ways.ABOUT_ALL}

    assert wanted - cases == set(), "add a row in tui/ways.py, or a case to _follow in tui/navigation.py"


def test_every_line_that_a_command_opens_has_a_door() -> None:
    acts = [one.act for screen in key_tables.SCREENS for one in screen.declared.values()]
    asking = {act.__qualname__ for act in acts if {"ask", "ask_moment"} & set(act.__code__.co_names)}
    doors = {door.below.declared[door.command].act.__qualname__ for door in DOORS if door.command}

    assert asking - doors == set(), "add it in tests/support/doors.py"
