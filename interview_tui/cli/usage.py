"""Usage errors, each as one sentence that leads to the help."""

from collections.abc import Sequence

import click

from interview_tui.cli.shell import PROGRAM
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


class UnknownCommand(click.UsageError):
    """There is no such command."""

    def __init__(self, name: str, commands: Sequence[str], context: click.Context) -> None:
        super().__init__(f"there is no command {name}", context)
        self.name = name
        self.commands = commands


class TooMuch(click.UsageError):
    """More arguments than the command accepts."""

    def __init__(self, first: str, context: click.Context) -> None:
        super().__init__(f"{first} is too much", context)
        self.first = first


class GivenTwice(click.UsageError):
    """A single-valued option was given twice."""

    def __init__(self, option: str, context: click.Context) -> None:
        super().__init__(f"{option} stands there twice", context)
        self.option = option


def usage_sentence(error: click.UsageError, language: Language) -> str:
    """Return what was wrong, and where to read how it is done."""
    return language.say(N_("{what}; see: {help}"), what=_what(error, language), help=f"{_path(error)} --help")


def _what(error: click.UsageError, language: Language) -> str:
    say = language.say
    match error:
        case UnknownCommand():
            told = N_("There is no command {name}, only {commands}")
            return say(told, name=error.name, commands=", ".join(error.commands))
        case TooMuch():
            return say(N_("{what} is one argument too many"), what=error.first)
        case GivenTwice():
            return say(N_("{option} can stand there only once"), option=error.option)
        case click.NoSuchOption():
            return say(N_("There is no option {name}"), name=error.option_name)
        case click.MissingParameter(param=click.Parameter() as param):
            return say(N_("{what} is missing"), what=_called(param))
        case click.BadParameter(param=click.Parameter(type=click.Choice(choices=choices), opts=[option, *_])):
            return say(N_("For {option} there is only {choices}"), option=option, choices=", ".join(choices))
        case click.BadOptionUsage() if _is_flag(error):
            return say(N_("{option} takes no value"), option=error.option_name)
        case click.BadOptionUsage():
            return say(N_("{option} needs a value"), option=error.option_name)
    return error.message.rstrip(".")


def _called(param: click.Parameter) -> str:
    """Return how a parameter is typed: `--me SPEAKER`, `ID`."""
    name = param.metavar or param.human_readable_name
    return f"{param.opts[0]} {name}" if isinstance(param, click.Option) else name


def _is_flag(error: click.BadOptionUsage) -> bool:
    params = error.ctx.command.params if error.ctx else []
    return any(isinstance(one, click.Option) and one.is_flag and error.option_name in one.opts for one in params)


def _path(error: click.UsageError) -> str:
    return error.ctx.command_path if error.ctx else PROGRAM
