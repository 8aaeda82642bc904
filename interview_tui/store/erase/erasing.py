"""Erases what traces were found: the tombstone first, so that what was begun is finished whatever happens."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from interview_tui.language.message import N_, Message, Told
from interview_tui.port.faults import NotFound, NotSaved, ReadOnly, Unreadable
from interview_tui.port.privacy import Erased
from interview_tui.store import atomic
from interview_tui.store.document import Document, Keeping
from interview_tui.store.erase.tombstone import Tombstone, TombstoneDocument
from interview_tui.store.erase.traces import Traces, find_traces
from interview_tui.store.faults import not_saved
from interview_tui.store.files import Files
from interview_tui.store.lock import ConversationLock, store_lock
from interview_tui.store.tables import Json

OPEN_ELSEWHERE = N_(
    "A conversation with this customer is open in another window; nothing was erased. Close it there and erase again."
)
NOTHING_KEPT = N_("Nothing is kept on {id}.")
LEFT = N_("{path} cannot be removed ({reason}). The rest is erased; this goes when the program starts the next time.")
_PASSES = 3
"""What another window saves at this very moment is found by the next pass."""


@dataclass(frozen=True)
class Erasing:
    """Erases customers of one store."""

    files: Files
    keeping: Keeping
    now: Callable[[], datetime]
    forget_index: Callable[[], None]
    """Throws the index away. Raises OSError."""

    def erase(self, customer_id: str) -> Erased:
        """Erase a customer. Raises NotFound, Unreadable, ReadOnly, NotSaved."""
        begun = self._read(self.files.tombstone(customer_id))
        known = frozenset(begun.conversations) if begun else frozenset[str]()
        traces = find_traces(self.files, customer_id, known)
        if not traces.documents and not traces.beside and (begun is None or begun.finished):
            raise NotFound(NOTHING_KEPT, id=customer_id)
        with self._alone(traces.conversations):
            tombstone = Tombstone(id=customer_id, conversations=tuple(sorted(traces.conversations)), at=self.now())
            self._save(tombstone)
            files = self._finish(tombstone)
        return Erased(len(traces.conversations), files)

    def finish_begun(self) -> tuple[Message, ...]:
        """Go on with what was begun and cut off; return what is in the way of it, in a sentence each."""
        faults: list[Message] = []
        try:
            paths = self.files.all_tombstones()
        except Unreadable as error:
            return (error.message,)
        for path in paths:
            try:
                tombstone = self._read(path)
                if tombstone is not None and not tombstone.finished:
                    with self._alone(frozenset(tombstone.conversations)):
                        self._finish(tombstone)
            except Told as error:
                faults.append(error.message)
        return tuple(faults)

    def _finish(self, tombstone: Tombstone) -> int:
        """Remove all that is left and return how many files that were."""
        gone = 0
        fault: NotSaved | None = None
        for _ in range(_PASSES):
            traces = find_traces(self.files, tombstone.id, frozenset(tombstone.conversations))
            self._forget(traces)
            fault = None
            for path in traces.files:
                try:
                    atomic.remove(path, self.keeping.disk)
                    gone += 1
                except OSError as error:
                    fault = fault or NotSaved(LEFT, path=str(path), reason=error.strerror or str(error))
            if not traces.files:
                break
        try:
            self.forget_index()
        except OSError as error:
            raise NotSaved(LEFT, path=str(error.filename), reason=error.strerror or str(error)) from error
        if fault is not None:
            raise fault
        self._save(tombstone.changed(finished=True))
        return gone

    def _forget(self, traces: Traces) -> None:
        """Take the customer's id out of the records of others."""
        for path in traces.mentioning:
            document = Document(path, "customer", self.keeping)
            # What is damaged or newer than this program names an id and nothing else of this customer.
            with suppress(Unreadable, ReadOnly), self._saving(path):
                record = document.record("customer")
                document.set_record("customer", _without(record, traces.customer_id))
                document.flush()

    def _read(self, path: Path) -> Tombstone | None:
        document = TombstoneDocument(path, self.keeping)
        return document.read() if document.exists() else None

    def _save(self, tombstone: Tombstone) -> None:
        path = self.files.tombstone(tombstone.id)
        with self._saving(path):
            document = TombstoneDocument(path, self.keeping)
            document.save(tombstone)

    @contextmanager
    def _saving(self, path: Path) -> Iterator[None]:
        try:
            with store_lock(self.files.locks, self.keeping.disk):
                yield
        except OSError as error:
            raise not_saved(error, path) from error

    @contextmanager
    def _alone(self, conversations: frozenset[str]) -> Iterator[None]:
        """Be the only one who has these conversations open. Raises ReadOnly."""
        with ExitStack() as held:
            for name in sorted(conversations):
                lock = ConversationLock(self.files.locks, name, self.keeping.disk)
                try:
                    free = lock.take()
                except OSError as error:
                    raise not_saved(error, self.files.locks) from error
                if not free:
                    raise ReadOnly(OPEN_ELSEWHERE)
                held.callback(lock.release)
            yield


def _without(record: Json, customer_id: str) -> Json:
    """Return a customer's record with no field that names the other one."""
    kept: Json = {}
    for name, value in record.items():
        if isinstance(value, list):
            kept[name] = [one for one in value if customer_id not in str(one)]
        elif value != customer_id:
            kept[name] = value
    return kept | {"rev": record.get("rev", 1) + 1}
