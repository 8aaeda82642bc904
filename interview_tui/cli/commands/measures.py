"""`interview measures`: what customers answered."""

import click

from interview_tui.cli.declaring import Runs, as_json, command, one_of
from interview_tui.export.measured import measure_formats
from interview_tui.insight.figure import By
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.words import Measure, Mode


def commands(language: Language) -> list[click.Command]:
    """Declare the command."""
    told = language.say(N_("See what customers answered, and what that can tell."))
    return [command(language, "measures", told, _figures, _narrowing(language))]


def _narrowing(language: Language) -> list[click.Parameter]:
    say = language.say
    day = say(N_("DAY"))
    formats = ", ".join(f"{one.id} ({say(one.title)})" for one in measure_formats())
    return [
        one_of("--measure", Measure, say(N_("Only this measure."))),
        click.Option(["--since"], metavar=day, help=say(N_("From this day on, as 2026-11-21 or 21.11.2026."))),
        click.Option(["--until"], metavar=day, help=say(N_("Up to this day."))),
        one_of("--by", By, say(N_("A figure for each of these."))),
        one_of("--mode", Mode, say(N_("Only answers that came in like this."))),
        as_json(language),
        click.Option(
            ["--format", "format_"],
            metavar=say(N_("FORMAT")),
            help=say(N_("The format: {formats}."), formats=formats),
            shell_complete=lambda *typed: [one.id for one in measure_formats() if one.id.startswith(typed[2])],
        ),
        click.Option(
            ["-o", "--output"],
            type=click.Path(),
            metavar=say(N_("FILE")),
            help=say(N_("A new file instead of the terminal.")),
        ),
    ]


def _figures() -> Runs:
    from interview_tui.cli.measured import measured

    return measured
