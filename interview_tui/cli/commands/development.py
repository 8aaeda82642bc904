"""`interview development`: how my own conversations develop, shown to me only."""

import click

from interview_tui.cli.declaring import Runs, as_json, command
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def commands(language: Language) -> list[click.Command]:
    """Declare the command."""
    told = language.say(N_("See how your own conversations go on: for you alone."))
    return [command(language, "development", told, _development, [as_json(language)])]


def _development() -> Runs:
    from interview_tui.cli.development import show

    return show
