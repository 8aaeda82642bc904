"""Who was there in a conversation: who joined, who said what, and what concerns only one of them."""

from collections.abc import Callable, Iterable, Mapping

from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.note import Note
from interview_tui.records.present import Present
from interview_tui.records.version import amended


def joined(conversation: Conversation, person: Present) -> Conversation:
    """Return the conversation with this person added to those present; the one it is with is present anyway."""
    if person.id == conversation.customer_id or any(one.id == person.id for one in conversation.present):
        return conversation
    return amended(conversation, present=(*conversation.present, person))


def toggled(conversation: Conversation, people: Iterable[Present]) -> Conversation:
    """Return the conversation with the presence of each of these people toggled."""
    for person in people:
        there = any(one.id == person.id for one in conversation.present)
        conversation = left_out(conversation, person.id) if there else joined(conversation, person)
    return conversation


def left_out(conversation: Conversation, person_id: str) -> Conversation:
    """Return the conversation with this person removed from those present."""
    return amended(conversation, present=tuple(one for one in conversation.present if one.id != person_id))


def others(conversation: Conversation) -> tuple[Present, ...]:
    """Return those present besides the one it is with."""
    return tuple(one for one in conversation.present if one.id != conversation.customer_id)


def speaker(conversation: Conversation, note: Note) -> Present | None:
    """Return who said a note, if it was one of the others present."""
    return next((one for one in others(conversation) if one.id == note.said_by), None)


def names(conversation: Conversation) -> Mapping[str, str]:
    """Return the names of the others present, by id."""
    return {one.id: one.name for one in others(conversation)}


def with_names_of_now(conversation: Conversation, known: Callable[[str], Customer | None]) -> Conversation:
    """Return the conversation with today's names of its customer and the others. For display only: never save it.

    `known` finds a customer by id.
    """
    customer = known(conversation.customer_id) if conversation.customer_id else None
    now = {} if customer is None else {"customer": customer.name, "organisation": customer.organisation}
    if now == {"customer": conversation.customer, "organisation": conversation.organisation}:
        now = {}
    present = tuple(one.changed(name=person.name) if (person := known(one.id)) else one for one in conversation.present)
    return conversation.changed(present=present, **now) if now or present != conversation.present else conversation


def as_said_by(conversation: Conversation, person_id: str) -> Conversation:
    """Return only what concerns one of those present: them, and what they said. Never save the result.

    Who the conversation was with and what others said is theirs alone.
    """
    return conversation.changed(
        customer_id=None,
        customer=None,
        organisation=None,
        measure=None,
        present=tuple(one for one in conversation.present if one.id == person_id),
        notes=tuple(note for note in conversation.living() if note.said_by == person_id),
    )
