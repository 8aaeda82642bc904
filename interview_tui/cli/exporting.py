"""`interview export`: conversations for an audience, into a file or to the terminal, with what it contains."""

import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from interview_tui.cli import named_export, wall_clock
from interview_tui.cli.export_typed import (
    Narrowing,
    Typed,
    audience_meant,
    check_choice,
    check_narrowing,
    choice_meant,
    form_meant,
    letterhead_meant,
    names_meant,
    which_meant,
)
from interview_tui.cli.my_name import with_my_name
from interview_tui.cli.progress import Progress
from interview_tui.cli.shell import (
    BAD_INPUT,
    NOTHING_FOUND,
    OutputLost,
    Shell,
    agreed,
    fail,
    home_folder,
    new_id,
    put,
    say_and_exit,
    tell,
)
from interview_tui.desk.exporting.account import kept_account
from interview_tui.desk.exporting.counted import held_words
from interview_tui.desk.exporting.gathering import gathered_for
from interview_tui.desk.exporting.placing import in_folder
from interview_tui.desk.exporting.running import NothingToWrite, Plan, Written, planned, taken_by, write, write_out
from interview_tui.desk.exporting.since_last import SinceLast, since_last
from interview_tui.desk.exporting.target import is_file
from interview_tui.desk.exporting.telling import missing_told, written_told
from interview_tui.desk.team.standing_in import while_away
from interview_tui.export.formats import Format
from interview_tui.export.matter import Around
from interview_tui.export.order import Order
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.faults import NotFound
from interview_tui.port.store import Store
from interview_tui.records.destination import Destination

_ALL_NAMED = 3
"""Above this many files only the first and the last are named."""


def export(
    shell: Shell,
    ids: tuple[str, ...],
    customer: str | None,
    since: str | None,
    until: str | None,
    guide: str | None,
    status: str | None,
    kind: str | None,
    track: str | None,
    words: str | None,
    all: bool,
    new: bool,
    for_: str | None,
    format_: str | None,
    names: str | None,
    taken: tuple[str, ...],
    left: tuple[str, ...],
    letterhead: str | None,
    output: str | None,
    force: bool,
    lang: str | None,
    name: str | None,
    as_: str | None,
    forget: str | None,
    schema: bool,
) -> None:
    """Export conversations; existing files are overwritten only on request."""
    if schema:
        from interview_tui.export.schema import schema as schema_of

        put(schema_of().rstrip("\n"))
        return
    store = shell.store_to_read(collected=True)
    language = shell.speak(store.settings.language if store else None)
    if forget is not None:
        _forget(forget, store, language)
        return
    narrowing = Narrowing(ids, customer, since, until, guide, status, kind, track, words, all, new)
    typed = Typed(narrowing, for_, format_, names, taken, left, letterhead, output, force, lang, name, as_)
    if as_ is not None and not named_export.name_of(typed):
        say_and_exit(language.say(N_("{option} needs a value"), option="--as"), BAD_INPUT)
    if as_ is not None and (taken or left):  # what was left out once would leave the next time
        told = N_("--with and --without are for one export only: leave them out, or --as.")
        say_and_exit(language.say(told), BAD_INPUT)
    if output is not None and not output.strip():  # as from an empty variable
        say_and_exit(language.say(N_("{option} needs a value"), option="--output"), BAD_INPUT)
    try:
        typed = named_export.again(typed, store) if store and typed.repeats else typed
        _export(typed, store, home_folder(shell.home), language)
    except (NotFound, NothingToWrite) as error:
        fail(error, language, NOTHING_FOUND)
    except KeyboardInterrupt:
        tell(language.say(N_("Cancelled: nothing was written.")))
        raise


def _export(typed: Typed, store: Store | None, home: Path, language: Language) -> None:
    audience, names = audience_meant(typed, home, language), names_meant(typed, language)
    form = form_meant(typed, audience, home, language)
    letterhead = letterhead_meant(typed, form, audience, language)
    _check_place(typed, form, language)
    check_narrowing(typed.narrowing, language)
    if store is None:
        raise NothingToWrite(N_("There are no conversations yet."))
    order = Order(which_meant(typed.narrowing, store, home, language), audience, form.id, names, choice_meant(typed))
    settings = with_my_name(store, typed.name, language)
    with Progress(language):
        found = gathered_for(store, order, settings)
        since = since_last(store, order, found) if typed.narrowing.new else None
    whole = order
    if since is not None:
        _tell_since(since, language)
        if (narrower := since.order(order)) is None:
            raise NothingToWrite(N_("Nothing is new or changed."))
        order = narrower
        found = gathered_for(store, order, settings)
    check_choice(found, order, language)
    around = Around(
        Language(typed.lang) if typed.lang else language,
        wall_clock.now(),
        author=settings.author,
        home=home,
        letterhead=letterhead,
    )
    around = while_away(around, settings)
    with Progress(language):
        plan = planned(found, order, form, around)
        warnings = list(form.warns()(plan.leaving, plan.around)) if form.warns else []
    for one in warnings:
        tell(one.told(language))
    written = _written(plan, typed, language)
    told = _keep_account(written, typed, whole, around.now, store, language, since.offer.deleted if since else ())
    _tell(written, language)
    if told:
        sys.exit(BAD_INPUT)


