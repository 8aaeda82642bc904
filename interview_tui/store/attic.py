"""The folder that keeps originals of files that were unreadable, or rewritten by a newer version."""

from pathlib import Path

from interview_tui.disk.calls import Disk
from interview_tui.store import atomic
from interview_tui.store.tables import load_bytes


def keep_copy(path: Path, label: str, attic: Path, disk: Disk) -> Path | None:
    """Copy a file into the attic and return the copy's path; None if there is no file. Raises OSError, Unreadable."""
    data = load_bytes(path)
    if data is None:
        return None
    kept = _free(path, label, attic)
    atomic.replace(kept, data, disk)
    return kept


def move_aside(path: Path, label: str, attic: Path, disk: Disk) -> Path:
    """Move a file into the attic and return its new path. Raises OSError."""
    kept = _free(path, label, attic)
    atomic.move(path, kept, disk)
    return kept


def _free(path: Path, label: str, attic: Path) -> Path:
    """Return an unused name beginning like the file's own, so that erasing finds it by the id."""
    number = 1
    while (kept := attic / f"{path.stem.lstrip('.')}.{label}-{number}.json").exists():
        number += 1
    return kept
