"""`interview promises parse`: which day and time the words of a promise name, or why none."""

from datetime import date, datetime

from interview_tui.cli.documents import Json, dumped
from interview_tui.cli.shell import BAD_INPUT, Shell, put, say_and_exit, typed
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.day_time import time_told, time_written
from interview_tui.language.due_date import Due, read_due
from interview_tui.language.due_told import doubt_told
from interview_tui.language.message import N_


def parse(shell: Shell, text: str, today: str | None, as_json: bool) -> None:
    """Print what is understood of a sentence, as the program does in a call."""
    language = shell.speak()
    day = _today(today, language)
    sentence = typed(text)
    due = read_due(sentence, day, language.code)
    put(dumped(_json(due)) if as_json else _line(due, sentence, day, language))


def _today(given: str | None, language: Language) -> date:
    if given is None:
        return datetime.now().astimezone().date()
    try:
        return date.fromisoformat(given)
    except ValueError:
        say_and_exit(language.say(N_("{day} is no day. Write it as 2026-11-21."), day=typed(given)), BAD_INPUT)


def _json(due: Due) -> Json:
    return {
        "due": due.day.isoformat() if due.day else None,
        "time": time_written(due.time) if due.time else None,
        "span": list(due.span) if due.span else None,
        "reason": due.doubt,
    }


def _line(due: Due, sentence: str, today: date, language: Language) -> str:
    if due.day is None:
        return doubt_told(due, today, language)
    parts = [forms.weekday_date(due.day, language, near=today)]
    parts += [time_told(due.time, language)] if due.time else []
    named = sentence[slice(*due.span)] if due.span else ""
    return f"{', '.join(parts)}  ({' '.join(named.split())})"
