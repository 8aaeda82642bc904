"""After a complaint: two weeks after it was closed, somebody asks how things are, unless there was a contact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from interview_tui.insight.due import Reason, Reminder
from interview_tui.insight.rhythm import welcome_from
from interview_tui.language.message import N_, Message
from interview_tui.port.conversations import Head
from interview_tui.port.customer_heads import CustomerHead
from interview_tui.records.conversation import Conversation
from interview_tui.records.forms import is_contact
from interview_tui.records.note import Note

ASKED_AFTER, ASKED_UNTIL = timedelta(days=14), timedelta(days=42)
"""From when to when after it was closed it is asked."""


def reminders(heads: Iterable[Head], customers: Iterable[CustomerHead], today: date, until: date) -> Iterator[Reminder]:
    """Yield the customers to be contacted by a day about a complaint that was closed, once each, in no order."""
    settled: dict[str, date] = {}
    for head in heads:
        if head.settled is not None and head.customer_id is not None:
            settled[head.customer_id] = max(head.settled, settled.get(head.customer_id, head.settled))
    if not settled:
        return
    for customer in customers:
        day = settled.get(customer.id)
        if day is None or (customer.last_contact is not None and customer.last_contact > day):
            continue
        welcome = welcome_from(customer)
        if welcome is None:
            continue
        on = max(welcome, day + ASKED_AFTER)
        if on <= until and max(on, today) <= day + ASKED_UNTIL:
            yield Reminder(Reason.AFTERCARE, on, of_customer=customer.id, why=_WHY)


def closed_lately(conversations: Iterable[Conversation], today: date) -> Note | None:
    """Return the last complaint of a customer that was closed, if nobody was in touch with them since; else None."""
    held = list(conversations)
    closed = [(note.settled, note) for one in held for note in one.living() if note.settled is not None]
    if not closed:
        return None
    day, note = max(closed, key=lambda pair: pair[0])
    since = any(is_contact(one.form) and one.started_at.date() > day for one in held)
    return note if day <= today <= day + ASKED_UNTIL and not since else None


_WHY = Message(N_("a complaint was settled: how are things now?"))
