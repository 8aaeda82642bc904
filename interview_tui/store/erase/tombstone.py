"""What is left of something erased: ids and a date, nothing else. Written first, it also says what to complete."""

from pathlib import Path

from pydantic import AwareDatetime

from interview_tui.records.note import Id
from interview_tui.records.record import Record
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.one_record import OneRecord, readable


class Tombstone(Record):
    """States that a customer was erased, or a conversation deleted, or that this is under way."""

    id: Id
    """The id of the customer or the conversation."""
    conversations: tuple[Id, ...] = ()
    """The customer's conversations, or the one itself."""
    said: tuple[Id, ...] = ()
    """Notes that the customer said in conversations with others: what quotes them goes, too.

    Also own texts that name or quote them without carrying their id, such as thoughts and comments; one that has no id
    of its own goes by a digest.
    """
    at: AwareDatetime
    finished: bool = False
    """Whether everything is gone. Otherwise the next start goes on; until then a conversation is only hidden."""

    @property
    def is_of_conversation(self) -> bool:
        """Whether it stands for a deleted conversation."""
        return self.conversations == (self.id,)


class TombstoneDocument(OneRecord[Tombstone]):
    """The file of one tombstone."""

    def __init__(self, path: Path, keeping: Keeping) -> None:
        super().__init__(path, "erased", Tombstone, keeping)


def gone_in(files: Files, keeping: Keeping) -> frozenset[str]:
    """Return the ids of all that was erased or deleted, or is being: customers, conversations, notes they said.

    Includes what others erased, as it is known outside.
    """
    paths = (path for one in (files, *map(Files, files.all_collected())) for path in one.all_tombstones())
    found = readable(TombstoneDocument(path, keeping) for path in paths)
    return frozenset(one for each in found for one in (each.id, *each.conversations, *each.said))
