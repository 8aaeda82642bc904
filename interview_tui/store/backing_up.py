"""The automatic backups of a store: where they are, today's, and the latest."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.store.document import Keeping
from interview_tui.store.files import Files

if TYPE_CHECKING:
    from interview_tui.records.settings import Settings


def backup_folders(home: Path, settings: Settings) -> tuple[Path, ...]:
    """Return the folder backups are written to, followed by folders that may hold earlier ones."""
    from interview_tui.store.backups.own import beside

    chosen = (Path(os.path.expanduser(one)) if one else beside(home) for one in settings.backup_folders)
    return tuple(dict.fromkeys((*chosen, beside(home))))


class BackingUp:
    """The part of a store that implements `port.backups.Backups`."""

    settings: Settings
    _files: Files
    _keeping: Keeping
    _now: Callable[[], datetime]

    @property
    def backup_folder(self) -> str:
        """The folder backups are written to, as people read it."""
        return str(self._backup_folders()[0])

    def back_up_today(self, between: Callable[[], None] = lambda: None) -> bool:
        """Make today's backup unless it exists; return whether one was made. Raises NotSaved, Unreadable."""
        from interview_tui.store.backups.daily import back_up_today

        return back_up_today(self._files, self._keeping, self._backup_folders(), self._now(), between)

    def last_backup(self) -> date | None:
        """Return the day of the latest backup; None if there is none."""
        from interview_tui.store.backups.own import own_backups

        days: list[date] = []
        for folder in self._backup_folders():
            with suppress(OSError):
                days += [one.day for one in own_backups(folder, self._keeping.by)]
        return max(days, default=None)

    def _backup_folders(self) -> tuple[Path, ...]:
        return backup_folders(self._files.home, self.settings)
