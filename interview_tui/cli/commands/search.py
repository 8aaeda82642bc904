"""`interview search`."""

import click

from interview_tui.cli.declaring import Runs, as_json, command, one_of
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.words import Kind, Status, Track


def commands(language: Language) -> list[click.Command]:
    """Declare the command."""
    say = language.say
    words = click.Argument(["words"], nargs=-1, metavar=say(N_("[WORDS]")))
    name, day = say(N_("NAME")), say(N_("DAY"))
    narrowing = [
        one_of("--kind", Kind, say(N_("Only notes of this kind."))),
        one_of("--track", Track, say(N_("Only notes of this track."))),
        click.Option(["--customer"], metavar=name, help=say(N_("Only of customers with this in their name."))),
        click.Option(["--author"], metavar=name, help=say(N_("Only of authors with this in their name."))),
        click.Option(["--since"], metavar=day, help=say(N_("From this day on, as 2026-11-21 or 21.11.2026."))),
        click.Option(["--until"], metavar=day, help=say(N_("Up to this day."))),
        click.Option(["--guide"], metavar="ID", help=say(N_("Only of conversations by this guide."))),
        one_of("--status", Status, say(N_("Only of conversations in this state."))),
    ]  # fmt: skip
    told = say(N_("Search the notes, newest first."))
    return [command(language, "search", told, _search, [words, *narrowing, as_json(language)])]


def _search() -> Runs:
    from interview_tui.cli.search import search

    return search
