"""Rebuilds records from what was salvaged: a conversation, a customer, a private record, the store itself."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from interview_tui.records.appointment import Appointment
from interview_tui.records.begun_line import BegunLine
from interview_tui.records.clean import clean, clean_line
from interview_tui.records.comment import Comment
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.draft import Draft, Line
from interview_tui.records.entry import Entry
from interview_tui.records.merging import Merge
from interview_tui.records.note import LONGEST_TEXT, Note
from interview_tui.records.private import Private
from interview_tui.records.resting import Rest
from interview_tui.records.rows import ChangeRow
from interview_tui.records.settings import Settings
from interview_tui.records.version import clash, latest, next_term
from interview_tui.records.words import Aspect, Form, read_word
from interview_tui.store.doctor.journal import journal_from
from interview_tui.store.doctor.rebuild_handed import handed_from
from interview_tui.store.doctor.rebuild_rows import announcement_from, ledger_from, readings_from
from interview_tui.store.doctor.rebuild_theme import theme_from
from interview_tui.store.erase.tombstone import Tombstone
from interview_tui.store.kinds import (
    ANNOUNCEMENT,
    APPOINTMENT,
    BEGUN,
    COMMENT,
    CONVERSATION,
    CUSTOMER,
    ERASED,
    HANDED,
    IMPORT,
    LEDGER,
    MERGE,
    PRIVATE,
    READINGS,
    REST,
    STORE,
    THEME,
)
from interview_tui.store.salvage import Models, Salvaged, as_models, one_from, torn_texts
from interview_tui.store.store_document import Identity, identity_left
from interview_tui.store.tables import Json
from interview_tui.talktime.live import Change

_CHANGE: TypeAdapter[Change] = TypeAdapter(ChangeRow)
V = TypeVar("V", Conversation, Note)
_NAMED = re.compile(r'"name": "')
_FORM = re.compile(r'"form": "(\w{1,40})"')
_NAMELESS = "?"
_OF_CONVERSATION: Models = {"conversation": Conversation, "notes": Note}
_ASPECT = re.compile(r'"aspect": "(\w{1,40})"')


@dataclass(frozen=True)
class Circumstances:
    """What a record needs that can no longer be read."""

    author: str
    now: Callable[[], datetime]
    new_id: Callable[[], str]
    store_named: Callable[[], str | None] = lambda: None
    """Returns the store id that its documents name."""
    customer_named: Callable[[str], Customer | None] = lambda customer_id: None
    """Returns a customer with the name found in conversations with them."""


def conversation_from(left: Salvaged, conversation_id: str, around: Circumstances) -> Conversation | None:
    """Return the conversation that is left, with a new head if necessary; None if nothing is left.

    Intact notes return as they were; what is readable of a torn one becomes a note.
    """
    head: Conversation | None = None
    knows_reached = False
    notes: dict[str, Note] = {}
    texts: list[tuple[str | None, str]] = []
    for one, record in as_models(left, conversation_id, _OF_CONVERSATION):
        if isinstance(one, Note):
            # Damage may have given a note the id of another; both return.
            note = one if notes.get(one.id, one) == one else one.changed(id=around.new_id())
            notes[note.id] = note
        elif isinstance(one, Conversation):
            knows_reached = knows_reached if head else bool(one.reached) or "reached" not in record
            head = head or one
        elif isinstance(record.get("text"), str):
            texts.append((None, record["text"]))
    texts.extend(each for line in left.torn for each in torn_texts(line))
    at = min((note.at for note in notes.values()), default=head.started_at if head else around.now())
    for note_id, text in texts:
        for note in notes_of(text, at, None if note_id in notes else note_id, around):
            notes[note.id] = note
    if head is None and not notes:
        return None
    if head is None:
        head = Conversation(id=conversation_id, author=around.author, started_at=at, form=_form_in(left))
    conversation = head.changed(id=conversation_id, notes=tuple(notes.values()))
    return conversation if knows_reached else conversation.put()  # which reads off the notes what was reached


def _form_in(left: Salvaged) -> Form:
    """Return the form, which a torn head may still give: an attempt must not become a conversation."""
    found = next((named for line in left.torn if (named := _FORM.search(line))), None)
    return read_word(Form, found[1]) if found else Form.TALK


def notes_of(text: str, at: datetime, note_id: str | None, around: Circumstances) -> Iterable[Note]:
    """Yield the notes a text makes: several if it is too long for one."""
    text = clean(text)
    for start in range(0, len(text), LONGEST_TEXT):
        yield Note(id=note_id or around.new_id(), at=at, text=text[start : start + LONGEST_TEXT])
        note_id = None


def conversation_of(draft: Draft, around: Circumstances) -> Conversation | None:
    """Return a conversation made from a draft; None if nothing was typed."""
    lines = [line for line in (*draft.aside, draft.line) if not line.empty]
    if not lines:
        return None
    started_at = min((line.at for line in lines if line.at), default=draft.alive_at)
    conversation = Conversation(id=draft.id, author=around.author, started_at=started_at)
    return conversation.put(*(note for line in lines for note in _typed(line, draft.alive_at, around)))


def joined(one: Conversation, other: Conversation, damaged: Collection[str] = ()) -> tuple[Conversation, list[str]]:
    """Return two copies of a conversation merged, and the ids of records whose two states had the same version.

    Of the head and of each note the later version stays; of one version what is not among the `damaged` ids of the
    other copy. What was reached in either copy was reached.
    """
    twice: list[str] = []

    def later(known: V, found: V) -> V:
        is_clash = clash(known, found)
        if is_clash and found.id in damaged:
            return known
        twice.extend([found.id] if is_clash else [])
        return latest(known, found)

    head, notes = later(one, other), {note.id: note for note in one.notes}
    for note in other.notes:
        notes[note.id] = later(notes.get(note.id, note), note)
    return head.changed(notes=tuple(notes.values())).reaching(*one.reached, *other.reached), twice


def has_head(left: Salvaged, conversation_id: str) -> bool:
    """Return whether the head of a conversation is left, and not only notes."""
    return any(isinstance(one, Conversation) for one, _ in as_models(left, conversation_id, _OF_CONVERSATION))


def with_notes(conversation: Conversation, others: Iterable[Note]) -> Conversation:
    """Return a conversation with the notes it lacks added."""
    known = {note.id for note in conversation.notes}
    return conversation.put(*(note for note in others if note.id not in known))


def bare(conversation_id: str, around: Circumstances) -> Conversation:
    """Return a conversation of which only the id is left, which tells when it was begun."""
    from ulid import ULID

    try:
        started_at = ULID.from_str(conversation_id).datetime
    except (ValueError, OverflowError, OSError):  # no real clock produced that id
        started_at = around.now()
    return Conversation(id=conversation_id, author=around.author, started_at=started_at)


def with_texts(conversation: Conversation, texts: Iterable[str], around: Circumstances) -> Conversation:
    """Return the conversation with a note for each text that no note of it begins with."""
    known = [text for note in conversation.notes for text in (note.text, *note.earlier)]
    lacking = [text for text in texts if not any(one.startswith(clean(text).strip()) for one in known)]
    return conversation.put(*(note for text in lacking for note in notes_of(text, around.now(), None, around)))


def customer_from(left: Salvaged, customer_id: str, around: Circumstances) -> Customer | None:
    """Return the customer that is left, named after the conversations if necessary; None if nothing is left.

    Intact entries return as they were; what is readable of a torn one returns too, folded away if its aspect is lost.
    """
    customer: Customer | None = None
    entries: dict[str, Entry] = {}
    for one, _ in as_models(left, customer_id, {"customer": Customer, "entries": Entry}):
        if isinstance(one, Entry):
            # Damage may have given an entry the id of another; both return.
            entry = one if entries.get(one.id, one) == one else one.changed(id=around.new_id())
            entries[entry.id] = entry
        elif isinstance(one, Customer):
            customer = customer or one
    torn = [(line, *each) for line in left.torn if not _NAMED.search(line) for each in torn_texts(line)]
    if customer is None and not entries and not torn:
        return None
    named = customer or around.customer_named(customer_id)
    customer = named or Customer(id=customer_id, name=_NAMELESS, since=around.now())
    for line, entry_id, text in torn:
        if clean_line(text):
            new = around.new_id() if entry_id is None or entry_id in entries else entry_id
            entries[new] = Entry(id=new, aspect=_aspect_in(line), text=clean_line(text), learnt_at=customer.since)
    return customer.changed(entries=tuple(entries.values())) if entries else customer


def _aspect_in(line: str) -> Aspect:
    """Return the aspect of a torn entry; if unknown or possibly sensitive, "better not mentioned"."""
    named = _ASPECT.search(line)
    return read_word(Aspect, named[1]) if named and '"sensitive"' not in line else Aspect.AVOID


def customer_named_in(conversations: list[Conversation], customer_id: str, unknown: str) -> Customer:
    """Return a customer with the name in the latest conversation; `unknown` if none has one."""
    ordered = sorted(conversations, key=lambda one: one.started_at)
    named = [one for one in ordered if one.customer]
    return Customer(
        id=customer_id,
        name=clean_line(named[-1].customer or "") if named else unknown,
        organisation=named[-1].organisation if named else None,
        since=ordered[0].started_at,
    )


def private_from(left: Salvaged, conversation_id: str) -> Private | None:
    """Return what is left of the private record; None if nothing is."""
    private: Private | None = None
    changes: list[Change] = []
    for table, record in left.records:
        change = _change_in(record) if table != PRIVATE.main else None
        if change is not None:
            changes.append(change)
        elif table not in PRIVATE.others:
            private = private or left.main_as(Private, record, conversation_id)
    if private is None and not changes:
        return None
    return (private or Private(id=conversation_id)).changed(changes=tuple(changes))


def _change_in(record: Json) -> Change | None:
    try:
        return _CHANGE.validate_python(record)
    except ValidationError:
        return None


def tombstone_from(left: Salvaged, customer_id: str, around: Circumstances) -> Tombstone:
    """Return what is left of a tombstone, or else an unfinished one, so that the next start searches again."""
    return one_from(left, Tombstone, customer_id) or Tombstone(id=customer_id, at=around.now())


def identity_from(left: Salvaged, around: Circumstances) -> Identity:
    """Return the store's identity: what is left of it, or else the id its documents name."""
    # With damage about, nobody knows which versions it assigned; in a new term it cannot have assigned any.
    term = next_term([], around.now())
    for _, record in left.records:
        with suppress(ValueError):
            return identity_left(record, term)
    return Identity(around.store_named() or around.new_id(), Settings(author=around.author), term)


