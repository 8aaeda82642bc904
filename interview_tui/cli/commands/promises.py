"""`interview promises` with its commands; alone it lists the open ones."""

from functools import partial

import click

from interview_tui.cli.declaring import Runs, as_json, command, flag, group, run
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def commands(language: Language) -> list[click.Command]:
    """Declare the group."""
    say = language.say
    text = click.Argument(["text"], metavar=say(N_("TEXT")))
    today = click.Option(["--today"], metavar=say(N_("DAY")), help=say(N_("Read as on this day, as 2026-11-21.")))
    told = say(N_("Say which day and time a sentence or an answer names."))
    parse = command(language, "parse", told, _parse, [text, today, as_json(language)])
    told = say(N_("Print the promises that somebody waits for: late, soon, later, without a date, theirs."))
    inner = [command(language, "list", told, _list, _narrowing(language)), parse]
    told = say(N_("See what is promised, and how its words are understood."))
    return [group(language, "promises", told, partial(run, _list), inner, _narrowing(language))]


def _narrowing(language: Language) -> list[click.Parameter]:
    say = language.say
    return [
        flag("--late", say(N_("Only those that are late, or of which they have to be told."))),
        click.Option(["--open", "only_open"], is_flag=True, help=say(N_("Only those that are still to be kept."))),
        flag("--theirs", say(N_("Only those of the customer's side."))),
        click.Option(["--customer"], metavar=say(N_("CUSTOMER")), help=say(N_("Only those made with this customer."))),
        as_json(language),
    ]


def _list() -> Runs:
    from interview_tui.cli.promises import list_open

    return list_open


def _parse() -> Runs:
    from interview_tui.cli.promises import parse

    return parse
