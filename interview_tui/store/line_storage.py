"""A TinyDB storage that writes one record per line and replaces its file as a whole."""

import json
import os
from collections.abc import Iterator
from copy import deepcopy
from itertools import compress
from operator import ne
from pathlib import Path

from tinydb.storages import Storage

from interview_tui.disk.calls import Disk
from interview_tui.store import atomic
from interview_tui.store.tables import Json, Tables, load


class Said:
    """A table as last serialised."""

    def __init__(self) -> None:
        self.records: dict[str, Json] = {}
        """By number."""
        self.lines: dict[str, bytes] = {}
        """The line of each record."""


_encode = json.JSONEncoder(ensure_ascii=False).encode


class LineStorage(Storage):
    """Parses its file once, and writes it on `flush` instead of at every change.

    The file is JSON that stock TinyDB can read and write. One that cannot be read is never overwritten: `read`, `write`
    and `flush` raise Unreadable.
    """

    def __init__(self, path: Path, disk: Disk) -> None:
        self.path = path
        self._disk = disk
        self._tables: Tables | None = None
        self._read = False
        self._changed = False
        self._seen: tuple[int, ...] | None = None
        self._said: dict[str, Said] = {}

    def read(self) -> Tables | None:
        """Return the current tables; None if there is no file yet. Raises Unreadable."""
        if not self._read:
            self._seen = self._look()
            self._tables = load(self.path)
            self._read = True
        return self._tables

    def write(self, data: Tables) -> None:
        """Set the current tables; they reach the disk with the next `flush`. Raises Unreadable."""
        self.read()
        self._tables = data
        self._changed = True

    def flush(self) -> None:
        """Write the current tables to disk. Raises OSError; they are then written by the next call."""
        if self._changed and self._tables is not None:
            try:
                atomic.replace(self.path, self._serialised(self._tables), self._disk)
                self._changed = False
            finally:
                # Even after a failure: the new file may be in place and only its folder not synced.
                self._seen = self._look()
        elif self._tables is not None:
            # It may have been put there by a save of another object that failed after this step.
            self._disk.sync_folder(self.path.parent)

    def changed_elsewhere(self) -> bool:
        """Return whether the file is not the one that this object last read, wrote or found."""
        return self._look() not in (self._seen, None)

    def _look(self) -> tuple[int, ...] | None:
        try:
            found = os.stat(self.path)
        except OSError:
            return None
        return found.st_ino, found.st_size, found.st_mtime_ns

    def _serialised(self, tables: Tables) -> bytes:
        self._said = {name: self._said.get(name) or Said() for name in tables}
        pieces: list[bytes] = []
        for name, table in tables.items():
            lines = [*_lines(table, self._said[name])] or [b""]
            lines[0] = _bytes(f"{_encode(name)}: {{\n") + lines[0]
            lines[-1] += b"\n}"
            pieces += lines
        # Tables and records have the same separator, so everything is joined in one go.
        return b"{\n" + b",\n".join(pieces) + b"\n}\n"


def _lines(table: dict[str, Json], said: Said) -> Iterator[bytes]:
    """Return the line of each record; only changed ones are serialised again."""
    # By value, since TinyDB changes records in place, and without a Python step for each of thousands of records.
    for number in list(compress(table, map(ne, table.values(), map(said.records.get, table)))):
        said.lines[number] = _bytes(f'"{number}": {_encode(table[number])}')
        said.records[number] = _copy(table[number])
    for gone in said.records.keys() - table.keys() if len(said.records) > len(table) else ():
        del said.records[gone], said.lines[gone]
    return map(said.lines.__getitem__, table)


def _copy(record: Json) -> Json:
    # TinyDB changes records in place, so compare with copies.
    nested = any(isinstance(value, (list, dict)) for value in record.values())
    return deepcopy(record) if nested else dict(record)


def _bytes(text: str) -> bytes:
    # A lone surrogate, which UTF-8 cannot encode, becomes its own JSON escape.
    return text.encode("utf-8", "backslashreplace")
