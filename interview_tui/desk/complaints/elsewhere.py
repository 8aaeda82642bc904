"""A complaint or praise that did not come from a conversation: a review, a letter, a message."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from interview_tui.desk.came_in import came_in
from interview_tui.insight.known import Known, informed
from interview_tui.records.clean import clean
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.lengths import LONGEST_TEXT
from interview_tui.records.note import Note
from interview_tui.records.words import Channel, Kind, Track

if TYPE_CHECKING:
    from interview_tui.port.store import Store


FROM = (Channel.REVIEW, Channel.LETTER, Channel.MAIL, Channel.MESSAGE)
"""The channels it may come by."""
KINDS = (Kind.COMPLAINT, Kind.PRAISE)


def word_from_elsewhere(
    text: str,
    kind: Kind,
    channel: Channel,
    customer: Customer,
    store: Store,
    new_id: Callable[[], str],
    at: datetime,
) -> Conversation:
    """Return a conversation that consists of it: something sent in, with one note."""
    held = came_in(customer, store, new_id, at, channel, informed(customer, Known())[0])
    said = clean(text).strip()[:LONGEST_TEXT]
    return held.put(Note(id=new_id(), at=at, text=said, kind=kind, track=Track.OPTIMISATION, by=store.id))
