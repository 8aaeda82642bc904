"""`interview layouts` with its commands; alone it lists the layouts."""

import click

from interview_tui.cli.declaring import Runs, command, group, run
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def commands(language: Language) -> list[click.Command]:
    """Declare the group."""
    say = language.say
    name = click.Argument(["name"], metavar=say(N_("NAME")))
    inner = [
        command(language, "list", say(N_("List the layouts, ours and my own.")), _list),
        command(language, "copy", say(N_("Copy a layout into my folder, to change it.")), _copy, [name]),
        command(language, "check", say(N_("Say what is wrong in my own layouts.")), _check),
        command(language, "path", say(N_("Say where my own layouts lie.")), _path),
    ]
    told = say(N_("What exports look like: copy a layout, change it, check it."))
    return [group(language, "layouts", told, lambda: run(_list), inner)]


def _list() -> Runs:
    from interview_tui.cli.layouts import list_layouts

    return list_layouts


def _copy() -> Runs:
    from interview_tui.cli.layouts import copy

    return copy


def _check() -> Runs:
    from interview_tui.cli.layouts import check

    return check


def _path() -> Runs:
    from interview_tui.cli.layouts import path

    return path
