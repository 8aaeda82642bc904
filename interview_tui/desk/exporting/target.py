"""Writes a file under a temporary name beside its target, and renames it once it is complete."""

import io
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from interview_tui.disk.calls import Disk
from interview_tui.disk.temporary import TEMPORARY, lives_still, temporary_name

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_CALLED = "interview-export"
LONGEST_S = 3600.0
"""In seconds: after so long without a byte, no export is writing to the file any more."""


def begun_in(folder: Path, disk: Disk, alive: Callable[[], None]) -> tuple[Path, BinaryIO]:
    """Begin a file in a folder, readable by the owner only; return its path and a stream for its bytes. Raises OSError.

    A writer without data for a long time should write b"" now and then: that calls `alive`, which may raise. Removes
    what killed exports left in that folder.
    """
    _sweep(folder, disk)
    path = folder / temporary_name(_CALLED)
    return path, _Alive(_Out(disk.create(path), disk), alive)


def is_taken(path: Path) -> bool:
    """Return whether something is there, even a dangling link."""
    return os.path.lexists(path)


def is_file(path: Path) -> bool:
    """Return whether it is a file, as opposed to a folder or a device."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except OSError:
        return False


def put_in_place(written: list[tuple[Path, Path]], disk: Disk, *, overwrite: bool) -> None:
    """Rename the files: all, or none if one of the names is taken meanwhile. Raises OSError.

    Files are replaced only with `overwrite`, each atomically.
    """
    placed: list[Path] = []
    try:
        for temporary, target in written:
            if overwrite:
                disk.replace(temporary, target)
            else:
                disk.place(temporary, target)
                placed.append(target)
    except BaseException:
        for target in placed:
            with suppress(OSError):
                disk.remove(target)
        raise
    for folder in {target.parent for _, target in written}:
        with suppress(OSError):  # the file is there; a folder that cannot be synced is no reason to deny it
            disk.sync_folder(folder)


@contextmanager
def gone_at_the_end(temporaries: list[Path], disk: Disk) -> Iterator[None]:
    """Remove temporary files still there at the end, however that comes about."""
    try:
        yield
    finally:
        for path in temporaries:
            with suppress(OSError):
                disk.remove(path)


def _sweep(folder: Path, disk: Disk) -> None:
    with suppress(OSError):
        for name in os.listdir(folder):
            if name.startswith(f".{_CALLED}.") and TEMPORARY.match(name) and not lives_still(folder / name, LONGEST_S):
                disk.remove(folder / name)


class _Alive(io.BufferedWriter):
    """A file that calls back even when an empty chunk is written to it."""

    def __init__(self, out: io.RawIOBase, alive: Callable[[], None]) -> None:
        super().__init__(out)
        self._alive = alive

    def write(self, data: "ReadableBuffer", /) -> int:
        """Write the bytes."""
        if not data:
            self._alive()
        return super().write(data)


class _Out(io.RawIOBase):
    """A file descriptor as a Python stream, through the disk's calls: when closed, it is on the drive."""

    def __init__(self, descriptor: int, disk: Disk) -> None:
        self._descriptor = descriptor
        self._disk = disk

    def writable(self) -> bool:
        """Return True."""
        return True

    def seekable(self) -> bool:
        """Return True."""
        return True

    def write(self, data: "ReadableBuffer", /) -> int:
        """Write some of the bytes; return how many."""
        return self._disk.write(self._descriptor, memoryview(data))

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        """Move to a position; return it."""
        return os.lseek(self._descriptor, offset, whence)

    def truncate(self, size: int | None = None, /) -> int:
        """Truncate it, at the present position by default."""
        size = self.tell() if size is None else size
        os.ftruncate(self._descriptor, size)
        return size

    def close(self) -> None:
        """Sync and close it."""
        if self.closed:
            return
        try:
            self._disk.sync(self._descriptor)
        finally:
            super().close()
            self._disk.close(self._descriptor)
