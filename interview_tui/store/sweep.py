"""Removes what processes that were killed in the middle of a save left behind."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path

from interview_tui.port.faults import Unreadable
from interview_tui.store.atomic import TEMPORARY
from interview_tui.store.disk import Disk
from interview_tui.store.files import Files, names
from interview_tui.store.kinds import KINDS

_STARTED = time.time()
"""When this process began, near enough: what is older and bears its number is another's."""
LONGEST_SAVE_S = 60.0
"""Seconds after which nobody is still writing a file. Should somebody be, their save fails and is done again."""


def sweep(files: Files, disk: Disk) -> None:
    """Remove the temporary files of dead processes; what cannot be removed stays."""
    with suppress(Unreadable):
        beside = (folder for kind in KINDS.values() for folder in files.folders(kind))
        for folder in dict.fromkeys(chain(beside, (files.attic,))):
            for path in _left_behind(folder):
                with suppress(OSError):
                    disk.remove(path)


def _left_behind(folder: Path) -> Iterator[Path]:
    for name in names(folder):
        if name.startswith(".") and TEMPORARY.match(name):
            path = folder / name
            if not lives_still(path):
                yield path


def lives_still(temporary: Path) -> bool:
    """Tell whether somebody may still write a temporary file; also where it is gone by now."""
    match = TEMPORARY.match(temporary.name)
    try:
        return match is None or not _is_left_behind(temporary.stat().st_mtime, int(match["pid"]))
    except OSError:
        return True


def _is_left_behind(written: float, pid: int) -> bool:
    # After a restart of the machine another process may bear the number, and the clock may have been set back.
    if abs(time.time() - written) > LONGEST_SAVE_S:
        return True
    return written < _STARTED and not _lives(pid)


def _lives(pid: int) -> bool:
    # Windows has no signal 0: it would end the process. A file that is open cannot be removed there anyway.
    if pid == os.getpid() or sys.platform == "win32":
        return False
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True
