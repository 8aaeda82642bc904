"""`interview delete`."""

import click

from interview_tui.cli.completion import complete_id
from interview_tui.cli.declaring import Runs, command, flag
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def commands(language: Language) -> list[click.Command]:
    """Declare the command."""
    say = language.say
    which = click.Argument(["conversation_id"], metavar="ID", shell_complete=complete_id)
    yes = flag("--yes", say(N_("Delete without asking, for scripts.")))
    return [command(language, "delete", say(N_("Delete a conversation for good; asks first.")), _delete, [which, yes])]


def _delete() -> Runs:
    from interview_tui.cli.delete import delete

    return delete
