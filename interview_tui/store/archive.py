"""The file format of a backup: a zip of every document, with a list of all entries and their SHA-256."""

import hashlib
import json
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from interview_tui.language.message import N_
from interview_tui.port.faults import Unreadable
from interview_tui.store.contents import from_entry, is_link_or_folder
from interview_tui.store.tables import LARGEST_BYTES

LIST = "interview-backup.json"
"""The entry that lists the others; last in the file."""
FORMAT = 1
MOST_FILES = 1_000_000
MOST_BYTES = 16 * 1024**3
"""The most that all files of a backup may add up to."""
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can express; when a document was written is in the document."""
_LONGEST_LIST = 256 * 1024 * 1024
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError, KeyError)


@dataclass(frozen=True)
class Sum:
    """The size of a file and the SHA-256 of its bytes."""

    size: int
    sha256: str


def sum_of(data: bytes) -> Sum:
    """Return the size and hash of these bytes."""
    return Sum(len(data), hashlib.sha256(data).hexdigest())


def listing(sums: dict[str, Sum], made_at: str) -> bytes:
    """Return the list of a backup's contents, by entry name."""
    files = {name: {"size": one.size, "sha256": one.sha256} for name, one in sorted(sums.items())}
    document = {"format": FORMAT, "made_at": made_at, "files": files}
    return json.dumps(document, indent=0, ensure_ascii=True).encode("ascii")


def entry(name: str) -> zipfile.ZipInfo:
    """Return the header of an entry of this name."""
    info = zipfile.ZipInfo(name, _FIRST_DAY)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o100600 << 16
    return info


class Archive:
    """A backup open for reading. Anything doubtful raises Unreadable with the file's name."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.made_at = ""
        try:
            # A device or a pipe may never end, and would be read to its end.
            if path.exists() and not path.is_file():
                raise self._no_backup()
            self._zip = zipfile.ZipFile(path)
        except OSError as error:
            raise Unreadable(
                N_("{path} cannot be read ({reason})."), path=str(path), reason=error.strerror or str(error)
            ) from error
        except _BROKEN as error:
            raise self._no_backup() from error
        try:
            self.sums = self._checked()
        except BaseException:
            self._zip.close()
            raise

    def close(self) -> None:
        """Close the file."""
        self._zip.close()

    def read(self, name: str) -> bytes:
        """Return the content of an entry, verified against the list. Raises Unreadable."""
        due = self.sums[name]
        data = self._bytes(name, due.size)
        if sum_of(data) != due:
            raise Unreadable(
                N_("{path} is damaged: {name} in it is not what was put in. Take another backup."),
                path=str(self.path),
                name=name,
            )
        return data

    def _checked(self) -> dict[str, Sum]:
        infos = self._zip.infolist()
        names = [info.filename for info in infos]
        if LIST not in names:
            raise self._no_backup()
        for info in infos:
            is_plain = not info.flag_bits & 1 and info.compress_type in _METHODS
            if not is_plain or is_link_or_folder(info.external_attr >> 16):
                raise self._foreign(info.filename)
        try:
            document = json.loads(self._bytes(LIST, _LONGEST_LIST, exactly=False))
            version, self.made_at = document["format"], str(document.get("made_at", ""))
            sums = {str(name): Sum(one["size"], one["sha256"]) for name, one in document["files"].items()}
        except (*_BROKEN, TypeError, AttributeError, RecursionError) as error:
            raise self._no_backup() from error
        if type(version) is not int or version != FORMAT:
            raise Unreadable(
                N_("{path} was made by a newer version of this program. Update the program."), path=str(self.path)
            )
        for name in names:
            if name != LIST and name not in sums:
                raise self._foreign(name)
        if len(names) != len(set(names)) or len(names) != len(sums) + 1:
            raise self._no_backup()
        for name, one in sums.items():
            if from_entry(name) is None or type(one.size) is not int or not 0 <= one.size <= LARGEST_BYTES:
                raise self._foreign(name)
        if len(sums) > MOST_FILES or sum(one.size for one in sums.values()) > MOST_BYTES:
            raise Unreadable(N_("{path} holds more than a store can hold and is not unpacked."), path=str(self.path))
        return sums

    def _bytes(self, name: str, size: int, *, exactly: bool = True) -> bytes:
        """Return at most `size` bytes of an entry, never unpacking more. Raises Unreadable."""
        try:
            with self._zip.open(name) as entry:
                data = entry.read(size)
                too_long = bool(entry.read(1))
        except OSError as error:
            raise Unreadable(
                N_("{path} cannot be read ({reason})."), path=str(self.path), reason=error.strerror or str(error)
            ) from error
        except _BROKEN as error:
            raise Unreadable(N_("{path} is damaged. Take another backup."), path=str(self.path)) from error
        if too_long or (exactly and len(data) != size):
            raise self._foreign(name)
        return data

    def _no_backup(self) -> Unreadable:
        return Unreadable(N_("{path} is not a backup of this program, or it is cut off."), path=str(self.path))

    def _foreign(self, name: str) -> Unreadable:
        return Unreadable(
            N_("{path} holds {name}, which no backup of this program holds; nothing was unpacked."),
            path=str(self.path),
            name=name[:200],
        )
