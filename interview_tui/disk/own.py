"""Writes a new file of a person's own: accessible to them only, and complete or not there."""

import errno
import os
from pathlib import Path


def write_own(path: Path, text: str) -> None:
    """Write a new file into the person's own folder, accessible to them only.

    Raises FileExistsError if it exists already, OSError if it cannot be written.
    """
    if not path.parent.is_dir():
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except FileExistsError as error:
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(path.parent)) from error
    with open(path, "x", encoding="utf-8", opener=_for_me_alone) as file:
        try:
            file.write(text)
            file.flush()
        except (OSError, ValueError):
            # Half a file would be in the way of the next try.
            path.unlink()
            raise


def _for_me_alone(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
