"""Appointments of calendars, as far as a store keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from interview_tui.records.appointment import Appointment


class Appointments(Protocol):
    """What knows appointments that were imported, and with whom those of a calendar are."""

    def appointments(self) -> tuple[Appointment, ...]:
        """Return all, those that are over as well. What cannot be read is left out; the doctor tells."""
        ...

    def keep_appointment(self, appointment: Appointment) -> None:
        """Keep one, on disk when this returns, in place of one with its id. Of who was erased nothing is kept.

        Raises NotSaved, ReadOnly.
        """
        ...

    def remove_past_appointments(self) -> int:
        """Remove those that are long over; return how many. Raises NotSaved."""
        ...
