"""Finds unfinished erasures without loading what erasing needs."""

from pathlib import Path

from interview_tui.port.faults import Unreadable
from interview_tui.store.files import Files
from interview_tui.store.tables import load


def unfinished(files: Files) -> list[Path]:
    """Return the tombstones that are not finished, including unreadable ones. Raises Unreadable."""
    return [path for path in files.all_tombstones() if not _is_finished(path)]


def _is_finished(path: Path) -> bool:
    try:
        return bool((load(path) or {})["erased"]["1"]["finished"])
    except (Unreadable, KeyError):
        return False
