"""What a customer sent in without a conversation - an answer, a letter, a review - kept in a form of its own."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from typing import TYPE_CHECKING

from interview_tui.desk.amending import WAIT_S
from interview_tui.desk.team.releasing import by_rule
from interview_tui.port.faults import NotSaved
from interview_tui.records.conversation import Conversation
from interview_tui.records.words import Channel, Form, Informed, Status

if TYPE_CHECKING:
    from interview_tui.port.store import Store
    from interview_tui.records.customer import Customer


def came_in(
    customer: Customer, store: Store, new_id: Callable[[], str], at: datetime, channel: Channel, informed: Informed
) -> Conversation:
    """Return the conversation for it, still empty."""
    return Conversation(
        id=new_id(),
        by=store.id,
        author=store.settings.author,
        started_at=at,
        status=Status.DONE,
        form=Form.ANSWER,
        customer_id=customer.id,
        customer=customer.name,
        organisation=customer.organisation,
        channel=channel,
        informed=informed,
    )


def keep(store: Store, conversation: Conversation) -> None:
    """Save such a conversation. Raises NotSaved, ReadOnly."""
    with closing(store.begin(conversation)) as opened:
        opened.save(by_rule(conversation, store.settings))
        fault = opened.wait(WAIT_S).fault
    if fault is not None:
        raise NotSaved(fault.msgid, **dict(fault.params))


def withdraw(store: Store, conversation: Conversation) -> None:
    """Delete what was just kept so. Raises NotSaved, ReadOnly, NotFound."""
    store.delete(conversation.id)
