"""The customers of a store."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from interview_tui.port.faults import Fault

if TYPE_CHECKING:
    from interview_tui.records.customer import Customer


@dataclass(frozen=True, slots=True)
class Register:
    """All customers by id, and what could not be read."""

    customers: dict[str, Customer] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


class Customers(Protocol):
    """What can be done with customers."""

    def customers(self) -> Register:
        """Read all customers."""
        ...

    def customer(self, customer_id: str) -> Customer | None:
        """Read one customer; None where there is none, or none that can be read."""
        ...

    def save_customer(self, customer: Customer) -> None:
        """Keep a customer, on disk when this returns. Raises NotSaved, ReadOnly."""
        ...
