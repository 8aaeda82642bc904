"""The identity of a store: read from its file, which the first start creates."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from interview_tui.disk.calls import Disk
from interview_tui.port.faults import Unreadable
from interview_tui.records.version import next_term
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


def begin_term(files: Files, disk: Disk, now: datetime) -> None:
    """Begin a term of a store: every version it assigns from now on is later than all before. Raises OSError."""
    document = StoreDocument(files.store, Keeping(files.attic, disk=disk))
    # An unreadable one is left to the doctor: giving the store a new identity also begins a term.
    with suppress(Unreadable):
        if document.exists():
            identity = document.read()
            if not document.newer:
                document.save(identity.changed(term=next_term([identity.term], now)))


def _new_id(now: datetime) -> str:
    # Slower to import than everything else here, and needed only once in a store's life.
    from ulid import ULID

    return str(ULID.from_datetime(now))
