"""Calendar appointments still ahead: offered from the start of their day until they were held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from interview_tui.insight.due import Reason, Reminder
from interview_tui.records.forms import is_contact

if TYPE_CHECKING:
    from interview_tui.port.conversations import Head
    from interview_tui.records.appointment import Appointment

STAYS = timedelta(hours=2)
"""How long after its end it may still be written up; then it is dropped."""
EARLY = timedelta(hours=1)
"""A conversation up to so long before counts as the appointment, and so does a later one on that day."""


def calls(
    appointments: Iterable[Appointment], heads: Iterable[Head], now: datetime, until: date | None = None
) -> Iterator[Reminder]:
    """Yield the appointments from now until the end of today, or `until`, unless they were held already."""
    today, last = now.date(), until or now.date()
    here = [one.changed(starts_at=one.starts_at.astimezone(now.tzinfo)) for one in appointments]
    ahead = [one for one in here if today <= one.starts_at.date() <= last and one.ends_at + STAYS > now]
    if not ahead:
        return
    talked: dict[str, list[datetime]] = {}
    for head in heads:
        if head.customer_id is not None and is_contact(head.form):
            talked.setdefault(head.customer_id, []).append(head.started_at)
    for one in ahead:
        begins, ends = one.starts_at - EARLY, one.starts_at.replace(hour=23, minute=59, second=59)
        if not any(begins <= at <= ends for at in talked.get(one.customer_id or "", ())):
            yield Reminder(Reason.CALL, one.starts_at.date(), of_customer=one.customer_id, appointment=one)
