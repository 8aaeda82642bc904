"""A new screen is known wherever it has to be, or these tests name where it is not."""

import ast
from importlib import import_module
from pathlib import Path

from interview_tui.tui import key_tables, navigation
from interview_tui.tui.shared import messages
from interview_tui.tui.shared.screen import InterviewScreen
from tests.support.doors import DOORS

TUI = Path(key_tables.__file__).parent
PLACES = sorted(path.parent.name for path in TUI.glob("*/screen.py") if path.parent.name != "shared")


def screen_of(place: str) -> type[InterviewScreen[None]]:
    """Return the screen of a folder."""
    module = import_module(f"interview_tui.tui.{place}.screen")
    [screen] = [
        one
        for one in vars(module).values()
        if isinstance(one, type) and issubclass(one, InterviewScreen) and one.__module__ == module.__name__
    ]
    return screen


def test_every_screen_is_in_the_table_of_keys() -> None:
    assert {screen_of(place) for place in PLACES} - set(key_tables.SCREENS) == set(), "add it in tui/key_tables.py"


def test_every_way_to_a_screen_has_its_case() -> None:
    ways = {one.__name__ for one in vars(messages).values() if isinstance(one, type) and issubclass(one, messages.Way)}
    tree = ast.parse(Path(navigation.__file__).read_text("utf-8"))
    cases = {ast.unparse(node.cls) for node in ast.walk(tree) if isinstance(node, ast.MatchClass)}
    cases |= {one.__name__ for one in navigation.ABOUT_ALL}

    assert ways - cases == {"Way"}, "add a case to _follow in tui/navigation.py"


def test_every_line_that_a_command_opens_has_a_door() -> None:
    acts = [one.act for screen in key_tables.SCREENS for one in screen.declared.values()]
    asking = {act.__qualname__ for act in acts if {"ask", "ask_moment"} & set(act.__code__.co_names)}
    doors = {door.below.declared[door.command].act.__qualname__ for door in DOORS if door.command}

    assert asking - doors == set(), "add it in tests/support/doors.py"
