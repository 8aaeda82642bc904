"""Disks that do what the real one does, and let somebody in before and after each call."""

from pathlib import Path

from interview_tui.disk.calls import Disk

CALLS = (
    "make_folder", "create", "write", "sync", "close", "replace", "remove", "sync_folder",
)  # fmt: skip


class WatchedDisk(Disk):
    """Tells of each call before and after it; `before` may raise, then nothing is done."""

    def __init__(self) -> None:
        self.real = Disk()

    def before(self, call: str) -> None:
        """Hear of a call that is about to be made."""

    def after(self, call: str) -> None:
        """Hear of a call that was made."""

    def portion(self, data: memoryview) -> memoryview:
        """Return how much of it this write takes."""
        return data

    def make_folder(self, folder: Path) -> None:
        self.before("make_folder")
        self.real.make_folder(folder)
        self.after("make_folder")

    def create(self, path: Path) -> int:
        self.before("create")
        descriptor = self.real.create(path)
        self.after("create")
        return descriptor

    def write(self, descriptor: int, data: memoryview) -> int:
        self.before("write")
        written = self.real.write(descriptor, self.portion(data))
        self.after("write")
        return written

    def sync(self, descriptor: int) -> None:
        self.before("sync")
        self.real.sync(descriptor)
        self.after("sync")

    def close(self, descriptor: int) -> None:
        # A close that fails has closed all the same.
        self.real.close(descriptor)
        self.before("close")
        self.after("close")

    def replace(self, source: Path, target: Path) -> None:
        self.before("replace")
        self.real.replace(source, target)
        self.after("replace")

    def remove(self, path: Path) -> None:
        self.before("remove")
        self.real.remove(path)
        self.after("remove")

    def sync_folder(self, folder: Path) -> None:
        self.before("sync_folder")
        self.real.sync_folder(folder)
        self.after("sync_folder")
