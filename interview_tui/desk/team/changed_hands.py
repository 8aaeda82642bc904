"""The public records about customers who changed hands: nothing about those given, and receipt of those taken."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from interview_tui.exchange.digest import Digests, is_outside
from interview_tui.exchange.item import Item
from interview_tui.records.handed import Handed, HandedState, Sort

if TYPE_CHECKING:
    from interview_tui.port.conversations import Head
    from interview_tui.port.customer_heads import CustomerHead
    from interview_tui.port.store import Store
    from interview_tui.records.changing_hands import Taken
    from interview_tui.records.customer import Customer


def changed_hands(
    store: Store, heads: Sequence[Head], known: Mapping[str, Handed], there: Collection[str]
) -> Iterator[Item]:
    """Yield what was given, and receipts for what was taken over but is not shared, addressed to the former owner.

    `there` is what is shared for reading.
    """
    yield from (_given(Sort.CONVERSATION, head.id) for head in heads if head.given_to)
    customers = store.customer_heads().heads
    yield from (_given(Sort.CUSTOMER, one.id) for one in customers if one.given_to)
    here = Digests(store.id).store
    told = {one: (state.hands, state.term) for one, state in known.items() if state.state != HandedState.GIVEN}
    taken = {one.id: person for one in customers if (person := _taken(store, one)) is not None}
    for customer_id, person in taken.items():
        if customer_id not in there and told.get(customer_id, (0, 0)) < (person.hands, person.term):
            yield _here(Sort.CUSTOMER, customer_id, person, person.term, here)
    for head in heads:
        person = taken.get(head.customer_id or "")
        before = is_outside(head.id) or head.id in known
        if person is None or not before or head.given_to or head.id in there:
            continue
        if told.get(head.id, (0, 0)) < (person.hands, person.term):
            yield _here(Sort.CONVERSATION, head.id, person, store.read(head.id).term, here)


def had_before(store: Store, known: Collection[str]) -> tuple[str, ...]:
    """Return the stores that had customers before who are or were here; `known` are records handed over before."""
    return tuple(sorted({*known, *(one for taken in taken_over(store) for one in taken.stores)}))


def taken_over(store: Store) -> Iterator[Taken]:
    """Yield for each customer taken over who had them before."""
    for one in store.customer_heads().heads:
        person = _taken(store, one)
        if person is not None and person.taken is not None:
            yield person.taken


def _given(sort: Sort, own_id: str) -> Item:
    return Item(sort, own_id, {}, state=HandedState.GIVEN)


def _here(sort: Sort, own_id: str, person: Customer, term: int, here: str) -> Item:
    """Return a record saying only that it continues here, for its former store; else for nobody."""
    had = (*(person.taken.stores if person.taken else ()), here)
    return Item(sort, own_id, {}, had[0], HandedState.WITHDRAWN, term, person.hands)


def _taken(store: Store, one: CustomerHead) -> Customer | None:
    """Return a customer somebody else had before; None if nobody did, or somebody else has them now."""
    person = store.customer(one.id) if one.taken_from and not one.given_to else None
    return person if person is not None and person.taken is not None else None
