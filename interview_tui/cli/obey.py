"""Runs one command line: dispatches it, and turns any failure into one sentence and an exit code."""

import errno
import os
import sys
from collections.abc import Sequence

import click

from interview_tui.cli.root import command_line
from interview_tui.cli.shell import BAD_INPUT, PROGRAM, SPOKEN, OutputLost, tell
from interview_tui.cli.spoken_click import help_width
from interview_tui.cli.usage import usage_sentence
from interview_tui.language.catalogue import Language, choose_language
from interview_tui.language.message import N_, Told
from interview_tui.language.os_words import reason

COMPLETE = "_INTERVIEW_COMPLETE"
"""Set by a shell that asks for its completion script, or for completions."""

NOBODY_READS = 141
"""The exit code shells use for a program that wrote into a closed pipe."""


def obey(arguments: Sequence[str]) -> int:
    """Run the command line and return the exit code. Only Ctrl+C and SystemExit come through."""
    _speak_utf8()
    language = Language(choose_language(wanted_language(arguments), None, os.environ))
    if not language.complete:
        tell(
            language.say(
                N_("The {language} texts of this installation are missing or damaged: install it again."),
                language=language.locale.english_name,
            )
        )
    try:
        return _run(command_line(language), arguments, language)
    except click.UsageError as error:
        return tell(usage_sentence(error, language), BAD_INPUT)
    except Told as error:
        return tell(error.message.told(language), BAD_INPUT)
    except OutputLost as error:
        return _output_lost(error.why, language)
    except Exception as error:
        # The last resort, for our own bugs: they too become a sentence, with what a bug report needs.
        told = N_("The program met an error of its own and ended ({error}). What was saved is safe.")
        return tell(language.say(told, error=f"{type(error).__name__}: {error}, {_place(error)}"), BAD_INPUT)


def wanted_language(arguments: Sequence[str]) -> str | None:
    """Find --lang before click reads the line: help and errors are to be in that language.

    After `export` it is the language of the file.
    """
    command: str | None = None
    before = ""
    for one in arguments:
        if before == "--lang":
            return one
        if one.startswith("--lang="):
            return one.removeprefix("--lang=")
        if command is None and not one.startswith("-") and before != "--home":
            command = one
            if command == "export":
                return None
        before = one
    return None


def _run(program: click.Group, arguments: Sequence[str], language: Language) -> int:
    if asked := os.environ.get(COMPLETE):
        from click.shell_completion import shell_complete

        try:
            return shell_complete(program, {}, PROGRAM, COMPLETE, asked)
        except KeyError:  # asked by hand, without what a shell tells along
            return BAD_INPUT
    # Not `main()`: it has sentences and exit codes of its own, in English.
    try:
        with program.make_context(PROGRAM, list(arguments), terminal_width=help_width()) as context:
            return _invoked(program, context, language)
    except click.exceptions.Exit as done:
        return done.exit_code


def _invoked(program: click.Group, context: click.Context, language: Language) -> int:
    """Run the command; errors are told in the command's language, which the store may have set."""
    try:
        program.invoke(context)
    except click.UsageError as error:
        return tell(usage_sentence(error, context.meta.get(SPOKEN, language)), BAD_INPUT)
    except Told as error:
        return tell(error.message.told(context.meta.get(SPOKEN, language)), BAD_INPUT)
    return 0


def _output_lost(why: OSError, language: Language) -> int:
    # What still waits in the buffer would fail once more while Python closes it.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if why.errno in (errno.EPIPE, errno.EINVAL):  # the second is how Windows says it
        return NOBODY_READS
    return tell(language.say(N_("The output cannot be written: {why}."), why=reason(why, language)), BAD_INPUT)


def _place(error: Exception) -> str:
    """Return the innermost place in our own code, as `file.py:line`."""
    import traceback  # with all they load as slow as half of click, and hopefully never needed
    from pathlib import Path

    code = Path(__file__).parents[1]
    ours = [step for step in traceback.extract_tb(error.__traceback__) if Path(step.filename).is_relative_to(code)]
    return f"{Path(ours[-1].filename).relative_to(code).as_posix()}:{ours[-1].lineno}" if ours else "?"


def _speak_utf8() -> None:
    # A terminal that says it knows only ASCII (LC_ALL=C) must not make a name with an umlaut fail.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
