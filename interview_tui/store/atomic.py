"""Replaces a file atomically: at every moment either the old or the new one is there, complete."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from interview_tui.disk.calls import Disk
from interview_tui.disk.temporary import temporary_name


def replace(path: Path, data: bytes, disk: Disk) -> None:
    """Make `path` hold these bytes; on return they are on the drive, including the file's name.

    Missing folders are made. Raises OSError if a step failed: the file is then still complete (old or new), and nothing
    else is left behind. Calling again is safe.
    """
    temporary = path.with_name(temporary_name(path.name))
    if path.parent not in disk.settled:
        make_folders(path.parent, disk)
    try:
        descriptor = disk.create(temporary)
    except FileNotFoundError:
        make_folders(path.parent, disk)
        descriptor = disk.create(temporary)
    try:
        try:
            _write_all(descriptor, data, disk)
            disk.sync(descriptor)
        finally:
            disk.close(descriptor)
        disk.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            disk.remove(temporary)
        raise
    disk.sync_folder(path.parent)


def remove(path: Path, disk: Disk) -> None:
    """Remove a file if it exists; on return its removal is on the drive. Raises OSError."""
    with suppress(FileNotFoundError):
        disk.remove(path)
    # Sync even if the file was gone: an earlier try may have failed before this step.
    with suppress(FileNotFoundError):
        disk.sync_folder(path.parent)


def move(path: Path, target: Path, disk: Disk) -> None:
    """Move a file to another folder of the same file system. Raises OSError."""
    make_folders(target.parent, disk)
    disk.replace(path, target)
    disk.sync_folder(target.parent)
    disk.sync_folder(path.parent)


def make_folders(folder: Path, disk: Disk) -> None:
    """Make a folder and its missing parents; on return their names are on the drive. Raises OSError.

    An existing folder may have been made by a process that was killed before it synced, or whose sync failed. So every
    process syncs each folder once, upwards until a folder we may not write in, where nothing can be new.
    """
    above, known = folder.parent, folder.exists()
    if known and (folder in disk.settled or folder == above or not os.access(above, os.R_OK | os.W_OK)):
        return
    make_folders(above, disk)
    if not known:
        with suppress(FileExistsError):
            disk.make_folder(folder)
    disk.sync_folder(above)
    disk.settled |= {folder}


def _write_all(descriptor: int, data: bytes, disk: Disk) -> None:
    left = memoryview(data)
    while left:
        try:
            written = disk.write(descriptor, left)
        except InterruptedError:
            continue
        if not written:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        left = left[written:]
