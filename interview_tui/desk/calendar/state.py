"""What the calendar that is read by itself said when it was read, and where it is chosen."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from interview_tui.language.message import Message
from interview_tui.records.clean import clean_line

if TYPE_CHECKING:
    from interview_tui.importing.reading import Event


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a calendar says of the coming days."""

    path: str = ""
    stamp: tuple[int, int, int] | None = None
    """Which state of the file this is; None: there is none."""
    on: date | None = None
    """The day on which it was read."""
    events: tuple[Event, ...] = ()
    fault: Message | None = None
    """Why it says nothing."""

    def is_still_so(self, path: str, on: date) -> bool:
        """Tell whether the file is as it was read, that day. A missing one is looked for again each time."""
        return self.path == path and self.on == on and self.stamp is not None and self.stamp == stamp_of(path)


def stamp_of(path: str) -> tuple[int, int, int] | None:
    """Return which state of a file this is; None where there is none."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def calendar_typed(path: str) -> str:
    """Return a path as it is kept: it means the same wherever the program starts."""
    line = clean_line(path).strip().strip("'\"")
    return os.path.abspath(os.path.expanduser(line)) if line else ""
