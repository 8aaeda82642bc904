"""What the first screen says of backups: that the last one is old, or once that none can be written."""

import os
from dataclasses import dataclass
from datetime import date, timedelta

from interview_tui.language.message import N_, Message
from interview_tui.records.clean import clean_line
from interview_tui.records.settings import Settings

OLD = timedelta(days=7)
NOT_WRITTEN = N_("{why} Choose another folder for backups in the menu, or switch them off there.")


@dataclass(frozen=True, slots=True)
class Tried:
    """How it went with today's backup."""

    folder: str
    last: date | None
    """Of which day the last one is."""
    fault: Message | None = None
    """Why none could be made today."""


def is_new_fault(tried: Tried, settings: Settings) -> bool:
    """Tell whether it has to be told that nothing can be written there: it is told once."""
    return tried.fault is not None and settings.backup_told != tried.folder


def remembered(tried: Tried, settings: Settings) -> Settings:
    """Return the settings that know whether this was told."""
    return settings.changed(backup_told=tried.folder if tried.fault is not None else "")


def is_old(tried: Tried | None, settings: Settings, today: date) -> bool:
    """Tell whether the last backup is older than a week, or there is none though one was tried."""
    if tried is None or not settings.backup:
        return False
    return today - tried.last > OLD if tried.last is not None else tried.fault is not None


def in_folder(settings: Settings, typed: str) -> Settings:
    """Return the settings with another folder for backups, an empty one for beside the store; earlier ones stay."""
    line = clean_line(typed).strip()
    chosen = line and os.path.abspath(os.path.expanduser(line))
    folders = dict.fromkeys((chosen, *settings.backup_folders))
    return settings.changed(backup_folders=tuple(folders), backup_told="")
