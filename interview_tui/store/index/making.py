"""Makes the file of the index: from all conversations, or from the previous file and what changed since."""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from interview_tui.port.search import Progress
from interview_tui.store.index import customer_rows, rows
from interview_tui.store.index.comparing import Differing, uncollected
from interview_tui.store.index.database import discard, made_anew, transaction
from interview_tui.store.index.freed import give_back
from interview_tui.store.index.read import Read, drop
from interview_tui.store.index.rows import folder_name

AT_ONCE = 50
"""In files: how many are read and added together before progress is reported.

1000 would take as long, and more memory.
"""
_LEFT_S = 600
"""In nanoseconds: a file not written to for so long was left by a program that ended before it was finished."""


def make(
    path: Path,
    belongs_to: str,
    differing: Differing,
    read: Callable[[Differing], Read],
    tell: Callable[[Progress], object],
    *,
    of: Path | None,
) -> None:
    """Make the index from nothing, or from an existing one and the files that differ from it.

    Raises OSError, sqlite3.Error.
    """
    with made_anew(path, belongs_to, of=of) as db, uncollected():
        for start in range(0, len(differing), AT_ONCE):
            tell(Progress(start, len(differing)))
            some = differing[start : start + AT_ONCE]
            kept = read(some)
            with transaction(db):
                drop(db, [(folder_name(path.parent), path.stem) for path, _ in some])
                rows.put_unlearnt(db, kept.conversations)
                customer_rows.put(db, kept.customers)
        with transaction(db):
            rows.finish(db)
    give_back()


def make_without(path: Path, belongs_to: str, conversations: frozenset[str]) -> None:
    """Make the index from the existing one, so that no byte of these conversations is left in it.

    Raises OSError, sqlite3.Error.
    """
    with made_anew(path, belongs_to, of=path) as db:
        with transaction(db):
            rows.drop(db, rows.places(db, conversations))
            rows.unlearn(db)
        # What was removed is still in free pages: rewrite all others.
        db.execute("PRAGMA temp_store = MEMORY")
        db.execute("VACUUM")


def sweep(path: Path) -> None:
    """Remove what programs left that ended while making this index."""
    for left in path.parent.glob(f"{path.name}.*.new"):
        with suppress(OSError):
            if os.stat(left).st_mtime < time.time() - _LEFT_S:
                discard(left)
