"""Makes lines of a plan of customers whom a colleague gives: they go on here, whole, as one's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from interview_tui.desk.importing.conversations import DELETED, ERASED, perhaps_the_same
from interview_tui.desk.importing.plan import Line
from interview_tui.exchange.digest import Digests
from interview_tui.importing.formats import NotRead
from interview_tui.language.message import N_
from interview_tui.records.changing_hands import Taken
from interview_tui.records.fold import fold

if TYPE_CHECKING:
    from interview_tui.desk.importing.people import Around
    from interview_tui.desk.importing.whom import Known
    from interview_tui.importing.reading import Handover
    from interview_tui.port.store import Store
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.customer import Customer
    from interview_tui.records.note import Note
    from interview_tui.records.parts import Promise

OLDER = N_("somebody else has this customer by now: {name}. It is left as it is")
OWN = N_("this customer is yours: you gave them yourself. `interview team give --undo` takes them back")


def lines_of_given(rows: Iterable[Handover], known: Known, store: Store | None, around: Around) -> tuple[Line, ...]:
    """Return a line for each customer, below it one for each conversation; what was taken over before is known."""
    return tuple(line for one in rows for line in _lines(one, known, store, around))


def _lines(one: Handover, known: Known, store: Store | None, around: Around) -> Iterator[Line]:
    kept = store.customer(one.customer.id) if store is not None else None
    gone = store.gone_for_good(_ids(one)) if store is not None else frozenset()
    fault = _fault(one, kept, gone, store, around)
    if fault is not None:
        yield Line(one.place, one.customer.title, one.customer.id, fault=fault)
        return
    if kept is not None and kept.given is None:
        # Taken back meanwhile and given once more, which nobody told here: what is here stays, and goes on from there.
        is_later = one.customer.term > kept.term
        yield Line(one.place, kept.title, kept.id, goes_on_in=one.customer.term if is_later else 0)
        there = frozenset(head.id for head in store.of_customer(kept.id)) if store is not None else frozenset()
        for each in one.conversations:
            more = _going_on(each, one.giver, around) if is_later and each.id not in there | gone else None
            yield Line(one.place, _title(each), held=each, conversation=more)
        return
    new = one.customer.changed(by=around.by, taken=Taken(of=one.giver or "?", on=around.at.date(), stores=one.stores))
    yield Line(one.place, new.title, new.id, new=new, questions=tuple(perhaps_the_same(new, known, around)))
    for each in one.conversations:
        if each.id in gone:
            yield Line(one.place, _title(each), held=each, fault=NotRead(around.source, None, DELETED))
        else:
            goes_on = _going_on(each, one.giver, around)
            yield Line(one.place, _title(each), held=goes_on, conversation=goes_on)


def _ids(one: Handover) -> frozenset[str]:
    return frozenset((one.customer.id, *(each.id for each in one.conversations)))


def _fault(
    one: Handover, kept: Customer | None, gone: frozenset[str], store: Store | None, around: Around
) -> NotRead | None:
    """Return why a customer is not taken over; None where they are, or were."""
    if one.customer.id in gone:
        return NotRead(around.source, None, ERASED)
    if store is not None and Digests(store.id).store == one.stores[0]:
        return NotRead(around.source, None, OWN)
    if kept is not None and kept.given is not None and kept.given.term >= one.customer.term:
        return NotRead(around.source, None, OLDER, name=kept.given.to)
    return None


def _going_on(one: Conversation, giver: str, around: Around) -> Conversation:
    """Return a conversation as it goes on here: what its giver still owed is owed by who takes it over."""
    notes = tuple(_owed_here(note, giver, around).changed(term=one.term, by=around.by) for note in one.notes)
    return one.changed(notes=notes, by=around.by)


def _owed_here(note: Note, giver: str, around: Around) -> Note:
    promise = note.promise
    if promise is None or not giver or fold(promise.owner or "") != fold(giver):
        return note
    return note.changed(promise=promise.changed(owner=around.author or None)) if _is_owed(promise) else note


def _is_owed(promise: Promise) -> bool:
    return promise.is_open or promise.owes_word


def _title(one: Conversation) -> str:
    return one.customer or one.caller
