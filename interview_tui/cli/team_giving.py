"""`interview team give` and `team takeover`: hand customers to a colleague, with all that is stored on them."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from interview_tui.cli import wall_clock
from interview_tui.cli.importing import bring_in
from interview_tui.cli.narrowing import customer_meant
from interview_tui.cli.shell import (
    BAD_INPUT,
    NOTHING_FOUND,
    Shell,
    agreed,
    fail,
    printable,
    put,
    say_and_exit,
    tell,
    typed,
)
from interview_tui.desk.team import giving
from interview_tui.desk.team.giving_words import goes, stays, taken_back_told, warned
from interview_tui.disk.calls import Disk
from interview_tui.importing.formats import As
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, Told
from interview_tui.records.clean import clean_line


def give(
    shell: Shell, customers: tuple[str, ...], to: str, output: str | None = None, undo: bool = False, yes: bool = False
) -> None:
    """Show what goes and what stays, ask, and write the file; or undo a hand-over."""
    store = shell.store()
    language = shell.speak(store.settings.language)
    ids = [customer_meant(one, store, language).id for one in customers]
    today = wall_clock.now().date()
    try:
        if undo:
            for one in ids:
                told = warned(store, one, language)
                if told and not yes:
                    tell(told)
                    _ask(language.say(N_("Take them back? [y/N]")), language, N_("Nothing was taken back."))
                giving.take_back(store, one, today)
                put(taken_back_told(store, one).told(language))
            return
        given = giving.to_give(store, ids, clean_line(typed(to)).strip())
        for line in _shown(given, language):
            tell(line)
        if output is None:
            return
        if not yes:
            told = language.say(
                N_("Give them to {name}, who writes in them from now on? [y/N]"), name=printable(given.to)
            )
            _ask(told, language, N_("Nothing was given."))
        path = Path(os.path.expanduser(output))
        giving.give(store, given, path, today, Disk())
    except Told as error:
        fail(error, language, BAD_INPUT)
    told = N_("Given to {name}: {path}. There, `interview team takeover FILE` takes over.")
    put(language.say(told, name=printable(given.to), path=printable(str(path))))


def takeover(shell: Shell, file: str, yes: bool = False) -> None:
    """Show what a colleague gives, ask, and write all of it or nothing."""
    nothing = dict.fromkeys(("encoding", "separator", "me", "customer", "on", "beside", "quotes"))
    bring_in(shell, file, dry_run=False, yes=yes, as_=As.GIVEN.value, undo=False, as_json=False, **nothing)


def _shown(given: giving.Giving, language: Language) -> Iterator[str]:
    for one in given.leaving:
        yield goes(one, language)
        if told := stays(one, language):
            yield f"  {told}"


def _ask(question: str, language: Language, nothing: str) -> None:
    if not (sys.stdin and sys.stdin.isatty()):
        say_and_exit(language.say(N_("To give without being asked, add --yes.")), BAD_INPUT)
    tell(question)
    if not agreed():
        say_and_exit(language.say(nothing), NOTHING_FOUND)
