"""The ids of people who have several customer records: translated for reading, restored for saving."""

from collections.abc import Iterable, Iterator, Mapping

from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.records.present import Present
from interview_tui.records.same_people import SamePeople


def concerns(conversation: Conversation, people: SamePeople) -> bool:
    """Return whether anybody in a conversation has several records."""
    return bool(people.groups) and any(one in people.groups for one in _ids(conversation))


def as_read(conversation: Conversation, people: SamePeople) -> Conversation:
    """Return the conversation with each person under their leading id; the same object if nothing changes."""
    if not concerns(conversation, people):
        return conversation
    own = conversation.customer_id
    return conversation.changed(
        customer_id=people.leading(own) if own else None,
        present=tuple(_as(one, people.leading(one.id)) for one in conversation.present),
        notes=tuple(_said_by(note, note.said_by and people.leading(note.said_by)) for note in conversation.notes),
    )


def as_kept(conversation: Conversation, before: Conversation, people: SamePeople) -> Conversation:
    """Return a conversation, read and then changed, with the ids it has on disk: merges are never written into it.

    `before` is the conversation on disk.
    """
    own = before.customer_id
    is_theirs = own is not None and people.leading(own) == conversation.customer_id
    present = tuple(_under_old_ids(conversation.present, before.present, people))
    said = {note.id: note.said_by for note in before.notes}
    ids = {people.leading(one): one for one in reversed([one.id for one in before.present])}
    return conversation.changed(
        customer_id=own if is_theirs else conversation.customer_id,
        present=present,
        notes=tuple(_said_by(note, _old_speaker(note, said, ids, people)) for note in conversation.notes),
    )


def _ids(conversation: Conversation) -> Iterator[str]:
    if conversation.customer_id is not None:
        yield conversation.customer_id
    yield from (one.id for one in conversation.present)
    yield from (note.said_by for note in conversation.notes if note.said_by)


def _under_old_ids(people: Iterable[Present], before: Iterable[Present], same: SamePeople) -> Iterator[Present]:
    """Yield those present, each under the id on disk; of two records of one person the one with this name."""
    rest = list(before)
    for person in people:
        theirs = [one for one in rest if same.leading(one.id) == person.id]
        old = next((one for one in theirs if one.name == person.name), theirs[0] if theirs else None)
        if old is None:
            yield person
        else:
            rest.remove(old)
            yield _as(person, old.id)


def _old_speaker(
    note: Note, said: Mapping[str, str | None], ids: Mapping[str, str], people: SamePeople
) -> str | None:  # fmt: skip
    now, before = note.said_by, said.get(note.id)
    if now is None:
        return None
    return before if before is not None and people.leading(before) == now else ids.get(now, now)


def _as(person: Present, person_id: str) -> Present:
    return person if person.id == person_id else person.changed(id=person_id)


def _said_by(note: Note, person_id: str | None) -> Note:
    # The same object if unchanged: saving finds the changed notes by identity.
    return note if note.said_by == person_id else note.changed(said_by=person_id)
