"""Opening a file in the editor that the person has configured for the terminal."""

import os
import shlex
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType


def editor_command(environ: Mapping[str, str]) -> list[str]:
    """Return VISUAL, else EDITOR, with its arguments; [] if neither is set."""
    for name in ("VISUAL", "EDITOR"):
        if chosen := environ.get(name, "").strip():
            try:
                return shlex.split(chosen, posix=sys.platform != "win32")
            except ValueError:
                # An unclosed quotation mark: somebody's path with an apostrophe in it.
                return [chosen]
    return []


def edit(command: Sequence[str], file: Path) -> OSError | None:
    """Open a file in the editor and wait until it is closed. Return why the editor could not be started, or None."""
    with _keys_are_the_editors():
        try:
            subprocess.run([*command, os.fspath(file)], check=False)
        except OSError as error:
            return error
    return None


@contextmanager
def _keys_are_the_editors() -> Iterator[None]:
    """Leave Ctrl+C to the editor: the terminal sends it to both."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    # A handler rather than SIG_IGN, which the editor would inherit.
    before = signal.signal(signal.SIGINT, _not_for_me)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _not_for_me(number: int, frame: FrameType | None) -> None:
    """Do nothing."""
