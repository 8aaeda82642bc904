"""Identifies the state of a file, to notice that it changed: another inode, size or time."""

import os
from pathlib import Path

Stamp = tuple[int, int, int]
"""Inode number, size in bytes, time of the last change in nanoseconds."""


def stamp(path: Path) -> Stamp | None:
    """Return the stamp of a file or folder; None if it cannot be examined."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    # SQLite integers have 63 bits; some file systems number with 64.
    return found.st_ino & 0x7FFF_FFFF_FFFF_FFFF, found.st_size, found.st_mtime_ns
