"""Who was there, in a conversation: who joined, who said what, and what concerns one of them alone."""

from collections.abc import Callable, Iterable, Mapping

from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.note import Note
from interview_tui.records.present import Present
from interview_tui.records.version import amended


def joined(conversation: Conversation, person: Present) -> Conversation:
    """Return the conversation as one in which this person was there; the one it is with is there in any case."""
    if person.id == conversation.customer_id or any(one.id == person.id for one in conversation.present):
        return conversation
    return amended(conversation, present=(*conversation.present, person))


def toggled(conversation: Conversation, people: Iterable[Present]) -> Conversation:
    """Return the conversation as one in which each of these people was there, or was not after all."""
    for person in people:
        there = any(one.id == person.id for one in conversation.present)
        conversation = left_out(conversation, person.id) if there else joined(conversation, person)
    return conversation


def left_out(conversation: Conversation, person_id: str) -> Conversation:
    """Return the conversation as one in which this person was not there."""
    return amended(conversation, present=tuple(one for one in conversation.present if one.id != person_id))


def others(conversation: Conversation) -> tuple[Present, ...]:
    """Return who was there besides the one it is with."""
    return tuple(one for one in conversation.present if one.id != conversation.customer_id)


def speaker(conversation: Conversation, note: Note) -> Present | None:
    """Return who said a note, where that was one of the others who were there."""
    return next((one for one in others(conversation) if one.id == note.said_by), None)


def names(conversation: Conversation) -> Mapping[str, str]:
    """Return the names of the others who were there, by id."""
    return {one.id: one.name for one in others(conversation)}


def with_names_of_now(conversation: Conversation, known: Callable[[str], Customer | None]) -> Conversation:
    """Return the conversation under the names its customer and the others have now. To be shown, not to be kept.

    `known` finds a customer by id.
    """
    customer = known(conversation.customer_id) if conversation.customer_id else None
    now = {} if customer is None else {"customer": customer.name, "organisation": customer.organisation}
    if now == {"customer": conversation.customer, "organisation": conversation.organisation}:
        now = {}
    present = tuple(one.changed(name=person.name) if (person := known(one.id)) else one for one in conversation.present)
    return conversation.changed(present=present, **now) if now or present != conversation.present else conversation


def as_said_by(conversation: Conversation, person_id: str) -> Conversation:
    """Return of a conversation what concerns one of those who were there: that, and what they said. Not to be kept.

    With whom it was and what others said is theirs.
    """
    return conversation.changed(
        customer_id=None,
        customer=None,
        organisation=None,
        measure=None,
        present=tuple(one for one in conversation.present if one.id == person_id),
        notes=tuple(note for note in conversation.living() if note.said_by == person_id),
    )
