"""One writer per conversation: a lock held while it is open, and free at once when its process is killed."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.disk.calls import Disk
from interview_tui.store import atomic

if TYPE_CHECKING:
    from filelock import FileLock

PATIENCE_S = 2.0
"""How long to wait for the store's own lock, in seconds; others need it for microseconds."""


class ConversationLock:
    """The lock of one conversation: `locks/<id>.lock`, a file that exists only while somebody has it open."""

    def __init__(self, folder: Path, conversation_id: str, disk: Disk) -> None:
        self._folder = folder
        self._path = folder / f"{conversation_id}.lock"
        self._disk = disk
        self._held: FileLock | None = None

    def take(self) -> bool:
        """Try to take the lock; return whether it is held now. Raises OSError if its file cannot be created."""
        if self._held is not None:
            return True
        from filelock import Timeout

        with store_lock(self._folder, self._disk):
            lock = _lock(self._path)
            try:
                lock.acquire(blocking=False)
            except Timeout:
                return False
            self._held = lock
        return True

    def release(self) -> None:
        """Release it and remove its file. If that is refused, the file stays and does no harm."""
        held, self._held = self._held, None
        if held is None:
            return
        with suppress(OSError), store_lock(self._folder, self._disk) as alone:
            if alone:
                with suppress(OSError):
                    self._path.unlink()
                held.release()
        held.release()


def is_held(folder: Path, conversation_id: str, disk: Disk) -> bool:
    """Return whether anybody has a conversation open; True if that cannot be determined."""
    if not (folder / f"{conversation_id}.lock").exists():
        return False
    try:
        with store_lock(folder, disk):
            return is_held_now(folder, conversation_id)
    except OSError:
        return True


def is_held_now(folder: Path, conversation_id: str) -> bool:
    """Return what `is_held` does, to somebody who holds the store's lock: it stays true until they release that."""
    path = folder / f"{conversation_id}.lock"
    if not path.exists():
        return False
    from filelock import Timeout

    try:
        lock = _lock(path)
        lock.acquire(blocking=False)
        lock.release()
    except (Timeout, OSError):
        return True
    return False


@contextmanager
def store_lock(folder: Path, disk: Disk) -> Iterator[bool]:
    """Hold the lock needed to create and remove files in the store's folder of locks; yields whether that worked.

    Without it, somebody could lock a file just as it is removed, while somebody else locks the next file of that name.
    This lock's own file is never removed. Raises OSError.
    """
    from filelock import Timeout

    atomic.make_folders(folder, disk)
    lock = _lock(folder / "store.lock")
    try:
        lock.acquire(timeout=PATIENCE_S)
    except Timeout:
        # Its holder was suspended in between. Waiting longer would keep a person from writing.
        yield False
        return
    try:
        yield True
    finally:
        lock.release()


def _lock(path: Path) -> "FileLock":
    from filelock import FileLock

    # Not bound to a thread: the writer may take what the main thread releases.
    return FileLock(path, mode=0o600, thread_local=False)
