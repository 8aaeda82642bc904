"""What the first screen says about backups: that the last one is old or, once, that none can be written."""

import os
from datetime import date, timedelta
from typing import NamedTuple

from interview_tui.language.message import N_, Message
from interview_tui.records.clean import clean_line
from interview_tui.records.settings import Settings

OLD = timedelta(days=7)
NOT_WRITTEN = N_("{why} Choose another folder for backups in the menu, or switch them off there.")


class Tried(NamedTuple):
    """The outcome of today's backup."""

    folder: str
    last: date | None
    """The day of the last one."""
    fault: Message | None = None
    """Why none could be made today."""


def is_new_fault(tried: Tried, settings: Settings) -> bool:
    """Return whether to report that nothing can be written there: this is done once."""
    return tried.fault is not None and settings.backup_told != tried.folder


def remembered(tried: Tried, settings: Settings) -> Settings:
    """Return the settings that record whether this was reported."""
    return settings.changed(backup_told=tried.folder if tried.fault is not None else "")


def is_old(tried: Tried | None, settings: Settings, today: date) -> bool:
    """Return whether the last backup is more than a week old, or there is none although one was tried."""
    if tried is None or not settings.backup:
        return False
    return today - tried.last > OLD if tried.last is not None else tried.fault is not None


def in_folder(settings: Settings, typed: str) -> Settings:
    """Return the settings with another folder for backups ("": beside the store); earlier backups stay."""
    line = clean_line(typed).strip()
    chosen = line and os.path.abspath(os.path.expanduser(line))
    folders = dict.fromkeys((chosen, *settings.backup_folders))
    return settings.changed(backup_folders=tuple(folders), backup_told="")
