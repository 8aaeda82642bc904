"""An option of one value that stands in a line twice is told: one of the two would be dropped without a word."""

from collections.abc import Iterator

import click
import pytest

from interview_tui.cli.root import command_line
from interview_tui.language.catalogue import Language
from tests.support.command_line import Interview


def options(command: click.Command, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each option of one value, with the command that takes it."""
    for one in command.params:
        if isinstance(one, click.Option) and not (one.is_flag or one.multiple) and one.expose_value:
            yield path, one.opts[0]
    if isinstance(command, click.Group):
        for name in command.list_commands(click.Context(command)):
            below = command.get_command(click.Context(command), name)
            assert below is not None
            yield from options(below, (*path, name))


OPTIONS = sorted(options(command_line(Language("en"))))


def test_there_are_many_of_them() -> None:
    assert len(OPTIONS) > 60
    assert (("search",), "--since") in OPTIONS


@pytest.mark.parametrize(("command", "option"), OPTIONS, ids=lambda one: one if isinstance(one, str) else " ".join(one))
def test_it_can_stand_there_only_once(interview: Interview, command: tuple[str, ...], option: str) -> None:
    ended = interview(*command, option, "1", f"{option}=2")
    assert ended.code == 2
    assert f"{option} can stand there only once" in ended.err


def test_of_what_every_command_has_the_last_counts(interview: Interview) -> None:
    assert interview("--lang", "de", "--lang", "en", "list").err == interview("--lang", "en", "list").err
