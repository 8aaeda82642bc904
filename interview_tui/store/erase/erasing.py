"""Erases whatever traces are found: the tombstone first, so that an erasure once begun is always completed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from interview_tui.exchange.digest import Digests
from interview_tui.language.message import N_, Message, Told
from interview_tui.port.faults import NotFound, NotSaved, ReadOnly, Unreadable
from interview_tui.port.privacy import Erased
from interview_tui.store import atomic
from interview_tui.store.backups.without import take_out as take_out_of_backups
from interview_tui.store.document import Keeping
from interview_tui.store.erase.speaking import Speaking, speaking_of
from interview_tui.store.erase.tombstone import Tombstone, TombstoneDocument
from interview_tui.store.erase.traces import Traces, find_traces, find_traces_of_conversation
from interview_tui.store.erase.unfinished import unfinished
from interview_tui.store.erase.unquoting import take_out
from interview_tui.store.faults import not_saved
from interview_tui.store.files import Files
from interview_tui.store.lock import ConversationLock, is_held, store_lock

OPEN_ELSEWHERE = N_(
    "A conversation with this customer is open in another window; nothing was erased. Close it there and erase again."
)
FINISHED = N_("What was being deleted when the program was cut off is gone for good now.")
NOTHING_KEPT = N_("Nothing is kept on {id}.")
LEFT = N_("{path} cannot be removed ({reason}). The rest is erased; this goes when the program starts the next time.")
_PASSES = 3
"""What another window saves at this very moment is found by the next pass."""


@dataclass(frozen=True)
class Erasing:
    """Erases customers of one store, and deleted conversations."""

    files: Files
    keeping: Keeping
    now: Callable[[], datetime]
    forget_index: Callable[[frozenset[str] | None], None]
    """Removes these conversations from the index; None discards it. Raises OSError."""
    backups: tuple[Path, ...] = ()
    """The folders of automatic backups."""

    def erase(self, ids: Sequence[str]) -> Erased:
        """Erase a customer with all their records. Raises NotFound, Unreadable, ReadOnly, NotSaved."""
        every = [one for one in map(self._begun_or_there, ids) if one is not None]
        if not every:
            raise NotFound(NOTHING_KEPT, id=ids[0])
        conversations = frozenset(one for traces in every for one in traces.conversations)
        with self._alone(conversations):
            # All of them before the first goes: what says that they are one person, and what they said, goes with it.
            speaking = self._speaking(every)
            tombstones = [
                Tombstone(
                    id=traces.of,
                    conversations=tuple(sorted(traces.conversations)),
                    said=tuple(sorted(traces.said | speaking.ids)),
                    at=self.now(),
                )
                for traces in every
            ]
            for tombstone in tombstones:
                self.save(tombstone)
            files = sum(map(self.finish, tombstones))
        there = {path for traces in every for path in traces.there} - {
            path for traces in every for path in traces.documents
        }
        return Erased(len(conversations), files, len(there), len(speaking.ids), speaking.stays)

    def _speaking(self, every: Iterable[Traces]) -> Speaking:
        gone = {one for traces in every for one in (traces.of, *traces.conversations)}
        return speaking_of(self.files, self._digests, gone, {path.stem for traces in every for path in traces.there})

    def _begun_or_there(self, customer_id: str) -> Traces | None:
        """Return what there is of a customer, or an unfinished erasure; None if there is nothing."""
        begun = self._read(self.files.tombstone(customer_id))
        known = frozenset(begun.conversations) if begun else frozenset[str]()
        traces = find_traces(self.files, customer_id, self._digests, known, frozenset(begun.said if begun else ()))
        is_left = traces.documents or traces.beside or traces.there or (begun is not None and not begun.finished)
        return traces if is_left else None

    def finish_begun(self) -> tuple[Message, ...]:
        """Complete interrupted erasures; report each, and what prevents it, in a sentence."""
        told: dict[Message, None] = {}
        try:
            paths = unfinished(self.files)
        except Unreadable as error:
            return (error.message,)
        for path in paths:
            try:
                tombstone = self._read(path)
                if tombstone is not None and not self._is_anothers(tombstone):
                    with self._alone(frozenset(tombstone.conversations)):
                        self.finish(tombstone)
                    told[Message(FINISHED)] = None
            except Told as error:
                told[error.message] = None
        return tuple(told)

    def _is_anothers(self, tombstone: Tombstone) -> bool:
        """Return whether another running program has deleted this conversation, and may restore it."""
        return tombstone.is_of_conversation and is_held(self.files.locks, tombstone.id, self.keeping.disk)

    def finish(self, tombstone: Tombstone) -> int:
        """Remove all that is left and return how many files that were. Raises Unreadable, NotSaved."""
        if tombstone.is_of_conversation:
            tombstone = self._with_what_quotes(tombstone)
        gone = 0
        fault: NotSaved | None = None
        for _ in range(_PASSES):
            traces = self._traces(tombstone)
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
            self.forget_index(frozenset(tombstone.conversations) if tombstone.is_of_conversation else None)
            take_out_of_backups(self.backups, tombstone, self.keeping)
        except OSError as error:
            raise NotSaved(LEFT, path=str(error.filename), reason=error.strerror or str(error)) from error
        if fault is not None:
            raise fault
        self.save(tombstone.changed(finished=True))
        return gone

    def _with_what_quotes(self, tombstone: Tombstone) -> Tombstone:
        """Keep what of one's own quotes a conversation before that goes: until then it might have been brought back."""
        said = speaking_of(self.files, self._digests, {tombstone.id}).ids - {*tombstone.said}
        if not said:
            return tombstone
        tombstone = tombstone.changed(said=tuple(sorted({*tombstone.said, *said})))
        self.save(tombstone)
        return tombstone

    @property
    def _digests(self) -> Digests:
        return Digests(self.keeping.by)

    def _traces(self, tombstone: Tombstone) -> Traces:
        if tombstone.is_of_conversation:
            return find_traces_of_conversation(self.files, tombstone.id, self._digests, frozenset(tombstone.said))
        return find_traces(
            self.files, tombstone.id, self._digests, frozenset(tombstone.conversations), frozenset(tombstone.said)
        )

    def _forget(self, traces: Traces) -> None:
        """Remove ids and quotes from the records of others."""
        for path in traces.mentioning:
            try:
                take_out(path, traces, self.files, self.keeping)
            except Unreadable:
                pass  # nobody can say what in it is whose; the doctor reports it
            except OSError as error:
                raise not_saved(error, path) from error

    def _read(self, path: Path) -> Tombstone | None:
        document = TombstoneDocument(path, self.keeping)
        return document.read() if document.exists() else None

    def save(self, tombstone: Tombstone) -> None:
        """Save the tombstone; on return it is on the drive. Raises NotSaved, Unreadable."""
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
        """Hold these conversations as the only one who has them open. Raises ReadOnly."""
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
