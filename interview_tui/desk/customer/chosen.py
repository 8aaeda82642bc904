"""Reads the record of a customer who was chosen from the list of names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from interview_tui.language.message import N_
from interview_tui.port.faults import NotFound

if TYPE_CHECKING:
    from interview_tui.port.store import Store
    from interview_tui.records.customer import Customer


class _Titled(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...


def read_chosen(store: Store, chosen: _Titled) -> Customer:
    """Return the customer as saved now. Raises NotFound if they are gone or unreadable."""
    customer = store.customer(chosen.id)
    if customer is None:
        raise NotFound(N_("There is no customer {name}."), name=chosen.title)
    return customer
