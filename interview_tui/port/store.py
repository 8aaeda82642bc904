"""What a store of conversations can do. Screens know the store only as this."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from interview_tui.language.message import Message, Told
from interview_tui.records.settings import Settings as Settings
from interview_tui.records.words import Kind, Status, Track

if TYPE_CHECKING:
    from interview_tui.port.everything import Erased, Everything
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.customer import Customer
    from interview_tui.records.draft import Draft
    from interview_tui.records.private import Private


class NotFound(Told):
    """No conversation or customer is meant by what was given."""


class Unreadable(Told):
    """A file is there and cannot be read; it is left as it is."""


class NotSaved(Told):
    """Something could not be written; the file on disk is still the last whole one."""


class ReadOnly(Told):
    """Another program writes this, or a newer version wrote it."""


@dataclass(frozen=True, slots=True)
class PromiseHead:
    """An open promise as lists need it."""

    note_id: str
    text: str
    due: date | None
    theirs: bool


@dataclass(frozen=True, slots=True)
class Head:
    """A conversation as lists need it."""

    id: str
    customer_id: str | None
    customer: str | None
    organisation: str | None
    author: str
    guide: str | None
    channel: str
    started_at: datetime
    ended_at: datetime | None
    status: str
    notes: int
    """How many living notes it has."""
    promises: tuple[PromiseHead, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """A file that could not be read, told in one sentence. It stays as it is."""

    path: Path
    message: Message


@dataclass(frozen=True, slots=True)
class Listing:
    """Conversations, newest first, and what could not be read."""

    heads: tuple[Head, ...] = ()
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Register:
    """All customers by id, and what could not be read."""

    customers: dict[str, Customer] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


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
    author: str | None = None
    """A part of the name."""
    since: date | None = None
    """The first day, as it was where the note was written."""
    until: date | None = None
    """The last day."""
    guide: str | None = None
    status: Status | None = None
    limit: int | None = None
    """The most notes that are answered with."""
    best_first: bool = False
    """Notes where all are whole words first, then those where words begin so; newest first among equals."""


@dataclass(frozen=True, slots=True)
class Found:
    """A note that a search answers with."""

    note_id: str
    conversation_id: str
    customer_id: str | None
    customer: str | None
    organisation: str | None
    at: datetime
    kind: Kind | None
    track: Track | None
    text: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the index is with reading conversations again."""

    read: int
    of: int


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """What the writer says after each try: all is on disk since `at`, or why not and how much waits."""

    at: datetime | None
    """When the last write was complete (fsync included); None before the first."""
    waiting: int = 0
    """Records handed over that are not on disk: notes, and one for everything else of a conversation."""
    fault: Message | None = None


@dataclass(frozen=True, slots=True)
class Holder:
    """Who else has a conversation open."""

    host: str
    pid: int


class OpenConversation(Protocol):
    """One conversation, open for writing by this process alone, or for reading if another holds it.

    The three `save` calls return at once; one writer thread saves in order, folds what waits, retries what
    failed, and says so through `listen`.
    """

    conversation: Conversation
    """As it was on disk when it was opened."""
    private: Private
    draft: Draft | None
    holder: Holder | None
    """Who else writes it, if anybody does; then it is read-only."""
    read_only: Message | None
    """Why nothing can be saved here, or None."""
    notices: tuple[Message, ...]
    """Files beside the conversation that could not be read; they stay as they are."""

    def save(self, conversation: Conversation) -> None:
        """Hand over the newest conversation."""
        ...

    def save_private(self, private: Private) -> None:
        """Hand over the newest private record."""
        ...

    def save_draft(self, draft: Draft | None) -> None:
        """Hand over the newest draft; None removes its file."""
        ...

    def listen(self, listener: Callable[[Acknowledged], object]) -> None:
        """Call this, from the writer's thread, after each try to write. Drafts that succeed say nothing."""
        ...

    def wait(self, timeout_s: float) -> Acknowledged:
        """Wait until nothing waits or a write failed, at most so long, and tell how it stands."""
        ...

    def close(self, timeout_s: float = 5.0) -> Acknowledged:
        """Wait as `wait` does, then let go of the lock. A closed one saves no more."""
        ...


class Store(Protocol):
    """All conversations and customers of one person."""

    home: Path
    id: str
    settings: Settings
    read_only: Message | None
    """Why nothing may be written into this store, or None."""
    warnings: tuple[Message, ...]
    """What the person should know about this store's place (a network folder, for one)."""

    def change_settings(self, settings: Settings) -> None:
        """Keep other settings. Raises NotSaved."""
        ...

    def customers(self) -> Register:
        """Read all customers."""
        ...

    def save_customer(self, customer: Customer) -> None:
        """Keep a customer, on disk when this returns. Raises NotSaved, ReadOnly."""
        ...

    def everything_on(self, customer_id: str) -> Everything:
        """Return all that is kept on a customer. Raises NotFound where nothing is; Unreadable."""
        ...

    def erase(self, customer_id: str) -> Erased:
        """Erase all that is kept on a customer, so that no byte of it is left in the store or its index.

        A tombstone stays: the ids and the date. Raises NotFound, Unreadable; ReadOnly where a conversation is
        open in another window; NotSaved where a file cannot be removed: then the next start goes on.
        """
        ...

    def remove_old_private(self) -> int:
        """Remove the private records that are older than the settings say; return of how many conversations."""
        ...

    def heads(self) -> Iterator[Head | Fault]:
        """Yield the conversations as lists need them, newest first, reading as it goes."""
        ...

    def listing(self) -> Listing:
        """Return all heads and faults at once."""
        ...

    @property
    def progress(self) -> Progress | None:
        """How far conversations are being read again for the index; None while that is not so."""
        ...

    def refresh(self, *, wait: bool = False) -> None:
        """Compare the index with the files and read what differs, in the background unless `wait`."""
        ...

    def search(self, query: Query, goes_on: Callable[[], bool] = lambda: True) -> Iterator[Found]:
        """Yield the notes that a query means, newest first; from the index, or else from the files.

        The answers are the same, but without an index they take long: `goes_on` is asked now and then,
        and the search ends without more of them once it says no.
        """
        ...

    def find(self, prefix: str) -> str:
        """Return the id of the one conversation whose id begins so. Raises NotFound."""
        ...

    def read(self, conversation_id: str) -> Conversation:
        """Return a conversation. Raises NotFound, Unreadable."""
        ...

    def read_private(self, conversation_id: str) -> Private:
        """Return what is kept for the person alone; an empty one if nothing is. Raises Unreadable."""
        ...

    def begin(self, conversation: Conversation) -> OpenConversation:
        """Open a new conversation; its first save creates it."""
        ...

    def open(self, conversation_id: str) -> OpenConversation:
        """Open a conversation to write in it; read-only where another holds it. Raises NotFound, Unreadable."""
        ...
