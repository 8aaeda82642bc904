"""`interview list`, `show` and `export`: what is kept, as text, as JSON, in a file."""

import click

from interview_tui.cli.completion import complete_id
from interview_tui.cli.declaring import Runs, as_json, command, flag, my_name
from interview_tui.export.formats import Document, formats_of
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def commands(language: Language) -> list[click.Command]:
    """Declare the commands."""
    say = language.say
    which = click.Argument(["conversation_id"], metavar="ID", shell_complete=complete_id)
    private = flag("--private", say(N_("Also what is only for me: who spoke when, and the figures.")))
    formats = formats_of(Document.CONVERSATION)
    format_ = click.Option(
        ["--format", "format_"], type=click.Choice([one.id for one in formats]),
        help=say(N_("The format: {formats}."), formats=", ".join(f"{one.id} ({say(one.title)})" for one in formats)),
    )  # fmt: skip
    output = click.Option(
        ["-o", "--output"], type=click.Path(), metavar=say(N_("FILE")),
        help=say(N_("A new file instead of the terminal.")),
    )  # fmt: skip
    json = as_json(language)
    return [
        command(language, "list", say(N_("List the conversations, the latest first.")), _list, [json]),
        command(language, "show", say(N_("Show a conversation.")), _show, [which, json, private]),
        command(
            language,
            "export",
            say(N_("Write the summary of a conversation.")),
            _export,
            [which, format_, output, my_name(language)],
        ),
    ]


def _list() -> Runs:
    from interview_tui.cli.reports import list_conversations

    return list_conversations


def _show() -> Runs:
    from interview_tui.cli.reports import show

    return show


def _export() -> Runs:
    from interview_tui.cli.reports import export

    return export
