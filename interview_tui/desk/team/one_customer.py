"""A customer in what others released: known to two people, asked once, never merged automatically; their talks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from interview_tui.desk.importing.whom import Known
from interview_tui.insight.board import Key
from interview_tui.port.customer_heads import CustomerHead
from interview_tui.port.store import Store
from interview_tui.records.handed import HandedState, Sort
from interview_tui.records.merging import Merge

Pair = tuple[CustomerHead, CustomerHead]
"""The lead's own customer first, if one of them is."""


def known_to_two(store: Store) -> tuple[Pair, ...]:
    """Return collected customers who may be the same person as another, each pair once.

    `store` also reads what was collected. Pairs decided before are left out.
    """
    listed = store.customer_heads().heads
    people, came = store.same_people(), _came(store)
    apart = {frozenset((people.leading(one.one), people.leading(one.other))) for one in store.merges()}
    known, found = Known(listed), dict[frozenset[str], Pair]()
    for head in listed:
        for other in known.perhaps(head) if head.id in came else ():
            pair = frozenset((head.id, other.customer.id))
            if pair not in apart and pair not in found:
                found[pair] = (other.customer, head) if other.customer.id not in came else (head, other.customer)
    return tuple(found.values())


def released_of(store: Store, customer_id: str) -> tuple[Key, ...]:
    """Return the conversations with a customer that others released, the latest first."""
    found = [
        (head.started_at, Key(one.id, head.id))
        for one in (store.of_others() if store.has_collected() else ())
        for head in one.of_customer(customer_id)
    ]
    return tuple(key for _, key in sorted(found, reverse=True))


def decided(store: Store, pair: Pair, new_id: str, at: datetime, *, same: bool) -> Merge:
    """Save that two are one person, or are not, so that nobody asks again. Raises NotFound, NotSaved, ReadOnly."""
    one, other = pair
    merge = Merge(id=new_id, one=one.id, other=other.id, at=at, same=same, by=store.id)
    store.merge(merge)
    return merge


def _came(store: Store) -> frozenset[str]:
    return frozenset(_customers(store))


def _customers(store: Store) -> Iterator[str]:
    for each in store.collected():
        for one in each.states.values():
            if one.sort == Sort.CUSTOMER and one.state == HandedState.THERE:
                yield one.id
