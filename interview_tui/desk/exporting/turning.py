"""Changing the rows of the export screen: functions from one state to the next."""

from __future__ import annotations

import os
from collections.abc import Hashable, Sequence
from datetime import date
from pathlib import Path

from interview_tui.desk.exporting.account import LastTime
from interview_tui.desk.exporting.filtering import Only
from interview_tui.desk.exporting.state import Exporting, Row
from interview_tui.desk.exporting.subjects import About, Subject
from interview_tui.desk.exporting.typed_path import path_of
from interview_tui.export.audiences import AUDIENCES, ROWS
from interview_tui.export.file_name import about_words, file_name
from interview_tui.export.formats import Format, WrongEnding, chosen
from interview_tui.export.order import Choice, Names
from interview_tui.language.catalogue import Language
from interview_tui.language.message import Message
from interview_tui.records.words import Audience

_FIELDS = {
    Row.WHAT: "subject", Row.WHOM: "audience", Row.FORMAT: "format", Row.NAMES: "names", Row.LANGUAGE: "language",
}  # fmt: skip
"""The field that each row displays; the target is typed."""
_OTHERS_LEAVE = frozenset({Row.WHAT, Row.WHOM, Row.NAMES, Row.LANGUAGE})
"""Rows that change what leaves, and not only its form."""


def begun(
    subjects: Sequence[Subject],
    languages: Sequence[str],
    language: str,
    folder: str,
    earlier: LastTime | None = None,
    own: tuple[Format, ...] = (),
) -> Exporting:
    """Return the initial state: the closest subject, and the first option of everything else."""
    return Exporting(
        tuple(subjects),
        tuple(languages),
        folder,
        subject=subjects[0],
        own=own,
        language=language,
        earlier=earlier,
    )


def options(state: Exporting, row: Row) -> Sequence[Hashable]:
    """Return the options of a row; empty if it is typed."""
    match row:
        case Row.WHAT:
            return state.subjects
        case Row.WHOM:
            return tuple(one.audience for one in ROWS)
        case Row.FORMAT:
            return tuple(one.id for one in state.formats(state.audience))
        case Row.NAMES:
            return tuple(Names)
        case Row.LANGUAGE:
            return state.languages
        case Row.WHERE:
            return ()


def moved(state: Exporting, step: int) -> Exporting:
    """Select the next or previous row, stopping at the ends."""
    rows = tuple(Row)
    return state.but(row=rows[max(0, min(len(rows) - 1, rows.index(state.row) + step))])


def turned(state: Exporting, step: int) -> Exporting:
    """Choose the next option of the selected row, cyclically; choices by hand are dropped if what leaves changes."""
    offered = options(state, state.row)
    if len(offered) < 2:
        return state.but()
    field = _FIELDS[state.row]
    at = offered.index(getattr(state, field)) if getattr(state, field) in offered else -step
    after = state.but(**{field: offered[(at + step) % len(offered)]})
    if state.row in (Row.WHAT, Row.WHOM):
        after = after.but(choice=Choice())
    if state.row is Row.WHOM:
        after = after.but(format=_format_after(state, after.audience))
    if after.format != state.format:
        after = after.but(typed=_with_ending(state.typed, after.form.ending))
    return after.but(outlook=None) if state.row in _OTHERS_LEAVE else after


def narrowed_to(state: Exporting, only: Only) -> Exporting:
    """Set the filters; choices by hand are dropped."""
    return state.but() if only == state.only else state.but(only=only, choice=Choice(), outlook=None)


def _format_after(state: Exporting, audience: Audience) -> str:
    """Return the format for another audience: the chosen one, or the default for each."""
    offered = [one.id for one in state.formats(audience)]
    usual = AUDIENCES[audience].usual
    keeps = state.format in offered and state.format != AUDIENCES[state.audience].usual
    return state.format if keeps else usual if usual in offered else offered[0]


def _with_ending(typed: str | None, ending: str) -> str | None:
    """Return a typed name with the ending of another format."""
    if typed is None or not os.path.splitext(typed)[1]:
        return typed
    return f"{os.path.splitext(typed)[0]}.{ending}"


def typed(state: Exporting, text: str) -> Exporting:
    """Take over the typed target, and the format its ending names; an empty text restores the default name."""
    ending = os.path.splitext(text)[1].lower().removeprefix(".")
    named = [one.id for one in state.formats(state.audience) if one.ending == ending]
    keeps = not named or state.format in named
    return state.but(typed=text or None, format=state.format if keeps else named[0])


def place_fault(state: Exporting) -> Message | None:
    """Return why a typed target suggests a file that this would not be; None if it does not."""
    if state.typed is None or os.path.isdir(path_of(state.typed)):
        return None
    try:
        chosen(state.formats(state.audience), state.format, state.typed.strip())
    except WrongEnding as error:
        return error.message
    return None


def as_last_time(state: Exporting) -> Exporting:
    """Repeat the choices of last time, except for the subject; unchanged if there was no last time."""
    kept = state.earlier
    if kept is None:
        return state
    offered = [one.id for one in state.formats(kept.audience)]
    return state.but(
        audience=kept.audience,
        format=kept.format if kept.format in offered else offered[0],
        names=kept.names or state.names,
        language=kept.language if kept.language in state.languages else state.language,
        folder=kept.folder or state.folder,
        outlook=None,
        choice=Choice(),
        typed=None,
    )


def file_named(state: Exporting, today: date, language: Language) -> str:
    """Return the default file name: the day, the subject, and the ending of the format."""
    one = state.subject
    whom = _whom(state) if one.about in (About.CONVERSATION, About.CUSTOMER) else None
    return file_name(one.day or today, about_words(state.order.which, whom, language), state.form.ending)


def _whom(state: Exporting) -> str:
    """Return the subject's name as it leaves."""
    if state.names is Names.FULL:
        return state.subject.name
    first = state.outlook.first if state.outlook is not None else None
    return first.customer or "" if first is not None else ""


def place(state: Exporting, today: date, language: Language) -> str:
    """Return the target path as displayed."""
    if state.typed is not None:
        return state.typed
    return os.path.join(state.folder, file_named(state, today, language))


def target(state: Exporting, today: date, language: Language) -> tuple[Path, bool]:
    """Return the target path, and whether it is the default name, which never replaces an existing file.

    If a folder was typed, the file goes into it.
    """
    path = path_of(place(state, today, language))
    if state.typed is not None and os.path.isdir(path):
        return path / file_named(state, today, language), True
    return path, state.typed is None
