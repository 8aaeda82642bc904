"""Reads a file, plans what it would change in a store, and carries the plan out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interview_tui.desk.calendar.reading import days_from
from interview_tui.desk.importing.answers import lines_of_answers
from interview_tui.desk.importing.calls import lines_of_calls
from interview_tui.desk.importing.conversations import lines_of_wholes
from interview_tui.desk.importing.given import lines_of_given
from interview_tui.desk.importing.notes import lines_of_notes
from interview_tui.desk.importing.people import Around, lines_of_people
from interview_tui.desk.importing.plan import Line, Plan
from interview_tui.desk.importing.recording import lines_of_recording
from interview_tui.desk.importing.whom import Known
from interview_tui.desk.sharing import to_share
from interview_tui.importing.answers_csv import holds_answers
from interview_tui.importing.decoded import MOST_BYTES
from interview_tui.importing.formats import FORMATS, As, Format, NotRead, format_of
from interview_tui.importing.reading import Given, Reading
from interview_tui.language.catalogue import Code
from interview_tui.language.locales import SOURCE
from interview_tui.language.message import N_, Told
from interview_tui.port.conversations import Head
from interview_tui.records.clean import clean_line
from interview_tui.records.lengths import LONGEST_LINE
from interview_tui.records.version import V, next_term

if TYPE_CHECKING:
    from interview_tui.port.imports import Arriving
    from interview_tui.port.store import Store
    from interview_tui.records.imported import Import

NO_FORMAT = N_("{file} is no file that can be imported. Known formats: {formats}.")
NOT_AS = N_("{file} holds no {what}, as far as it can be read.")


@dataclass(frozen=True, slots=True)
class Read:
    """A file as read."""

    name: str
    as_: As
    format: Format
    reading: Reading[Any]
    given: Given = field(default_factory=Given)
    """What was answered about it."""


def read_file(path: Path, given: Given, as_: As | None = None, *, at: datetime) -> Read:
    """Read a file as what it contains, or as what was chosen; of a calendar the days from `at` on.

    Raises NotRead, Told, OSError.
    """
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    name = clean_line(path.name)[:LONGEST_LINE] or "?"
    form = format_of(path.name, data[:200])
    if form is None:
        formats = ", ".join(f".{one.ending}" for one in FORMATS if one.events or any(_readers(one).values()))
        raise Told(NO_FORMAT, file=name, formats=formats)
    what = as_ or _holds(form, data, name, given)
    if what is As.CALLS and form.events is not None:
        return Read(name, what, form, form.events()(data, name, given, days_from(at)), given)
    if what is As.NOTES and form.people is not None:
        # Any text may be notes, if that was chosen.
        form = next(one for one in FORMATS if one.pages is not None)
    reads = _readers(form)[what]
    if reads is None:
        raise Told(NOT_AS, file=name, what=what.value)
    return Read(name, what, form, reads()(data, name, given), given)


def _holds(form: Format, data: bytes, name: str, given: Given) -> As:
    """Return what a file contains. Raises NotRead."""
    if form.events is not None:
        return As.CALLS
    if form.answers is None:
        return next((what for what, reads in _readers(form).items() if reads), As.CUSTOMERS)
    return As.MEASURES if holds_answers(data, name, given) else As.CUSTOMERS


def _readers(form: Format) -> Mapping[As, Callable[[], Callable[[bytes, str, Given], Reading[Any]]] | None]:
    return {
        As.CUSTOMERS: form.people,
        As.MEASURES: form.answers,
        As.CALLS: None,
        As.CONVERSATION: form.wholes or form.spoken,
        As.NOTES: form.pages,
        As.GIVEN: form.given,
    }


def planned(
    read: Read,
    store: Store | None,
    *,
    at: datetime,
    region: str,
    new_id: Callable[[], str],
    code: Code = SOURCE,
) -> Plan:
    """Return what a file would change, in a store or before there is one. `code`: the language dates are typed in.

    Raises Unsaid if something about the file has to be answered first, Told for what is impossible.
    """
    by, author = (store.id, store.settings.author) if store is not None else ("", "")
    around = Around(at, by, read.name, region, new_id, read.given, code, author)
    known = Known()
    if store is not None:
        known = Known(store.customer_heads().heads, store.customer, store.same_people())
    if read.as_ is As.MEASURES:
        heads = (one for one in store.heads() if isinstance(one, Head)) if store is not None else iter(())
        lines = lines_of_answers(read.reading.rows, known, heads, store, around)
    elif read.as_ is As.CALLS:
        lines = lines_of_calls(read.reading.rows, known, store.appointments() if store is not None else (), around)
    elif read.as_ is As.GIVEN:
        kept_here = [one for one in store.customer_heads().heads if not one.given_to] if store is not None else []
        known = Known(kept_here, store.customer, store.same_people()) if store is not None else known
        lines = lines_of_given(read.reading.rows, known, store, around)
    elif read.as_ is As.NOTES:
        lines = lines_of_notes(read.reading.rows, known, store, around)
    elif read.format.spoken is not None:
        lines = lines_of_recording(read.reading.rows, known, store, around)
    elif read.as_ is As.CONVERSATION:
        lines = lines_of_wholes(read.reading.rows, known, store, around)
    else:
        lines = lines_of_people(read.reading.rows, known, around)
    ordered = [*lines, *map(_left, read.reading.left)]
    if read.as_ is not As.CALLS:  # these must keep their order
        ordered.sort(key=lambda line: line.place)
    return Plan(new_id(), at, by, tuple(ordered))


def _left(why: NotRead) -> Line:
    return Line(int(why.params.get("number", why.line or 0)), str(why.params.get("title", "")), fault=why)


def carried_out(plan: Plan, store: Store) -> bool:
    """Carry out a plan; return whether there was anything to write. Raises NotFound, NotSaved, ReadOnly."""
    if plan.is_nothing:
        return False
    arriving, coming_home = _continued(plan.arriving(), store.id, plan.at), tuple(plan.coming_home())
    if not plan.by:  # planned before there was a store
        ours = (
            one if one.author else one.changed(by=store.id, author=store.settings.author)
            for one in arriving.conversations
        )
        arriving = arriving._replace(conversations=tuple(ours))
    if not arriving.is_nothing:
        store.bring_in(arriving)
    for customer, conversations in coming_home:
        store.come_home(customer, conversations)
    if coming_home or any(one.taken is not None for one in arriving.customers):
        # That they are here is told to whoever had them with the next hand-over, and to nobody else.
        share = to_share(store, plan.at.date())
        store.hand_over(share.handing, share.states)
    store.refresh()
    return True


def _continued(arriving: Arriving, by: str, at: datetime) -> Arriving:
    """Return what arrives as this store continues it."""
    return arriving._replace(
        customers=tuple(_in_our_term(one, by, at) for one in arriving.customers),
        conversations=tuple(
            _in_our_term(one, by, at).changed(notes=tuple(_in_our_term(note, by, at) for note in one.notes))
            for one in arriving.conversations
        ),
    )


def _in_our_term(record: V, by: str, at: datetime) -> V:
    """Return a record that another store wrote in a later term than there: no number is given to two states."""
    if record.by in ("", by):
        return record
    return record.changed(term=next_term([record.term], at), by=by)


def last_import(store: Store) -> Import | None:
    """Return the last import that was not undone; None if there is none."""
    return next(reversed(store.imports()), None)
