"""Customers as lists know them, derived from all records: what an index that knows them has to say, too."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from interview_tui.port.conversations import Head
from interview_tui.port.customer_heads import CustomerHead, EntryHead, Terms
from interview_tui.records.customer import Customer
from interview_tui.records.entry import ContactTerms
from interview_tui.records.forms import is_contact
from interview_tui.records.words import Aspect

_TERMS = (Aspect.WISH, Aspect.RHYTHM)


def heads_of(customers: Iterable[Customer], conversations: Iterable[Head]) -> tuple[CustomerHead, ...]:
    """Return a head of each customer, in their order."""
    contacts: dict[str, tuple[date, date]] = {}
    for head in conversations:
        if is_contact(head.form):
            day = head.started_at.date()
            for one in (head.customer_id, *(present.id for present in head.present)):
                if one is not None:
                    first, last = contacts.get(one, (day, day))
                    contacts[one] = (min(first, day), max(last, day))
    return tuple(customer_head(one, *contacts.get(one.id, (None, None))) for one in customers)


def customer_head(customer: Customer, first_contact: date | None, last_contact: date | None) -> CustomerHead:
    """Return a customer as lists know them, who was talked with from one day to another."""
    wish, rhythm = (next((one.terms for one in customer.holding(aspect)), None) for aspect in _TERMS)
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
    )  # fmt: skip


def _terms(terms: ContactTerms | None) -> Terms | None:
    return Terms(terms.days, terms.channel, terms.hours, terms.never) if terms is not None else None
