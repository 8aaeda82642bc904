"""Notes are looked for in all conversations of a store, and entries in what is known of its customers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from interview_tui.port.customer_heads import EntryHead
    from interview_tui.records.same_people import SamePeople
    from interview_tui.records.words import Kind, Status, Track


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for among the notes. What is left out does not matter."""

    words: str = ""
    """Each has to be in the note: short ones (1 or 2 letters) where a word begins, others anywhere in a word."""
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
    """The first day, as it was where the note was written."""
    until: date | None = None
    """The last day."""
    guide: str | None = None
    status: Status | None = None
    limit: int | None = None
    """The most notes that are returned."""
    best_first: bool = False
    """Notes where all are whole words first, then those where words begin so; the latest first among equals."""


class Hit:
    """What a search returns: a note, or something that is known of a customer."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Found(Hit):
    """A note that a search returns."""

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
    """Its conversation was written up later: `at` is when that was held, and says no time of day."""


def found_as_read(found: Found, people: SamePeople) -> Found:
    """Return a note with its customer under the id of the record that leads."""
    return replace(found, customer_id=people.leading(found.customer_id)) if found.customer_id else found


@dataclass(frozen=True, slots=True)
class FoundEntry(Hit):
    """Something that is known of a customer, that a search returns."""

    customer_id: str
    customer: str
    organisation: str | None
    entry: EntryHead


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the index has got with reading conversations again."""

    read: int
    of: int


class Search(Protocol):
    """What looks for notes and entries."""

    @property
    def progress(self) -> Progress | None:
        """How far conversations are being read again for the index; None while that is not so."""
        ...

    def refresh(self, *, wait: bool = False) -> None:
        """Compare the index with what is kept and read what differs, in the background unless `wait`."""
        ...

    def search(self, query: Query, goes_on: Callable[[], bool] = lambda: True) -> Iterator[Found]:
        """Yield the notes that a query means, those of the latest started conversation first, its last note first.

        Without an index the answers are the same, but they take long: `goes_on` is asked now and then,
        and the search ends without more of them once it says no.
        """
        ...

    def search_entries(self, query: Query) -> tuple[FoundEntry, ...]:
        """Return what is known of customers that a query means by its words: what holds before what is over.

        None where it asks for what only notes have, or where it has no words.
        """
        ...
