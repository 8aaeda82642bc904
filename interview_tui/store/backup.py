"""Writes a whole store into one new file, and reads it back before it says so."""

import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from interview_tui.language.message import N_, Message
from interview_tui.port.faults import Fault, NotSaved, Unreadable
from interview_tui.store.archive import LIST, Archive, Sum, listing, sum_of
from interview_tui.store.contents import as_entry, belongs, inside
from interview_tui.store.disk import Disk
from interview_tui.store.faults import not_saved
from interview_tui.store.files import Files
from interview_tui.store.tables import load_bytes

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""A zip knows no earlier time; when a document was written stands in the document."""


@dataclass(frozen=True)
class Backup:
    """What a backup holds."""

    files: int
    size: int
    """Bytes of the file."""
    left_out: tuple[Fault, ...] = ()
    """What could not be read, or is none of the program's files."""


def back_up(home: Path, target: Path, now: datetime, disk: Disk) -> Backup:
    """Write every document of a store into a new file and verify it. Raises NotSaved, Unreadable.

    Each document is whole, as it was at one moment, even while somebody writes notes. Locks and temporary
    files stay out, the attic and drafts go in. Where anything fails no file is left.
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
        sums = _write(descriptor, files, now, disk, left_out)
        _verify(target, sums)
        disk.sync_folder(target.parent)
        size = target.stat().st_size
    return Backup(len(sums), size, tuple(left_out))


def _write(descriptor: int, files: Files, now: datetime, disk: Disk, left_out: list[Fault]) -> dict[str, Sum]:
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
                archive.writestr(_entry(as_entry(place)), data)
            archive.writestr(_entry(LIST), listing(sums, now.isoformat()))
        raw.flush()
        disk.sync(raw.fileno())
    return sums


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _FIRST_DAY)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o100600 << 16
    return entry


def _verify(target: Path, sums: dict[str, Sum]) -> None:
    archive = Archive(target)
    try:
        if archive.sums != sums:
            raise Unreadable(N_("{path} is damaged. Take another backup."), path=str(target))
        for name in sums:
            archive.read(name)
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
