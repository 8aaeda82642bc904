"""Deletes conversations: hidden at once by a tombstone, restorable while the program runs, gone when it ends."""

from dataclasses import dataclass, field

from interview_tui.language.message import N_, Message, Told
from interview_tui.port.faults import NotFound, ReadOnly
from interview_tui.store import atomic
from interview_tui.store.erase.erasing import Erasing
from interview_tui.store.erase.tombstone import Tombstone
from interview_tui.store.faults import not_saved
from interview_tui.store.lock import ConversationLock

OPEN_ELSEWHERE = N_("This conversation is open in another window; it was not deleted. Close it there and delete again.")
GONE = N_("This conversation is gone for good and cannot be brought back.")


@dataclass
class Deleting:
    """The conversations deleted by this program.

    It holds their locks, so that no other program starting meanwhile takes them for remains of a crash.
    """

    erasing: Erasing
    _held: dict[str, ConversationLock] = field(default_factory=dict)

    def delete(self, conversation_id: str) -> None:
        """Hide a conversation; on disk on return. Raises NotFound, Unreadable, ReadOnly, NotSaved."""
        files, keeping = self.erasing.files, self.erasing.keeping
        files.conversation(conversation_id)
        lock = ConversationLock(files.locks, conversation_id, keeping.disk)
        try:
            free = lock.take()
        except OSError as error:
            raise not_saved(error, files.locks) from error
        if not free:
            raise ReadOnly(OPEN_ELSEWHERE)
        try:
            self.erasing.save(self._tombstone(conversation_id))
        except Told:
            lock.release()
            raise
        self._held[conversation_id] = lock

    def bring_back(self, conversation_id: str) -> None:
        """Restore a conversation that this program has deleted. Raises NotFound for any other, NotSaved."""
        if conversation_id not in self._held:
            raise NotFound(GONE)
        path = self.erasing.files.tombstone(conversation_id)
        try:
            atomic.remove(path, self.erasing.keeping.disk)
        except OSError as error:
            raise not_saved(error, path) from error
        self._held.pop(conversation_id).release()

    def finish(self) -> tuple[Message, ...]:
        """Make deletions final; return what prevents that, one sentence each. The next start goes on."""
        faults: dict[Message, None] = {}
        for conversation_id, lock in self._held.items():
            try:
                self.erasing.finish(self._tombstone(conversation_id))
            except Told as error:
                faults[error.message] = None
            lock.release()
        self._held.clear()
        return tuple(faults)

    def _tombstone(self, conversation_id: str) -> Tombstone:
        return Tombstone(id=conversation_id, conversations=(conversation_id,), at=self.erasing.now())
