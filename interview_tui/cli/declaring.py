"""How a command is declared: its parameters and help; its code is loaded only when it runs."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial

import click

from interview_tui.cli.completion import Folder
from interview_tui.cli.shell import HOME, LANGUAGE, Shell, put
from interview_tui.cli.spoken_click import SpokenCommand, SpokenGroup
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.language.message import N_

Runs = Callable[..., None]
"""The function behind a command: takes the shell, then the parameters by name."""
Loads = Callable[[], Runs]
"""Imports the function behind a command; help and completion do not need it."""


def command(
    language: Language, name: str, told: str, loads: Loads, params: Sequence[click.Parameter] = ()
) -> SpokenCommand:
    """Return a command with these parameters and the common ones, except those it defines itself."""
    own = {name for one in params for name in one.opts}
    others = [one for one in everywhere(language) if not own.intersection(one.opts)]
    return SpokenCommand(
        language, name, help=told, short_help=told, callback=partial(run, loads), loads=loads,
        params=[*params, *others, help_option(language)],
    )  # fmt: skip


def group(
    language: Language,
    name: str,
    told: str,
    alone: Callable[..., None],
    commands: Sequence[click.Command],
    params: Sequence[click.Parameter] = (),
) -> SpokenGroup:
    """Return a group of commands; `alone` runs, with `params`, if no command of the group is typed."""
    return SpokenGroup(
        language, name, help=told, short_help=told, callback=unless_one_follows(alone), commands=commands,
        params=[*params, *everywhere(language), help_option(language)],
    )  # fmt: skip


@click.pass_context
def run(context: click.Context, /, loads: Loads, **values: object) -> None:
    """Load a command's function and call it with what was typed."""
    loads()(Shell(context.meta.get(HOME), context.meta.get(LANGUAGE)), **values)


def show_help() -> None:
    """Print the help of the current command."""
    put(click.get_current_context().get_help())


def unless_one_follows(alone: Callable[..., None]) -> Callable[..., None]:
    """Return a group's callback, which does nothing if one of the group's commands follows."""

    @click.pass_context
    def done(context: click.Context, /, **values: object) -> None:
        if context.invoked_subcommand is None:
            alone(**values)

    return done


# What many commands take


def flag(name: str, told: str) -> click.Option:
    """Return an option that takes no value."""
    return click.Option([name], is_flag=True, help=told)


def one_of(names: str | Sequence[str], closed: type[StrEnum], told: str) -> click.Option:
    """Return an option for one of a few words; it also accepts them as they are called on screen."""
    words = [one.value for one in closed]
    return click.Option(
        [names] if isinstance(names, str) else list(names),
        metavar="|".join(words),
        help=told,
        shell_complete=lambda *typed: [w for w in words if w.startswith(typed[2])],
    )


def as_json(language: Language) -> click.Option:
    """Return `--json`, taken as `as_json`."""
    return click.Option(["--json", "as_json"], is_flag=True, help=language.say(N_("As JSON.")))


def my_name(language: Language) -> click.Option:
    """Return `--name`."""
    told = language.say(N_("My name on it, this once."))
    return click.Option(["--name"], metavar=language.say(N_("NAME")), help=told)


def everywhere(language: Language, home_variable: str | None = None) -> list[click.Parameter]:
    """Return the options that may stand before or after the command."""
    say = language.say

    def keep_home(context: click.Context, option: click.Parameter, value: str | None) -> None:
        if value == "":
            # What a script passes when its variable is empty; a store in the current folder is not what it means.
            raise click.BadParameter(say(N_("--home names no folder")), context, option)
        _keep(HOME, context, option, value)

    return [
        click.Option(
            ["--home"], type=Folder(), envvar=home_variable, metavar=say(N_("DIR")), expose_value=False,
            callback=keep_home, help=say(N_("The folder of the store (INTERVIEW_HOME).")),
        ),
        click.Option(
            ["--lang"], type=click.Choice(CODES), expose_value=False, callback=partial(_keep, LANGUAGE),
            help=say(N_("The language; otherwise the setting or LANG.")),
        ),
    ]  # fmt: skip


def help_option(language: Language) -> click.Option:
    """Return `--help`."""
    return that_tells(["-h", "--help"], click.Context.get_help, language.say(N_("Show this help.")))


def that_tells(names: list[str], what: Callable[[click.Context], str], told: str) -> click.Option:
    """Return an option that prints something and exits."""

    def tell(context: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted and not context.resilient_parsing:
            put(what(context))
            context.exit()

    return click.Option(names, is_flag=True, is_eager=True, expose_value=False, callback=tell, help=told)


def _keep(name: str, context: click.Context, _: click.Parameter, value: str | None) -> None:
    if value is not None:
        context.meta[name] = value
