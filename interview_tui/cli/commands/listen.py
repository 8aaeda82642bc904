"""`interview listen`."""

import click

from interview_tui.cli.declaring import Runs, as_json, command, flag
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def commands(language: Language) -> list[click.Command]:
    """Declare the command."""
    say = language.say
    check = flag("--check", say(N_("Hear each device for three seconds, and say how loud it is.")))
    told = say(N_("See what talk time by listening would hear, and what not."))
    return [command(language, "listen", told, _listen, [check, as_json(language)])]


def _listen() -> Runs:
    from interview_tui.cli.listen import listen

    return listen
