"""The root of the command line and the files that declare its commands say the same."""

import inspect
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from interview_tui.cli import commands
from interview_tui.cli.root import ROWS, command_line, declared
from interview_tui.cli.spoken_click import SpokenCommand
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES

ENGLISH = Language("en")
FILES = sorted(path.stem for path in Path(commands.__path__[0]).glob("*.py") if path.stem != "__init__")


def test_every_declared_command_has_its_row_in_the_root() -> None:
    rows = {(row.file, row.name) for row in ROWS}

    assert {(file, name) for file in FILES for name in declared(file, ENGLISH)} == rows


@pytest.mark.parametrize("code", CODES)
def test_the_root_says_of_each_command_what_the_command_says_of_itself(code: str) -> None:
    language = Language(code)

    assert {row.name: language.say(row.told) for row in ROWS} == {
        name: command.short_help for file in FILES for name, command in declared(file, language).items()
    }


def leaves(command: click.Command) -> Iterator[SpokenCommand]:
    """Yield a command that runs something, or those of a group."""
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            yield from leaves(inner)
    elif isinstance(command, SpokenCommand):
        yield command


LEAVES = [leaf for file in FILES for command in declared(file, ENGLISH).values() for leaf in leaves(command)]


@pytest.mark.parametrize("command", LEAVES, ids=lambda one: str(one.name))
def test_what_a_command_declares_is_what_its_code_takes(command: SpokenCommand) -> None:
    assert command.loads is not None
    takes = inspect.signature(command.loads()).parameters

    assert {one.name for one in command.params if one.expose_value} | {"shell"} == set(takes)


def test_typing_a_command_loads_no_other_commands_file(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def noted(file: str, language: Language) -> dict[str, click.Command]:
        asked.append(file)
        return declared(file, language)

    monkeypatch.setattr("interview_tui.cli.root.declared", noted)
    root = command_line(ENGLISH)
    with pytest.raises(click.exceptions.Exit), root.make_context("interview", ["talk", "--help"]) as context:
        root.invoke(context)

    assert asked
    assert set(asked) == {"talk"}
