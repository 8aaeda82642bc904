"""Automatic backups."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Protocol


class Backups(Protocol):
    """Makes automatic backups, and knows the latest."""

    @property
    def backup_folder(self) -> str:
        """The folder they are written to, as people read it: the chosen one, else one beside the store."""
        ...

    def back_up_today(self, between: Callable[[], None] = lambda: None) -> bool:
        """Make today's backup unless it exists, prune old ones, and remove from all of them what was erased since.

        Returns whether one was made. `between` is called after each document; if it raises, no file is left. Raises
        NotSaved, Unreadable.
        """
        ...

    def last_backup(self) -> date | None:
        """Return the day of the latest one; None if there is none, or none can be seen."""
        ...
