"""A store together with what was collected from others: to list, show, search and export. It writes to its own only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cached_property
from heapq import merge
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from interview_tui.language.message import N_
from interview_tui.port.conversations import Head
from interview_tui.port.faults import Fault, NotFound
from interview_tui.port.search import Found, FoundEntry, Query
from interview_tui.store.store import JsonStore
from interview_tui.store.store_document import Identity

if TYPE_CHECKING:
    from interview_tui.port.customer_heads import CustomerHead
    from interview_tui.port.customers import Named
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.customer import Customer

C = TypeVar("C")
_Found = tuple[dict[str, C], tuple[Fault, ...]]


class Together(JsonStore):
    """The same store, also reading what was collected."""

    @cached_property
    def others(self) -> tuple[JsonStore, ...]:
        """The collected stores, one per author; those that cannot be opened are left to the doctor."""
        return self.of_others()

    @cached_property
    def elsewhere(self) -> frozenset[str]:
        """What was given away and was collected from its present owner: only that copy is displayed."""
        return self.given_elsewhere() if self.others else frozenset()

    def _own_heads(self) -> Iterator[Head | Fault]:
        every = super().heads()
        return (one for one in every if one.id not in self.elsewhere) if self.elsewhere else every

    def heads(self) -> Iterator[Head | Fault]:
        """Yield the heads of everybody's conversations, latest start first."""
        if not self.others:
            return super().heads()
        # What cannot be read has no date, and comes where it was met.
        every = (self._own_heads(), *(one.heads() for one in self.others))
        return merge(*every, key=_latest_first)

    def of_customer(self, customer_id: str) -> tuple[Head, ...]:
        """Return a customer's conversations, whoever held them, latest start first."""
        own = (one for one in super().of_customer(customer_id) if one.id not in self.elsewhere)
        found = chain(own, *(one.of_customer(customer_id) for one in self.others))
        once = {head.id: head for head in found}.values()
        return tuple(sorted(once, key=lambda head: (head.started_at, head.id), reverse=True))

    def find(self, prefix: str) -> str:
        """Return the id of the only conversation whose id starts with this, whoever held it. Raises NotFound."""
        found: list[str] = []
        told: NotFound | None = None
        for find in (super().find, *(one.find for one in self.others)):
            try:
                found.append(find(prefix))
            except NotFound as error:
                told = told or error
        if len(found) > 1:
            raise NotFound(
                N_("{count} conversations begin with {prefix}. Give more characters."), prefix=prefix, count=len(found)
            )
        if not found:
            raise told or NotFound(
                N_("No conversation begins with {prefix}. `interview list` shows all."), prefix=prefix
            )
        return found[0]

    def read(self, conversation_id: str) -> Conversation:
        """Return a conversation, whoever held it. Raises NotFound, Unreadable."""
        try:
            return super().read(conversation_id)
        except NotFound:
            for one in self.others:
                with suppress(NotFound):
                    return one.read(conversation_id)
            raise

    def is_from_others(self, conversation_id: str) -> bool:
        """Return whether a conversation was collected from somebody."""
        if not self.others:
            return False
        try:
            self._files.conversation(conversation_id)
        except NotFound:
            return True
        return False

    def _all_records(self) -> tuple[dict[str, Customer], tuple[Fault, ...]]:
        return self._both(super()._all_records(), (one._all_records() for one in self.others))

    def _all_names(self) -> tuple[dict[str, Named], tuple[Fault, ...]]:
        return self._both(super()._all_names(), (one._all_names() for one in self.others))

    def _all_customer_heads(self) -> tuple[dict[str, CustomerHead], tuple[Fault, ...]]:
        return self._both(super()._all_customer_heads(), (one._all_customer_heads() for one in self.others))

    def _both(self, own: _Found[C], others: Iterable[_Found[C]]) -> _Found[C]:
        """Return what all stores know of customers; for an id known to several, one's own version."""
        found, faults = dict[str, C](), own[1]
        for theirs, more in others:
            found |= theirs
            faults += more
        kept = {one: what for one, what in own[0].items() if one not in self.elsewhere}
        return found | kept, faults

    def _record(self, customer_id: str) -> Customer | None:
        found = super()._record(customer_id)
        return found or next((one for other in self.others if (one := other._record(customer_id))), None)

    def refresh(self, *, wait: bool = False) -> None:
        """Compare the indexes with the files."""
        super().refresh(wait=wait)
        for one in self.others:
            one.refresh(wait=wait)

    def search(self, query: Query, goes_on: Callable[[], bool] = lambda: True) -> Iterator[Found]:
        """Yield everybody's notes matching a query, newest first; a query for an author searches one's own only.

        Narrowed down to one person, their promises and complaints could be counted.
        """
        if query.author:
            return super().search(query, goes_on)
        own = (one for one in super().search(query, goes_on) if one.conversation_id not in self.elsewhere)
        every = (own, *(one.search(query, goes_on) for one in self.others))
        return iter(sorted(chain(*every), key=lambda found: found.at, reverse=True)) if self.others else every[0]

    def search_entries(self, query: Query) -> tuple[FoundEntry, ...]:
        """Return what is known of customers in all stores that matches a query."""
        own = (one for one in super().search_entries(query) if one.customer_id not in self.elsewhere)
        return (*own, *(found for one in self.others for found in one.search_entries(query)))


def _latest_first(one: Head | Fault) -> float:
    return -one.started_at.timestamp() if isinstance(one, Head) else float("-inf")


def both(own: JsonStore) -> Together:
    """Return a store that also reads what was collected from others; both share one writer."""
    identity = Identity(own.id, own.settings, own._keeping.term)
    made = Together(
        own._files, identity, own._keeping, own._writer, own._now,
        own._host, own._pid, own.read_only, own._index, own._cache,
    )  # fmt: skip
    made.others = own.of_others()
    return made
