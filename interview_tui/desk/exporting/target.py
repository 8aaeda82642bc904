"""A file on its way to its place: written beside it under another name, and put there once it is whole."""

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
"""Seconds without a byte after which nobody is still writing an export."""


def begun_in(folder: Path, disk: Disk, alive: Callable[[], None]) -> tuple[Path, BinaryIO]:
    """Begin a file in a folder that only its owner may read: where it lies, and what takes its bytes. Raises OSError.

    A writer that has no bytes for a long time writes none now and then: `alive` is called, and may raise. What an
    export that was killed left in that folder goes.
    """
    _sweep(folder, disk)
    path = folder / temporary_name(_CALLED)
    return path, _Alive(_Out(disk.create(path), disk), alive)


def is_taken(path: Path) -> bool:
    """Tell whether something is there, were it a link to nowhere."""
    return os.path.lexists(path)


def is_file(path: Path) -> bool:
    """Tell whether it is a file, and not a folder or a device."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except OSError:
        return False


def put_in_place(written: list[tuple[Path, Path]], disk: Disk, *, overwrite: bool) -> None:
    """Give files their names: all, or none where one of them is taken meanwhile. Raises OSError.

    Only with `overwrite` is a file replaced, then each at once as a whole.
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
        with suppress(OSError):  # the file is there; a folder that cannot be synced is no reason to say it is not
            disk.sync_folder(folder)


@contextmanager
def gone_at_the_end(temporaries: list[Path], disk: Disk) -> Iterator[None]:
    """Remove the temporary files that are still there at the end, however it comes."""
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
    """A file that tells when nothing is written into it."""

    def __init__(self, out: io.RawIOBase, alive: Callable[[], None]) -> None:
        super().__init__(out)
        self._alive = alive

    def write(self, data: "ReadableBuffer", /) -> int:
        """Write the bytes."""
        if not data:
            self._alive()
        return super().write(data)


class _Out(io.RawIOBase):
    """A descriptor as Python writes to it, by the calls of the disk: closed, it is on the drive."""

    def __init__(self, descriptor: int, disk: Disk) -> None:
        self._descriptor = descriptor
        self._disk = disk

    def writable(self) -> bool:
        """Tell that it can be written."""
        return True

    def seekable(self) -> bool:
        """Tell that one can go back in it."""
        return True

    def write(self, data: "ReadableBuffer", /) -> int:
        """Write some of the bytes and return how many."""
        return self._disk.write(self._descriptor, memoryview(data))

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        """Go to a place, and return where that is."""
        return os.lseek(self._descriptor, offset, whence)

    def truncate(self, size: int | None = None, /) -> int:
        """Cut it off, here unless another place is named."""
        size = self.tell() if size is None else size
        os.ftruncate(self._descriptor, size)
        return size

    def close(self) -> None:
        """Close it; what was written is on the drive then."""
        if self.closed:
            return
        try:
            self._disk.sync(self._descriptor)
        finally:
            super().close()
            self._disk.close(self._descriptor)
