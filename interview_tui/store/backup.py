"""Writes a whole store into one new file, and reads it back before reporting success."""

import os
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from interview_tui.disk.calls import Disk
from interview_tui.language.message import N_, Message
from interview_tui.port.faults import Fault, NotSaved, Unreadable
from interview_tui.store.archive import LIST, Archive, Sum, entry, listing, sum_of
from interview_tui.store.contents import as_entry, belongs, inside
from interview_tui.store.faults import not_saved
from interview_tui.store.files import Files
from interview_tui.store.tables import load_bytes


@dataclass(frozen=True)
class Backup:
    """The contents of a backup."""

    files: int
    size: int
    """In bytes."""
    left_out: tuple[Fault, ...] = ()
    """Files that could not be read, or are not the program's."""


def back_up(
    home: Path,
    target: Path,
    now: datetime,
    disk: Disk,
    *,
    mark: bytes = b"",
    between: Callable[[], None] = lambda: None,
) -> Backup:
    """Write every document of a store into a new file and verify it. Raises NotSaved, Unreadable.

    Each document is consistent, even while notes are being written. Locks and temporary files are left out; attic and
    drafts are included. If anything fails, no file is left. The file ends with `mark`. `between` is called after each
    document; it may take its time, or raise to abort.
    """
    files = Files(Path(os.path.abspath(home)))
    target = Path(os.path.abspath(target))
    if target.is_relative_to(files.home) or target.resolve().is_relative_to(files.home.resolve()):
        raise NotSaved(N_("{path} lies in the store itself. Choose a place outside it."), path=str(target))
    try:
        descriptor = disk.create(target)
    except FileExistsError as error:
        raise NotSaved(
            N_("{path} is there already; nothing is ever overwritten. Choose another name."), path=str(target)
        ) from error
    except OSError as error:
        raise not_saved(error, target) from error
    with _gone_if_it_fails(target, disk):
        left_out: list[Fault] = []
        sums = _write(descriptor, files, now, disk, left_out, mark, between)
        _verify(target, sums, between)
        disk.sync_folder(target.parent)
        size = target.stat().st_size
    return Backup(len(sums), size, tuple(left_out))


def _write(
    descriptor: int,
    files: Files,
    now: datetime,
    disk: Disk,
    left_out: list[Fault],
    mark: bytes,
    between: Callable[[], None],
) -> dict[str, Sum]:
    sums: dict[str, Sum] = {}
    with os.fdopen(descriptor, "wb") as raw:
        with zipfile.ZipFile(raw, "w") as archive:
            for place in inside(files):
                path = files.home / place
                if not belongs(place):
                    left_out.append(Fault(str(path), Message(N_("it is not one of the program's files"))))
                    continue
                try:
                    data = load_bytes(path)
                except Unreadable as error:
                    left_out.append(Fault(str(path), error.message))
                    continue
                if data is None:  # a draft whose conversation ended just now
                    continue
                sums[as_entry(place)] = sum_of(data)
                archive.writestr(entry(as_entry(place)), data)
                between()
            archive.writestr(entry(LIST), listing(sums, now.isoformat()))
            archive.comment = mark
        raw.flush()
        disk.sync(raw.fileno())
    return sums


def _verify(target: Path, sums: dict[str, Sum], between: Callable[[], None]) -> None:
    archive = Archive(target)
    try:
        if archive.sums != sums:
            raise Unreadable(N_("{path} is damaged. Take another backup."), path=str(target))
        for name in sums:
            archive.read(name)
            between()
    finally:
        archive.close()


@contextmanager
def _gone_if_it_fails(target: Path, disk: Disk) -> Iterator[None]:
    try:
        yield
    except BaseException as error:
        with suppress(OSError):
            disk.remove(target)
        if isinstance(error, OSError):
            raise not_saved(error, target) from error
        raise
