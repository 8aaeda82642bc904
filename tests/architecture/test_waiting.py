"""Tests wait for what happens. What sleeps all the same looks again after it, or is about time, and says so here."""

import ast
import textwrap
from pathlib import Path

TESTS = Path(__file__).parents[1]
MEASURED = "benchmarks"
"""Time is what is measured there."""
SLEEPS = {
    "architecture/test_waiting.py": "texts in which it is to be found",
    "campaigns/failing_calls.py": "a last try of the one writer of all rounds, of whose end nothing tells",
    "campaigns/freezing.py": "a heart that beats, and a look at a thread that sets no event of ours",
    "campaigns/kill.py": "the moment of a kill is drawn by chance",
    "campaigns/two_processes.py": "two processes try again and again to take one lock",
    "cli/test_surroundings.py": "reads a terminal again and again, until the program has ended",
    "journeys/test_real_terminal.py": "looks at another process again and again, until what it waits for is there",
    "journeys/test_written_out.py": "gives way to the screen while something is written that does not end by itself",
    "store/test_store_kill.py": "the moment of a kill is drawn by chance",
    "support/bank_call.py": "a process that waits to be killed",
    "support/listens.py": "looks at what is heard again and again, until it is so far",
    "support/pulse.py": "looks at a sound server again and again, until it is there",
    "support/resting.py": "gives way to the program, and looks again",
    "support/seeing.py": "looks at the screen again and again, until what it waits for is there",
    "tui/terminal/test_driver.py": "reads a terminal again and again, until what it waits for is there",
    "tui/terminal/test_frame_bytes.py": "reads a terminal until nothing more comes; what is to be drawn it waits for",
}
"""File, and why it may."""


def sleeps(code: str) -> list[int]:
    """Return the lines in which something sleeps, a pilot pauses for a time, or nothing is waited for; also in programs
    that are texts.
    """
    lines: list[int] = []
    try:
        tree = ast.parse(textwrap.dedent(code))
    except SyntaxError:
        return lines
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="sleep") | ast.Attribute(attr="sleep")):
                lines.append(node.lineno)
            case ast.Call(func=ast.Attribute(attr="pause"), args=args, keywords=named) if args or named:
                lines.append(node.lineno)
            case ast.Call(func=ast.Attribute(attr="wait", value=ast.Call(func=ast.Name(id="Event")))):
                lines.append(node.lineno)
            case ast.Call(func=ast.Attribute(attr="select"), args=[_, _, _, _]):
                lines.append(node.lineno)
            case ast.Constant(value=str(program)) if "sleep(" in program and "\n" in program:
                lines += [node.lineno + line for line in sleeps(program)]
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
    waits = "Event().wait(1)\nselect.select([one], [], [], 0.1)\nselect.select([one], [], [])\ndone.wait(5)"
    assert sleeps(waits) == [1, 2]
    assert sleeps('program = """\nimport time\ntime.sleep(1)\n"""') == [4]
