"""Recognises automatic backups: the last bytes of the file say that it is one, and of which store.

A truncated file does not end like that, nor does one a person made: nobody else's file is ever touched.
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
    """An automatic backup."""

    day: date
    path: Path


def beside(home: Path) -> Path:
    """Return the default backup folder: beside the store."""
    return home.with_name(f"{home.name}-backups")


def name_of(day: date) -> str:
    """Return the file name of a day's backup."""
    return f"interview-{day.isoformat()}.zip"


def mark_of(store_id: str) -> bytes:
    """Return the bytes that end an automatic backup of this store."""
    return f"interview-tui by itself {store_id}".encode()


def own_backups(folder: Path, store_id: str) -> list[Own]:
    """Return the backups in a folder, earliest first; [] if there is no folder. Raises OSError."""
    mark = mark_of(store_id)
    return sorted(
        Own(day, path) for path in _files(folder) if (day := _day(path.name)) is not None and _ends_with(path, mark)
    )


def kept(days: Collection[date]) -> set[date]:
    """Return the days whose backups are kept: the latest seven, and before them the last one in each of four weeks."""
    newest = sorted(set(days), reverse=True)
    stay, weeks = set(newest[:DAYS]), dict[tuple[int, int], date]()
    for day in newest[DAYS:]:
        weeks.setdefault(day.isocalendar()[:2], day)
    return stay | set(list(weeks.values())[:WEEKS])


def prune(folder: Path, store_id: str, disk: Disk) -> None:
    """Remove the backups that are not kept, as far as possible. Raises OSError if the folder cannot be read."""
    found = own_backups(folder, store_id)
    stay = kept([one.day for one in found])
    for one in found:
        if one.day not in stay:
            with suppress(OSError):
                disk.remove(one.path)


def sweep(folder: Path, disk: Disk) -> None:
    """Remove what a program left that ended while writing a backup. Raises OSError if the folder cannot be read."""
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
