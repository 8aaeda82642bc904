"""Tells whether a file is still the one that was read: another one has another number, size or time."""

import os
from pathlib import Path

Stamp = tuple[int, int, int]
"""Number in the file system, size, time of the last change in nanoseconds."""


def stamp(path: Path) -> Stamp | None:
    """Return the stamp of a file or folder, None where it cannot be looked at."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    # SQLite holds 63 bits; some file systems number with 64.
    return found.st_ino & 0x7FFF_FFFF_FFFF_FFFF, found.st_size, found.st_mtime_ns
