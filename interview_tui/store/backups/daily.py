"""Makes the backup of a day; it gets its name only once it is complete."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from interview_tui.language.message import N_
from interview_tui.port.faults import NotSaved
from interview_tui.store import atomic
from interview_tui.store.backup import back_up
from interview_tui.store.backups.own import mark_of, name_of, own_backups, prune, sweep
from interview_tui.store.backups.without import take_out_erased
from interview_tui.store.document import Keeping
from interview_tui.store.faults import not_saved
from interview_tui.store.files import Files
from interview_tui.store.lock import ConversationLock
from interview_tui.store.stamp import Stamp, stamp

LOCK = "backup"
NOT_MADE = N_("Today's backup cannot be written to {path} ({reason}).")
TAKEN = N_("{path} is there already and is no backup that this program made by itself; nothing is written over it.")


def back_up_today(
    files: Files, keeping: Keeping, folders: tuple[Path, ...], now: datetime, between: Callable[[], None]
) -> bool:
    """Bring the backups up to date: remove from them what was erased, prune old ones, make today's in the first folder.

    `between` is called after each document and may raise to abort: then there is no new file. Returns whether a backup
    was made; not if it exists or another program is making it. Raises NotSaved, Unreadable.
    """
    lock = ConversationLock(files.locks, LOCK, keeping.disk)
    try:
        if not lock.take():
            return False
    except OSError as error:
        raise not_saved(error, files.locks) from error
    try:
        for folder in folders[1:]:
            _tidy(folder, files, keeping)
        return _in(folders[0], files, keeping, now, between)
    except OSError as error:
        raise NotSaved(NOT_MADE, path=str(folders[0]), reason=error.strerror or str(error)) from error
    finally:
        lock.release()


def _in(folder: Path, files: Files, keeping: Keeping, now: datetime, between: Callable[[], None]) -> bool:
    _tidy(folder, files, keeping)
    target = folder / name_of(now.date())
    if any(one.path == target for one in own_backups(folder, keeping.by)):
        return False
    if os.path.exists(target):
        raise NotSaved(TAKEN, path=str(target))
    atomic.make_folders(folder, keeping.disk)
    erased = _erased(files)
    temporary = folder / f".{target.name}.{os.getpid()}.{os.urandom(4).hex()}.tmp"
    back_up(files.home, temporary, now, keeping.disk, mark=mark_of(keeping.by), between=between)
    atomic.move(temporary, target, keeping.disk)
    if _erased(files) != erased:
        # Somebody was erased meanwhile, and the erasing program could not see this file yet.
        take_out_erased(target, files, keeping)
    prune(folder, keeping.by, keeping.disk)
    return True


def _tidy(folder: Path, files: Files, keeping: Keeping) -> None:
    sweep(folder, keeping.disk)
    erased = max((one[2] for one in _erased(files)), default=None)
    for one in own_backups(folder, keeping.by):
        made = stamp(one.path)
        if erased is not None and made is not None and made[2] <= erased:
            take_out_erased(one.path, files, keeping)
    prune(folder, keeping.by, keeping.disk)


def _erased(files: Files) -> list[Stamp]:
    """Return when something was erased last: in this store, and of what came from others, by each of them."""
    folders = (files.erased, *(Files(one).erased for one in files.all_collected()))
    return [found for folder in folders if (found := stamp(folder)) is not None]
