"""What a file is called while it is written, and whether somebody still writes it."""

import os
import re
import sys
import time
from pathlib import Path

TEMPORARY = re.compile(r"^\..+\.(?P<pid>\d+)\.[0-9a-f]{8}\.tmp$")
"""The name of a file being written, with the process that writes it."""
_STARTED = time.time()
"""When this process began, near enough: what is older and bears its number is another's."""
LONGEST_SAVE_S = 60.0
"""Seconds after which nobody is still writing a file. Should somebody be, their save fails and is done again."""


def temporary_name(of: str) -> str:
    """Return a name that no other file has, for one that this process writes."""
    return f".{of}.{os.getpid()}.{os.urandom(4).hex()}.tmp"


def lives_still(temporary: Path, longest_s: float = LONGEST_SAVE_S) -> bool:
    """Tell whether somebody may still write a temporary file; also where it is gone by now."""
    match = TEMPORARY.match(temporary.name)
    try:
        return match is None or not _is_left_behind(temporary.stat().st_mtime, int(match["pid"]), longest_s)
    except OSError:
        return True


def _is_left_behind(written: float, pid: int, longest_s: float) -> bool:
    # After a restart of the machine another process may bear the number, and the clock may have been set back.
    if abs(time.time() - written) > longest_s:
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
