"""`interview complaints`; alone it lists the open ones."""

from functools import partial

import click

from interview_tui.cli.completion import complete_customer
from interview_tui.cli.declaring import Runs, as_json, command, flag, group, one_of, run
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.words import Channel


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
    return [group(language, "complaints", told, partial(run, _list), [_adding(language)], narrowing)]


def _adding(language: Language) -> click.Command:
    say = language.say
    return command(
        language,
        "add",
        say(N_("Keep a complaint that came from elsewhere: a review, a letter.")),
        _add,
        [
            click.Argument(["customer"], metavar=say(N_("CUSTOMER")), shell_complete=complete_customer),
            click.Argument(["text"], metavar=say(N_("TEXT"))),
            click.Option(["--on"], metavar=say(N_("DAY")), help=say(N_("When it came; otherwise today."))),
            one_of(["--from", "from_"], Channel, say(N_("Where it came from; otherwise a letter."))),
            flag("--praise", say(N_("It is praise."))),
            flag("--again", say(N_("It is the earlier complaint that it is most like, again."))),
            as_json(language),
        ],
    )


def _list() -> Runs:
    from interview_tui.cli.complaints import list_complaints

    return list_complaints


def _add() -> Runs:
    from interview_tui.cli.complaint_elsewhere import add

    return add
