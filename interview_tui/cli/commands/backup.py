"""`interview backup` and `interview restore`."""

import click

from interview_tui.cli.completion import Folder
from interview_tui.cli.declaring import Runs, command
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def commands(language: Language) -> list[click.Command]:
    """Declare the commands."""
    say = language.say
    file = click.Argument(["file"], type=click.Path(), metavar=say(N_("FILE")))
    into = click.Option(
        ["--into"], type=Folder(), required=True, metavar=say(N_("DIR")),
        help=say(N_("The new folder of the store; never one that has anything in it.")),
    )  # fmt: skip
    return [
        command(language, "backup", say(N_("Write the whole store into one new file.")), _backup, [file]),
        command(language, "restore", say(N_("Put a backup into a new folder.")), _restore, [file, into]),
    ]


def _backup() -> Runs:
    from interview_tui.cli.backup import backup

    return backup


def _restore() -> Runs:
    from interview_tui.cli.backup import restore

    return restore
