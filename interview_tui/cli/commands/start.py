"""`interview demo`, `interview call`."""

import click

from interview_tui.cli.completion import Folder
from interview_tui.cli.declaring import Runs, command, flag
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def commands(language: Language) -> list[click.Command]:
    """Declare the commands."""
    say = language.say
    make = click.Option(
        ["--make"], type=Folder(), metavar=say(N_("DIR")),
        help=say(N_("Only write the sample store into this new folder.")),
    )  # fmt: skip
    lead = flag("--lead", say(N_("The sample of somebody who leads: what three people released.")))
    told = say(N_("Open the program on a sample store in a temporary folder."))
    caller = click.Argument(["caller"], nargs=-1, required=True, metavar=say(N_("PHONE")))
    called = say(N_("Open the program on who calls from a number."))
    return [command(language, "demo", told, _demo, [make, lead]), command(language, "call", called, _call, [caller])]


def _call() -> Runs:
    from interview_tui.cli.start import call

    return call


def _demo() -> Runs:
    from interview_tui.cli.start import demo

    return demo
