"""Merges two customers who are one person and splits them again: compared first, undone with one key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from interview_tui.desk.services import Services
from interview_tui.insight.perhaps_same import Pair, PerhapsSame, perhaps_same
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.conversations import Head
from interview_tui.port.customer_heads import CustomerHead
from interview_tui.records.aspects import ASPECTS
from interview_tui.records.customer import Customer
from interview_tui.records.forms import is_contact
from interview_tui.records.merging import Merge
from interview_tui.records.spoken import informed_word
from interview_tui.records.spoken_entries import aspect_word
from interview_tui.records.words import Aspect

if TYPE_CHECKING:
    from interview_tui.port.store import Store


NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Side:
    """One of two who may be the same person."""

    customer: Customer
    conversations: int
    """Those with them, and those at which they were present."""
    last: date | None
    """The day of the last contact."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One fact about each of the two."""

    label: str
    one: str
    other: str

    @property
    def differs(self) -> bool:
        """Return whether both are known, and differ."""
        return self.one != self.other


def side(customer: Customer, heads: Sequence[Head]) -> Side:
    """Return one of the two; `heads` are the conversations that concern them."""
    days = (head.started_at.date() for head in heads if is_contact(head.form))
    return Side(customer, len(heads), max(days, default=None))


def sides(store: Store, one: Customer, other: Customer) -> tuple[Side, Side]:
    """Return both, with their conversations."""
    return side(one, store.of_customer(one.id)), side(other, store.of_customer(other.id))


def compared(one: Side, other: Side, language: Language) -> tuple[Compared, ...]:
    """Return both side by side: name, organisation, since when, number of conversations; of the rest what differs."""
    return tuple(_compared(one, other, language))


def _compared(one: Side, other: Side, language: Language) -> Iterator[Compared]:
    say, both = language.say, (one, other)
    a, b = one.customer, other.customer
    yield Compared(say(N_("Name")), a.name, b.name)
    yield Compared(aspect_word(Aspect.ORGANISATION, language), a.organisation or NOTHING, b.organisation or NOTHING)
    since = [forms.long_date(each.customer.since.date(), language) for each in both]
    yield Compared(say(N_("known since")), *since)
    yield Compared(say(N_("Conversations")), *(_talks(each, language) for each in both))
    rest = [
        Compared(say(N_("Address")), a.address, b.address),
        Compared(say(N_("Informed")), informed_word(a.informed, language), informed_word(b.informed, language)),
    ]
    # What is better not mentioned stays hidden here, too: customers look over shoulders.
    aspects = [row.aspect for row in ASPECTS if row.aspect not in (Aspect.ORGANISATION, Aspect.AVOID)]
    rest += [Compared(aspect_word(each, language), _texts(a, each), _texts(b, each)) for each in aspects]
    yield from (each for each in rest if each.differs)


def _talks(one: Side, language: Language) -> str:
    if one.last is None:
        return str(one.conversations)
    last = forms.long_date(one.last, language)
    return language.say(N_("{n}, the last {date}"), n=one.conversations, date=last)


def _texts(customer: Customer, aspect: Aspect) -> str:
    return ", ".join(one.text for one in customer.holding(aspect)) or NOTHING


def merged(services: Services, leading: Customer, other: Customer) -> Merge:
    """Save that two customers are one person, under the first one's name. Raises NotFound, NotSaved, ReadOnly."""
    return _said(services, leading, other, same=True)


def parted(services: Services, one: Customer, other: Customer) -> Merge:
    """Save that they are two, so that nobody asks again. Raises NotFound, NotSaved, ReadOnly."""
    return _said(services, one, other, same=False)


def _said(services: Services, one: Customer, other: Customer, *, same: bool) -> Merge:
    store = services.store
    merge = Merge(
        id=services.new_id(), one=one.id, other=other.id, at=services.now().wall, same=same, by=store.id
    )  # fmt: skip
    store.merge(merge)
    return merge


def merges_of(store: Store, customer_id: str) -> tuple[Merge, ...]:
    """Return the merges of a customer's records, latest first."""
    ids = set(store.same_people().records(customer_id))
    return tuple(one for one in reversed(store.merges()) if one.same and {one.one, one.other} <= ids)


def parted_again(store: Store, customer_id: str) -> Merge | None:
    """Undo a customer's latest merge and return it; None if there is none. Raises NotFound, NotSaved, ReadOnly."""
    last = next(iter(merges_of(store, customer_id)), None)
    if last is not None:
        store.split(last.id)
    return last


def perhaps_the_same(
    store: Store, customer_id: str, customers: Sequence[CustomerHead]
) -> tuple[PerhapsSame, ...]:  # fmt: skip
    """Return who may be the same person and was not ruled out, most probable first."""
    customer = next((one for one in customers if one.id == customer_id), None)
    if customer is None:
        return ()
    people = store.same_people()
    apart: set[Pair] = {
        frozenset((people.leading(one.one), people.leading(one.other))) for one in store.merges() if not one.same
    }
    return perhaps_same(customer, customers, apart)