def _tell_since(since: SinceLast, language: Language) -> None:
    """Print how much is new, changed and deleted, with the ids that have to be deleted at the target."""
    tell(since.told(language))
    if since.offer.deleted:
        tell(language.say(N_("To be deleted there, too, by the ID of the conversation:")))
        tell("\n".join(f"    {one}" for one in since.offer.deleted))


def _keep_account(
    written: Written, typed: Typed, order: Order, at: datetime, store: Store, language: Language, gone: tuple[str, ...]
) -> bool:
    """Record an export into files, and the named order behind it if it has a name.

    Return whether that failed although it was asked for: saying a name under which nothing is kept would be wrong.
    """
    if typed.file is None and typed.as_ is None:
        return False
    to = Destination(id=new_id(), audience=order.audience, format=order.format, at=at)
    if typed.as_ is not None:
        to = to.ordered(named_export.kept(typed, order, at))
    fault = kept_account(store, to, written.sent, gone if typed.file else ())
    if fault is not None:
        tell(fault.told(language))
    return fault is not None and typed.as_ is not None


def _forget(name: str, store: Store | None, language: Language) -> None:
    wanted = named_export.clean_name(name)
    if store is None or not wanted or not store.forget_order(wanted):
        say_and_exit(language.say(N_("There is no export named {name}."), name=wanted), NOTHING_FOUND)
    put(language.say(N_("Forgotten: {name}"), name=wanted))


def _check_place(typed: Typed, form: Format, language: Language) -> None:
    if typed.file is not None and typed.file.endswith(("/", os.sep)) and not typed.folder:
        told = N_("There is no folder {path}. Make it first, or name a file.")
        say_and_exit(language.say(told, path=typed.file), BAD_INPUT)
    if typed.file is None and form.binary and sys.stdout.isatty():
        told = N_("{format} is not for a terminal. Name a file with -o.")
        say_and_exit(language.say(told, format=language.say(form.title)), BAD_INPUT)


def _written(plan: Plan, typed: Typed, language: Language) -> Written:
    """Write to the target; says beforehand how many files that will be."""
    if typed.file is None:
        return _written_out(plan, language)
    path = in_folder(plan, typed.folder, overwrite=typed.force) if typed.folder else Path(typed.file)
    paths = plan.paths(path)
    if len(paths) > 1:
        tell(language.say(N_("That becomes {n} files: {names}"), n=len(paths), names=_names(paths)))
    overwrite = typed.force or _agreed_to_replace(plan, path, language)
    with Progress(language, len(plan.gathered)) as progress:
        return write(plan, path, overwrite=overwrite, goes_on=progress)


def _written_out(plan: Plan, language: Language) -> Written:
    if len(plan.files) > 1:
        told = N_("That becomes {n} files. Name one with -o.")
        say_and_exit(language.say(told, n=len(plan.files)), BAD_INPUT)
    sys.stdout.flush()
    try:
        with Progress(language, len(plan.gathered)) as progress:
            return write_out(plan, sys.stdout.buffer, goes_on=progress)
    except OSError as error:
        raise OutputLost(error) from error


def _names(paths: Sequence[Path]) -> str:
    """Return the names of files; of many only the first and the last."""
    if len(paths) <= _ALL_NAMED:
        return ", ".join(one.name for one in paths)
    return f"{paths[0].name} … {paths[-1].name}"


def _agreed_to_replace(plan: Plan, path: Path, language: Language) -> bool:
    """Ask whether to replace an existing file, if somebody can be asked; exits if it is kept."""
    there = taken_by(plan, path)
    if not there or not all(map(is_file, there)):  # what can never be replaced is reported on writing
        return False
    if not (sys.stdin and sys.stdin.isatty() and sys.stderr and sys.stderr.isatty()):
        told = N_("{path} is there already. Choose another name, or replace it with --force.")
        say_and_exit(language.say(told, path=there[0]), BAD_INPUT)
    tell(language.say(N_("{path} is there already. Replace it? [y/N]"), path=", ".join(map(str, there))))
    if not agreed():
        say_and_exit(language.say(N_("Nothing was written.")), NOTHING_FOUND)
    return True


def _tell(written: Written, language: Language) -> None:
    """Print what the export contains and what could not be read; exits with 1 if something is missing."""
    if written.paths:
        tell(written_told(written, written.paths[0].parent / _names(written.paths), language))
    else:
        tell(held_words(written.held, language))
    for fault in written.faults:
        tell(fault.message.told(language))
    if missing := missing_told(written, language):
        say_and_exit(missing, NOTHING_FOUND)
