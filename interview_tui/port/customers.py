"""The customers of a store."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from interview_tui.port.faults import Fault
from interview_tui.records.naming import title

if TYPE_CHECKING:
    from interview_tui.port.customer_heads import CustomerHead
    from interview_tui.records.customer import Customer
    from interview_tui.records.same_people import SamePeople

C = TypeVar("C")


class Named(NamedTuple):
    """A customer as a possible match for typed text. A tuple, since all of them stay in memory."""

    id: str
    name: str
    organisation: str | None = None
    earlier_names: tuple[str, ...] = ()
    """Former names and the names on other records of the same person, oldest first."""
    numbers: tuple[str, ...] = ()
    """Their phone numbers, as typed."""

    @property
    def title(self) -> str:
        """Name and organisation, as in a screen's heading."""
        return title(self.name, self.organisation)


def named(customer: Customer) -> Named:
    """Return a customer as a possible match for typed text."""
    one = customer
    return Named(one.id, one.name, one.organisation, one.earlier_names, one.numbers)


class Persons(Mapping[str, C]):
    """Customers, one per person, found by the id of any of their records."""

    def __init__(self, by_leading: Mapping[str, C], people: SamePeople) -> None:
        self._by_leading, self._people = by_leading, people

    def __getitem__(self, customer_id: str) -> C:
        return self._by_leading[self._people.leading(customer_id)]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_leading)

    def __len__(self) -> int:
        return len(self._by_leading)


class Register(NamedTuple):
    """All customers by id, and what could not be read."""

    customers: Mapping[str, Customer] = MappingProxyType({})
    """One per person; found by the id of any of their records."""
    faults: tuple[Fault, ...] = ()


class Names(NamedTuple):
    """The names of all customers by id, and what could not be read."""

    customers: Mapping[str, Named] = MappingProxyType({})
    """One per person; found by the id of any of their records."""
    faults: tuple[Fault, ...] = ()


class CustomerListing(NamedTuple):
    """All customers as lists need them, in the order they were first saved, and what could not be read."""

    heads: tuple[CustomerHead, ...] = ()
    faults: tuple[Fault, ...] = ()


class Customers(Protocol):
    """The customers of a store."""

    def customers(self) -> Register:
        """Read all customers."""
        ...

    def customer_names(self) -> Names:
        """Return the names of all customers. Unlike `customer_heads` this never waits: the telephone may be ringing."""
        ...

    def customer_heads(self) -> CustomerListing:
        """Return all customers as lists need them, if possible without reading their files."""
        ...

    def customer(self, customer_id: str) -> Customer | None:
        """Read one customer; None if there is none, or none that can be read."""
        ...

    def save_customer(self, customer: Customer) -> None:
        """Save a new customer; on disk on return. Raises NotSaved, ReadOnly."""
        ...

    def change_customer(self, customer_id: str, change: Callable[[Customer], Customer]) -> Customer:
        """Apply `change` to a customer as saved now; return them, on disk on return.

        Nobody else can change them meanwhile, so changes made by other windows are kept. The result is the next
        version, whatever version `change` sets; nothing is written if nothing changed. Raises NotFound for an unknown
        id, NotSaved, ReadOnly, and what `change` raises.
        """
        ...
