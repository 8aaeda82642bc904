"""Compares the files of a store with what the index knows of them, and reads again those that differ."""

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
"""A folder that changed less long ago may change again without its time telling."""


Differing = list[tuple[Path, Stamp | None]]
"""Files that are not as an index knows them, each as it is now; None for one that is gone."""


class Known(Protocol):
    """Which files an index knows."""

    def stamps(self, folder: str) -> Mapping[str, Stamp]:
        """Return those of a folder, by id: of a month, or of the customers. Raises sqlite3.Error."""
        ...

    def folders(self) -> set[str]:
        """Return the months they lie in. Raises sqlite3.Error."""
        ...


class Nothing:
    """An index that knows no file."""

    def stamps(self, folder: str) -> Mapping[str, Stamp]:
        """Return none."""
        return {}

    def folders(self) -> set[str]:
        """Return none."""
        return set()


def _has_settled(folder: Stamp) -> bool:
    return folder[2] < time.time_ns() - _SETTLED_NS


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the garbage collector out: so many records at once make it look through all of them again and again."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


class Comparing:
    """Knows which folders have not changed since they were compared, and which files cannot be read."""

    def __init__(self, files: Files, kind: DocumentKind, customers: DocumentKind = CUSTOMER) -> None:
        self._files = files
        self._kind, self._customers = kind, customers
        self._folders: dict[Path, Stamp] = {}
        self._above: dict[Path, Stamp | None] = {}
        """The folders in which months lie."""
        self._months: frozenset[Path] = frozenset()
        self._unreadable: dict[Path, Stamp] = {}
        self._forgotten = 0
        """How often all was forgotten: who compares meanwhile has compared with what no longer holds."""
        self._forgetting = Lock()
        self._gone: Stamp | None = None
        """The folder that says which conversations were deleted, as it was when all were compared."""

    def forget(self) -> None:
        """Compare everything again: the index is another one."""
        with self._forgetting:
            self._forgotten += 1
            self._folders.clear()
            self._above.clear()

    def changed_folders(self) -> set[Path]:
        """Return the folders that changed since they were compared, those that are gone included. Raises Unreadable."""
        root = self._files.conversations
        self._look_for_deleted()
        if not self._above or any(stamp(folder) != then for folder, then in self._above.items()):
            # A month came or went, perhaps.
            above = {folder: stamp(folder) for folder in (root, *(root / name for name in names(root)))}
            # All or none: of one that was left out nobody would see that a month came into it.
            settled = all(now is not None and _has_settled(now) for now in above.values())
            self._above = above if settled else {}
            self._months = frozenset(self._files.months())
        there = self._months | {self._files.customers}
        changed = {folder for folder in there if stamp(folder) != self._folders.get(folder)}
        return changed | (self._folders.keys() - there)

    def _look_for_deleted(self) -> None:
        # A conversation that was deleted, or brought back, changes nothing in its own folder.
        now = stamp(self._files.erased)
        if now != self._gone:
            self.forget()
            self._gone = now if now is None or _has_settled(now) else None

    def differing(self, known: Known, *, everywhere: bool) -> Differing:
        """Return the files that are not as the index knows them, oldest first; those of changed folders, or all.

        Raises Unreadable, sqlite3.Error.
        """
        if everywhere:
            self._folders.clear()
            months = set(self._files.months())
            folders = months | {self._files.conversations / folder for folder in known.folders()}
            folders.add(self._files.customers)
        else:
            folders = self.changed_folders()
        return [one for folder in sorted(folders) for one in self._differing(known, folder)]

    def read(self, some: Differing) -> Read:
        """Return what is in these files; those that are gone or cannot be read are left out."""
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
            # Something was deleted meanwhile, perhaps, which no folder's time tells.
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
