"""`interview complaints`."""

import click

from interview_tui.cli.declaring import Runs, as_json, command
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def commands(language: Language) -> list[click.Command]:
    """Declare the command."""
    say = language.say
    told = say(N_("See which complaints are open, and what was learnt."))
    and_closed = say(N_("Also those that were closed, with what was learnt."))
    narrowing = [
        click.Option(["--open", "only_open"], is_flag=True, help=say(N_("Only those that are open; so it is anyway."))),
        click.Option(["--all", "every"], is_flag=True, help=and_closed),
        click.Option(["--customer"], metavar=say(N_("CUSTOMER")), help=say(N_("Only those of this customer."))),
        as_json(language),
    ]
    return [command(language, "complaints", told, _list, narrowing)]


def _list() -> Runs:
    from interview_tui.cli.complaints import list_complaints

    return list_complaints
