"""A complaint or praise that came from elsewhere than a conversation: a review, a letter, a message."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from interview_tui.insight.known import Known, informed
from interview_tui.port.store import Store
from interview_tui.records.clean import clean
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.lengths import LONGEST_TEXT
from interview_tui.records.note import Note
from interview_tui.records.words import Channel, Form, Kind, Status, Track

FROM = (Channel.REVIEW, Channel.LETTER, Channel.MAIL, Channel.MESSAGE)
"""Where it may come from."""
KINDS = (Kind.COMPLAINT, Kind.PRAISE)


def came_in(
    text: str,
    kind: Kind,
    channel: Channel,
    customer: Customer,
    store: Store,
    new_id: Callable[[], str],
    at: datetime,
) -> Conversation:
    """Return the conversation that is just this: something that was sent in, with one note."""
    author = store.settings.author
    said = clean(text).strip()[:LONGEST_TEXT]
    note = Note(id=new_id(), at=at, text=said, kind=kind, track=Track.OPTIMISATION, by=store.id)
    return Conversation(
        id=new_id(),
        by=store.id,
        author=author,
        started_at=at,
        status=Status.DONE,
        form=Form.ANSWER,
        customer_id=customer.id,
        customer=customer.name,
        organisation=customer.organisation,
        channel=channel,
        informed=informed(customer, Known())[0],
    ).put(note)
