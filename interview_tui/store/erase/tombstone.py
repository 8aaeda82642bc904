"""What stays of what was erased: ids and a date, nothing else. Written first, it also says what to finish."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import AwareDatetime

from interview_tui.records.note import Id
from interview_tui.records.record import Record
from interview_tui.store.document import Document, Keeping
from interview_tui.store.tables import misshapen


class Tombstone(Record):
    """Says that a customer was erased, or a conversation deleted, or that this is being done."""

    id: Id
    """Of the customer, or of the conversation."""
    conversations: tuple[Id, ...] = ()
    """All that goes: the customer's, or the one itself."""
    said: tuple[Id, ...] = ()
    """Notes that the customer said in conversations with others: what quotes them goes, too."""
    at: AwareDatetime
    finished: bool = False
    """Whether all is gone. While it is not, the next start goes on; until then a conversation is only hidden."""

    @property
    def is_of_conversation(self) -> bool:
        """Whether it is a conversation that was deleted."""
        return self.conversations == (self.id,)


class TombstoneDocument:
    """The file of one tombstone."""

    def __init__(self, path: Path, keeping: Keeping) -> None:
        self._document = Document(path, "erased", keeping)

    @property
    def newer(self) -> bool:
        """Tell whether a newer version wrote it; known once it was read."""
        return self._document.newer

    def exists(self) -> bool:
        """Tell whether there is one. Raises Unreadable."""
        return self._document.exists()

    def read(self) -> Tombstone:
        """Return the tombstone. Raises Unreadable."""
        tombstone = self._document.validated(Tombstone, self._document.record("erased"))
        if tombstone.id != self._document.path.stem:
            raise misshapen(self._document.path)
        return tombstone

    def unknown(self, tombstone: Tombstone) -> Iterator[str]:
        """Yield the names of what this version does not know of it."""
        return self._document.unknown(tombstone)

    def save(self, tombstone: Tombstone) -> None:
        """Return when this is on the drive. Raises OSError, Unreadable, ReadOnly."""
        self._document.set_record("erased", tombstone.as_document())
        self._document.flush()
