"""Verifies automatic backups: whether they still contain what was put in."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from interview_tui.port.faults import Unreadable
from interview_tui.store.archive import Archive
from interview_tui.store.backups.own import own_backups


def damaged_backups(folders: Iterable[Path], store_id: str) -> Iterator[Path]:
    """Yield the damaged ones; folders that cannot be read are skipped."""
    for folder in folders:
        with suppress(OSError):
            yield from (one.path for one in own_backups(folder, store_id) if not _is_whole(one.path))


def _is_whole(path: Path) -> bool:
    try:
        archive = Archive(path)
        try:
            for name in archive.sums:
                archive.read(name)
        finally:
            archive.close()
    except Unreadable:
        return False
    return True
