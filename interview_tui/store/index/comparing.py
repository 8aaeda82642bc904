"""Compares the files of a store with what the index knows of them, and reads again those that differ."""

import gc
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from interview_tui.conversation.port import Unreadable
from interview_tui.store.files import Files, names
from interview_tui.store.index.database import transaction
from interview_tui.store.index.entry import read_entry
from interview_tui.store.index.rows import Kept, drop, folder_name, folders, put, stamps
from interview_tui.store.schema import Schema
from interview_tui.store.stamp import Stamp, stamp

AT_ONCE = 1000
"""Conversations that are read and put in together."""
_SETTLED_NS = 100_000_000
"""A folder that changed less long ago may change again without its time telling."""


def _has_settled(folder: Stamp) -> bool:
    return folder[2] < time.time_ns() - _SETTLED_NS


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector out: so many records at once make it look through all of them again and again."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


class Comparing:
    """Knows which folders have not changed since they were compared, and which files cannot be read."""

    def __init__(self, files: Files, schema: Schema) -> None:
        self._files = files
        self._schema = schema
        self._folders: dict[Path, Stamp] = {}
        self._above: dict[Path, Stamp] = {}
        """The folders in which months lie."""
        self._months: tuple[Path, ...] = ()
        self._unreadable: dict[Path, Stamp] = {}

    def forget(self) -> None:
        """Compare everything again: the index is another one."""
        self._folders.clear()
        self._above.clear()

    def changed_folders(self) -> set[Path]:
        """Return the folders that changed since they were compared, those that are gone included. Raises Unreadable."""
        root = self._files.conversations
        if not self._above or any(stamp(folder) != then for folder, then in self._above.items()):
            # A month came or went, perhaps.
            above = {folder: stamp(folder) for folder in (root, *(root / name for name in names(root)))}
            self._above = {folder: now for folder, now in above.items() if now and _has_settled(now)}
            self._months = tuple(self._files.months())
        changed = {folder for folder in self._months if stamp(folder) != self._folders.get(folder)}
        return changed | (self._folders.keys() - set(self._months))

    def bring_up_changed(self, db: sqlite3.Connection, most: int) -> bool:
        """Bring the index up to the folders that changed; False, and not done, where more files differ than that."""
        differing = [one for folder in sorted(self.changed_folders()) for one in self._differing(db, folder)]
        if len(differing) <= most:
            while differing:
                differing = self.bring_up_some(db, differing)
            return True
        self._folders.clear()
        return False

    def all_differing(self, db: sqlite3.Connection) -> list[tuple[Path, Stamp | None]]:
        """Return the files that are not as the index knows them, oldest first. Raises Unreadable, sqlite3.Error."""
        self._folders.clear()
        months = list(self._files.months())
        known = {folder_name(folder) for folder in months}
        gone = [self._files.conversations / folder for folder in folders(db) - known]
        return [one for folder in sorted([*months, *gone]) for one in self._differing(db, folder)]

    def bring_up_some(
        self, db: sqlite3.Connection, differing: Sequence[tuple[Path, Stamp | None]]
    ) -> list[tuple[Path, Stamp | None]]:
        """Read some of these files again and return those that are left."""
        some, left = differing[:AT_ONCE], list(differing[AT_ONCE:])
        with _uncollected():
            self._replace(db, some)
        return left

    def _replace(self, db: sqlite3.Connection, some: Sequence[tuple[Path, Stamp | None]]) -> None:
        read = [kept for path, now in some if now is not None and (kept := self._read(path, now))]
        with transaction(db):
            drop(db, [(folder_name(path.parent), path.stem) for path, _ in some])
            put(db, read)

    def _differing(self, db: sqlite3.Connection, folder: Path) -> list[tuple[Path, Stamp | None]]:
        before = stamp(folder)
        known = stamps(db, folder_name(folder))
        there = {path: stamp(path) for path in self._files.newest_first_in(folder)}
        differing: list[tuple[Path, Stamp | None]] = [
            (path, now)
            for path, now in there.items()
            if now is not None and known.get(path.stem) != now and self._unreadable.get(path) != now
        ]
        names = {path.stem for path, now in there.items() if now is not None}
        differing += [(folder / f"{name}.json", None) for name in known.keys() - names]
        if before is not None and _has_settled(before):
            self._folders[folder] = before
        else:
            self._folders.pop(folder, None)
        return differing

    def _read(self, path: Path, now: Stamp) -> Kept | None:
        try:
            entry = read_entry(path, self._schema)
        except Unreadable:
            self._unreadable[path] = now
            return None
        return None if entry is None else Kept(folder_name(path.parent), now, entry)
