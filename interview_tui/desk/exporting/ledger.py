"""What went out, compared with what would leave now: new, changed, deleted. No text is kept or needed for it."""

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
"""Characters of an id that tell the notes of one conversation apart."""


class Went:
    """What is kept of conversations that leave at one moment. Ten thousand of them take five megabytes."""

    def __init__(self, at: datetime) -> None:
        self._at = at
        self._packed: dict[str, str] = {}

    def add(self, matter: Matter) -> None:
        """Put in a conversation as it leaves, under full names; one that is in it stays as it was."""
        conversation = matter.conversation
        if conversation.id not in self._packed:
            notes = " ".join([f"{note.id[-_END:]}:{_version(note)}" for note in conversation.living()])
            self._packed[conversation.id] = f"{conversation.customer_id or ''} {_digest(matter, notes)} {notes}"

    def __len__(self) -> int:
        """Return how many they are."""
        return len(self._packed)

    def __iter__(self) -> Iterator[Sent]:
        """Yield what is kept of each."""
        for conversation_id, packed in self._packed.items():
            customer_id, digest, notes = packed.split(" ", 2)
            yield Sent(id=conversation_id, customer_id=customer_id or None, at=self._at, digest=digest, notes=notes)


def sent(matter: Matter, at: datetime) -> Sent:
    """Return what is kept of a conversation that leaves at this moment; `matter` as it leaves, under full names."""
    went = Went(at)
    went.add(matter)
    return next(iter(went))


@dataclass(frozen=True, slots=True)
class Offer:
    """What the next export to a destination is about, by the ids of the conversations."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    """The destination has a copy of what is not there any more."""


def offered(kept: Mapping[str, Sent], leaving: Iterable[Matter], there: Collection[str]) -> Offer:
    """Compare what went to a destination with what would leave; `there` are all conversations of the store, by id."""
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
    """Tell whether what would leave now is what went there."""
    now = sent(matter, before.at or matter.conversation.started_at)
    return before.at is not None and (before.digest, before.notes) == (now.digest, now.notes)


@dataclass(frozen=True, slots=True)
class SinceThen:
    """What became of a conversation's notes since they left."""

    new: tuple[Note, ...] = ()
    changed: tuple[Note, ...] = ()
    gone: int = 0
    """How many left then and would not now."""


def since_then(before: Sent, matter: Matter) -> SinceThen:
    """Return what is different about the notes; `matter` as it would leave now."""
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
    """Return a note's version: its revision, after its term where that is another than the first."""
    return str(note.rev) if note.term == 1 else f"{note.term}.{note.rev}"


def _digest(matter: Matter, notes: str) -> str:
    """Return a hash of all that leaves: of names as they are, of everything else by its version."""
    conversation, customer = matter.conversation, matter.customer
    said = [note.id for note in conversation.living() if note.id in matter.since]
    later = [(one.note.id, _version(one.note)) for note_id in said for one in following(note_id, matter.since)]
    ids = [(one.system, one.id) for one in customer.foreign_ids] if customer else []
    known = customer and [customer.name, customer.organisation, customer.address, ids]
    head = [conversation.term, conversation.rev, conversation.customer, conversation.organisation]
    told = json.dumps([head, [one.name for one in conversation.present], known, notes, later])
    return hashlib.blake2b(told.encode(), digest_size=12).hexdigest()
