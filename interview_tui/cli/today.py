"""`interview today`: what waits, as on the first screen, and what falls due in the coming week."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from interview_tui.cli import wall_clock
from interview_tui.cli.documents import Json, dumped
from interview_tui.cli.shell import NOTHING_FOUND, Shell, put, say_and_exit, tell
from interview_tui.desk.calendar.file import calls_of, read_calendar
from interview_tui.desk.calendar.state import calendar_typed
from interview_tui.desk.team.asked import asked, waiting_from_others
from interview_tui.desk.team.asked_words import lines as told_lines
from interview_tui.desk.today.waiting import all_that_waits, reckoned
from interview_tui.insight.due import WEEK, Reminder, coming_week
from interview_tui.insight.due_words import Words, words_of
from interview_tui.insight.from_others import Asked
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.language.phone import usual_region
from interview_tui.port.conversations import Head
from interview_tui.port.customer_heads import CustomerHead
from interview_tui.port.store import Store


def print_today(shell: Shell, week: bool, calendar: str | None, as_json: bool) -> None:
    """Print what waits, or what falls due in the coming week; exits with 1 if there is nothing.

    `calendar`: path of the calendar whose calls are offered from now on; "-": none.
    """
    if calendar is not None:
        chosen = shell.store()
        path = "" if calendar == "-" else calendar_typed(calendar)
        chosen.change_settings(chosen.settings.changed(calendar=path))
    store = shell.store_to_read()
    language = shell.speak(store.settings.language if store else None)
    now = wall_clock.now()
    if store is not None and store.read_only:
        tell(store.read_only.told(language))
    if week:
        _week(store, now, language, as_json=as_json)
    else:
        _lines(store, now, language, as_json=as_json)


@dataclass(frozen=True, slots=True)
class _Reader:
    """The reader: today's date, the language, their name, and how customers are called."""

    today: date
    language: Language
    me: str = ""
    names: Mapping[str, str] = field(default_factory=dict)


def _lines(store: Store | None, now: datetime, language: Language, *, as_json: bool) -> None:
    lines: tuple[Reminder, ...] = ()
    today = now.date()
    reader, more, others = _Reader(today, language), 0, Asked()
    if store is not None:
        customers = store.customer_heads().heads
        heads = _conversations(store)
        waiting = reckoned(
            heads,
            today,
            customers=customers,
            rests=store.rests(),
            announcements=store.announcements(),
            calls=_calls(store, heads, now, today, language),
        )
        others = asked(store, today)
        lines, more, reader = waiting.lines, waiting.more, _reader(store, customers, today, language)
    if as_json:
        put(dumped({"today": [_json(one, reader) for one in lines], "more": more, "asked": _of_others(others)}))
    told = told_lines(others, today, language)
    if not lines and not told:
        say_and_exit(language.say(N_("Nothing waits today.")), NOTHING_FOUND)
    if not as_json:
        put("\n".join([*told, *(_line(one, reader) for one in lines)]))
        if more:
            put(language.say(N_("and {n} more open"), n=more))


def _of_others(others: Asked) -> list[Json]:
    said: list[Json] = [
        {
            "say": one.said.comment.say,
            "from": one.said.author,
            "text": one.said.comment.text,
            "on": one.said.comment.on.isoformat(),
            "conversation": one.head.id,
            "note": one.note_id or None,
        }
        for one in others.to_me
    ]
    promised: list[Json] = [
        {
            "say": one.answer.say if one.answer is not None else None,
            "from": one.author,
            "text": one.promise.text,
            "on": one.promise.due.isoformat() if one.promise.due is not None else None,
            "conversation": one.head.id,
            "note": one.promise.note_id,
        }
        for one in others.in_my_name
    ]
    to_tell: list[Json] = [
        {
            "say": "tell",
            "from": one.announcement.author,
            "text": one.announcement.text,
            "on": one.announcement.due.isoformat() if one.announcement.due is not None else None,
            "announcement": one.announcement.id,
            "customers": one.open,
        }
        for one in others.news
    ]
    return [*said, *promised, *to_tell]


def _week(store: Store | None, now: datetime, language: Language, *, as_json: bool) -> None:
    days: tuple[tuple[date, tuple[Reminder, ...]], ...] = ()
    today = now.date()
    reader = _Reader(today, language)
    if store is not None:
        customers = store.customer_heads().heads
        heads = _conversations(store)
        found = all_that_waits(
            heads,
            customers,
            today,
            today + WEEK,
            announcements=store.announcements(),
            calls=_calls(store, heads, now, today + WEEK, language),
            from_others=waiting_from_others(store, today),
        )
        days, reader = coming_week(found, today), _reader(store, customers, today, language)
    if as_json:
        put(dumped([_json(one, reader) for _, due in days for one in due]))
    if not days:
        say_and_exit(language.say(N_("Nothing falls due in the coming week.")), NOTHING_FOUND)
    if not as_json:
        for day, due in days:
            lines = (f"  {_line(one, reader, when=False)}" for one in due)
            put("\n".join([forms.weekday_date(day, language, near=today), *lines]))


def _calls(store: Store, heads: Iterable[Head], now: datetime, until: date, language: Language) -> tuple[Reminder, ...]:
    """Return the calls in the calendar; if it is unreadable that is reported, and the rest goes on."""
    calendar = read_calendar(store.settings.calendar, now, language)
    if calendar.fault is not None:
        tell(calendar.fault.told(language))
    region = store.settings.region or usual_region(os.environ, language)
    return calls_of(store, calendar, heads, region, now, until)


def _reader(store: Store, customers: Iterable[CustomerHead], today: date, language: Language) -> _Reader:
    return _Reader(today, language, store.settings.author, {one.id: one.name for one in customers})


def _conversations(store: Store) -> tuple[Head, ...]:
    return tuple(one for one in store.heads() if isinstance(one, Head))


def _line(one: Reminder, reader: _Reader, *, when: bool = True) -> str:
    name, words = _told(one, reader)
    who = "" if words.names else name or reader.language.say(N_("without a name"))
    whose = " ".join(filter(None, (who, f"+{one.more}" if one.more else "")))
    beside = ", ".join(filter(None, (whose, words.when if when else "")))
    return f"{words.what}  ({beside})" if beside else words.what


def _json(one: Reminder, reader: _Reader) -> Json:
    name, words = _told(one, reader)
    return {
        "reason": one.reason.value,
        "on": one.on.isoformat() if one.on else None,
        "at": one.appointment.starts_at.isoformat() if one.appointment else None,
        "text": words.what,
        "when": words.when or None,
        "customer": name or None,
        "customer_id": one.customer_id,
        "conversation": one.head.id if one.head else None,
        "note": one.note_id or None,
        "more": one.more,
    }


def _told(one: Reminder, reader: _Reader) -> tuple[str, Words]:
    name = reader.names.get(one.customer_id or "") or (one.head and one.head.customer) or ""
    return name, words_of(one, name, reader.today, reader.language, reader.me)
