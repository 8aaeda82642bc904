"""Reads what is known of a customer from the store, in a worker's thread."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import chain, islice
from typing import NamedTuple

from interview_tui.insight.known import Known, known
from interview_tui.insight.noted import Since, said_since
from interview_tui.language.message import Message, Told
from interview_tui.port.faults import Fault
from interview_tui.port.store import Store
from interview_tui.records.conversation import Conversation
from interview_tui.records.presence import as_said_by, with_names_of_now
from interview_tui.records.words import Status

LOOK_BACK = 20
"""Conversations, with anybody, among which the latest intention is looked for: it is about me, not about them."""


class Intention(NamedTuple):
    """What I meant to do the next time; "" for nothing."""

    text: str = ""
    after: Conversation | None = None
    """The conversation it was written down after, where that was with somebody else."""


class CustomerFound(NamedTuple):
    """What was read, and why some of it could not be."""

    known: Known
    faults: tuple[Message, ...]


def read_known(store: Store, customer_id: str, *, but: str | None = None) -> CustomerFound:
    """Return what is known from a customer's conversations, `but` for one: the call that is being held."""
    own: list[Conversation] = []
    there: list[Conversation] = []
    faults: list[Message] = []
    for head in store.of_customer(customer_id):
        if head.id == but:
            continue
        try:
            conversation = store.read(head.id)
        except Told as error:
            faults.append(error.message)
            continue
        if head.customer_id == customer_id:
            own.append(conversation)
        else:
            there.append(as_said_by(conversation, customer_id))
    return CustomerFound(known(own, there), tuple(faults))


def read_since(store: Store, conversation: Conversation) -> Since:
    """Return what later conversations with the same customer say of the notes of this one; what is unreadable, nothing.

    Whoever reads this one is not told of the others' faults: the customer's page tells them.
    """
    later: list[Conversation] = []
    for head in store.of_customer(conversation.customer_id) if conversation.customer_id else ():
        if head.id != conversation.id and head.started_at >= conversation.started_at:
            with suppress(Told):
                later.append(store.read(head.id))
    return said_since(later)


def read_intention(store: Store, found: CustomerFound) -> tuple[Intention, tuple[Message, ...]]:
    """Return what I meant to do the next time: with this customer, or else with anybody."""
    faults: list[Message] = []
    here = [found.known.last.id] if found.known.last else []
    own = {one.id for one in found.known.conversations}
    for conversation_id in chain(here, _latest(store)):
        try:
            text = store.read_private(conversation_id).intention
            if text:
                if conversation_id in own:
                    return Intention(text), tuple(faults)
                after = with_names_of_now(store.read(conversation_id), store.customer)
                return Intention(text, after), tuple(faults)
        except Told as error:
            faults.append(error.message)
    return Intention(), tuple(faults)


def _latest(store: Store) -> Iterator[str]:
    ended = (head.id for head in store.heads() if not isinstance(head, Fault) and head.status != Status.OPEN)
    return islice(ended, LOOK_BACK)
