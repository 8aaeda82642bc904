"""Plans the import of customers given by a colleague: they are continued here, completely, as one's own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from interview_tui.desk.importing.coming_home import come_home, own_ids, under_own_ids
from interview_tui.desk.importing.conversations import DELETED, ERASED, perhaps_the_same
from interview_tui.desk.importing.plan import Line
from interview_tui.exchange.digest import Digests
from interview_tui.importing.formats import NotRead
from interview_tui.language.message import N_
from interview_tui.port.faults import NotFound
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
    own = _known_outside(store) if store is not None else {}
    return tuple(line for one in rows for line in _lines(one, own, known, store, around))


def _known_outside(store: Store) -> Mapping[str, str]:
    """Return the ids of all customers, and of what was handed over, by how they are known outside."""
    digests = Digests(store.id)
    ids = [one.id for one in store.customer_heads().heads]
    return {digests.of(one): one for one in (*ids, *store.handed(digests.store).states)}


def _lines(one: Handover, ids: Mapping[str, str], known: Known, store: Store | None, around: Around) -> Iterator[Line]:
    own = ids.get(one.customer.id, one.customer.id)
    kept = store.customer(own) if store is not None else None
    named = {one.customer.id, *(each.id for each in one.conversations)}
    gone = store.gone_for_good({*named, *(ids.get(each, each) for each in named)}) if store is not None else frozenset()
    fault = _fault(one, own, kept, gone, store, around)
    if fault is not None:
        yield Line(one.place, one.customer.title, own, fault=fault)
        return
    if kept is not None and store is not None:
        yield from _of_known(one, kept, ids, gone, store, around)
        return
    new = one.customer.changed(by=around.by, taken=_taken(one, store, around))
    yield Line(one.place, new.title, new.id, new=new, questions=tuple(perhaps_the_same(new, known, around)))
    for each in one.conversations:
        yield _new(one, each, gone, around)


def _of_known(
    one: Handover, kept: Customer, ids: Mapping[str, str], gone: Collection[str], store: Store, around: Around
) -> Iterator[Line]:
    """Yield the lines of a customer who was here before: they go on, and nothing that is here is lost."""
    term = one.customer.term
    here = {head.id: store.read(head.id) for head in store.of_customer(kept.id)}
    own = {**ids, **own_ids((kept, *here.values()), Digests(store.id))}
    coming = [under_own_ids(each, own) for each in one.conversations]
    given_before = kept.taken is not None and kept.taken.stores[:1] == one.stores[:1]
    if kept.given is None and (given_before or one.version <= (kept.hands, kept.term)):
        # Taken back meanwhile and given once more, which nobody told here: what is here stays, and goes on from there.
        is_later = one.version > (kept.hands, kept.term)
        taken = kept.taken.changed(hands=one.hands) if kept.taken is not None else None
        home = kept.changed(term=max(term, kept.term), taken=taken) if is_later else None
        yield Line(one.place, kept.title, kept.id, home=home)
        # Of a file that was taken over already there is more only where that import was taken back.
        is_same = one.version == (kept.hands, kept.term)
        for each in coming:
            known = each.id in here or not (is_later or (is_same and not _is_here(each.id, store)))
            yield Line(one.place, _title(each), held=each) if known else _new(one, each, gone, around)
        return
    home = come_home(kept, under_own_ids(one.customer, own), term, around.by)
    home = home.changed(term=term, given=None, taken=_taken(one, store, around))
    yield Line(one.place, home.title, home.id, home=home)
    for each in coming:
        if each.id not in here:
            yield _new(one, each, gone, around)
            continue
        then = come_home(here[each.id], _going_on(each, one.giver, around), each.term, around.by)
        yield Line(one.place, _title(each), held=each, home=then if then != here[each.id] else None)


def _is_here(conversation_id: str, store: Store) -> bool:
    try:
        store.read(conversation_id)
    except NotFound:
        return False
    return True


def _new(one: Handover, each: Conversation, gone: Collection[str], around: Around) -> Line:
    if each.id in gone:
        return Line(one.place, _title(each), held=each, fault=NotRead(around.source, None, DELETED))
    goes_on = _going_on(each, one.giver, around)
    return Line(one.place, _title(each), held=goes_on, conversation=goes_on)


def _taken(one: Handover, store: Store | None, around: Around) -> Taken:
    here = Digests(store.id).store if store is not None else ""
    stores = tuple(each for each in one.stores if each != here)
    return Taken(of=one.giver or "?", on=around.at.date(), stores=stores, hands=one.hands)


def _fault(
    one: Handover, own: str, kept: Customer | None, gone: frozenset[str], store: Store | None, around: Around
) -> NotRead | None:
    """Return why a customer is not taken over; None where they are, or were."""
    if gone & {one.customer.id, own}:
        return NotRead(around.source, None, ERASED)
    if store is not None and Digests(store.id).store == one.stores[0]:
        return NotRead(around.source, None, OWN)
    if kept is not None and kept.given is not None and (kept.given.hands, kept.given.term) >= one.version:
        return NotRead(around.source, None, OLDER, name=kept.given.to)
    return None


def _going_on(one: Conversation, giver: str, around: Around) -> Conversation:
    """Return a conversation as continued here: what the giver still owed is owed by whoever takes it over."""
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
