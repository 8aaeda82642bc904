"""Snoozes a reminder until the week is over ("not this week"), and ends the rest."""

from __future__ import annotations

from interview_tui.desk.services import Services
from interview_tui.insight.due import Reminder
from interview_tui.insight.resting import this_week
from interview_tui.records.resting import Rest


def rest_of(one: Reminder, services: Services) -> Rest:
    """Return a rest until the week is over; not saved yet."""
    return Rest(
        id=services.new_id(),
        reason=one.reason.value,
        conversation=one.head.id if one.head else None,
        note=one.note_id or None,
        customer_id=one.of_customer,
        until=this_week(services.today()),
        by=services.store.id,
    )


def resting(one: Reminder, services: Services) -> Rest | None:
    """Return the rest in force today; None if there is none."""
    today = services.today()
    return next((rest for rest in services.store.rests() if rest.about == one.about and rest.until >= today), None)
