"""Searching the notes of all conversations, and what is known of customers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from interview_tui.port.customer_heads import EntryHead
    from interview_tui.records.same_people import SamePeople
    from interview_tui.records.words import Kind, Status, Track


class Query(NamedTuple):
    """The conditions a note must meet; those left at their default are ignored."""

    words: str = ""
    """Each must be in the note: short ones (1 or 2 letters) at the start of a word, others anywhere in a word."""
    kind: Kind | None = None
    track: Track | None = None
    customer_id: str | None = None
    customer: str | None = None
    """A part of the name or the organisation."""
    conversation_id: str | None = None
    note_ids: Mapping[str, str] | None = None
    """Only these notes, each with the id of its conversation."""
    author: str | None = None
    """A part of the name."""
    since: date | None = None
    """The first day, in local time where the note was written."""
    until: date | None = None
    """The last day."""
    guide: str | None = None
    status: Status | None = None
    limit: int | None = None
    """The maximum number of notes returned."""
    best_first: bool = False
    """Notes matching all whole words first, then those matching starts of words; latest first among equals."""
    as_known: bool = False
    """As the last search without this found the files; saves a look at each folder when many searches follow."""


class Hit(Protocol):
    """A search result: a note, or an entry of a customer."""

    @property
    def customer_id(self) -> str | None:
        """The customer's id; None for a note without one."""
        ...


class Found(NamedTuple):
    """A note found by a search."""

    note_id: str
    conversation_id: str
    customer_id: str | None
    customer: str | None
    organisation: str | None
    at: datetime
    kind: Kind | None
    track: Track | None
    text: str
    written_up: bool = False
    """Its conversation was written up later: `at` is when that was held, and its time of day means nothing."""


def found_as_read(found: Found, people: SamePeople) -> Found:
    """Return a note with its customer under the leading id."""
    return found._replace(customer_id=people.leading(found.customer_id)) if found.customer_id else found


class FoundEntry(NamedTuple):
    """An entry of a customer found by a search."""

    customer_id: str
    customer: str
    organisation: str | None
    entry: EntryHead


class Progress(NamedTuple):
    """How far re-reading conversations for the index has got."""

    read: int
    of: int


class Search(Protocol):
    """Searches notes and entries."""

    @property
    def progress(self) -> Progress | None:
        """The progress of re-reading conversations for the index; None if that is not under way."""
        ...

    def refresh(self, *, wait: bool = False) -> None:
        """Compare the index with what is stored and read what differs, in the background unless `wait`."""
        ...

    def search(self, query: Query, goes_on: Callable[[], bool] = lambda: True) -> Iterator[Found]:
        """Yield the notes matching a query, latest conversation first, and within one the last note first.

        Without an index the results are the same but slow: `goes_on` is called now and then, and the search ends as
        soon as it returns False.
        """
        ...

    def search_entries(self, query: Query) -> tuple[FoundEntry, ...]:
        """Return the entries matching the words of a query, current before past ones.

        () if it has conditions that only notes can meet, or no words.
        """
        ...
