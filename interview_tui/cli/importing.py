"""`interview import`: shows what a file would change, asks, writes all of it or nothing, and can undo it."""

import os
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from interview_tui.cli import wall_clock
from interview_tui.cli.documents import Json, dumped
from interview_tui.cli.shell import BAD_INPUT, NOTHING_FOUND, Shell, agreed, new_id, put, say_and_exit, tell, typed
from interview_tui.cli.talk_report import as_json as metrics_json
from interview_tui.desk.importing.belonging import Ask, Unsaid
from interview_tui.desk.importing.plan import Line, Plan, What
from interview_tui.desk.importing.planning import Read, carried_out, last_import, planned, read_file
from interview_tui.desk.importing.telling import (
    assumed,
    columns_left,
    columns_taken,
    detail,
    pick_told,
    question_told,
    speakers_told,
    summed_up,
    taken_back_told,
    what_word,
    written_told,
)
from interview_tui.importing.formats import As, NotRead
from interview_tui.importing.reading import Given
from interview_tui.importing.transcript import MOST_CUES
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, Told
from interview_tui.language.os_words import reason
from interview_tui.language.phone import usual_region
from interview_tui.port.store import Store
from interview_tui.records.clean import clean_line
from interview_tui.records.spoken import when_told
from interview_tui.talktime.metrics import measure

LONGEST_RANGE = 20
"""Longest accepted line range, in characters."""
TAKE_BACK = N_("`interview import --undo` undoes it.")


def bring_in(
    shell: Shell,
    file: str | None,
    dry_run: bool,
    yes: bool,
    as_: str | None,
    encoding: str | None,
    separator: str | None,
    me: str | None,
    customer: str | None,
    on: str | None,
    beside: str | None,
    quotes: str | None,
    undo: bool,
    as_json: bool,
) -> None:
    """Show what a file would change, ask, and write it; or undo the last import."""
    language = shell.speak()
    if undo:
        _undo(shell, yes)
        return
    if file is None:
        say_and_exit(language.say(N_("Say which file: interview import FILE")), BAD_INPUT)
    store = shell.store_to_read()
    language = shell.speak(store.settings.language if store is not None else None)
    now = wall_clock.now()
    given = Given(
        encoding or "",
        separator or "",
        me=clean_line(typed(me or "")),
        customer=clean_line(typed(customer or "")),
        on=clean_line(typed(on or "")),
        beside=beside or "",
        quotes=_lines_meant(quotes or "", language),
    )
    read = _read(Path(os.path.expanduser(file)), given, _as(as_, language), now, language)
    region = (store.settings.region if store is not None else "") or usual_region(os.environ, language)
    plan = _planned(read, store, now, region, language)
    if as_json:
        put(dumped(_json(read, plan, language)))
    else:
        for line in _lines(read, plan, language):
            put(line)
    if dry_run:
        return
    if plan.is_nothing:
        return
    if not yes:
        plan = _asked(plan, language)
    carried_out(plan, store if store is not None else shell.store())
    tell(written_told(plan, TAKE_BACK, language))


def _as(given: str | None, language: Language) -> As | None:
    try:
        return As(given.casefold()) if given else None
    except ValueError:
        told = N_("--as takes {words}")
        say_and_exit(language.say(told, words=", ".join(As)), BAD_INPUT)


def _read(path: Path, given: Given, as_: As | None, at: datetime, language: Language) -> Read:
    try:
        return read_file(path, given, as_, at=at)
    except NotRead as error:
        say_and_exit(error.told(language), BAD_INPUT)
    except OSError as error:
        told = N_("{path} cannot be read: {why}.")
        say_and_exit(language.say(told, path=path, why=reason(error, language)), BAD_INPUT)
    except Told as error:
        say_and_exit(error.message.told(language), BAD_INPUT)


def _lines_meant(written: str, language: Language) -> frozenset[int]:
    """Return the line numbers that `3,7,12-14` means."""
    found: set[int] = set()
    for part in filter(None, written.replace(" ", "").split(",")):
        first, _, last = part.partition("-")
        if not (first.isdecimal() and (last or first).isdecimal()) or len(part) > LONGEST_RANGE:
            say_and_exit(language.say(N_("--quotes takes the numbers of lines: 3,7,12-14")), BAD_INPUT)
        if int(last or first) - int(first) < MOST_CUES:
            found |= set(range(int(first), int(last or first) + 1))
    return frozenset(found)


def _planned(read: Read, store: Store | None, at: datetime, region: str, language: Language) -> Plan:
    try:
        return planned(read, store, at=at, region=region, new_id=new_id, code=language.code)
    except Unsaid as error:
        say_and_exit(" ".join([error.message.told(language), *_to_be_said(error, language)]), BAD_INPUT)
    except NotRead as error:
        say_and_exit(error.told(language), BAD_INPUT)
    except Told as error:
        say_and_exit(error.message.told(language), BAD_INPUT)


