"""`interview import`."""

import click

from interview_tui.cli.declaring import Runs, as_json, command, flag, one_of
from interview_tui.importing.formats import As
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def commands(language: Language) -> list[click.Command]:
    """Declare the command."""
    say = language.say
    told = say(N_("Bring in what is known elsewhere from a file."))
    options: list[click.Parameter] = [
        click.Argument(["file"], required=False, type=click.Path(), metavar=say(N_("FILE"))),
        flag("--dry-run", say(N_("Only say what would change."))),
        flag("--yes", say(N_("Do not ask: take possible duplicates as new, leave sensitive things out."))),
        one_of(("--as", "as_"), As, say(N_("What the file holds; otherwise it is found out."))),
        click.Option(
            ["--encoding"], metavar=say(N_("ENCODING")), help=say(N_("The encoding of the file; found out otherwise."))
        ),
        click.Option(
            ["--separator"], metavar=say(N_("SIGN")), help=say(N_("What separates the columns: a sign, or tab."))
        ),
        click.Option(
            ["--me"], metavar=say(N_("SPEAKER")), help=say(N_("Who of a recording's speakers is me; part of the name."))
        ),
        click.Option(
            ["--customer"], metavar=say(N_("CUSTOMER")), help=say(N_("With whom it was, in a recording or notes."))
        ),
        click.Option(["--on"], metavar=say(N_("DAY")), help=say(N_("When it was: 2026-11-20, yesterday 14:00."))),
        click.Option(
            ["--beside"],
            metavar=say(N_("ID")),
            help=say(N_("The conversation it belongs to; new: one of its own.")),
        ),
        click.Option(
            ["--quotes"], metavar=say(N_("LINES")), help=say(N_("These lines of a transcript as quotes: 3,7,12-14."))
        ),
        flag("--undo", say(N_("Undo the last import; what was changed since is left."))),
        as_json(language),
    ]  # fmt: skip
    return [command(language, "import", told, _import, options)]


def _import() -> Runs:
    from interview_tui.cli.importing import bring_in

    return bring_in
