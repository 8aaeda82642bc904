"""A disk whose every call is done and remembered, and what may be left of it after the power failed.

A file's bytes are sure once it was synced, a name once its folder was. Of the rest any part may survive: calls
are lost or outlive earlier ones, bytes are cut, zeroed or filled with what lay there before.
"""

import errno
import os
import random
from dataclasses import dataclass, field
from pathlib import Path

from interview_tui.disk.calls import Disk

SECTOR = 512


@dataclass(frozen=True)
class Call:
    """One call to the disk, or what the store said at that moment."""

    name: str
    path: Path = Path()
    target: Path = Path()
    descriptor: int = -1
    data: bytes = b""
    step: int = 0


class ModelledDisk(Disk):
    """Does every call and adds those below `root` to a list processes may share; after `dead_after` calls, nothing."""

    def __init__(self, root: Path, calls: list[Call], dead_after: int = -1) -> None:
        self._root, self._calls = root, calls
        self._left = dead_after

    def _count(self) -> None:
        if self._left == 0:
            # The process was killed here: nothing it does afterwards reaches the disk.
            raise OSError(errno.EIO, "dead")
        self._left -= 1

    def make_folder(self, folder: Path) -> None:
        self._count()
        super().make_folder(folder)
        self._calls.append(Call("make_folder", folder))

    def create(self, path: Path) -> int:
        self._count()
        descriptor = super().create(path)
        self._calls.append(Call("create", path, descriptor=descriptor))
        return descriptor

    def write(self, descriptor: int, data: memoryview) -> int:
        self._count()
        # In pieces, so that the power fails between them, too.
        written = super().write(descriptor, data[:SECTOR])
        self._calls.append(Call("write", descriptor=descriptor, data=bytes(data[:written])))
        return written

    def sync(self, descriptor: int) -> None:
        # Not on the real disk: this one only forgets on paper.
        self._count()
        self._calls.append(Call("sync", descriptor=descriptor))

    def close(self, descriptor: int) -> None:
        super().close(descriptor)
        self._count()

    def replace(self, source: Path, target: Path) -> None:
        self._count()
        super().replace(source, target)
        self._calls.append(Call("replace", source, target))

    def remove(self, path: Path) -> None:
        self._count()
        super().remove(path)
        self._calls.append(Call("remove", path))

    def sync_folder(self, folder: Path) -> None:
        self._count()
        if not folder.is_dir():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        if folder.is_relative_to(self._root):
            self._calls.append(Call("sync_folder", folder))


@dataclass(eq=False)
class File:
    """A file without a name: the bytes that are sure, and the writes that are not yet."""

    sure: bytes = b""
    unsure: list[bytes] = field(default_factory=list)


@dataclass(eq=False)
class Change:
    """A change of names, whole or not at all; of two folders where something is moved between them."""

    names: dict[Path, "File | Folder | None"]
    sure: bool = False


@dataclass(eq=False)
class Folder:
    """A folder without a name: its changes in order, and the names as they are while the power is on."""

    changes: list[Change] = field(default_factory=list)
    now: dict[Path, "File | Folder"] = field(default_factory=dict)


class Model:
    """The disk as the calls so far have left it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._top = Folder()
        self._open: dict[int, File] = {}

    def do(self, call: Call) -> None:
        """Take one call into account."""
        match call.name:
            case "make_folder":
                self._change({call.path: Folder()})
            case "create":
                self._open[call.descriptor] = File()
                self._change({call.path: self._open[call.descriptor]})
            case "write":
                self._open[call.descriptor].unsure.append(call.data)
            case "sync":
                file = self._open[call.descriptor]
                file.sure, file.unsure = file.sure + b"".join(file.unsure), []
            case "replace":
                self._change({call.path: None, call.target: self._folder(call.path.parent).now[call.path]})
            case "remove":
                self._change({call.path: None})
            case "sync_folder":
                for change in self._folder(call.path).changes:
                    change.sure = True

    def survive(self, into: Path, chance: random.Random) -> None:
        """Write into a folder what the next start may find of the disk's top folder."""
        mood = chance.choice(["nothing", "everything", "some", "the first"])
        kept: dict[Change, bool] = {}
        self._write(self._top, into, mood, kept, chance)

    def _folder(self, path: Path) -> Folder:
        folder: File | Folder = self._top
        walked = self.root
        for part in path.relative_to(self.root).parts:
            assert isinstance(folder, Folder)
            walked = walked / part
            folder = folder.now[walked]
        assert isinstance(folder, Folder)
        return folder

    def _change(self, names: dict[Path, "File | Folder | None"]) -> None:
        change = Change(names)
        for path, found in names.items():
            folder = self._folder(path.parent)
            if not folder.changes or folder.changes[-1] is not change:
                folder.changes.append(change)
            if found is None:
                folder.now.pop(path)
            else:
                folder.now[path] = found

    def _write(self, folder: Folder, into: Path, mood: str, kept: dict[Change, bool], chance: random.Random) -> None:
        into.mkdir()
        names: dict[Path, File | Folder] = {}
        first = chance.randint(0, 12)
        for change in folder.changes:
            if not change.sure:
                first -= 1
                survives = {"nothing": False, "everything": True, "the first": first >= 0}.get(
                    mood, chance.random() < 0.5
                )
                if not kept.setdefault(change, survives):
                    continue
            for path, found in change.names.items():
                if self._is_in(path, folder):
                    names.pop(path, None)
                    if found is not None:
                        names[path] = found
        for path, found in names.items():
            if isinstance(found, Folder):
                self._write(found, into / path.name, mood, kept, chance)
            else:
                (into / path.name).write_bytes(found.sure + _torn(b"".join(found.unsure), chance))

    def _is_in(self, path: Path, folder: Folder) -> bool:
        return self._folder(path.parent) is folder


def _torn(data: bytes, chance: random.Random) -> bytes:
    match chance.randint(0, 4):
        case 0:
            return b""
        case 1:
            return data[: chance.randint(0, len(data))]
        case 2:
            return bytes(len(data))
        case 3:
            sectors = [data[at : at + SECTOR] for at in range(0, len(data), SECTOR)]
            return b"".join(chance.choice([one, bytes(len(one)), chance.randbytes(len(one))]) for one in sectors)
        case _:
            return data
