"""Looks for what must not be left in any byte, and ends a process between any two of its steps on the disk."""

import json
import os
import signal
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest


def found_in(phrases: Iterable[str], *folders: Path) -> set[str]:
    """Return which of the phrases are anywhere in the names or bytes of these folders, as text or as JSON has it."""
    left, found = set(phrases), set[str]()
    for folder in folders:
        for path in folder.rglob("*"):
            data = path.name.encode() + (_bytes(path) if path.is_file() else b"")
            found |= {
                one
                for one in left - found
                if one.encode() in data or one.lower().encode() in data or json.dumps(one)[1:-1].encode() in data
            }
    return found


def _bytes(path: Path) -> bytes:
    """Return the bytes of a file and, unpacked, what is in it."""
    data = path.read_bytes()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            data += b"\n".join(name.encode() + archive.read(name) for name in archive.namelist())
    return data


def steps(kill_at: int, act: Callable[[], object]) -> Iterator[int]:
    """Count the calls that change the disk; at the given one this process is gone."""
    count = 0

    def counted(call: Callable[..., object]) -> Callable[..., object]:
        def step(*arguments: object, **named: object) -> object:
            nonlocal count
            count += 1
            if count == kill_at:
                os.kill(os.getpid(), signal.SIGKILL)
            return call(*arguments, **named)

        return step

    with pytest.MonkeyPatch.context() as patched:
        for name in ("unlink", "replace", "mkdir", "write", "fsync", "rename"):
            patched.setattr(os, name, counted(getattr(os, name)))
        act()
    yield count
