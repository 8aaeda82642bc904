"""Who a store is: read from its own file, which the first start makes."""

from collections.abc import Callable
from datetime import datetime

from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.lock import store_lock
from interview_tui.store.store_document import Identity, StoreDocument


def founded(files: Files, keeping: Keeping, now: Callable[[], datetime]) -> tuple[Identity, bool]:
    """Return who a store is, and whether a newer version wrote that. Raises Unreadable, OSError."""
    document = StoreDocument(files.store, keeping)
    if not document.exists():
        # Two first starts at once must not give the store two ids.
        with store_lock(files.locks, keeping.disk):
            document = StoreDocument(files.store, keeping)
            if not document.exists():
                identity = Identity(id=_new_id(now()))
                document.save(identity)
                return identity, False
    return document.read(), document.newer


def _new_id(now: datetime) -> str:
    # Its import takes longer than everything else here, and is needed once in a store's life.
    from ulid import ULID

    return str(ULID.from_datetime(now))
