"""`interview export`: conversations for somebody, as a file."""

from collections.abc import Sequence

import click

from interview_tui.cli.completion import complete_customer, complete_id
from interview_tui.cli.declaring import Runs, command, flag, my_name, one_of
from interview_tui.export.formats import formats_for
from interview_tui.export.order import Names
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.language.message import N_
from interview_tui.records.words import Audience, Kind, Status, Track


def commands(language: Language) -> list[click.Command]:
    """Declare the command."""
    say = language.say
    which = click.Argument(["ids"], nargs=-1, metavar="[ID ...]", shell_complete=complete_id)
    told = say(N_("Write conversations into a file for somebody."))
    options = [*_narrowing(language), *_shaping(language), *_placing(language)]
    return [command(language, "export", told, _export, [which, *options])]


def _narrowing(language: Language) -> Sequence[click.Option]:
    say = language.say
    day = say(N_("DAY"))
    return (
        click.Option(
            ["--customer"], metavar=say(N_("CUSTOMER")), shell_complete=complete_customer,
            help=say(N_("The conversations with this customer.")),
        ),
        click.Option(["--since"], metavar=day, help=say(N_("From this day on, as 2026-11-21 or 21.11.2026."))),
        click.Option(["--until"], metavar=day, help=say(N_("Up to this day."))),
        click.Option(["--guide"], metavar="ID", help=say(N_("Only of conversations by this guide."))),
        one_of("--status", Status, say(N_("Only of conversations in this state."))),
        one_of("--kind", Kind, say(N_("Only notes of this kind, with their whys."))),
        one_of("--track", Track, say(N_("Only notes of this track, with their whys."))),
        click.Option(["--words"], metavar=say(N_("WORDS")), help=say(N_("Only notes with these words."))),
        flag("--all", say(N_("All conversations."))),
        flag("--new", say(N_("Only what is new or changed since the last export of this kind."))),
    )  # fmt: skip


def _shaping(language: Language) -> Sequence[click.Option]:
    say = language.say
    formats = ", ".join(f"{one.id} ({say(one.title)})" for one in formats_for())
    note = say(N_("NOTE"))
    return (
        one_of(("--for", "for_"), Audience, say(N_("For whom it is; otherwise for a colleague."))),
        click.Option(
            ["--format", "format_"], metavar=say(N_("FORMAT")), help=say(N_("The format: {formats}."), formats=formats),
            shell_complete=lambda *typed: [one.id for one in formats_for() if one.id.startswith(typed[2])],
        ),
        one_of("--names", Names, say(N_("How the customer's side is named."))),
        click.Option(
            ["--with", "taken"], multiple=True, metavar=note, help=say(N_("This note or trait, too, by its id."))
        ),
        click.Option(["--without", "left"], multiple=True, metavar=note, help=say(N_("Without this note."))),
    )  # fmt: skip


def _placing(language: Language) -> Sequence[click.Option]:
    say = language.say
    file = say(N_("FILE"))
    return (
        click.Option(
            ["--letterhead"], type=click.Path(), metavar=file, help=say(N_("My own letterhead, for Word or PDF."))
        ),
        click.Option(
            ["-o", "--output"], type=click.Path(), metavar=file, help=say(N_("A file instead of the terminal."))
        ),
        flag("--force", say(N_("Replace the file, where there is one."))),
        click.Option(["--lang"], type=click.Choice(CODES), help=say(N_("The language of the file."))),
        my_name(language),
        click.Option(
            ["--as", "as_"], metavar=say(N_("NAME")), help=say(N_("Keep this line under a name; alone: do it again."))
        ),
        click.Option(["--forget"], metavar=say(N_("NAME")), help=say(N_("Forget the line of this name."))),
        flag("--schema", say(N_("Print the JSON Schema of the JSON format."))),
    )


def _export() -> Runs:
    from interview_tui.cli.exporting import export

    return export
