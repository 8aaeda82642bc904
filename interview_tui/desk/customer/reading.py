"""Reads what is known of a customer from the store; meant for a worker thread."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from interview_tui.desk.customer.page import Read
from interview_tui.desk.themes.asked import asks_of
from interview_tui.insight.announced import announced_to
from interview_tui.insight.known import Known, known
from interview_tui.insight.noted import Since, said_since
from interview_tui.language.message import Message, Told
from interview_tui.records.conversation import Conversation
from interview_tui.records.presence import as_said_by
from interview_tui.records.theme_cue import question_in

if TYPE_CHECKING:
    from interview_tui.port.store import Store


class CustomerFound(NamedTuple):
    """What was read, and why some of it could not be."""

    known: Known
    faults: tuple[Message, ...]


def read_known(store: Store, customer_id: str, *, but: str | None = None) -> CustomerFound:
    """Return what is known from a customer's conversations; `but` is the id of one to leave out, the running call."""
    person_id = store.same_people().leading(customer_id)
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
        if head.customer_id == person_id:
            own.append(conversation)
        else:
            there.append(as_said_by(conversation, person_id))
    announced = announced_to(store.announcements(), person_id)
    asked = {found for one in own for cue in one.asked if (found := question_in(cue)) is not None}
    of_themes = asks_of(store, person_id, asked)
    if (announced or of_themes) and _is_given(store, person_id):
        # It is for whoever has them now to tell and to ask.
        announced, of_themes = tuple(one for one in announced if not one.is_open), ()
    person = known(own, there, announced, of_themes)
    if store.has_collected():
        # Imported here: not needed unless something was collected.
        from interview_tui.desk.team.asked import said_of

        person = person._replace(commented=said_of(store, (*own, *there)))
    return CustomerFound(person, tuple(faults))


def _is_given(store: Store, customer_id: str) -> bool:
    customer = store.customer(customer_id)
    return customer is not None and customer.given is not None


def read_page(store: Store, customer_id: str) -> Read | None:
    """Return everything on the customer page; None if there is no such customer."""
    customer = store.customer(customer_id)
    if customer is None:
        return None
    found = read_known(store, customer_id)
    known, sent = found.known, store.copies([customer_id])
    return Read(customer, known.conversations, known.there, sent, known.announced, found.faults, known.commented)


def read_since(store: Store, conversation: Conversation) -> Since:
    """Return what later conversations with the same customer say about the notes of this one, skipping unreadable ones.

    The faults of other conversations are reported on the customer page instead.
    """
    later: list[Conversation] = []
    for head in store.of_customer(conversation.customer_id) if conversation.customer_id else ():
        if head.id != conversation.id and head.started_at >= conversation.started_at:
            with suppress(Told):
                later.append(store.read(head.id))
    return said_since(later)
