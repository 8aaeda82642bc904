"""Compares the files of a store with the index, and reads those that differ."""

import gc
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Protocol

from interview_tui.port.faults import Unreadable
from interview_tui.store.customer_head import read_known
from interview_tui.store.files import Files, names
from interview_tui.store.index.customer_rows import KeptCustomer
from interview_tui.store.index.entry import read_entry
from interview_tui.store.index.read import Read
from interview_tui.store.index.rows import Kept, folder_name
from interview_tui.store.kinds import CUSTOMER, DocumentKind
from interview_tui.store.stamp import Stamp, stamp

_SETTLED_NS = 100_000_000
"""A folder changed less than this many nanoseconds ago may change again without a new time stamp."""


Differing = list[tuple[Path, Stamp | None]]
"""The files that differ from the index, with their present stamps; None: the file is gone."""


class Known(Protocol):
    """An index, as far as comparing needs it."""

    def stamps(self, folder: str) -> Mapping[str, Stamp]:
        """Return the stamps of the known files of a folder (a month, or the customers), by id. Raises sqlite3.Error."""
        ...

    def folders(self) -> set[str]:
        """Return the known months. Raises sqlite3.Error."""
        ...


class Nothing:
    """An empty index."""

    def stamps(self, folder: str) -> Mapping[str, Stamp]:
        """Return {}."""
        return {}

    def folders(self) -> set[str]:
        """Return an empty set."""
        return set()


def _has_settled(folder: Stamp) -> bool:
    return folder[2] < time.time_ns() - _SETTLED_NS


@contextmanager
def uncollected() -> Iterator[None]:
    """Suspend garbage collection, which would scan so many new records again and again."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


class Comparing:
    """Keeps track of which folders are unchanged since they were compared, and which files cannot be read."""

    def __init__(self, files: Files, kind: DocumentKind, customers: DocumentKind = CUSTOMER) -> None:
        self._files = files
        self._kind, self._customers = kind, customers
        self._folders: dict[Path, Stamp] = {}
        self._above: dict[Path, Stamp | None] = {}
        """The folders that contain months."""
        self._months: frozenset[Path] = frozenset()
        self._unreadable: dict[Path, Stamp] = {}
        self._forgotten = 0
        """Counts calls of `forget`: a comparison that was running meanwhile is void."""
        self._forgetting = Lock()
        self._gone: Stamp | None = None
        """The folder of tombstones of deleted conversations, as it was at the last full comparison."""

    def forget(self) -> None:
        """Compare everything again: the index was replaced."""
        with self._forgetting:
            self._forgotten += 1
            self._folders.clear()
            self._above.clear()

    def changed_folders(self) -> set[Path]:
        """Return the folders that changed since they were compared, including removed ones. Raises Unreadable."""
        root = self._files.conversations
        self._look_for_deleted()
        if not self._above or any(stamp(folder) != then for folder, then in self._above.items()):
            # Perhaps a month was added or removed.
            above = {folder: stamp(folder) for folder in (root, *(root / name for name in names(root)))}
            # All or none: nobody would notice a month added to a folder that was skipped.
            settled = all(now is not None and _has_settled(now) for now in above.values())
            self._above = above if settled else {}
            self._find_months()
        there = self._months | {self._files.customers}
        changed = {folder for folder in there if stamp(folder) != self._folders.get(folder)}
        return changed | (self._folders.keys() - there)

    def _find_months(self) -> None:
        months = frozenset(self._files.months())
        # The paths of before, where they are the same: one that is the very key of a dictionary need not be compared,
        # and there may be fifty stores of a hundred months each.
        self._months = (self._months & months) | months

    def _look_for_deleted(self) -> None:
        # Deleting or restoring a conversation changes nothing in its own folder.
        now = stamp(self._files.erased)
        if now != self._gone:
            self.forget()
            self._gone = now if now is None or _has_settled(now) else None

    def differing(self, known: Known, *, everywhere: bool) -> Differing:
        """Return the files that differ from the index, oldest first; in changed folders, or `everywhere`.

        Raises Unreadable, sqlite3.Error.
        """
        if everywhere:
            self._folders.clear()
            self._find_months()
            folders = {*self._months, self._files.customers}
            folders |= {self._files.conversations / folder for folder in known.folders()}
        else:
            folders = self.changed_folders()
        return [one for folder in sorted(folders) for one in self._differing(known, folder)]

    def read(self, some: Differing) -> Read:
        """Return the content of these files, without those that are gone or unreadable."""
        there = [kept for path, now in some if now is not None and (kept := self._read(path, now))]
        return Read(
            [kept for kept in there if isinstance(kept, Kept)],
            [kept for kept in there if isinstance(kept, KeptCustomer)],
        )

    def _differing(self, index: Known, folder: Path) -> Differing:
        before, forgotten = stamp(folder), self._forgotten
        known = index.stamps(folder_name(folder))
        is_customers = folder == self._files.customers
        paths = self._files.all_customers() if is_customers else self._files.newest_first_in(folder)
        there = {path: stamp(path) for path in paths}
        differing: Differing = [
            (path, now)
            for path, now in there.items()
            if now is not None
            and known.get(path.stem) != now
            and (path.stem in known or self._unreadable.get(path) != now)
        ]
        names = {path.stem for path, now in there.items() if now is not None}
        differing += [(folder / f"{name}.json", None) for name in known.keys() - names]
        with self._forgetting:
            # Perhaps something was deleted meanwhile, which no folder's time shows.
            if before is not None and _has_settled(before) and forgotten == self._forgotten:
                self._folders[folder] = before
            else:
                self._folders.pop(folder, None)
        return differing

    def _read(self, path: Path, now: Stamp) -> Kept | KeptCustomer | None:
        try:
            if path.parent == self._files.customers:
                known = read_known(path, self._customers)
                return None if known is None else KeptCustomer(now, known)
            entry = read_entry(path, self._kind)
        except Unreadable:
            self._unreadable[path] = now
            return None
        return None if entry is None else Kept(folder_name(path.parent), now, entry)
