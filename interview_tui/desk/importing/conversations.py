"""Plans the import of conversations exported by this program: they return as they left.

A known conversation is left alone, whether it is the same as in the file or, as is then reported, another: nothing is
merged. What another store wrote goes on here in a later term, so a version is no part of what is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from interview_tui.desk.importing.people import Around, news, perhaps_asked
from interview_tui.desk.importing.plan import Line, Question
from interview_tui.desk.importing.whom import Known, head_of
from interview_tui.importing.formats import NotRead
from interview_tui.importing.reading import Whole
from interview_tui.insight.perhaps_same import Because, PerhapsSame
from interview_tui.language.message import N_
from interview_tui.port.faults import NotFound, Unreadable
from interview_tui.records.one_person import as_read

if TYPE_CHECKING:
    from interview_tui.port.store import Store
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.customer import Customer

OTHERWISE = N_("this conversation is known and differs here; it is left as it is")
DELETED = N_("this conversation was deleted here; what was deleted does not come back")
ERASED = N_("what is kept of this customer was erased here; it does not come back")
DAMAGED = N_("this conversation is known and cannot be read here; `interview doctor` says why")


def lines_of_wholes(wholes: Iterable[Whole], known: Known, store: Store | None, around: Around) -> tuple[Line, ...]:
    """Return a line for each conversation, preceded by one for its customer if that is new or has news."""
    rows = tuple(wholes)
    ids = {one.conversation.id for one in rows} | {one.customer.id for one in rows if one.customer}
    gone = store.gone_for_good(ids) if store is not None else frozenset()
    there = {one.id for one in store.heads()} if store is not None else set()
    seen: set[str] = set()
    lines: list[Line] = []
    for one in rows:
        fault = _fault(one, gone, store if one.conversation.id in there else None, around)
        if fault is None and one.customer is not None and one.customer.id not in seen:
            seen.add(one.customer.id)
            lines.append(_person(one.place, one.customer, known, around))
        conversation = one.conversation.changed(source=around.source)
        is_new = fault is None and one.conversation.id not in there
        lines.append(
            Line(
                one.place,
                _title(one.conversation),
                held=one.conversation,
                conversation=conversation if is_new else None,
                fault=fault,
            )
        )
    return tuple(lines)


def _fault(one: Whole, gone: frozenset[str], store: Store | None, around: Around) -> NotRead | None:
    reason = ""
    if one.customer is not None and one.customer.id in gone:
        reason = ERASED
    elif one.conversation.id in gone:
        reason = DELETED
    elif store is not None:
        try:
            kept = store.read(one.conversation.id)
        except (Unreadable, NotFound):
            reason = DAMAGED
        else:
            reason = "" if stands_in(as_read(one.conversation, store.same_people()), kept) else OTHERWISE
    return NotRead(around.source, None, reason) if reason else None


def stands_in(part: Conversation, whole: Conversation) -> bool:
    """Return whether everything a file says about a conversation is recorded, in whatever version."""
    said, kept = _unversioned(part.as_document()), whole.as_document()
    notes = {note["id"]: note for note in kept.pop("notes", ())}
    said_in_notes = [_unversioned(note) for note in said.pop("notes", ())]
    return _within(said_in_notes, [notes.get(note.id) for note in part.notes]) and _within(said, kept)


def _unversioned(document: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in document.items() if name not in ("term", "rev", "by")}


def _within(part: Any, whole: Any) -> bool:
    if isinstance(part, Mapping):
        return isinstance(whole, Mapping) and all(_within(value, whole.get(name)) for name, value in part.items())
    if isinstance(part, list | tuple):
        is_list = isinstance(whole, list | tuple) and len(part) == len(whole)
        return is_list and all(_within(one, other) for one, other in zip(part, whole, strict=True))
    return bool(part == whole)


def _person(place: int, customer: Customer, known: Known, around: Around) -> Line:
    head = known.by_id(customer.id)
    person = known.person(head.id) if head is not None else None
    if person is not None:
        there = {one.id for one in person.entries}
        said = [(one.aspect, one.text) for one in customer.entries if one.id not in there and not one.is_over]
        taken, questions = news(said, person, around)
        return Line(place, person.title, person.id, entries=taken, questions=questions)
    new = customer.changed(source=around.source)
    same = tuple(perhaps_the_same(new, known, around))
    return Line(place, customer.title, customer.id, new=new, questions=same)


def perhaps_the_same(customer: Customer, known: Known, around: Around) -> Iterator[Question]:
    """Yield who is the same person here under another id: certain with the same name and organisation, else asked."""
    sure = known.sure(customer.name, customer.organisation)
    if sure is not None:
        yield Question(around.new_id(), same=PerhapsSame(sure, Because.NAME), yes=True)
    else:
        yield from perhaps_asked(head_of(customer, around.at.date()), known, around)


def _title(conversation: Conversation) -> str:
    return conversation.customer or conversation.caller
