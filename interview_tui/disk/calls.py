"""Every call that changes the disk, in one place, so that a test can make each of them fail."""

import errno
import os
import sys
from pathlib import Path

if sys.platform != "win32":  # pragma: no branch
    import fcntl

_FULL_SYNC: int | None = None
if sys.platform != "win32":  # pragma: no branch
    _FULL_SYNC = getattr(fcntl, "F_FULLFSYNC", None)
_FOLDER_MODE = 0o700
_FILE_MODE = 0o600
_KNOWS_NO_LINKS = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK}


class Disk:
    """The system calls that a save consists of. Each raises OSError unchanged."""

    full_sync = _FULL_SYNC
    """The command that makes macOS flush the drive's own cache; None where fsync does that."""
    syncs_folders = sys.platform != "win32"
    """Whether a folder can be opened and synced; Windows writes its entries itself."""
    settled: frozenset[Path] = frozenset()
    """Folders whose names are known to be on the drive."""

    def make_folder(self, folder: Path) -> None:
        """Create one folder that only its owner may enter."""
        os.mkdir(folder, _FOLDER_MODE)

    def create(self, path: Path) -> int:
        """Create a new file, accessible to its owner only, and return its descriptor."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        return os.open(path, flags, _FILE_MODE)

    def write(self, descriptor: int, data: memoryview) -> int:
        """Write some of the bytes and return how many."""
        return os.write(descriptor, data)

    def sync(self, descriptor: int) -> None:
        """Return once what was written has reached the drive."""
        if sys.platform != "win32" and self.full_sync is not None:
            try:
                fcntl.fcntl(descriptor, self.full_sync)
            except OSError:
                # Not every file system knows the command; a plain fsync is then the best there is.
                os.fsync(descriptor)
        else:
            os.fsync(descriptor)

    def close(self, descriptor: int) -> None:
        """Close a descriptor."""
        os.close(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        """Rename a file, replacing the target; both on one file system."""
        os.replace(source, target)

    def place(self, source: Path, target: Path) -> None:
        """Rename a file without replacing anything; both on one file system. Raises FileExistsError."""
        if sys.platform == "win32":  # where renaming never replaces a file
            os.rename(source, target)
            return
        try:
            os.link(source, target)
        except FileExistsError:
            raise
        except OSError as error:
            if error.errno not in _KNOWS_NO_LINKS:
                raise
            # For file systems without hard links: reserve the name first, so that nobody else's file is replaced.
            os.close(self.create(target))
            os.replace(source, target)
        else:
            os.unlink(source)

    def remove(self, path: Path) -> None:
        """Remove a file."""
        os.unlink(path)

    def set_mode(self, path: Path, mode: int) -> None:
        """Set the permissions of a file or folder."""
        os.chmod(path, mode)

    def sync_folder(self, folder: Path) -> None:
        """Return once the names in this folder have reached the drive."""
        if not self.syncs_folders:
            return
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            self.sync(descriptor)
        finally:
            os.close(descriptor)
