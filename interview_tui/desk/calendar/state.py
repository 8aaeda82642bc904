"""The state of the automatically read calendar, and where it is chosen."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from interview_tui.language.message import Message
from interview_tui.records.clean import clean_line

if TYPE_CHECKING:
    from interview_tui.importing.reading import Event


class Calendar(NamedTuple):
    """What a calendar has for the coming days."""

    path: str = ""
    stamp: tuple[int, int, int] | None = None
    """The stamp of the file; None: there is none."""
    on: date | None = None
    """The day it was read."""
    events: tuple[Event, ...] = ()
    fault: Message | None = None
    """Why it could not be read."""

    def is_still_so(self, path: str, on: date) -> bool:
        """Return whether the file is unchanged since it was read today. A missing one is looked for every time."""
        return self.path == path and self.on == on and self.stamp is not None and self.stamp == stamp_of(path)


def stamp_of(path: str) -> tuple[int, int, int] | None:
    """Return the stamp of a file; None if there is none."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def calendar_typed(path: str) -> str:
    """Return a path in the form it is saved: independent of the working directory."""
    line = clean_line(path).strip().strip("'\"")
    return os.path.abspath(os.path.expanduser(line)) if line else ""
