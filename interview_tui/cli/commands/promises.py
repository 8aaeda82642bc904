"""`interview promises` with its commands."""

import click

from interview_tui.cli.declaring import Runs, as_json, command, group, show_help
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def commands(language: Language) -> list[click.Command]:
    """Declare the group."""
    say = language.say
    text = click.Argument(["text"], metavar=say(N_("TEXT")))
    today = click.Option(["--today"], metavar=say(N_("DAY")), help=say(N_("Read as on this day, as 2026-11-21.")))
    told = say(N_("Say which day and time a sentence or an answer names."))
    inner = [command(language, "parse", told, _parse, [text, today, as_json(language)])]
    told = say(N_("See how the words of a promise are understood."))
    return [group(language, "promises", told, show_help, inner)]


def _parse() -> Runs:
    from interview_tui.cli.promises import parse

    return parse
