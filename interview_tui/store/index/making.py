"""Makes the file of the index: of all conversations, or of the file before and what changed since."""

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
"""Files that are read and put in together, after each of which is told how far it is.

It takes as long with 1000, and more memory.
"""
_LEFT_S = 600
"""A file that nobody wrote into for so long was left by a program that ended before it was made."""


def make(
    path: Path,
    belongs_to: str,
    differing: Differing,
    read: Callable[[Differing], Read],
    tell: Callable[[Progress], object],
    *,
    of: Path | None,
) -> None:
    """Make the index, of nothing or `of` one that is there and the files that differ from it.

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
    """Make the index of the one that is there, so that no byte of these conversations is left in it.

    Raises OSError, sqlite3.Error.
    """
    with made_anew(path, belongs_to, of=path) as db:
        with transaction(db):
            rows.drop(db, rows.places(db, conversations))
            rows.unlearn(db)
        # What was taken out still lies in pages that are free now: all others are written anew.
        db.execute("PRAGMA temp_store = MEMORY")
        db.execute("VACUUM")


def sweep(path: Path) -> None:
    """Remove what programs left that ended while they made this index."""
    for left in path.parent.glob(f"{path.name}.*.new"):
        with suppress(OSError):
            if os.stat(left).st_mtime < time.time() - _LEFT_S:
                discard(left)
