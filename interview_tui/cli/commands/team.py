"""`interview team`: what those who lead get to know, and what not."""

import click

from interview_tui.cli.declaring import Runs, as_json, command, group, show_help
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def commands(language: Language) -> list[click.Command]:
    """Declare the group."""
    say = language.say
    fields = say(N_("Say every field that a hand-over holds, and what for; all others stay."))
    inner = [command(language, "fields", fields, _fields, [as_json(language)])]
    return [group(language, "team", say(N_("What those who lead get to know, and what not.")), show_help, inner)]


def _fields() -> Runs:
    from interview_tui.cli.team import fields

    return fields
