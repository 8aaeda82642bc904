"""Compares what went out with what would leave now - new, changed, deleted - without storing any text."""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from interview_tui.export.matter import Matter
from interview_tui.insight.noted import following
from interview_tui.records.destination import Sent
from interview_tui.records.note import Note

_END = 6
"""In characters: the end of an id that distinguishes the notes of one conversation."""


class Went:
    """What is recorded of conversations leaving at one moment. Ten thousand take five megabytes."""

    def __init__(self, at: datetime) -> None:
        self._at = at
        self._packed: dict[str, str] = {}

    def add(self, matter: Matter) -> None:
        """Add a conversation as it leaves, under full names; one already added stays as it was."""
        conversation = matter.conversation
        if conversation.id not in self._packed:
            notes = " ".join([f"{note.id[-_END:]}:{_version(note)}" for note in conversation.living()])
            self._packed[conversation.id] = f"{conversation.customer_id or ''} {_digest(matter, notes)} {notes}"

    def __len__(self) -> int:
        """Return their number."""
        return len(self._packed)

    def __iter__(self) -> Iterator[Sent]:
        """Yield the record of each."""
        for conversation_id, packed in self._packed.items():
            customer_id, digest, notes = packed.split(" ", 2)
            yield Sent(id=conversation_id, customer_id=customer_id or None, at=self._at, digest=digest, notes=notes)


def sent(matter: Matter, at: datetime) -> Sent:
    """Return the record of a conversation that leaves at this moment; `matter` as it leaves, under full names."""
    went = Went(at)
    went.add(matter)
    return next(iter(went))


@dataclass(frozen=True, slots=True)
class Offer:
    """What the next export to a destination would be about, by conversation id."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    """The destination has a copy of something that no longer exists."""


def offered(kept: Mapping[str, Sent], leaving: Iterable[Matter], there: Collection[str]) -> Offer:
    """Compare what went to a destination with what would leave; `there` has the ids of all conversations."""
    new: list[str] = []
    changed: list[str] = []
    same: list[str] = []
    for matter in leaving:
        conversation_id = matter.conversation.id
        before = kept.get(conversation_id)
        if before is None:
            new.append(conversation_id)
        else:
            (same if is_same(before, matter) else changed).append(conversation_id)
    deleted = tuple(one for one in kept if one not in there)
    return Offer(tuple(new), tuple(changed), tuple(same), deleted)


def is_same(before: Sent, matter: Matter) -> bool:
    """Return whether what would leave now is what went there."""
    now = sent(matter, before.at or matter.conversation.started_at)
    return before.at is not None and (before.digest, before.notes) == (now.digest, now.notes)


@dataclass(frozen=True, slots=True)
class SinceThen:
    """What changed in a conversation's notes since they left."""

    new: tuple[Note, ...] = ()
    changed: tuple[Note, ...] = ()
    gone: int = 0
    """The number of notes that left then and would not now."""


def since_then(before: Sent, matter: Matter) -> SinceThen:
    """Return the difference in the notes; `matter` as it would leave now."""
    versions = dict(before.versions)
    new: list[Note] = []
    changed: list[Note] = []
    for note in matter.conversation.living():
        then = versions.pop(note.id[-_END:], None)
        if then is None:
            new.append(note)
        elif then != _version(note):
            changed.append(note)
    return SinceThen(tuple(new), tuple(changed), len(versions))


def _version(note: Note) -> str:
    """Return a note's version: its revision, preceded by its term unless that is the first."""
    return str(note.rev) if note.term == 1 else f"{note.term}.{note.rev}"


def _digest(matter: Matter, notes: str) -> str:
    """Return a hash of everything that leaves: names by their text, the rest by its version."""
    conversation, customer = matter.conversation, matter.customer
    said = [note.id for note in conversation.living() if note.id in matter.since]
    later = [(one.note.id, _version(one.note)) for note_id in said for one in following(note_id, matter.since)]
    ids = [(one.system, one.id) for one in customer.foreign_ids] if customer else []
    known = customer and [customer.name, customer.organisation, customer.address, ids]
    head = [conversation.term, conversation.rev, conversation.customer, conversation.organisation]
    told = json.dumps([head, [one.name for one in conversation.present], known, notes, later])
    return hashlib.blake2b(told.encode(), digest_size=12).hexdigest()
