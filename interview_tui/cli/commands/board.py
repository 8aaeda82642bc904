"""`interview board`."""

import click

from interview_tui.cli.declaring import Runs, as_json, command, one_of
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.states import ReadState
from interview_tui.records.words import Kind, Track


def commands(language: Language) -> list[click.Command]:
    """Declare the command."""
    say = language.say
    words = click.Argument(["words"], nargs=-1, metavar=say(N_("[WORDS]")))
    name, day = say(N_("NAME")), say(N_("DAY"))
    alone = say(N_("The latest conversations of one person, to read; with nothing else."))
    narrowing = [
        click.Option(["--customer"], metavar=name, help=say(N_("Only of customers with this in their name."))),
        click.Option(["--guide"], metavar="ID", help=say(N_("Only of conversations by this guide."))),
        click.Option(["--theme"], metavar=say(N_("THEME")), help=say(N_("Only what was gathered under this theme."))),
        one_of("--kind", Kind, say(N_("Only what has a note of this kind."))),
        one_of("--track", Track, say(N_("Only what has a note of this track."))),
        click.Option(["--since"], metavar=day, help=say(N_("From this day on, as 2026-11-21 or 21.11.2026."))),
        click.Option(["--until"], metavar=day, help=say(N_("Up to this day."))),
        one_of("--state", ReadState, say(N_("Only conversations that are so far read."))),
        click.Option(["--person"], metavar=name, help=alone),
    ]  # fmt: skip
    told = say(N_("See what customers wait for, who asks, what is new."))
    return [command(language, "board", told, _board, [words, *narrowing, as_json(language)])]


def _board() -> Runs:
    from interview_tui.cli.board import board

    return board