def _typed(line: Line, alive_at: datetime, around: Circumstances) -> Iterable[Note]:
    for number, note in enumerate(notes_of(line.text, line.at or alive_at, line.id, around)):
        because_of = line.because_of if number == 0 else None
        yield note.changed(kind=line.kind, track=line.track, because_of=because_of, parked=line.parked)


REBUILT: Mapping[str, Callable[[Salvaged, str, Circumstances], object | None]] = {
    STORE.name: lambda left, _, around: identity_from(left, around),
    CUSTOMER.name: customer_from,
    ERASED.name: tombstone_from,
    CONVERSATION.name: lambda left, this, around: (
        conversation_from(left, this, around) or bare(this, around).changed(form=_form_in(left))
    ),
    PRIVATE.name: lambda left, conversation_id, _: private_from(left, conversation_id),
    MERGE.name: lambda left, merge_id, _: one_from(left, Merge, merge_id),
    REST.name: lambda left, rest_id, _: one_from(left, Rest, rest_id),
    APPOINTMENT.name: lambda left, appointment_id, _: one_from(left, Appointment, appointment_id),
    BEGUN.name: lambda left, line_id, _: one_from(left, BegunLine, line_id),
    ANNOUNCEMENT.name: lambda left, this, around: announcement_from(left, this, around.now()),
    LEDGER.name: lambda left, this, around: ledger_from(left, this, around.now()),
    HANDED.name: lambda left, _, around: handed_from(left, around.store_named()),
    IMPORT.name: lambda left, import_id, around: journal_from(left, import_id, around.now()),
    THEME.name: lambda left, theme_id, around: theme_from(left, theme_id, around.now()),
    COMMENT.name: lambda left, comment_id, _: one_from(left, Comment, comment_id),
    READINGS.name: lambda left, author_store, _: readings_from(left, author_store),
}
"""Rebuilds each kind of document from salvaged records and the id in its name; returns None if nothing is left."""
