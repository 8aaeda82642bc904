"""Reminders that are put off for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from interview_tui.records.resting import Rest


class Rests(Protocol):
    """What knows which reminders rest."""

    def rests(self) -> tuple[Rest, ...]:
        """Return what is put off, also what has ended meanwhile. What cannot be read is left out; the doctor tells."""
        ...

    def rest(self, rest: Rest) -> None:
        """Keep that a reminder rests, on disk when this returns; what has ended goes. Raises NotSaved, ReadOnly."""
        ...

    def wake(self, rest_id: str) -> None:
        """Let it remind again: nothing of the rest is left when this returns. Raises NotSaved, ReadOnly."""
        ...
