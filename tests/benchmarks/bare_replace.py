"""The least a safe save can be: write a file beside, fsync it, rename it over the old one, fsync the folder."""

import os
import time
from pathlib import Path


def bare_replace(path: Path) -> float:
    """Do so with the bytes of `path`, in its folder, to a file of another name. Returns wall time in ms."""
    data = path.read_bytes()
    target = f"{path.parent}/bare.json"
    temporary = f"{target}.tmp"
    folder = str(path.parent)
    begun = time.perf_counter()
    file = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    os.write(file, data)
    os.fsync(file)
    os.close(file)
    os.replace(temporary, target)
    opened = os.open(folder, os.O_RDONLY)
    os.fsync(opened)
    os.close(opened)
    return (time.perf_counter() - begun) * 1000
