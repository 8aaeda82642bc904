"""After a complaint was closed: two weeks later somebody asks how things are now, unless they were in touch by then."""

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
"""So long after it was closed it is asked, and until then it is not too late."""


def reminders(heads: Iterable[Head], customers: Iterable[CustomerHead], today: date, until: date) -> Iterator[Reminder]:
    """Yield with whom to talk until a day about a complaint that was closed, once a customer, in no order."""
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
    """Return the complaint of one customer that was closed last, where nobody was in touch with them since."""
    held = list(conversations)
    closed = [(note.settled, note) for one in held for note in one.living() if note.settled is not None]
    if not closed:
        return None
    day, note = max(closed, key=lambda pair: pair[0])
    since = any(is_contact(one.form) and one.started_at.date() > day for one in held)
    return note if day <= today <= day + ASKED_UNTIL and not since else None


_WHY = Message(N_("a complaint was settled: how are things now?"))
