"""`interview ids`: a customer's ids in other systems."""

import click

from interview_tui.cli.completion import complete_customer
from interview_tui.cli.declaring import Runs, command
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def commands(language: Language) -> list[click.Command]:
    """Declare the command."""
    say = language.say
    customer = click.Argument(["customer"], metavar=say(N_("CUSTOMER")), shell_complete=complete_customer)
    system = click.Argument(["system"], required=False, metavar=say(N_("[SYSTEM]")))
    foreign = click.Argument(["foreign_id"], required=False, metavar="[ID]")
    told = say(N_("See or keep what other systems call a customer; - forgets it."))
    return [command(language, "ids", told, _ids, [customer, system, foreign])]


def _ids() -> Runs:
    from interview_tui.cli.ids import ids

    return ids
