"""Backups that are made by themselves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Protocol


class Backups(Protocol):
    """What makes them, and knows the last one."""

    @property
    def backup_folder(self) -> Path:
        """Where they are put: the folder that was chosen, else one beside the store."""
        ...

    def back_up_today(self, between: Callable[[], None] = lambda: None) -> bool:
        """Make today's backup unless it is there, let the oldest go, and take out of all what was erased since.

        Tells whether one was made. `between` is called after each document; where it raises, no file is left.
        Raises NotSaved, Unreadable.
        """
        ...

    def last_backup(self) -> date | None:
        """Return of which day the last one is; None where there is none, or none can be seen."""
        ...
