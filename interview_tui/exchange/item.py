"""A record in the form in which it leaves: its owner, its content, and bytes that are equal for equal content."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from interview_tui.exchange.digest import Digests
from interview_tui.exchange.shareable import shared
from interview_tui.records.announcement import Announcement
from interview_tui.records.comment import Comment
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.handed import Handed, HandedState, Sort
from interview_tui.records.readings import Reading, Readings
from interview_tui.records.states import ReadState
from interview_tui.records.theme import Theme

Json = dict[str, Any]

Handable = Conversation | Customer | Comment | Readings | Announcement | Theme
MODELS: Mapping[Sort, type[Handable]] = {
    Sort.CONVERSATION: Conversation,
    Sort.CUSTOMER: Customer,
    Sort.COMMENT: Comment,
    Sort.READINGS: Readings,
    Sort.ANNOUNCEMENT: Announcement,
    Sort.THEME: Theme,
}
"""The model for each sort of record."""
_FOR_ONE = frozenset({Sort.COMMENT, Sort.READINGS, Sort.ANNOUNCEMENT, Sort.THEME})
"""Sorts addressed to a single store; their ids are public from the beginning."""


@dataclass(frozen=True, slots=True)
class Item:
    """One record as it leaves."""

    sort: Sort
    own_id: str
    """Its id in the author's store; does not leave."""
    record: Json
    """As stored elsewhere, without a version; None if it should not be there."""
    concerns: str | None = None
    """The one store it is addressed to; None: every reader."""
    state: HandedState = HandedState.THERE
    term: int = 1
    """The minimum term of its next version: greater than that of its previous owner."""
    hands: int = 0
    """How often its customer has changed hands."""


def outside_id(sort: str, own_id: str, digests: Digests) -> str:
    """Return the public id of a record; records written by readers have no other id."""
    return own_id if sort in _FOR_ONE else digests.of(own_id)


def meant_for(record: Handable) -> str | None:
    """Return the one store a record is addressed to; None: every reader."""
    if isinstance(record, Readings):
        return record.id
    if isinstance(record, Comment) and record.to_all:
        return None
    return record.to if isinstance(record, Comment | Announcement | Theme) else None


def item(record: Handable, digests: Digests, whole: bool = False, hands: int = 0) -> Item:
    """Return a record as it leaves; `whole` for somebody who takes it over. `hands`: of its customer.

    Notes and entries that stay were removed before.
    """
    left, to = shared(record, digests, whole), meant_for(record)
    if isinstance(record, Comment | Announcement | Theme):
        sort = next(sort for sort, model in MODELS.items() if isinstance(record, model))
        return Item(sort, record.id, left.as_document(), to)
    if isinstance(record, Readings):
        # That a conversation was read, but not what the reader thinks of it.
        read = tuple(Reading(id=one.id, state=ReadState.READ) for one in record.read if one.state != ReadState.NEW)
        return Item(Sort.READINGS, record.id, Readings(id=record.id, read=read).as_document(), to)
    if isinstance(left, Conversation):
        # As if written up later, with only the day known: no list and no page makes a time of it.
        document = left.changed(written_up=left.started_at).as_document()
        return Item(Sort.CONVERSATION, record.id, document, term=record.term, hands=hands)
    return Item(Sort.CUSTOMER, record.id, left.as_document(), term=record.term, hands=hands)


def canonical(record: Mapping[str, Any]) -> bytes:
    """Return a record as bytes: equal records give equal bytes, wherever they were written."""
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def hash_of(record: Mapping[str, Any]) -> str:
    """Return the SHA-256 of a record's bytes, in hexadecimal."""
    return hashlib.sha256(canonical(record)).hexdigest()


def read(handed: Handed, record: Json) -> Handable:
    """Return a received record in its author's version. Raises ValueError if it differs from what was announced."""
    if handed.state is not HandedState.THERE or hash_of(record) != handed.hash or record.get("id") != handed.id:
        raise ValueError(handed.id)
    return MODELS[Sort(handed.sort)].from_document({**record, "term": handed.term, "rev": handed.rev})
