"""What leads see of an author: from the very bytes that are handed over, drawn by the code of their screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from interview_tui.desk.sharing import to_share
from interview_tui.exchange.digest import Digests
from interview_tui.exchange.item import read
from interview_tui.exchange.parcel import packed, unpacked
from interview_tui.export.lead_paper import lead_paper
from interview_tui.export.paper import Paper
from interview_tui.language.catalogue import Language
from interview_tui.port.store import Store
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.handed import HandedState
from interview_tui.records.states import ReadState


@dataclass(frozen=True, slots=True)
class Seen:
    """One conversation as the leads read it."""

    own_id: str
    """The id in its author's store."""
    conversation: Conversation
    customer: Customer | None
    read_by: tuple[str, ...]
    """The names of those who reported having read it."""

    def paper(self, language: Language) -> Paper:
        """Return what their screen displays of it."""
        return lead_paper(self.conversation, self.customer, language)


@dataclass(frozen=True, slots=True)
class AllSeen:
    """Everything that leads can see of an author."""

    shown: tuple[Seen, ...]
    """Latest first."""
    still_there: int
    """How many records were taken back but are still out there until the next file."""


def seen(store: Store, today: date) -> AllSeen:
    """Return what is shared, as the leads will have it with the next file. Raises Unreadable."""
    share = to_share(store, today)
    came = unpacked(packed(share.parcel), "")
    records = [
        read(state, record)
        for state, record in came.arrivals()
        if record is not None and state.state == HandedState.THERE
    ]
    customers = {one.id: one for one in records if isinstance(one, Customer)}
    conversations = {one.id: one for one in records if isinstance(one, Conversation)}
    digests, readers = Digests(store.id), _readers(store)
    return AllSeen(
        tuple(
            Seen(
                one.conversation.id,
                conversations[outside],
                customers.get(conversations[outside].customer_id or ""),
                readers.get(outside, ()),
            )
            for one in share.shown
            if (outside := digests.of(one.conversation.id)) in conversations
        ),
        share.taken_back,
    )


def _readers(store: Store) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for one in store.read_by():
        for read_one in one.readings.read:
            if read_one.state != ReadState.NEW:
                found[read_one.id] = (*found.get(read_one.id, ()), one.author)
    return found
