"""What a store handed over to others, and what it collected from them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from interview_tui.port.store import Store
    from interview_tui.records.changing_hands import Given, Taken
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.customer import Customer
    from interview_tui.records.handed import Handed, Handing


class Outside(NamedTuple):
    """The state of what one store handed over."""

    handing: Handing
    states: Mapping[str, Handed] = MappingProxyType({})
    """By the ids of the records in that store."""
    term: int = 1
    """The lowest term for what is handed over next."""


class TakenIn(NamedTuple):
    """The numbers of records that taking in changed."""

    new: int = 0
    changed: int = 0
    withdrawn: int = 0
    erased: int = 0
    gone_over: tuple[tuple[str, str], ...] = ()
    """Customers who were kept here and are somebody else's, as came out now: what they are called, and whose."""
    refused: tuple[str, ...] = ()
    """The ids of records that are not what was announced, or that this version cannot read."""
    twice: tuple[str, ...] = ()
    """The ids of records of which two different states had the same version: the same one stays wherever they meet."""
    speaking: int = 0
    """How many thoughts, comments and the like went that named or quoted what was erased."""
    still_named: tuple[str, ...] = ()
    """The names of themes and the words of announcements that still name whom somebody erased."""

    @property
    def nothing(self) -> bool:
        """Whether everything was known already."""
        return self == TakenIn()


class Handings(Protocol):
    """Knows what was handed over and what was collected."""

    def handed(self, store_outside: str) -> Outside:
        """Return the state of what this store, with public id `store_outside`, handed over. Raises Unreadable."""
        ...

    def hand_over(self, handing: Handing, states: Iterable[Handed]) -> None:
        """Record this as the state of what was handed over; on disk on return. Raises NotSaved, ReadOnly."""
        ...

    def gone_for_good(self, ids: Collection[str]) -> frozenset[str]:
        """Return which of these were erased, or deleted beyond undo."""
        ...

    def collected(self) -> tuple[Outside, ...]:
        """Return what was collected, one item per author, without unreadable ones."""
        ...

    def has_collected(self) -> bool:
        """Return whether anything was collected; needed for the first picture, and reads no file."""
        ...

    def is_from_others(self, conversation_id: str) -> bool:
        """Return whether a conversation was collected from somebody; always False unless the store reads those."""
        ...

    def of_others(self) -> tuple[Store, ...]:
        """Return what was collected as stores for reading, one per author, by public store id.

        Those that cannot be opened are left to the doctor.
        """
        ...

    def together(self) -> Store:
        """Return the same store, also reading what was collected: for lists, reading and search."""
        ...

    def change_hands(
        self,
        customer_id: str,
        given: Given | None,
        taken: Taken | None,
        term: int = 1,
        only: Collection[str] | None = None,
    ) -> None:
        """Mark a customer with their conversations, all or `only` some, as given to somebody else.

        From then on they are read-only. With None they are kept here again, from term `term` on; `taken` says who had
        them. On disk on return; if interrupted, repeating the call does the rest. Raises NotFound, Unreadable,
        NotSaved; ReadOnly if a conversation is open in another window.
        """
        ...

    def come_home(self, customer: Customer, conversations: Iterable[Conversation]) -> None:
        """Keep a customer here again, in the term they bear, and these conversations of theirs, as they are now.

        On disk when this returns; cut off, the customer is still somebody else's, and the same once more does the rest.
        Raises as `change_hands`.
        """
        ...

    def take_in(self, handing: Handing, arrivals: Iterable[tuple[Handed, Mapping[str, Any] | None]]) -> TakenIn:
        """Take in an author's records beside the store's own, each state with its record if there is one.

        Of each record the later version stays, in whatever order they arrive, and what was erased stays erased; nothing
        is written for what is known. Raises Unreadable, NotSaved, ReadOnly.
        """
        ...
