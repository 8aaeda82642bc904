"""`interview customers` with its commands; alone it lists all of them."""

import click

from interview_tui.cli.declaring import Runs, as_json, command, group, run
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def commands(language: Language) -> list[click.Command]:
    """Declare the group."""
    say = language.say
    state = click.Option(
        ["--state"],
        type=click.Choice(["plan", "build", "improve", "keep", "left"]),
        help=say(N_("Only those who are there in the cycle.")),
    )
    organisation = click.Option(
        ["--organisation"], metavar=say(N_("NAME")), help=say(N_("Only the people of this organisation."))
    )
    words = click.Option(
        ["--words"],
        metavar=say(N_("WORDS")),
        help=say(N_("Only those of whom all these words are known: place, postcode, trait, need, what they use.")),
    )
    told = say(N_("List customers, those first with whom nobody talked for longest."))
    inner = [command(language, "list", told, _list, [state, organisation, words, as_json(language)])]
    told = say(N_("List the customers: where each is, the next contact."))

    def all_of_them() -> None:
        run(_list, state=None, organisation=None, words=None, as_json=False)

    return [group(language, "customers", told, all_of_them, inner)]


def _list() -> Runs:
    from interview_tui.cli.customer_list import list_customers

    return list_customers
