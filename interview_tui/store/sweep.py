"""Removes what processes left that were killed in the middle of a save."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path

from interview_tui.disk.calls import Disk
from interview_tui.disk.temporary import TEMPORARY, lives_still
from interview_tui.port.faults import Unreadable
from interview_tui.store.files import Files, names
from interview_tui.store.kinds import KINDS


def sweep(files: Files, disk: Disk) -> None:
    """Remove the temporary files of dead processes, as far as possible."""
    with suppress(Unreadable):
        beside = {kind.folder: files.folders(kind) for kind in KINDS.values()}  # several kinds share one
        for folder in chain(*beside.values(), (files.attic,)):
            for path in _left_behind(folder):
                with suppress(OSError):
                    disk.remove(path)


def _left_behind(folder: Path) -> Iterator[Path]:
    for name in names(folder):
        if name.startswith(".") and TEMPORARY.match(name):
            path = folder / name
            if not lives_still(path):
                yield path
