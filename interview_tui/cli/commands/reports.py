"""`interview list` and `show`: stored conversations, as text or JSON."""

import click

from interview_tui.cli.completion import complete_id
from interview_tui.cli.declaring import Runs, as_json, command, flag
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def commands(language: Language) -> list[click.Command]:
    """Declare the commands."""
    say = language.say
    which = click.Argument(["conversation_id"], metavar="ID", shell_complete=complete_id)
    private = flag("--private", say(N_("Also what is only for me: who spoke when, and the figures.")))
    json = as_json(language)
    return [
        command(language, "list", say(N_("List the conversations, the latest first.")), _list, [json]),
        command(language, "show", say(N_("Show a conversation.")), _show, [which, json, private]),
    ]


def _list() -> Runs:
    from interview_tui.cli.reports import list_conversations

    return list_conversations


def _show() -> Runs:
    from interview_tui.cli.reports import show

    return show
