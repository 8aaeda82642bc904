"""`interview promises`: what is open; which day and time the words of a promise name, or why none."""

from collections.abc import Mapping
from datetime import date, datetime
from itertools import groupby

from interview_tui.cli.documents import Json, dumped
from interview_tui.cli.shell import BAD_INPUT, NOTHING_FOUND, Shell, put, say_and_exit, tell, typed
from interview_tui.insight.open_promises import OpenPromise, group_word, open_promises
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.day_time import time_told, time_written
from interview_tui.language.due_date import Due, read_due
from interview_tui.language.due_told import doubt_told
from interview_tui.language.message import N_
from interview_tui.port.conversations import Head
from interview_tui.records.spoken import due_words


def list_open(shell: Shell, as_json: bool) -> None:
    """Print every open promise, group by group; ends with 1 where there is none."""
    store = shell.store_to_read()
    language = shell.speak(store.settings.language if store else None)
    today = datetime.now().astimezone().date()
    found: tuple[OpenPromise, ...] = ()
    names: dict[str, str] = {}
    if store is not None:
        if store.read_only:
            tell(store.read_only.told(language))
        found = open_promises((one for one in store.heads() if isinstance(one, Head)), today)
        names = {one.id: one.title for one in store.customers().customers.values()}
    if as_json:
        put(dumped([_open_json(one, names) for one in found]))
    if not found:
        say_and_exit(language.say(N_("Nothing is open.")), NOTHING_FOUND)
    if not as_json:
        for group, each in groupby(found, key=lambda one: one.group):
            put("\n".join([group_word(group, language), *(_open_line(one, names, today, language) for one in each)]))


def _name(one: OpenPromise, names: Mapping[str, str]) -> str:
    return names.get(one.head.customer_id or "") or one.head.customer or ""


def _open_line(one: OpenPromise, names: Mapping[str, str], today: date, language: Language) -> str:
    due = one.promise.due
    when = due_words(due, one.promise.due_time, language, near=today) if due else language.say(N_("no date yet"))
    whose = _name(one, names) or language.say(N_("without a name"))
    return f"  {when}: {one.promise.text}  ({whose}, {one.head.id})"


def _open_json(one: OpenPromise, names: Mapping[str, str]) -> Json:
    return {
        "group": one.group.value,
        "due": one.promise.due.isoformat() if one.promise.due else None,
        "text": one.promise.text,
        "theirs": one.promise.theirs,
        "customer": _name(one, names) or None,
        "conversation": one.head.id,
        "note": one.promise.note_id,
        "time": time_written(one.promise.due_time) if one.promise.due_time else None,
    }


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
