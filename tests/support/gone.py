"""Looks for what must not be left in any byte, and ends a process between any two of its steps on the disk."""

import json
import os
import shutil
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


def killed_everywhere(whole: Path, prepared: Callable[[Path], Callable[[], object]]) -> Iterator[tuple[int, Path]]:
    """Yield copies of a folder, in each of which the same act was killed one step on the disk later than before.

    `prepared` opens what lies in a copy and returns the act. A copy is gone once the next one is asked for.
    """

    def copy(name: str) -> Path:
        return Path(shutil.copytree(whole, whole.with_name(name)))

    [count] = steps(0, prepared(copy("counted")))
    for kill_at in range(1, count + 1):
        here = copy(f"killed-{kill_at}")
        if not (child := os.fork()):
            list(steps(kill_at, prepared(here)))
            os._exit(1)
        _, status = os.waitpid(child, 0)
        assert os.WTERMSIG(status) == signal.SIGKILL, kill_at
        yield kill_at, here
        shutil.rmtree(here)
