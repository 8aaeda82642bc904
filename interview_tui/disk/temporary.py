"""The names of files being written, and whether somebody is still writing one."""

import os
import re
import sys
import time
from pathlib import Path

TEMPORARY = re.compile(r"^\..+\.(?P<pid>\d+)\.[0-9a-f]{8}\.tmp$")
"""The name of a file being written, with the id of the process that writes it."""
_STARTED = time.time()
"""When this process began, approximately: an older file with its process id is another process's."""
LONGEST_SAVE_S = 60.0
"""In seconds: after this time nobody is still writing a file. If somebody is, their save fails and is repeated."""


def temporary_name(of: str) -> str:
    """Return a unique name for a file written by this process."""
    return f".{of}.{os.getpid()}.{os.urandom(4).hex()}.tmp"


def lives_still(temporary: Path, longest_s: float = LONGEST_SAVE_S) -> bool:
    """Return whether somebody may still be writing a temporary file; True if it is gone by now."""
    match = TEMPORARY.match(temporary.name)
    try:
        return match is None or not _is_left_behind(temporary.stat().st_mtime, int(match["pid"]), longest_s)
    except OSError:
        return True


def _is_left_behind(written: float, pid: int, longest_s: float) -> bool:
    # After a reboot another process may have this id, and the clock may have been set back.
    if abs(time.time() - written) > longest_s:
        return True
    return written < _STARTED and not _lives(pid)


def _lives(pid: int) -> bool:
    # Windows has no signal 0: it would end the process. An open file cannot be removed there anyway.
    if pid == os.getpid() or sys.platform == "win32":
        return False
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True