def _to_be_said(unsaid: Unsaid, language: Language) -> Iterator[str]:
    """Yield the options that still have to be typed."""
    yield language.say(_SAY[unsaid.ask])
    for name, seconds in unsaid.speakers.items():
        yield f"\n  --me '{name}'  ({forms.elapsed(seconds)})"
    for one in unsaid.conversations:
        yield f"\n  --beside {one.id}  {when_told(one, language)}"


_SAY = {
    Ask.ME: N_("Say it with --me:"),
    Ask.CUSTOMER: N_("Say it with --customer 'NAME, ORGANISATION'."),
    Ask.DAY: N_("Say it with --on, for example --on 2026-11-20."),
    Ask.CONVERSATION: N_("Say it with --beside, or --beside new:"),
}


def _lines(read: Read, plan: Plan, language: Language) -> Iterator[str]:
    yield f"{read.name}: {assumed(read.reading, language)}"
    yield from filter(None, (columns_taken(read.reading, language), columns_left(read.reading, language)))
    if read.format.spoken is not None and (speakers := speakers_told(read.reading.rows, language)):
        without = "" if read.given.me else language.say(N_("--me says which is you; without it no talk time is kept."))
        yield " · ".join(filter(None, (speakers, without)))
    words = max((len(what_word(line.what, language)) for line in plan.shown), default=0)
    for line in plan.shown:
        told = "  ".join(filter(None, (line.title, detail(line, language))))
        yield f"  {line.place:>4}  {what_word(line.what, language):<{words}}  {told}"
        for one in line.questions:
            yield f"  {'':>4}  {'':<{words}}  {question_told(one, language)}"
        for pick in line.picks:
            yield f"  {pick.place:>4}  {'✓' if pick.taken else '':<{words}}  {pick_told(pick, language)}"
    yield summed_up(plan, language)


def _asked(plan: Plan, language: Language) -> Plan:
    """Return the plan with its questions answered; if nobody can be asked, says so, and nothing is written."""
    if not (sys.stdin and sys.stdin.isatty()):
        say_and_exit(language.say(N_("To import without being asked, add --yes.")), BAD_INPUT)
    for line, one in plan.questions:
        tell(f"{line.title}: {question_told(one, language)} [y/N]")
        plan = plan.answered(one.id, agreed())
    tell(language.say(N_("Import now? [y/N]")))
    if not agreed():
        say_and_exit(language.say(N_("Nothing was imported.")), NOTHING_FOUND)
    return plan


def _undo(shell: Shell, yes: bool) -> None:
    store = shell.store_to_read()
    language = shell.speak(store.settings.language if store else None)
    last = last_import(store) if store is not None else None
    if store is None or last is None:
        say_and_exit(language.say(N_("Nothing was imported that could be undone.")), NOTHING_FOUND)
    if not yes:
        _ask_back(store, last.at, language)
    put(taken_back_told(store.take_back(last.id), language))


def _ask_back(store: Store, at: datetime, language: Language) -> None:
    if not (sys.stdin and sys.stdin.isatty()):
        say_and_exit(language.say(N_("To undo it without being asked, add --yes.")), BAD_INPUT)
    told = N_("Undo what was imported on {day}, {time}? What was changed since is left. [y/N]")
    local = at.astimezone()
    tell(language.say(told, day=forms.long_date(local.date(), language), time=forms.clock(local)))
    if not agreed():
        say_and_exit(language.say(N_("Nothing was undone.")), NOTHING_FOUND)


def _json(read: Read, plan: Plan, language: Language) -> Json:
    columns = [{"header": title, "taken_as": one or None} for title, one in read.reading.columns]
    return {
        "file": read.name,
        "format": read.format.id,
        "as": read.as_.value,
        "encoding": read.reading.encoding or None,
        "separator": read.reading.separator or None,
        "columns": columns,
        "lines": [_line(line, language) for line in plan.lines],
        **{what.value: plan.count(what) for what in What},
    }


def _line(line: Line, language: Language) -> Json:
    entries = [{"aspect": one.aspect.value, "text": one.text} for one in line.taken]
    asks = [{"id": one.id, "question": question_told(one, language)} for one in line.questions]
    fault = line.fault.told(language) if line.fault else None
    picks = [
        {
            "place": one.place, "taken": one.taken, "kind": one.note.kind, "text": one.note.text,
            "due": one.note.due.isoformat() if one.note.due else None, "said": one.beside or None,
        }
        for one in line.picks
    ]  # fmt: skip
    return {
        "place": line.place, "what": line.what.value, "customer": line.title or None,
        "customer_id": line.of if line.of and line.new is None else None, "entries": entries, "asks": asks,
        "left_out": fault, "conversation_id": line.held.id if line.held else None, "picks": picks,
        "talk_time": None if line.talk is None else metrics_json(measure(line.talk.segments)),
    }  # fmt: skip
