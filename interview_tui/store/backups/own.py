"""Which files in a folder are backups that were made by themselves: the last bytes of each say so, and of which store.

What is cut off does not end so, and what a person put there does not either: nobody else's file is ever touched.
"""

import os
import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from interview_tui.disk.calls import Disk
from interview_tui.disk.temporary import TEMPORARY, lives_still

DAYS = 7
WEEKS = 4
_NAME = re.compile(r"interview-(\d{4}-\d{2}-\d{2})\.zip")


@dataclass(frozen=True, order=True)
class Own:
    """A backup that was made by itself."""

    day: date
    path: Path


def beside(home: Path) -> Path:
    """Return the folder where nobody chose another: beside the store."""
    return home.with_name(f"{home.name}-backups")


def name_of(day: date) -> str:
    """Return how the backup of a day is called."""
    return f"interview-{day.isoformat()}.zip"


def mark_of(store_id: str) -> bytes:
    """Return how a backup of this store ends that was made by itself."""
    return f"interview-tui by itself {store_id}".encode()


def own_backups(folder: Path, store_id: str) -> list[Own]:
    """Return those of a folder, the earliest first; none where there is no folder. Raises OSError."""
    mark = mark_of(store_id)
    return sorted(
        Own(day, path) for path in _files(folder) if (day := _day(path.name)) is not None and _ends_with(path, mark)
    )


def kept(days: Collection[date]) -> set[date]:
    """Return which days' backups stay: the last seven, and before them the last one of each of four weeks."""
    newest = sorted(set(days), reverse=True)
    stay, weeks = set(newest[:DAYS]), dict[tuple[int, int], date]()
    for day in newest[DAYS:]:
        weeks.setdefault(day.isocalendar()[:2], day)
    return stay | set(list(weeks.values())[:WEEKS])


def prune(folder: Path, store_id: str, disk: Disk) -> None:
    """Remove the backups that need not stay; what cannot be removed stays. Raises OSError for the folder."""
    found = own_backups(folder, store_id)
    stay = kept([one.day for one in found])
    for one in found:
        if one.day not in stay:
            with suppress(OSError):
                disk.remove(one.path)


def sweep(folder: Path, disk: Disk) -> None:
    """Remove what was left by a program that ended while it wrote a backup. Raises OSError for the folder."""
    for path in _files(folder):
        if path.name.startswith(".interview-") and TEMPORARY.match(path.name) and not lives_still(path):
            with suppress(OSError):
                disk.remove(path)


def _files(folder: Path) -> Iterator[Path]:
    try:
        names = os.listdir(folder)
    except FileNotFoundError:
        return
    yield from (folder / name for name in names)


def _day(name: str) -> date | None:
    found = _NAME.fullmatch(name)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def _ends_with(path: Path, mark: bytes) -> bool:
    with path.open("rb") as file:
        file.seek(0, os.SEEK_END)
        file.seek(max(0, file.tell() - len(mark)))
        return file.read() == mark
