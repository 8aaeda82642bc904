"""The identity of a store: read from its file, which the first start creates."""

from collections.abc import Callable
from datetime import datetime

from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.lock import store_lock
from interview_tui.store.store_document import Identity, StoreDocument


def founded(files: Files, keeping: Keeping, now: Callable[[], datetime]) -> tuple[Identity, bool]:
    """Return the identity of a store, and whether a newer version wrote it. Raises Unreadable, OSError."""
    document = StoreDocument(files.store, keeping)
    if not document.exists():
        # Two first starts at the same time must not give the store two ids.
        with store_lock(files.locks, keeping.disk):
            document = StoreDocument(files.store, keeping)
            if not document.exists():
                identity = Identity(id=_new_id(now()))
                document.save(identity)
                return identity, False
    return document.read(), document.newer


def _new_id(now: datetime) -> str:
    # Slower to import than everything else here, and needed only once in a store's life.
    from ulid import ULID

    return str(ULID.from_datetime(now))
