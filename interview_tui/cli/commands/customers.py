"""`interview customers` with its commands; alone it lists all of them."""

import click

from interview_tui.cli.completion import complete_customer
from interview_tui.cli.declaring import Runs, as_json, command, flag, group, run
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
    customer = click.Argument(["customer"], metavar=say(N_("CUSTOMER")), shell_complete=complete_customer)
    on = click.Option(["--on"], metavar=say(N_("DAY")), help=say(N_("As it was on a past day.")))
    told = say(N_("Show all that is known of a customer: what is open, what counts, what was."))
    inner.append(command(language, "show", told, _show, [customer, on, as_json(language)]))
    told = say(N_("List the customers: where each is, the next contact."))

    def all_of_them() -> None:
        run(_list, state=None, organisation=None, words=None, as_json=False)

    return [group(language, "customers", told, all_of_them, [*inner, *_merging(language)])]


def _show() -> Runs:
    from interview_tui.cli.customers import show

    return show


def _list() -> Runs:
    from interview_tui.cli.customer_list import list_customers

    return list_customers


def _merging(language: Language) -> list[click.Command]:
    say = language.say
    one = click.Argument(["one"], metavar=say(N_("ONE")), shell_complete=complete_customer)
    other = click.Argument(["other"], metavar=say(N_("OTHER")), shell_complete=complete_customer)
    customer = click.Argument(["customer"], metavar=say(N_("CUSTOMER")), shell_complete=complete_customer)
    yes = flag("--yes", say(N_("Do not ask.")))
    told = say(N_("Two customers are one person: shows both and asks; the first gives the name."))
    merge = command(language, "merge", told, _merge, [one, other, yes])
    told = say(N_("Two people after all: split what was merged last."))
    return [merge, command(language, "split", told, _split, [customer])]


def _merge() -> Runs:
    from interview_tui.cli.customer_merging import merge

    return merge


def _split() -> Runs:
    from interview_tui.cli.customer_merging import split

    return split
