"""Calendar appointments, as far as a store keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from interview_tui.records.appointment import Appointment


class Appointments(Protocol):
    """The imported appointments, and the customers of calendar appointments."""

    def appointments(self) -> tuple[Appointment, ...]:
        """Return all, past ones included. Unreadable ones are left to the doctor."""
        ...

    def keep_appointment(self, appointment: Appointment) -> None:
        """Save one, on disk on return, replacing the one with its id. Nothing is kept for somebody who was erased.

        Raises NotSaved, ReadOnly.
        """
        ...

    def remove_past_appointments(self) -> int:
        """Remove those long past; return how many. Raises NotSaved."""
        ...
