"""Hand-over files: written and read as a whole, and never replacing anybody else's file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from interview_tui.desk.exporting.target import begun_in, gone_at_the_end, is_taken, put_in_place
from interview_tui.disk.calls import Disk
from interview_tui.exchange.parcel import ENDING, Parcel, Wanted, packed, unpacked
from interview_tui.language.message import N_, Told
from interview_tui.language.os_words import refusal
from interview_tui.records.handed import Handing

ANOTHERS = N_("{path} is there already and is no hand-over file of yours: it stays as it is. Choose another name.")
NOT_WRITTEN = N_("{path} cannot be written: {why}. Nothing was handed over.")
NOT_READ = N_("{path} cannot be read: {why}. Nothing of it was taken in.")


def write(parcel: Parcel, path: Path, disk: Disk, *, first: Callable[[], None] = lambda: None) -> None:
    """Write a parcel, replacing an earlier one of the same store if there is one. Raises Told.

    `first` is called once everything is on the drive, before the file gets its name.
    """
    refuse_what_is_not_ours(path, parcel.handing)
    overwrite = is_taken(path)
    if overwrite and path.read_bytes() == packed(parcel):
        first()
        return
    temporary: Path | None = None
    try:
        temporary, out = begun_in(path.parent, disk, lambda: None)
        with gone_at_the_end([temporary], disk):
            with out:
                out.write(packed(parcel))
            # It was put there for whoever may read that folder, so give it the same permissions.
            disk.set_mode(temporary, 0o666 & ~_umask())
            first()
            put_in_place([(temporary, path)], disk, overwrite=overwrite)
    except OSError as error:
        raise Told(NOT_WRITTEN, path=str(path), why=refusal(error)) from error


def refuse_what_is_not_ours(path: Path, handing: Handing) -> None:
    """Raise Told if the existing file is no hand-over of this store."""
    if is_taken(path) and not is_ours(path, handing.id):
        raise Told(ANOTHERS, path=str(path))


def read(path: Path, wanted: Wanted = lambda handing, states: True) -> Parcel:
    """Read a parcel; its records only if `wanted`.

    Raises Told if it is none, damaged, or unreadable.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Told(NOT_READ, path=str(path), why=refusal(error)) from error
    return unpacked(data, str(path), wanted)


def found(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files meant: a file itself, or a folder's hand-over files, sorted by name.

    Raises Told for a folder that cannot be read.
    """
    for path in paths:
        try:
            inside = sorted(os.listdir(path)) if path.is_dir() else None
        except OSError as error:
            raise Told(NOT_READ, path=str(path), why=refusal(error)) from error
        if inside is None:
            yield path
        else:
            yield from (path / name for name in inside if name.endswith(ENDING) and not name.startswith("."))


def is_ours(path: Path, store_outside: str) -> bool:
    """Return whether a file is a hand-over of the store with this public id."""
    try:
        return read(path).handing.id == store_outside
    except Told:
        return False


def _umask() -> int:
    # Python reveals the umask only to who sets it.
    mask = os.umask(0)
    os.umask(mask)
    return mask
