"""`interview import`: what is known elsewhere is shown as a plan, asked about, written as a whole, and taken back."""

import os
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from interview_tui.cli.documents import Json, dumped
from interview_tui.cli.shell import BAD_INPUT, NOTHING_FOUND, Shell, agreed, new_id, put, say_and_exit, tell
from interview_tui.desk.importing.plan import Line, Plan, What
from interview_tui.desk.importing.planning import Read, carried_out, planned, read_file
from interview_tui.desk.importing.telling import (
    assumed,
    columns_left,
    columns_taken,
    detail,
    question_told,
    summed_up,
    taken_back_told,
    what_word,
)
from interview_tui.importing.formats import As, NotRead
from interview_tui.importing.reading import Given
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, Told
from interview_tui.language.os_words import reason
from interview_tui.language.phone import usual_region
from interview_tui.port.store import Store

TAKE_BACK = N_("`interview import --undo` takes it back.")


def bring_in(
    shell: Shell,
    file: str | None,
    dry_run: bool,
    yes: bool,
    as_: str | None,
    encoding: str | None,
    separator: str | None,
    undo: bool,
    as_json: bool,
) -> None:
    """Show what a file would change, ask, and write it; or take the last import back."""
    language = shell.speak()
    if undo:
        _undo(shell, yes)
        return
    if file is None:
        say_and_exit(language.say(N_("Say which file: interview import FILE")), BAD_INPUT)
    store = shell.store_to_read()
    language = shell.speak(store.settings.language if store is not None else None)
    now = datetime.now().astimezone()
    given = Given(encoding or "", separator or "")
    read = _read(Path(os.path.expanduser(file)), given, _as(as_, language), now, language)
    region = (store.settings.region if store is not None else "") or usual_region(os.environ, language)
    plan = planned(read, store, at=now, region=region, new_id=new_id)
    if as_json:
        put(dumped(_json(read, plan, language)))
    else:
        for line in _lines(read, plan, language):
            put(line)
    if dry_run:
        return
    if plan.arriving().is_nothing:
        return
    if not yes:
        plan = _asked(plan, language)
    carried_out(plan, store if store is not None else shell.store())
    told = N_("Imported: {sum}. {undo}")
    tell(language.say(told, sum=summed_up(plan, language), undo=language.say(TAKE_BACK)))


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


def _lines(read: Read, plan: Plan, language: Language) -> Iterator[str]:
    yield f"{read.name}: {assumed(read.reading, language)}"
    yield from filter(None, (columns_taken(read.reading, language), columns_left(read.reading, language)))
    words = max((len(what_word(line.what, language)) for line in plan.shown), default=0)
    for line in plan.shown:
        told = "  ".join(filter(None, (line.title, detail(line, language))))
        yield f"  {line.place:>4}  {what_word(line.what, language):<{words}}  {told}"
        for one in line.questions:
            yield f"  {'':>4}  {'':<{words}}  {question_told(one, language)}"
    yield summed_up(plan, language)


def _asked(plan: Plan, language: Language) -> Plan:
    """Return the plan as it is answered; where nobody can be asked, that is said, and nothing is written."""
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
    last = next(reversed(store.imports()), None) if store is not None else None
    if store is None or last is None:
        say_and_exit(language.say(N_("Nothing was imported that could be taken back.")), NOTHING_FOUND)
    if not yes:
        _ask_back(store, last.at, language)
    put(taken_back_told(store.take_back(last.id), language))


def _ask_back(store: Store, at: datetime, language: Language) -> None:
    if not (sys.stdin and sys.stdin.isatty()):
        say_and_exit(language.say(N_("To take it back without being asked, add --yes.")), BAD_INPUT)
    told = N_("Take back what was imported on {day}, {time}? What was changed since is left. [y/N]")
    local = at.astimezone()
    tell(language.say(told, day=forms.long_date(local.date(), language), time=forms.clock(local)))
    if not agreed():
        say_and_exit(language.say(N_("Nothing was taken back.")), NOTHING_FOUND)


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
    return {
        "place": line.place, "what": line.what.value, "customer": line.title or None,
        "customer_id": line.of if line.of and line.new is None else None, "entries": entries, "asks": asks,
        "left_out": fault,
    }  # fmt: skip
