"""Restores a backup into a new folder, after checking everything in it, and reads it back."""

import os
import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from interview_tui.disk.calls import Disk
from interview_tui.language.message import N_
from interview_tui.port.faults import NotSaved
from interview_tui.store import atomic
from interview_tui.store.archive import Archive, sum_of
from interview_tui.store.contents import from_entry
from interview_tui.store.faults import not_saved
from interview_tui.store.files import Files
from interview_tui.store.founding import begin_term


def restore(backup: Path, into: Path, disk: Disk, now: datetime) -> int:
    """Unpack a backup into a new or empty folder and return how many files it had.

    Everything is as it was, except for the store's term: changes made after the backup are lost here but may be known
    elsewhere, and their version numbers must not be assigned again.

    Raises Unreadable if the file is damaged or holds what no backup holds; nothing was written then. Raises NotSaved if
    the folder is not empty or a file cannot be written; what was written is removed.
    """
    into = Path(os.path.abspath(into))
    archive = Archive(backup)
    try:
        for name in archive.sums:  # check everything before writing the first file
            archive.read(name)
        try:
            _need_empty(into)
            _need_room(into, sum(one.size for one in archive.sums.values()))
            was_there = into.exists()
        except OSError as error:
            raise not_saved(error, into) from error
        try:
            _unpack(archive, into, disk)
            begin_term(Files(into), disk, now)
        except BaseException as error:
            _remove(into, keep=was_there)
            if isinstance(error, OSError):
                raise not_saved(error, into) from error
            raise
        return len(archive.sums)
    finally:
        archive.close()


def _unpack(archive: Archive, into: Path, disk: Disk) -> None:
    atomic.make_folders(into, disk)
    for name, due in archive.sums.items():
        place = from_entry(name)
        assert place is not None  # the archive was checked for that
        path = into / place
        atomic.replace(path, archive.read(name), disk)
        if sum_of(path.read_bytes()) != due:
            raise NotSaved(N_("{path} does not read as it was written. Look after the disk."), path=str(path))


def _need_empty(into: Path) -> None:
    if os.path.lexists(into) and (not into.is_dir() or any(into.iterdir())):
        raise NotSaved(
            N_("{path} is not empty; a backup is only restored into a new folder. Choose another."), path=str(into)
        )


def _need_room(into: Path, size: int) -> None:
    folder = into
    while not folder.exists():
        folder = folder.parent
    if shutil.disk_usage(folder).free < size:
        raise NotSaved(N_("The disk is full: {path} was not saved. Free some space and try again."), path=str(into))


def _remove(into: Path, *, keep: bool) -> None:
    # The folder was empty or missing: everything in it was unpacked just now.
    with suppress(OSError):
        for path in into.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        if not keep:
            into.rmdir()
