"""A backup is restored while the store it was made of is still there: whom that gave to colleagues stays given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from interview_tui.desk.collecting import GONE_OVER
from interview_tui.language.message import Message

if TYPE_CHECKING:
    from interview_tui.port.store import Store


def given_away(store: Store) -> tuple[str, ...]:
    """Return the ids of the customers given to colleagues."""
    return tuple(one.id for one in store.customer_heads().heads if one.given_to)


def given_meanwhile(before: Store, restored: Store) -> Iterator[Message]:
    """Give in a restored store whom the store `before` gave since, and yield a sentence for each. Raises Told."""
    for customer_id in given_away(before) if before.id == restored.id else ():
        person, now = before.customer(customer_id), restored.customer(customer_id)
        if person is None or person.given is None or now is None or now.hands >= person.hands:
            continue
        given = [head.id for head in before.of_customer(customer_id) if head.given_to]
        restored.change_hands(customer_id, person.given, now.taken, only=given)
        yield Message(GONE_OVER, (("name", person.given.to), ("customer", person.title)))
