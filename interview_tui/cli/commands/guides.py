"""`interview guides` with its commands; alone it lists the guides."""

import click

from interview_tui.cli.declaring import Runs, as_json, command, flag, group, run
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def commands(language: Language) -> list[click.Command]:
    """Declare the group."""
    say = language.say
    json = as_json(language)
    which = click.Argument(["guide_id"], metavar="ID")
    du = flag("--du", say(N_("In German as for a customer I say du to.")))
    paths = click.Argument(["paths"], nargs=-1, required=True, type=click.Path(), metavar=say(N_("FILE ...")))
    original = click.Option(["--from", "original"], metavar="ID", help=say(N_("A copy of this guide, to be changed.")))
    question = click.Argument(["question"], metavar=say(N_("QUESTION")))
    inner = [
        command(language, "list", say(N_("List the guides, ours and my own.")), _list, [json]),
        command(language, "show", say(N_("Show a guide.")), _show, [which, du]),
        command(language, "check", say(N_("Say what is wrong in guides, how to ask better.")), _check, [paths, json]),
        command(language, "new", say(N_("Begin a guide of my own.")), _new, [which, original]),
        command(language, "path", say(N_("Say where my own guides lie.")), _path),
        command(language, "schema", say(N_("Print the JSON Schema of a guide, for an editor.")), _schema),
        command(language, "ask", say(N_("Say which form a question has.")), _ask, [question, json]),
    ]
    told = say(N_("Read the guides, write my own, and check them."))
    return [group(language, "guides", told, lambda: run(_list, as_json=False), inner)]


def _list() -> Runs:
    from interview_tui.cli.guides import list_guides

    return list_guides


def _show() -> Runs:
    from interview_tui.cli.guides import show

    return show


def _check() -> Runs:
    from interview_tui.cli.guides import check_guides

    return check_guides


def _new() -> Runs:
    from interview_tui.cli.guides import new

    return new


def _path() -> Runs:
    from interview_tui.cli.guides import path

    return path


def _schema() -> Runs:
    from interview_tui.cli.guides import schema

    return schema


def _ask() -> Runs:
    from interview_tui.cli.guides import ask

    return ask
