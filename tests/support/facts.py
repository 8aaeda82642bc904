"""Customers as lists know them, made of records and the days on which somebody talked with them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time

from interview_tui.records.customer import Customer
from interview_tui.records.entry import ContactTerms, Entry
from interview_tui.records.words import Aspect
from tests.support.frozen import HERE
from tests.support.written import number


@dataclass(frozen=True)
class KnownEntry:
    aspect: Aspect
    text: str
    since: str | None
    over: bool
    learnt_on: date
    person: str | None


@dataclass(frozen=True)
class Facts:
    id: str
    name: str
    since: date
    first_contact: date | None
    last_contact: date | None
    wish: ContactTerms | None
    rhythm: int | None
    first_deal: date | None
    entries: tuple[KnownEntry, ...]


def at_noon(day: date) -> datetime:
    """Return noon of a day."""
    return datetime.combine(day, time(12), HERE)


def entry(n: int, aspect: Aspect, text: str, day: date, **fields: object) -> Entry:
    """Return the n-th entry, learnt on a day."""
    return Entry.model_validate({"id": number(n), "aspect": aspect, "text": text, "learnt_at": at_noon(day), **fields})


def facts(customer: Customer, contacts: Collection[date] = ()) -> Facts:
    """Return what lists know of a customer who was talked with on these days."""
    [wish, rhythm] = [
        next((one.terms for one in customer.holding(aspect)), None) for aspect in (Aspect.WISH, Aspect.RHYTHM)
    ]
    known = tuple(
        KnownEntry(one.aspect, one.text, one.since, one.is_over, one.learnt_at.date(), one.person)
        for one in customer.known
        if not one.mistaken
    )
    return Facts(
        customer.id, customer.name, customer.since.date(), min(contacts, default=None), max(contacts, default=None),
        wish, rhythm.days if rhythm else None, customer.first_deal, known,
    )  # fmt: skip
