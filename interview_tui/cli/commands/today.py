"""`interview today`."""

import click

from interview_tui.cli.declaring import Runs, as_json, command, flag
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def commands(language: Language) -> list[click.Command]:
    """Declare the command."""
    say = language.say
    week = flag("--week", say(N_("What falls due in the coming week, day by day.")))
    calendar = click.Option(
        ["--calendar"],
        metavar=say(N_("FILE")),
        help=say(N_("Offer the calls of this calendar (.ics) from now on; - for none.")),
    )
    told = say(N_("Say what waits today, and what falls due in the coming week."))
    return [command(language, "today", told, _today, [week, calendar, as_json(language)])]


def _today() -> Runs:
    from interview_tui.cli.today import print_today

    return print_today
