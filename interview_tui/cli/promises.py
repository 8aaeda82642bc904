"""`interview promises`: open promises; `parse` shows which day and time a sentence names, or why none."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby

from interview_tui.cli import wall_clock
from interview_tui.cli.documents import Json, dumped
from interview_tui.cli.narrowing import customer_meant
from interview_tui.cli.shell import BAD_INPUT, NOTHING_FOUND, Shell, put, say_and_exit, tell, typed
from interview_tui.desk.team.asked import waiting_from_others
from interview_tui.insight.due import Reason, Reminder, in_order, promises
from interview_tui.insight.due_words import reason_heading
from interview_tui.insight.from_others import InMyName
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.day_time import time_told, time_written
from interview_tui.language.due.date import Due, read_due
from interview_tui.language.due.told import doubt_told
from interview_tui.language.message import N_
from interview_tui.port.conversations import Head, PromiseHead
from interview_tui.records.spoken import due_words, promise_state
from interview_tui.records.words import PromiseState, read_word


def list_open(shell: Shell, late: bool, only_open: bool, theirs: bool, customer: str | None, as_json: bool) -> None:
    """Print the promises somebody waits for, by group; exits with 1 if there are none."""
    store = shell.store_to_read()
    language = shell.speak(store.settings.language if store else None)
    today = wall_clock.now().date()
    found: tuple[Reminder, ...] = ()
    names: dict[str, str] = {}
    if store is not None:
        if store.read_only:
            tell(store.read_only.told(language))
        customers = store.customer_names().customers
        whose = customer_meant(customer, store, language).id if customer else None
        heads = (one for one in store.heads() if isinstance(one, Head))
        others = waiting_from_others(store, today)
        every = in_order((*promises(heads, today), *(one for one in others if one.promise)))
        found = tuple(
            one
            for one in every
            if one.promise is not None
            and whose in (None, one.customer_id)
            and not (late and not _is_late(one, one.promise, today))
            and not (theirs and not one.promise.theirs)
            and not (only_open and one.promise.state == PromiseState.NOT_KEPT)
        )
        names = {one.id: one.title for one in customers.values()}
    if as_json:
        put(dumped([_open_json(one, one.promise, names) for one in found if one.promise]))
    if not found:
        narrowed = late or theirs or only_open or customer
        nothing = N_("No promise is like that.") if narrowed else N_("Nothing is open.")
        say_and_exit(language.say(nothing), NOTHING_FOUND)
    if not as_json:
        for reason, each in groupby(found, key=lambda one: one.reason):
            told = (_open_line(one, one.promise, names, today, language) for one in each if one.promise)
            put("\n".join([reason_heading(reason, language), *told]))


def _is_late(one: Reminder, promise: PromiseHead, today: date) -> bool:
    if one.reason is Reason.IN_MY_NAME:
        return promise.due is not None and promise.due < today
    return one.reason is Reason.LATE


def _from(one: Reminder) -> str:
    """Return who made the promise on the person's behalf; empty for the person's own."""
    return one.from_others.author if isinstance(one.from_others, InMyName) else ""


def _name(one: Reminder, names: Mapping[str, str]) -> str:
    return names.get(one.customer_id or "") or (one.head and one.head.customer) or ""


def _open_line(one: Reminder, promise: PromiseHead, names: Mapping[str, str], today: date, language: Language) -> str:
    due = promise.due
    when = due_words(due, promise.due_time, language, near=today) if due else language.say(N_("no date yet"))
    whose = _name(one, names) or language.say(N_("without a name"))
    who = _from(one) or promise.owner
    where = [*([who] if who else []), whose, one.head.id if one.head else ""]
    return f"  {when}: {'; '.join([promise.text, *_became(promise, today, language)])}  ({', '.join(where)})"


def _became(promise: PromiseHead, today: date, language: Language) -> Iterator[str]:
    """Yield the state of a promise, and whether the customer knows."""
    if promise.state == PromiseState.OPEN:
        return
    word = promise_state(read_word(PromiseState, promise.state), language)
    if promise.moved_from is not None:
        day = forms.weekday_date(promise.moved_from, language, near=today)
        word = language.say(N_("moved from {date}"), date=day)
    yield f"{word} ({promise.reason})" if promise.reason else word
    if promise.owes_word:
        yield language.say(N_("not told yet"))


def _open_json(one: Reminder, promise: PromiseHead, names: Mapping[str, str]) -> Json:
    return {
        "group": one.reason.value,
        "due": promise.due.isoformat() if promise.due else None,
        "text": promise.text,
        "theirs": promise.theirs,
        "customer": _name(one, names) or None,
        "conversation": one.head.id if one.head else None,
        "note": promise.note_id,
        "time": time_written(promise.due_time) if promise.due_time else None,
        "owner": promise.owner,
        "state": promise.state,
        "moved_from": promise.moved_from.isoformat() if promise.moved_from else None,
        "reason": promise.reason or None,
        "to_tell": promise.owes_word,
        "from": _from(one) or None,
    }


def parse(shell: Shell, text: str, today: str | None, as_json: bool) -> None:
    """Print how a sentence is understood, as it would be in a call."""
    language = shell.speak()
    day = _today(today, language)
    sentence = typed(text)
    due = read_due(sentence, day, language.code)
    put(dumped(_json(due)) if as_json else _line(due, sentence, day, language))


def _today(given: str | None, language: Language) -> date:
    if given is None:
        return wall_clock.now().date()
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
