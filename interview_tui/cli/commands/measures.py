"""`interview measures`: what customers answered; alone it prints the figures."""

from functools import partial

import click

from interview_tui.cli.completion import complete_customer
from interview_tui.cli.declaring import Runs, as_json, command, group, one_of, run
from interview_tui.export.report import report_formats
from interview_tui.insight.figure import By
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.words import Measure, Mode


def commands(language: Language) -> list[click.Command]:
    """Declare the group."""
    told = language.say(N_("See what customers answered, and what that can tell."))
    return [group(language, "measures", told, partial(run, _figures), [_adding(language)], _narrowing(language))]


def _narrowing(language: Language) -> list[click.Parameter]:
    say = language.say
    day = say(N_("DAY"))
    formats = ", ".join(f"{one.id} ({say(one.title)})" for one in report_formats())
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
            shell_complete=lambda *typed: [one.id for one in report_formats() if one.id.startswith(typed[2])],
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


def _adding(language: Language) -> click.Command:
    say = language.say
    customer = click.Argument(["customer"], metavar=say(N_("CUSTOMER")), shell_complete=complete_customer)
    words = [one.value for one in Measure]
    measure = click.Argument(
        ["measure"],
        metavar=say(N_("MEASURE")),
        shell_complete=lambda *typed: [one for one in words if one.startswith(typed[2])],
    )
    value = click.Argument(["value"], metavar=say(N_("VALUE")))
    on = click.Option(["--on"], metavar=say(N_("DAY")), help=say(N_("When it was answered; otherwise today.")))
    mode = one_of("--mode", Mode, say(N_("How it came in; otherwise by message.")))
    wording = click.Option(["--wording"], metavar=say(N_("TEXT")), help=say(N_("The question as it was asked.")))
    told = say(N_("Keep an answer that came another way; - for none, fit 0 for no longer uses us."))
    return command(
        language, "add", told, _add, [customer, measure, value, on, mode, wording, as_json(language)]
    )  # fmt: skip


def _add() -> Runs:
    from interview_tui.cli.answers import add

    return add
