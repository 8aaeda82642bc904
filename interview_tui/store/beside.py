"""Opens the records collected from one author quickly: nobody writes there, so nothing needs to be recovered."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from interview_tui.disk.calls import Disk
from interview_tui.language.message import N_, Message
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.index.index import Index
from interview_tui.store.kinds import CONVERSATION, CUSTOMER
from interview_tui.store.store import JsonStore
from interview_tui.store.store_document import StoreDocument
from interview_tui.store.writer import Writer

THEIRS = N_("What others released is theirs; here it can only be read.")


def opened_beside(folder: Path, now: Callable[[], datetime], cache: Path | None, disk: Disk) -> JsonStore:
    """Return an author's records as a store for reading. Raises Unreadable."""
    files = Files(folder)
    keeping = Keeping(files.attic, disk=disk)
    identity = StoreDocument(files.store, keeping).read()
    index = (
        None
        if cache is None
        else Index(
            cache / identity.id / "index.sqlite", files, keeping.kinds[CONVERSATION.name], keeping.kinds[CUSTOMER.name]
        )
    )
    keeping = Keeping(files.attic, identity.id, disk, keeping.kinds, identity.term)
    host, pid = socket.gethostname(), os.getpid()
    return JsonStore(files, identity, keeping, Writer(), now, host, pid, Message(THEIRS), index, cache)
