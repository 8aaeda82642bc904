"""Derives a customer's head from the record; an index has to give the same result."""

from __future__ import annotations

from datetime import date, datetime

from interview_tui.port.customer_heads import CustomerHead, EntryHead, Terms
from interview_tui.records.customer import Customer
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect

_TERMS = (Aspect.WISH, Aspect.RHYTHM)


def customer_head(
    customer: Customer, first_contact: date | None, last_contact: date | None, last_contact_at: datetime | None = None
) -> CustomerHead:
    """Return a customer's head, given the first and last day of contact."""
    wish, rhythm = (next(iter(customer.holding(aspect)), None) for aspect in _TERMS)
    return CustomerHead(
        customer.id, customer.name, customer.organisation, customer.since.date(), first_contact, last_contact,
        _terms(wish), _terms(rhythm), customer.first_deal, customer.keep_until,
        tuple(
            EntryHead(
                one.id, one.aspect, one.text, one.learnt_at.date(), one.since, one.until, one.is_over, one.person,
                one.came_of, one.change, one.sensitive is not None,
            )
            for one in customer.known
            if not one.mistaken and one.aspect not in _TERMS
        ),
        last_contact_at,
        customer.given.to if customer.given else "",
        customer.taken.of if customer.taken else "",
    )  # fmt: skip


def _terms(entry: Entry | None) -> Terms | None:
    terms = entry.terms if entry is not None else None
    if entry is None or terms is None:
        return None
    return Terms(terms.days, terms.channel, terms.hours, terms.never, entry.until)
