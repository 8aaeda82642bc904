"""What opens a document, by its kind; its reader and writer is loaded with the first one: a list needs none of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from interview_tui.store.document import Keeping


class Stored(Protocol):
    """A document that can be read and saved, whatever its kind."""

    @property
    def newer(self) -> bool:
        """Whether a newer version wrote it; known after reading."""
        ...

    def read(self) -> object:
        """Return its content. Raises Unreadable."""
        ...

    def unknown(self, kept: Any) -> Iterator[str]:
        """Yield the names of whatever in that content is unknown to this version."""
        ...

    def save(self, kept: Any) -> None:
        """Save what `read` returns; on return it is on the drive. Raises OSError, Unreadable, ReadOnly."""
        ...


def store_opened(path: Path, keeping: Keeping) -> Stored:
    """Open the store's own record."""
    from interview_tui.store.store_document import StoreDocument

    return StoreDocument(path, keeping)


def customer_opened(path: Path, keeping: Keeping) -> Stored:
    """Open a customer."""
    from interview_tui.store.customer_document import CustomerDocument

    return CustomerDocument(path, keeping)


def erased_opened(path: Path, keeping: Keeping) -> Stored:
    """Open a tombstone."""
    from interview_tui.store.erase.tombstone import TombstoneDocument

    return TombstoneDocument(path, keeping)


def ledger_opened(path: Path, keeping: Keeping) -> Stored:
    """Open what was exported to one destination."""
    from interview_tui.store.ledger_document import LedgerDocument

    return LedgerDocument(path, keeping)


def import_opened(path: Path, keeping: Keeping) -> Stored:
    """Open the journal of an import."""
    from interview_tui.store.import_document import ImportDocument

    return ImportDocument(path, keeping)


def conversation_opened(path: Path, keeping: Keeping) -> Stored:
    """Open a conversation."""
    from interview_tui.store.conversation_document import ConversationDocument

    return ConversationDocument(path, keeping)


def private_opened(path: Path, keeping: Keeping) -> Stored:
    """Open what is private to a conversation."""
    from interview_tui.store.private_document import PrivateDocument

    return PrivateDocument(path, keeping)


def of_one_record(name: str) -> Callable[[Path, Keeping], Stored]:
    """Return what opens a document of a single record of this kind."""

    def opened(path: Path, keeping: Keeping) -> Stored:
        from interview_tui.store.one_record import OPENED

        return OPENED[name](path, keeping)

    return opened


def handed_opened(path: Path, keeping: Keeping) -> Stored:
    """Open what was handed over."""
    from interview_tui.store.handed_document import HandedDocument

    return HandedDocument(path, keeping)


def draft_opened(path: Path, keeping: Keeping) -> Stored:
    """Open the draft of a conversation."""
    from interview_tui.store.draft_file import DraftFile

    return DraftFile(path, keeping)
