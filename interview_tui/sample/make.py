"""Makes the sample's records from its script, every date counted from now. Pure: same now, same sample."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ulid import ULID

from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.kinds import track_of
from interview_tui.records.note import Note
from interview_tui.records.parts import Complaint, Fact, Promise
from interview_tui.records.private import Private
from interview_tui.records.record import Record
from interview_tui.records.words import Kind, Track
from interview_tui.sample.script import ConversationScript, CustomerScript, NoteScript, read_script
from interview_tui.sample.turns import made_turns
from interview_tui.sample.workdays import workday

_OPENING = time(9)
"""When a customer was entered, on the day it happened."""


@dataclass(frozen=True, slots=True)
class Sample:
    """Everything a sample store holds."""

    customers: tuple[Customer, ...]
    conversations: tuple[Conversation, ...]
    """Oldest first."""
    privates: tuple[Private, ...]
    """Of some of the conversations, in the same order."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A conversation of the script, bound to its day and to its customer."""

    script: ConversationScript
    customer: Customer
    started_at: datetime
    id: str


def sample_records(language: str, now: datetime, author: str) -> Sample:
    """Return about 8 customers and 30 past conversations, as seen from `now`.

    `language` is a code of ours, or a variant of one ("de_AT"). `now` is aware; its date and zone count, the
    time of day does not. `author` held all conversations and owns what we promised.
    """
    customers: list[Customer] = []
    all_held: list[_Dated] = []
    for script in read_script(language).customers:
        customer = _customer(script, now)
        customers.append(customer)
        all_held.extend(_dated(held, customer, now) for held in script.conversations)
    all_held.sort(key=lambda held: held.started_at)
    return Sample(
        customers=tuple(customers),
        conversations=tuple(_conversation(held, now.date(), author) for held in all_held),
        privates=tuple(_private(held) for held in all_held if held.script.has_private),
    )


def _customer(script: CustomerScript, now: datetime) -> Customer:
    since = datetime.combine(now.date() - timedelta(days=script.since), _OPENING, now.tzinfo)
    return Customer(
        id=_id(since, script.name),
        name=script.name,
        organisation=script.organisation,
        address=script.address,
        since=since,
        first_deal=since.date() if script.first_deal else None,
    )


def _dated(script: ConversationScript, customer: Customer, now: datetime) -> _Dated:
    started_at = datetime.combine(workday(now.date(), -script.ago), script.start, now.tzinfo)
    return _Dated(script, customer, started_at, _id(started_at, customer.id))


def _conversation(held: _Dated, today: date, author: str) -> Conversation:
    script, notes = held.script, _notes(held, today, author)
    return Conversation(
        id=held.id,
        author=author,
        started_at=held.started_at,
        ended_at=held.started_at + timedelta(minutes=script.minutes),
        status=script.status,
        customer_id=held.customer.id,
        customer=held.customer.name,
        organisation=held.customer.organisation,
        guide=script.guide,
        channel=script.channel,
        informed=script.informed,
        asked=script.asked,
        reached=tuple(sorted({note.track for note in notes if note.track is not None})),
        notes=notes,
    )


def _notes(held: _Dated, today: date, author: str) -> tuple[Note, ...]:
    notes: list[Note] = []
    named: dict[str, Note] = {}
    for place, script in enumerate(held.script.notes):
        above = named[script.because_of] if script.because_of else None
        note = Note(
            id=_note_id(held, place),
            at=_noted_at(held, script),
            text=script.text,
            kind=script.kind,
            track=_track(script, above),
            because_of=above.id if above else None,
            parked=script.parked,
            cue=script.cue,
        )
        note = note.changed(**_parts(script, held.customer, today, author))
        notes.append(note)
        if script.name:
            named[script.name] = note
    return tuple(notes)


def _track(script: NoteScript, above: Note | None) -> Track | None:
    """Return the track the kind decides; where it decides none, that of the note above or the written one."""
    return track_of(script.kind, script.parked, None, above.track if above else script.track)


def _parts(script: NoteScript, customer: Customer, today: date, author: str) -> dict[str, Record]:
    """Return what the note of this kind has beside its text."""
    if script.kind is Kind.FACT:
        return {"fact": Fact(how_known=script.how_known)}
    if script.kind is Kind.COMPLAINT:
        return {"complaint": Complaint(settled=None if script.settled is None else workday(today, script.settled))}
    if script.kind is not Kind.PROMISE:
        return {}
    due = None if script.due is None else workday(today, script.due)
    owner = _owner(script, customer, author)
    return {"promise": Promise(due=due, owner=owner, theirs=script.theirs, state=script.promise)}


def _owner(script: NoteScript, customer: Customer, author: str) -> str | None:
    """Return who owes a promise; nobody while it has no date, as both are asked for after the call."""
    if script.kind is not Kind.PROMISE or script.due is None:
        return None
    return customer.name if script.theirs else author


def _private(held: _Dated) -> Private:
    script = held.script
    until_s = script.minutes * 60
    return Private(
        id=held.id,
        changes=() if script.share is None else made_turns(script.share, until_s, f"{held.customer.name} {script.ago}"),
        until_s=until_s,
        thanked=tuple(_note_id(held, place) for place, note in enumerate(script.notes) if note.thanked),
        guess=script.guess,
        guess_became=script.guess_became,
        learnt=script.learnt,
        review=script.review,
        intention=script.intention,
    )


def _noted_at(held: _Dated, script: NoteScript) -> datetime:
    return held.started_at + timedelta(seconds=script.at_s)


def _note_id(held: _Dated, place: int) -> str:
    return _id(_noted_at(held, held.script.notes[place]), f"{held.id} {place}")


def _id(moment: datetime, name: str) -> str:
    """Return a ULID of this moment whose other half comes from a name instead of from chance."""
    milliseconds = int(moment.timestamp()) * 1000
    rest = hashlib.sha256(name.encode()).digest()[:10]
    return str(ULID(milliseconds.to_bytes(6, "big") + rest))
