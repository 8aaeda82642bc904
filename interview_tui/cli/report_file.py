"""Writes a report into a new file, or to standard output."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from interview_tui.cli.shell import BAD_INPUT, fail, printable, put, say_and_exit
from interview_tui.desk.exporting.report import Report
from interview_tui.export.format import Format
from interview_tui.export.formats import WrongEnding
from interview_tui.export.matter import Around
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, Told

Content = TypeVar("Content")


def write(
    report: Report[Content], content: Callable[[], Content], output: str | None, format_: str | None, around: Around
) -> None:
    """Write the result of `content`, which is called only if it can be written. Never overwrites."""
    language = around.language
    path = None if output in (None, "-") else Path(str(output)).expanduser()
    form = _form(report, format_, path, language)
    if path is None and form.binary and sys.stdout.isatty():
        sentence = N_("{format} is not for a terminal. Name a file with -o.")
        say_and_exit(language.say(sentence, format=language.say(form.title)), BAD_INPUT)
    told = content()
    try:
        if path is None:
            put(report.written(form, told, around))
        else:
            put(language.say(N_("Written: {path}"), path=printable(str(report.write(form, told, around, path)))))
    except Told as error:
        fail(error, language, BAD_INPUT)


def _form(report: Report[Content], format_: str | None, path: Path | None, language: Language) -> Format:
    try:
        return report.format_of(path or Path(), format_)
    except WrongEnding as error:
        fail(error, language, BAD_INPUT)
    except KeyError:
        told = N_("For {option} there is only {choices}")
        what = language.say(told, option="--format", choices=", ".join(one.id for one in report.formats))
        raise click.UsageError(what, click.get_current_context()) from None
