"""`interview talk`."""

import click

from interview_tui.cli.declaring import Runs, as_json, command
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def commands(language: Language) -> list[click.Command]:
    """Declare the command."""
    say = language.say
    file = click.Argument(["file"], type=click.Path(), metavar=say(N_("FILE")))
    me = click.Option(
        ["--me"], required=True, metavar=say(N_("SPEAKER")),
        help=say(N_("The speaker who is me; all others are the customer's side.")),
    )  # fmt: skip
    told = say(N_("Measure who spoke how much in a recording's RTTM file."))
    return [command(language, "talk", told, _talk, [file, me, as_json(language)])]


def _talk() -> Runs:
    from interview_tui.cli.talk import talk

    return talk
