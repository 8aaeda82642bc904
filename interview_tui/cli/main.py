"""`interview` and its commands. Each is loaded only when it runs; help and completion need click and no more."""

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

import click

from interview_tui import __version__
from interview_tui.cli.shell import BAD_INPUT, Shell, say_and_exit
from interview_tui.language.catalogue import Language, choose_language
from interview_tui.language.message import N_

PROGRAM = "interview"
INTERRUPTED = 130


def run() -> None:
    """Run the command line. Exit codes: 0 done, 1 nothing found, 2 bad use or input."""
    _speak_utf8()
    arguments = [os.fsencode(one).decode("utf-8", "replace") for one in sys.argv[1:]]
    language = Language(choose_language(_language_option(arguments), None, os.environ))
    try:
        command_line(language).main(arguments, prog_name=PROGRAM, standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        sys.exit(BAD_INPUT)
    except click.ClickException as error:
        why = error.format_message().rstrip(".")
        say_and_exit(language.say(N_("{why}. See: interview --help"), why=why), BAD_INPUT)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # Whoever read our output has gone; Python would complain once more while it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


def command_line(language: Language) -> click.Group:
    """Return the command with its subcommands, its help in a language."""
    say = language.say
    group = click.Group(
        PROGRAM,
        help=say(N_("Write along while a customer talks. Without a command the program opens.")),
        params=[
            click.Option(["--home"], type=click.Path(path_type=Path), envvar="INTERVIEW_HOME", help=say(N_("The folder of the store (INTERVIEW_HOME)."))),
            click.Option(["--lang"], type=click.Choice(["de", "en"]), help=say(N_("The language; otherwise the setting, otherwise LANG."))),
            click.Option(["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_version, help=say(N_("Show the version."))),
        ],
        callback=_group,
        invoke_without_command=True,
        add_help_option=False,
    )  # fmt: skip
    identifier = click.Argument(["conversation_id"], metavar="ID")
    json_option = click.Option(["--json", "as_json"], is_flag=True, help=say(N_("As JSON.")))
    commands: list[tuple[str, str, str, list[click.Parameter]]] = [
        ("demo", "start:demo", say(N_("Open the program on a sample store in a temporary folder.")), [
            click.Option(["--make"], type=click.Path(path_type=Path), metavar="DIR", help=say(N_("Only write the sample store into this new folder."))),
        ]),
        ("list", "reports:list_conversations", say(N_("List the conversations, the latest first.")), [json_option]),
        ("show", "reports:show", say(N_("Show a conversation.")), [
            identifier, json_option,
            click.Option(["--private"], is_flag=True, help=say(N_("With JSON: who spoke when, and the figures."))),
        ]),
        ("export", "reports:export", say(N_("Write the summary of a conversation.")), [
            identifier,
            click.Option(["--format", "format_"], type=click.Choice(["md"]), default="md", show_default=True, help=say(N_("The format."))),
            click.Option(["-o", "--output"], type=click.Path(path_type=Path), metavar="FILE", help=say(N_("A new file instead of the terminal."))),
        ]),
        ("talk", "talk:talk", say(N_("Measure who spoke how much in a recording's RTTM file.")), [
            click.Argument(["file"], metavar="FILE"),
            click.Option(["--me"], required=True, metavar="SPEAKER", help=say(N_("The speaker who is me; all others are the customer's side."))),
            json_option,
        ]),
    ]  # fmt: skip
    for name, where, explained, params in commands:
        group.add_command(
            click.Command(name, callback=_later(where), help=explained, params=params, add_help_option=False)
        )
    for command in (group, *group.commands.values()):
        command.params.append(_help_option(language))
    return group


def _help_option(language: Language) -> click.Option:
    def show_help(context: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted:
            click.echo(context.get_help())
            context.exit()

    told = language.say(N_("Show this help."))
    return click.Option(
        ["-h", "--help"], is_flag=True, is_eager=True, expose_value=False, callback=show_help, help=told
    )


def _version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"{PROGRAM} {__version__}")
        context.exit()


@click.pass_context
def _group(context: click.Context, home: Path | None, lang: str | None) -> None:
    context.obj = Shell(home, lang)
    if context.invoked_subcommand is None:
        _later("start:start")()


def _later(where: str) -> Callable[..., object]:
    """Return a callback that loads what it calls only when it is called."""
    module, _, name = where.partition(":")

    @click.pass_context
    def call(context: click.Context, /, **values: object) -> object:
        shell: Shell = context.find_root().obj
        return getattr(import_module(f"interview_tui.cli.{module}"), name)(shell, **values)

    return call


def _language_option(arguments: Sequence[str]) -> str | None:
    """Find --lang before click does: its own help is to be in that language."""
    for place, one in enumerate(arguments):
        if one == "--lang" and place + 1 < len(arguments):
            return arguments[place + 1]
        if one.startswith("--lang="):
            return one.removeprefix("--lang=")
    return None


def _speak_utf8() -> None:
    # A terminal that says it knows only ASCII (LC_ALL=C) must not make a name with an umlaut fail.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
