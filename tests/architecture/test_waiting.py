"""Tests wait for what happens. What sleeps all the same looks again after it, or is about time, and says so here."""

import ast
from pathlib import Path

TESTS = Path(__file__).parents[1]
MEASURED = "benchmarks"
"""Time is what is measured there."""
SLEEPS = {
    "campaigns/failing_calls.py": "a last try of the one writer of all rounds, of whose end nothing tells",
    "campaigns/freezing.py": "a heart that beats, and a look at a thread that sets no event of ours",
    "campaigns/kill.py": "the moment of a kill is drawn by chance",
    "campaigns/two_processes.py": "two processes try again and again to take one lock",
    "journeys/test_real_terminal.py": "looks at another process again and again, until what it waits for is there",
    "store/test_store_kill.py": "the moment of a kill is drawn by chance",
    "support/bank_call.py": "a process that waits to be killed",
    "support/listens.py": "looks at what is heard again and again, until it is so far",
    "support/pulse.py": "looks at a sound server again and again, until it is there",
    "support/resting.py": "gives way to the program, and looks again",
    "support/seeing.py": "looks at the screen again and again, until what it waits for is there",
}
"""File, and why it may."""


def sleeps(code: str) -> list[int]:
    """Return the lines in which something sleeps, or a pilot pauses for a time."""
    lines = []
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Call(func=ast.Name(id="sleep") | ast.Attribute(attr="sleep")):
                lines.append(node.lineno)
            case ast.Call(func=ast.Attribute(attr="pause"), args=args, keywords=named) if args or named:
                lines.append(node.lineno)
    return lines


def test_no_test_waits_for_a_time() -> None:
    found = {
        path.relative_to(TESTS).as_posix(): lines
        for path in sorted(TESTS.rglob("*.py"))
        if path.relative_to(TESTS).parts[0] != MEASURED and (lines := sleeps(path.read_text("utf-8")))
    }

    assert {path: lines for path, lines in found.items() if path not in SLEEPS} == {}
    assert sorted(SLEEPS.keys() - found.keys()) == []


def test_what_sleeps_is_found() -> None:
    assert sleeps(
        "time.sleep(1)\nsleep(2)\nawait pilot.pause()\nawait pilot.pause(0.1)\nawait pilot.pause(delay=1)"
    ) == [*(1, 2, 4, 5)]
