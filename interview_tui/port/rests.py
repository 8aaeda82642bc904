"""Snoozed reminders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from interview_tui.records.resting import Rest


class Rests(Protocol):
    """Knows which reminders are snoozed."""

    def rests(self) -> tuple[Rest, ...]:
        """Return all rests, including those that have ended. Unreadable ones are left to the doctor."""
        ...

    def rest(self, rest: Rest) -> None:
        """Save a rest, on disk on return, and remove those that have ended. Raises NotSaved, ReadOnly."""
        ...

    def wake(self, rest_id: str) -> None:
        """End a rest: on return nothing of it is left. Raises NotSaved, ReadOnly."""
        ...
