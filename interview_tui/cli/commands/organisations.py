"""`interview organisations`."""

import click

from interview_tui.cli.declaring import Runs, as_json, command
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def commands(language: Language) -> list[click.Command]:
    """Declare the command."""
    say = language.say
    name = click.Argument(["name"], required=False, metavar=f"[{say(N_('NAME'))}]")
    told = say(N_("See who of ours knows whom at an organisation."))
    return [command(language, "organisations", told, _show, [name, as_json(language)])]


def _show() -> Runs:
    from interview_tui.cli.organisations import show

    return show
