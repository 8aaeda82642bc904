"""`interview themes -o FILE`: themes as a page with bars, quotes and sources, or as a table."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

from interview_tui.cli.shell import BAD_INPUT, Shell, fail, home_folder, printable, put, say_and_exit
from interview_tui.desk.exporting.themed import format_of, themed, write_themes
from interview_tui.desk.themes.overview import Overview
from interview_tui.export.format import Format
from interview_tui.export.formats import WrongEnding
from interview_tui.export.matter import Around
from interview_tui.export.order import Names
from interview_tui.export.themed import theme_formats, written
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, Told


def write(
    shell: Shell, found: Overview, output: str | None, format_: str | None, names: str | None, language: Language
) -> None:
    """Write a new file, or to where it is read at once; what is there already stays."""
    store = shell.store(collected=True)
    path = None if output in (None, "-") else Path(str(output)).expanduser()
    form = _form(format_, path, language)
    if path is None and form.binary and sys.stdout.isatty():
        sentence = N_("{format} is not for a terminal. Name a file with -o.")
        say_and_exit(language.say(sentence, format=language.say(form.title)), BAD_INPUT)
    around = Around(
        language,
        datetime.now().astimezone(),
        names=Names(names) if names else Names.FULL,
        author=store.settings.author,
        home=home_folder(shell.home),
    )
    told = themed(store, found, around)
    try:
        if path is None:
            put(written(form, told, around))
        else:
            put(language.say(N_("Written: {path}"), path=printable(str(write_themes(form, told, around, path)))))
    except Told as error:
        fail(error, language, BAD_INPUT)


def _form(format_: str | None, path: Path | None, language: Language) -> Format:
    try:
        return format_of(path or Path(), format_)
    except WrongEnding as error:
        fail(error, language, BAD_INPUT)
    except KeyError:
        told = N_("For {option} there is only {choices}")
        what = language.say(told, option="--format", choices=", ".join(one.id for one in theme_formats()))
        raise click.UsageError(what, click.get_current_context()) from None
