"""What the README says of the program is what the program says."""

import re
import shlex
import tomllib
from pathlib import Path

import readme
from conftest import Interview

ROOT = Path(__file__).parents[2]
README = readme.README.read_text("utf-8")


def test_the_table_of_keys_is_the_programs_own() -> None:
    assert readme.part(README, "keys") == readme.keys(), "run: python tests/readme.py"


def test_the_picture_is_there_and_asks_no_other_computer_for_anything() -> None:
    assert "Type a note, Enter saves it" in readme.part(README, "picture")
    svg = readme.PICTURE.read_text("utf-8")
    assert "<svg" in svg
    assert "url(http" not in svg


def test_every_command_line_it_shows_is_understood(interview: Interview) -> None:
    lines = re.findall(
        r"^interview[^\n]*", README.partition("## In the shell")[2].partition("```\n\n")[0], re.MULTILINE
    )
    assert len(lines) == 13
    for line in lines:
        words = [word for word in shlex.split(line.partition("  ")[0].replace("[", "").replace("]", ""))]
        assert interview(*words[1:], "--help").code == 0, line


def test_every_option_is_shown_somewhere(interview: Interview) -> None:
    simple = ("demo", "list", "show", "export", "talk", "doctor", "backup", "restore")
    privacy = ("privacy export", "privacy erase", "privacy keep", "privacy review")
    for command in (*simple, *privacy):
        for option in re.findall(r"^  (?:-\w, )?(--[a-z]+)", interview(*command.split(), "--help").out, re.MULTILINE):
            assert option == "--output" or option == "--help" or option in README, f"{command} {option}"


def test_the_line_that_tests_installs_what_the_tests_need() -> None:
    line = readme.part(README, "test").splitlines()[1]
    assert line == "python3 -m venv .venv && .venv/bin/pip install -q -e '.[test]' && .venv/bin/pytest"
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    assert "test" in extras
