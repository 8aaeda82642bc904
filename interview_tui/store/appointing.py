"""The appointments of a store: one document each; those long past are removed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from interview_tui.records.version import next_term
from interview_tui.store import atomic
from interview_tui.store.alone import alone_to_write
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.one_record import appointment_document, readable

if TYPE_CHECKING:
    from interview_tui.language.message import Message
    from interview_tui.records.appointment import Appointment

STAYS = timedelta(days=7)
"""After that an appointment is of no use, and its title may name somebody."""
KNOWS_WHOM = timedelta(days=400)
"""One whose customer is known identifies the next occurrence, which may be a year away."""


class Appointing:
    """The part of a store that implements `port.appointments.Appointments`."""

    _files: Files
    _keeping: Keeping
    _now: Callable[[], datetime]
    read_only: Message | None

    def appointments(self) -> tuple[Appointment, ...]:
        """Return all that can be read."""
        return tuple(readable(appointment_document(path, self._keeping) for path in self._files.all_appointments()))

    def keep_appointment(self, appointment: Appointment) -> None:
        """Keep one. Raises NotSaved, ReadOnly."""
        self._check_writable()
        path = self._files.appointment(appointment.id)
        with alone_to_write(path, self._files, self._keeping):
            if appointment.customer_id is None or not self._files.is_gone(appointment.customer_id):
                document = appointment_document(path, self._keeping)
                if not document.exists():
                    # Its id is derived: it may have been there before, and nobody knows up to which number.
                    appointment = appointment.changed(term=next_term([appointment.term], self._now()))
                document.keep(appointment)

    def remove_past_appointments(self) -> int:
        """Remove those long past; return how many. Raises NotSaved."""
        now, removed = self._now(), 0
        for one in self.appointments() if self.read_only is None else ():
            if one.ends_at + (KNOWS_WHOM if one.customer_id is not None else STAYS) < now:
                path = self._files.appointment(one.id)
                with alone_to_write(path, self._files, self._keeping):
                    atomic.remove(path, self._keeping.disk)
                    removed += 1
        return removed

    def _check_writable(self) -> None: ...
