"""The content of files that differ from the index: conversations and customers, which have separate tables."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from interview_tui.store.index import customer_rows, rows
from interview_tui.store.index.customer_rows import CUSTOMERS, KeptCustomer
from interview_tui.store.index.rows import Kept
from interview_tui.store.stamp import Stamp

Name = tuple[str, str]
"""The key of a file in the index: its folder and its id."""


class Read(NamedTuple):
    """The content of some files, without those that are gone or unreadable."""

    conversations: Sequence[Kept] = ()
    customers: Sequence[KeptCustomer] = ()

    def stamps(self) -> dict[Name, Stamp]:
        """Return the stamps of these files."""
        conversations = {(kept.folder, kept.entry.head.id): kept.stamp for kept in self.conversations}
        return conversations | {(CUSTOMERS, kept.known.id): kept.stamp for kept in self.customers}


def drop(db: sqlite3.Connection, names: Iterable[Name]) -> None:
    """Remove everything known of files."""
    names = list(names)
    rows.drop(db, [one for one in names if one[0] != CUSTOMERS])
    customer_rows.drop(db, [name for folder, name in names if folder == CUSTOMERS])
