"""What the tests of the store are made of: small records, a disk that can fail, and a look at a folder."""

import errno
import os
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from interview_tui.disk.calls import Disk
from interview_tui.port.open_conversation import OpenConversation
from interview_tui.port.store import Store
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.draft import Draft, Line
from interview_tui.records.note import Note

NOW = datetime(2026, 11, 21, 14, 4, 31, tzinfo=timezone(timedelta(hours=1)))
CONVERSATION = "01KAJKVX00CC1K5P8M3V3J6E4A"
CUSTOMER = "01KAJKVX01CC1K5P8M3V3J6E4B"


def numbered(number: int) -> str:
    """Return the id of the n-th note."""
    return f"01KAJKVX0{number:05}CC1K5P8M3V3J"[:26].ljust(26, "0")


def note(number: int, text: str = "tippt 140 Bestellungen ab", **fields: object) -> Note:
    return Note.from_document({"id": numbered(number), "at": NOW + timedelta(seconds=number), "text": text, **fields})


def conversation(*notes: Note, **fields: object) -> Conversation:
    return Conversation(
        **{"id": CONVERSATION, "author": "Jana", "started_at": NOW, "customer": "Claudia Weber", "notes": notes}
        | fields
    )


def customer(**fields: object) -> Customer:
    return Customer(**{"id": CUSTOMER, "name": "Claudia Weber", "since": NOW} | fields)


def as_kept(record: Any, store: Store) -> Any:
    """Return a record as it is once this store kept it: its author is known."""
    return record.changed(by=store.id)


def draft(line: Line | None = None, **fields: object) -> Draft:
    return Draft(**{"id": CONVERSATION, "line": line or Line(), "alive_at": NOW} | fields)


def line(number: int, text: str, **fields: object) -> Line:
    return Line(id=numbered(number), at=NOW, text=text, **fields)


def path_in(home: Path, kind: str = "") -> Path:
    """Return the file of the conversation, or of its `private` or `draft`."""
    return home / "conversations" / "2026" / "11" / f"{CONVERSATION}{kind and '.' + kind}.json"


def temporary_files(home: Path) -> list[Path]:
    return list(home.rglob(".*.tmp"))


def settled(handle: OpenConversation) -> None:
    """Wait until what was handed over is on a disk that is well again: a try begun before may still fail, once."""
    if handle.wait(5).waiting:
        handle.wait(5)


class FaultyDisk(Disk):
    """A disk of which one call fails while `failing` names it; `name` limits that to files of this ending."""

    def __init__(self) -> None:
        self.failing = ""
        self.number = errno.ENOSPC
        self.times = -1
        self.name = ""
        self.longest_write = 1 << 30
        self.failures = 0

    def fail(self, call: str, number: int = errno.ENOSPC, times: int = -1, name: str = "") -> None:
        self.failing, self.number, self.times, self.name = call, number, times, name

    def heal(self) -> None:
        self.failing = ""

    def _perhaps(self, call: str, path: Path | None = None) -> None:
        if self.failing == call and self.times and (path is None or self.name in path.name):
            self.times -= 1
            self.failures += 1
            raise OSError(self.number, os.strerror(self.number))

    def make_folder(self, folder: Path) -> None:
        self._perhaps("make_folder")
        super().make_folder(folder)

    def create(self, path: Path) -> int:
        self._perhaps("create", path)
        return super().create(path)

    def write(self, descriptor: int, data: memoryview) -> int:
        self._perhaps("write")
        return super().write(descriptor, data[: self.longest_write])

    def sync(self, descriptor: int) -> None:
        self._perhaps("sync")
        super().sync(descriptor)

    def close(self, descriptor: int) -> None:
        super().close(descriptor)
        self._perhaps("close")

    def replace(self, source: Path, target: Path) -> None:
        self._perhaps("replace", target)
        super().replace(source, target)

    def place(self, source: Path, target: Path) -> None:
        self._perhaps("place", target)
        super().place(source, target)

    def remove(self, path: Path) -> None:
        self._perhaps("remove", path)
        super().remove(path)

    def sync_folder(self, folder: Path) -> None:
        self._perhaps("sync_folder")
        super().sync_folder(folder)
