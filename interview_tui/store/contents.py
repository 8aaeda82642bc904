"""Which files of a store belong into a backup, and which a backup may restore."""

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath
from urllib.parse import quote_from_bytes, unquote_to_bytes

from interview_tui.disk.temporary import TEMPORARY
from interview_tui.store.files import Files
from interview_tui.store.kinds import KINDS
from interview_tui.store.others import ATTIC, OTHERS

_FOLDERS = frozenset(
    {kind.folder.parts[0] for kind in KINDS.values() if kind.folder.parts}
    | {other.place for other in OTHERS if other.is_folder and other.backed_up}
)
_SUFFIXES = frozenset({".json", ".toml"})
_DEEPEST = 8
_LONGEST = 1024


def inside(files: Files) -> Iterator[PurePosixPath]:
    """Yield the relative paths of a store's files, sorted, without links, locks and temporary files.

    Raises OSError if a folder cannot be read.
    """
    waiting = [files.home]
    while waiting:
        folder = waiting.pop()
        with os.scandir(folder) as listed:
            entries = sorted(listed, key=lambda entry: entry.name)
        for entry in entries:
            path = Path(entry.path)
            if path == files.locks:
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            elif entry.is_file(follow_symlinks=False) and not TEMPORARY.match(entry.name):
                yield PurePosixPath(path.relative_to(files.home).as_posix())


def belongs(place: PurePosixPath) -> bool:
    """Return whether a store may have a file at this path: relative, without `..`, and known to the program."""
    parts = place.parts
    if not parts or place.is_absolute() or len(parts) > _DEEPEST or not all(map(_is_plain, parts)):
        return False
    if len(parts) > 1 and parts[0] not in _FOLDERS:
        return False
    return parts[0] == ATTIC.place or place.suffix in _SUFFIXES


def as_entry(place: PurePosixPath) -> str:
    """Return the name in an archive: plain ASCII, whatever characters the file's name has."""
    return quote_from_bytes(os.fsencode(str(place)), safe="/ ()+,=@")


def from_entry(name: str) -> PurePosixPath | None:
    """Return the path that `as_entry` encoded; None for a name it would never produce."""
    if len(name) > _LONGEST * 3 or not name.isascii():
        return None
    place = PurePosixPath(os.fsdecode(unquote_to_bytes(name)))
    return place if as_entry(place) == name and belongs(place) else None


def is_link_or_folder(mode: int) -> bool:
    """Return whether an archive entry is anything but a plain file."""
    return mode != 0 and stat.S_IFMT(mode) not in (0, stat.S_IFREG)


def _is_plain(part: str) -> bool:
    if part in ("", ".", "..") or "/" in part or "\0" in part:
        return False
    # A drive, a stream or a device name would lead out of the folder.
    return sys.platform != "win32" or (PureWindowsPath(part).name == part and not set(part) & set('<>:"|?*\\'))
