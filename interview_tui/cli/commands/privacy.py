"""`interview privacy` with its commands; alone it shows its help."""

import click

from interview_tui.cli.completion import Folder, complete_customer
from interview_tui.cli.declaring import Runs, command, group, my_name, show_help
from interview_tui.export.formats import formats_of_everything
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def commands(language: Language) -> list[click.Command]:
    """Declare the group."""
    say = language.say
    customer = click.Argument(["customer"], metavar=say(N_("CUSTOMER")), shell_complete=complete_customer)
    formats = formats_of_everything()
    format_ = click.Option(
        ["--format", "format_"], type=click.Choice([one.id for one in formats]),
        help=say(N_("Only this format, not all.")),
    )  # fmt: skip
    into = click.Option(
        ["--into"], type=Folder(), default=".", metavar=say(N_("DIR")),
        help=say(N_("The folder for the files; otherwise the current one.")),
    )  # fmt: skip
    yes = click.Option(["--yes"], metavar=say(N_("NAME")), help=say(N_("Erase without asking: the customer's name.")))
    until = click.Argument(["until"], metavar=say(N_("DAY")))
    state = click.Argument(["state"], type=click.Choice(["on", "off"]), required=False, metavar="[on|off]")
    days = click.Option(
        ["--days"], metavar="N", help=say(N_("Days after a conversation until it is removed; - for never."))
    )
    how = click.Argument(
        ["how"], type=click.Choice(["key", "always", "never"]), required=False, metavar="[key|always|never]"
    )
    listening = say(N_("Whether the program may listen to who speaks in a call, and when it begins."))
    titles = ", ".join(say(one.title) for one in formats)
    write = say(N_("Write everything kept on a person, as {formats}."), formats=titles)
    erase = say(N_("Erase everything kept on a person; asks for the name."))
    keep = say(N_("Set until when what is kept on a person is needed; - for no date."))
    review = say(N_("Whether anything is kept for me alone, and for how long."))
    told = say(N_("What is kept on a person: hand it out, erase it, how long."))
    inner = [
        command(language, "export", write, _export, [customer, format_, into, my_name(language)]),
        command(language, "erase", erase, _erase, [customer, yes]),
        command(language, "keep", keep, _keep, [customer, until]),
        command(language, "review", review, _review, [state, days]),
        command(language, "listening", listening, _listening, [how]),
    ]
    return [group(language, "privacy", told, show_help, inner)]


def _export() -> Runs:
    from interview_tui.cli.privacy import export

    return export


def _erase() -> Runs:
    from interview_tui.cli.privacy import erase

    return erase


def _keep() -> Runs:
    from interview_tui.cli.privacy import keep

    return keep


def _review() -> Runs:
    from interview_tui.cli.privacy import review

    return review


def _listening() -> Runs:
    from interview_tui.cli.privacy import listening

    return listening
