"""What a store handed over to others, and what came into it from theirs."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from interview_tui.port.store import Store
    from interview_tui.records.changing_hands import Given, Taken
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.customer import Customer
    from interview_tui.records.handed import Handed, Handing


@dataclass(frozen=True, slots=True)
class Outside:
    """What is outside of one store."""

    handing: Handing
    states: Mapping[str, Handed] = field(default_factory=dict)
    """By the ids of the records in that store."""
    term: int = 1
    """The least term of what is handed over next."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What taking in changed: numbers of records."""

    new: int = 0
    changed: int = 0
    withdrawn: int = 0
    erased: int = 0
    refused: tuple[str, ...] = ()
    """The ids of records that are not what was announced, or that this version cannot read."""
    speaking: int = 0
    """How many thoughts, comments and the like went that named or quoted what was erased."""
    still_named: tuple[str, ...] = ()
    """The names of themes and the words of announcements that still name whom somebody erased."""

    @property
    def nothing(self) -> bool:
        """Whether all of it was known."""
        return self == TakenIn()


class Handings(Protocol):
    """What knows what was handed over and what came."""

    def handed(self, store_outside: str) -> Outside:
        """Return what is outside of this store, which is called `store_outside` there. Raises Unreadable."""
        ...

    def hand_over(self, handing: Handing, states: Iterable[Handed]) -> None:
        """Keep that this is outside now, on disk when it returns. Raises NotSaved, ReadOnly."""
        ...

    def gone_for_good(self, ids: Collection[str]) -> frozenset[str]:
        """Return which of these were erased, or deleted and cannot come back."""
        ...

    def collected(self) -> tuple[Outside, ...]:
        """Return what came, author by author. What cannot be read is left out."""
        ...

    def has_collected(self) -> bool:
        """Tell whether anything came from somebody; asked for the first picture, and no file is read for it."""
        ...

    def is_from_others(self, conversation_id: str) -> bool:
        """Tell whether a conversation of this store came from somebody; only where it reads what came."""
        ...

    def of_others(self) -> tuple[Store, ...]:
        """Return what came from others as stores to read, one an author, by the ids they are known by outside.

        One that cannot be opened is left out; the doctor tells.
        """
        ...

    def together(self) -> Store:
        """Return the same store as one that also reads what came from others: to list, read and search."""
        ...

    def change_hands(
        self,
        customer_id: str,
        given: Given | None,
        taken: Taken | None,
        term: int = 1,
        only: Collection[str] | None = None,
    ) -> None:
        """Mark a customer with their conversations, all or `only` some, as given to somebody who keeps them.

        They can be read and are not written in any more. With None they are kept here again, from this term on; `taken`
        says who had them. On disk when this returns; cut off, the same once more does the rest.
        Raises NotFound, Unreadable, NotSaved; ReadOnly where a conversation is open in another window.
        """
        ...

    def come_home(self, customer: Customer, conversations: Iterable[Conversation]) -> None:
        """Keep a customer here again, in the term they bear, and these conversations of theirs, as they are now.

        On disk when this returns; cut off, the customer is still somebody else's, and the same once more does the rest.
        Raises as `change_hands`.
        """
        ...

    def take_in(self, handing: Handing, arrivals: Iterable[tuple[Handed, Mapping[str, Any] | None]]) -> TakenIn:
        """Lay beside the store's own what came of somebody, each state with its record where there is one.

        The later version of each record stays, whatever comes first, and what was erased stays erased; what is known
        writes nothing. Raises Unreadable, NotSaved, ReadOnly.
        """
        ...
