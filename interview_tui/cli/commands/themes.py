"""`interview themes` with its commands; alone it lists the themes, with how many customers spoke of each."""

from functools import partial

import click

from interview_tui.cli.completion import complete_customer
from interview_tui.cli.declaring import Runs, as_json, command, flag, group, one_of, run
from interview_tui.export.order import Names
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.states import ThemeState


def commands(language: Language) -> list[click.Command]:
    """Declare the group."""
    say = language.say
    theme = click.Argument(["theme"], metavar=say(N_("THEME")))
    notes = click.Argument(["notes"], metavar=say(N_("NOTE …")), nargs=-1, required=True)
    text = click.Argument(["text"], metavar=say(N_("TEXT")))
    belongs = [
        click.Option(["--belongs"], metavar=say(N_("TEXT")), help=say(N_("What belongs to it."))),
        click.Option(
            ["--outside"], metavar=say(N_("TEXT")), help=say(N_("What does not, although one might think so."))
        ),
    ]
    into = click.Argument(["into"], metavar=say(N_("OTHER")))
    new_name = click.Argument(["name"], metavar=say(N_("NAME")))
    inner = [
        command(language, "new", say(N_("Begin a theme.")), _new, [new_name, *belongs]),
        command(
            language, "show", say(N_("Show a theme with all that was said on it.")), _show, [theme, as_json(language)]
        ),
        command(
            language,
            "take",
            say(N_("Take all notes into a theme that stand under its name; `suggest` shows such names.")),
            _take,
            [new_name],
        ),
        command(
            language,
            "add",
            say(N_("Gather notes under a theme; their numbers are told by `search --json`.")),
            _add,
            [
                theme,
                notes,
                flag("--against", say(N_("They speak against it."))),
            ],
        ),
        command(language, "remove", say(N_("Take notes out of a theme.")), _remove, [theme, notes]),
        command(language, "move", say(N_("Take notes from one theme to another.")), _move, [theme, into, notes]),
        command(
            language,
            "split",
            say(N_("Make some notes of a theme a new theme of their own.")),
            _split,
            [theme, new_name, notes],
        ),
        command(language, "rename", say(N_("Rename a theme.")), _rename, [theme, new_name]),
        command(
            language,
            "describe",
            say(N_("Say what belongs to a theme, and what does not.")),
            _describe,
            [theme, *belongs],
        ),
        command(
            language, "merge", say(N_("Put a theme into another; `apart` takes it out again.")), _merge, [theme, into]
        ),
        command(language, "apart", say(N_("Take a theme out of the one it was put into.")), _apart, [theme]),
        command(language, "memo", say(N_("Write down a thought on a theme.")), _memo, [theme, text]),
        command(
            language,
            "decide",
            say(N_("Say what becomes of a theme: its customers are to be told.")),
            _decide,
            [
                theme,
                click.Argument(
                    ["state"], metavar=say(N_("STATE")), type=click.Choice([str(one) for one in ThemeState])
                ),
                click.Option(["--words"], metavar=say(N_("TEXT")), help=say(N_("What they are told, in a sentence."))),
                click.Option(["--why"], metavar=say(N_("TEXT")), help=say(N_("Why we do not do it."))),
            ],
        ),
        command(
            language,
            "question",
            say(N_("Let customers be asked about a theme, when one talks anyway; otherwise all who spoke of it.")),
            _question,
            [
                theme,
                click.Argument(["text"], metavar=say(N_("QUESTION")), required=False),
                *_whom(language),
                flag("--nobody", say(N_("Ask nobody any more; who was asked stays counted."))),
            ],
        ),
        command(
            language,
            "suggest",
            say(N_("Suggest themes for notes that have none, with the words that say why.")),
            _suggest,
            [as_json(language)],
        ),
    ]
    told = say(N_("See what several customers spoke of, of how many."))
    return [group(language, "themes", told, partial(run, _list), inner, _narrowing(language))]


def _narrowing(language: Language) -> list[click.Parameter]:
    day = language.say(N_("DAY"))
    return [
        click.Option(["--since"], metavar=day, help=language.say(N_("From this day on; otherwise the last 90 days."))),
        click.Option(["--until"], metavar=day, help=language.say(N_("Up to this day."))),
        click.Option(
            ["--tag"], metavar=language.say(N_("TAG")), help=language.say(N_("Only customers with this tag."))
        ),
        as_json(language),
        click.Option(
            ["-o", "--output"],
            type=click.Path(),
            metavar=language.say(N_("FILE")),
            help=language.say(N_("A new file: a page with bars, quotes and sources, or a table; - for the terminal.")),
        ),
        click.Option(
            ["--format", "format_"], metavar=language.say(N_("FORMAT")),
            help=language.say(N_("The format, where the name of the file does not tell it.")),
        ),
        one_of("--names", Names, language.say(N_("How the customer's side is named."))),
    ]  # fmt: skip


def _whom(language: Language) -> list[click.Parameter]:
    say = language.say
    words = say(N_("All customers of whom all these words are known, as in `customers list`."))
    single = say(N_("A single customer; may be given several times."))
    return [
        click.Option(["--words"], metavar=say(N_("WORDS")), help=words),
        click.Option(["--organisation"], metavar=say(N_("NAME")), help=say(N_("The people of this organisation."))),
        click.Option(
            ["--customer", "customers"],
            metavar=say(N_("CUSTOMER")),
            multiple=True,
            shell_complete=complete_customer,
            help=single,
        ),
    ]


def _question() -> Runs:
    from interview_tui.cli.theme_question import question

    return question


def _new() -> Runs:
    from interview_tui.cli.theme_changes import new

    return new


def _list() -> Runs:
    from interview_tui.cli.themes import list_all

    return list_all


def _show() -> Runs:
    from interview_tui.cli.themes import show

    return show


def _suggest() -> Runs:
    from interview_tui.cli.themes import suggest

    return suggest


def _take() -> Runs:
    from interview_tui.cli.theme_changes import take

    return take


def _add() -> Runs:
    from interview_tui.cli.theme_changes import add

    return add


def _remove() -> Runs:
    from interview_tui.cli.theme_changes import remove

    return remove


def _move() -> Runs:
    from interview_tui.cli.theme_changes import move

    return move


def _split() -> Runs:
    from interview_tui.cli.theme_changes import split

    return split


def _rename() -> Runs:
    from interview_tui.cli.theme_changes import rename

    return rename


def _describe() -> Runs:
    from interview_tui.cli.theme_changes import describe

    return describe


def _merge() -> Runs:
    from interview_tui.cli.theme_changes import merge

    return merge


def _apart() -> Runs:
    from interview_tui.cli.theme_changes import apart

    return apart


def _memo() -> Runs:
    from interview_tui.cli.theme_changes import memo

    return memo


def _decide() -> Runs:
    from interview_tui.cli.theme_changes import decide

    return decide
