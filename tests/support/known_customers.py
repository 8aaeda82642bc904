"""Customers as lists know them, made of records and the days on which somebody talked with them."""

from collections.abc import Collection, Iterable
from datetime import date, datetime, time

from interview_tui.insight.customer_heads import customer_head
from interview_tui.port.conversations import Head
from interview_tui.port.customer_heads import CustomerHead
from interview_tui.records.customer import Customer
from interview_tui.records.entry import Entry
from interview_tui.records.forms import is_contact
from interview_tui.records.words import Aspect
from tests.support.frozen import HERE
from tests.support.written import number


def at_noon(day: date) -> datetime:
    """Return noon of a day."""
    return datetime.combine(day, time(12), HERE)


def entry(n: int, aspect: Aspect, text: str, day: date, **fields: object) -> Entry:
    """Return the n-th entry, learnt on a day."""
    return Entry.model_validate({"id": number(n), "aspect": aspect, "text": text, "learnt_at": at_noon(day), **fields})


def known(customer: Customer, contacts: Collection[date] = ()) -> CustomerHead:
    """Return what lists know of a customer who was talked with on these days."""
    return customer_head(customer, min(contacts, default=None), max(contacts, default=None))


def heads_of(customers: Iterable[Customer], conversations: Iterable[Head]) -> tuple[CustomerHead, ...]:
    """Return a head of each customer, in their order."""
    contacts: dict[str, tuple[date, date, datetime]] = {}
    for head in conversations:
        if is_contact(head.form):
            at = head.started_at
            day = at.date()
            for one in (head.customer_id, *(present.id for present in head.present)):
                if one is not None:
                    first, last, latest = contacts.get(one, (day, day, at))
                    contacts[one] = (min(first, day), max(last, day), max(latest, at))
    return tuple(customer_head(one, *contacts.get(one.id, (None, None, None))) for one in customers)
