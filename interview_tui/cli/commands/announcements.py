"""`interview announcements` with its commands; alone it lists all of them."""

import click

from interview_tui.cli.completion import complete_customer
from interview_tui.cli.declaring import Runs, as_json, command, flag, group, run
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def commands(language: Language) -> list[click.Command]:
    """Declare the group."""
    say = language.say
    which = click.Argument(["announcement"], metavar=say(N_("ID")))
    customer = click.Argument(["customer"], metavar=say(N_("CUSTOMER")), shell_complete=complete_customer)
    text = click.Argument(["text"], metavar=say(N_("TEXT")))
    new = command(language, "new", say(N_("Begin to tell many customers something, and why.")), _new, [
        text,
        click.Option(["--why"], metavar=say(N_("WHY")), help=say(N_("The reason: because …"))),
        click.Option(["--by"], metavar=say(N_("DAY")), help=say(N_("The day by which all of them should know it."))),
        click.Option(["--words"], metavar=say(N_("WORDS")),
                     help=say(N_("All customers of whom all these words are known, as in `customers list`."))),
        click.Option(["--organisation"], metavar=say(N_("NAME")), help=say(N_("The people of this organisation."))),
        click.Option(["--customer", "customers"], metavar=say(N_("CUSTOMER")), multiple=True,
                     help=say(N_("A single customer; may be given several times."))),
    ])  # fmt: skip
    told = command(language, "told", say(N_("Keep that a customer was told it, and how they took it.")), _told, [
        which,
        customer,
        click.Option(["--on"], metavar=say(N_("DAY")), help=say(N_("On which day; today if it is left out."))),
        click.Option(["--words"], metavar=say(N_("TEXT")), help=say(N_("In which words."))),
            click.Option(["--reaction"], metavar=say(N_("TEXT")), help=say(N_("How they took it."))),
        flag("--not-wished", say(N_("They do not wish to hear it."))),
    ])  # fmt: skip
    listed = say(N_("List what is told to many: how many know it, and how many do not."))
    inner = [
        new,
        command(language, "list", listed, _list, [as_json(language)]),
        command(
            language,
            "show",
            say(N_("Show who knows it, who does not yet, how they took it.")),
            _show,
            [which, as_json(language)],
        ),
        told,
        command(language, "withdraw", say(N_("Tell it nobody any more.")), _withdraw, [which]),
    ]

    def all_of_them() -> None:
        run(_list, as_json=False)

    return [
        group(language, "announcements", say(N_("Tell many customers something: who knows it.")), all_of_them, inner)
    ]


def _new() -> Runs:
    from interview_tui.cli.announcements import new

    return new


def _list() -> Runs:
    from interview_tui.cli.announcements import list_all

    return list_all


def _show() -> Runs:
    from interview_tui.cli.announcements import show

    return show


def _told() -> Runs:
    from interview_tui.cli.announcements import told

    return told


def _withdraw() -> Runs:
    from interview_tui.cli.announcements import withdraw

    return withdraw
