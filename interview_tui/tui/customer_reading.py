"""Reads what is known of a customer from the store, in a worker's thread."""

from interview_tui.conversation.conversation import Conversation
from interview_tui.conversation.port import Fault, Store
from interview_tui.insight.known import Known, known
from interview_tui.language.message import Message, Told


def read_known(store: Store, customer_id: str) -> tuple[Known, tuple[Message, ...]]:
    """Return what is known from a customer's conversations, and why some of them could not be read."""
    conversations: list[Conversation] = []
    faults: list[Message] = []
    for head in store.heads():
        if isinstance(head, Fault) or head.customer_id != customer_id:
            continue
        try:
            conversations.append(store.read(head.id))
        except Told as error:
            faults.append(error.message)
    return known(conversations), tuple(faults)
