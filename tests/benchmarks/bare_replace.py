"""The least a safe save can be: write a file beside, fsync it, rename it over the old one, fsync the folder."""

import os
import time
from pathlib import Path
from typing import NamedTuple


class Spent(NamedTuple):
    """Time in ms."""

    wall: float
    cpu: float
    """Of this thread."""


def bare_replace(path: Path) -> Spent:
    """Do so with the bytes of `path`, in its folder, to a file of another name."""
    data = path.read_bytes()
    target = f"{path.parent}/bare.json"
    temporary = f"{target}.tmp"
    folder = str(path.parent)
    begun, used = time.perf_counter(), time.thread_time()
    file = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    os.write(file, data)
    os.fsync(file)
    os.close(file)
    os.replace(temporary, target)
    opened = os.open(folder, os.O_RDONLY)
    os.fsync(opened)
    os.close(opened)
    return Spent((time.perf_counter() - begun) * 1000, (time.thread_time() - used) * 1000)


def make_fsync_slower(by_ms: float) -> None:
    """Let every fsync of this process, the program's and the bare one, take so much longer, as a slow disk does."""
    fsync = os.fsync

    def slower(descriptor: int) -> None:
        fsync(descriptor)
        time.sleep(by_ms / 1000)

    os.fsync = slower  # type: ignore[assignment]
