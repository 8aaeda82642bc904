"""The customers of a store."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from interview_tui.port.faults import Fault
from interview_tui.records.naming import title

if TYPE_CHECKING:
    from interview_tui.port.customer_heads import CustomerHead
    from interview_tui.records.customer import Customer
    from interview_tui.records.same_people import SamePeople

C = TypeVar("C")


class Named(NamedTuple):
    """A customer as far as something typed may mean them. A tuple: all of them stay in memory."""

    id: str
    name: str
    organisation: str | None = None
    earlier_names: tuple[str, ...] = ()
    """The names they had before, or by which another record of the same person knows them; the oldest first."""
    numbers: tuple[str, ...] = ()
    """The phone numbers that reach them, as typed."""

    @property
    def title(self) -> str:
        """The name with the organisation, as it heads a screen."""
        return title(self.name, self.organisation)


def named(customer: Customer) -> Named:
    """Return a customer as far as something typed may mean them."""
    one = customer
    return Named(one.id, one.name, one.organisation, one.earlier_names, one.numbers)


class Persons(Mapping[str, C]):
    """Customers, each person once, found by the id of any of their records."""

    def __init__(self, by_leading: Mapping[str, C], people: SamePeople) -> None:
        self._by_leading, self._people = by_leading, people

    def __getitem__(self, customer_id: str) -> C:
        return self._by_leading[self._people.leading(customer_id)]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_leading)

    def __len__(self) -> int:
        return len(self._by_leading)


@dataclass(frozen=True, slots=True)
class Register:
    """All customers by id, and what could not be read."""

    customers: Mapping[str, Customer] = field(default_factory=dict)
    """Each person once; found by the id of any of their records."""
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Names:
    """How all customers are called, by id, and what could not be read."""

    customers: Mapping[str, Named] = field(default_factory=dict)
    """Each person once; found by the id of any of their records."""
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class CustomerListing:
    """All customers as lists need them, in the order in which they were first kept, and what could not be read."""

    heads: tuple[CustomerHead, ...] = ()
    faults: tuple[Fault, ...] = ()


class Customers(Protocol):
    """What can be done with customers."""

    def customers(self) -> Register:
        """Read all customers."""
        ...

    def customer_names(self) -> Names:
        """Return how all customers are called. Unlike `customer_heads` it waits for nothing: a telephone may ring."""
        ...

    def customer_heads(self) -> CustomerListing:
        """Return all customers as lists need them, without reading their files where that can be helped."""
        ...

    def customer(self, customer_id: str) -> Customer | None:
        """Read one customer; None where there is none, or none that can be read."""
        ...

    def save_customer(self, customer: Customer) -> None:
        """Keep a new customer, on disk when this returns. Raises NotSaved, ReadOnly."""
        ...

    def change_customer(self, customer_id: str, change: Callable[[Customer], Customer]) -> Customer:
        """Make of a customer what `change` makes of them as they are kept now; return them, on disk when this returns.

        Nobody else changes them meanwhile, so what another window did stays. It is the next version, whatever `change`
        says of that; nothing is written where nothing is changed.
        Raises NotFound where nobody was kept under this id, NotSaved, ReadOnly, and what `change` raises.
        """
        ...
