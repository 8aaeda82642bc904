"""Not this week: puts a reminder off until the week is over, and brings it back."""

from __future__ import annotations

from interview_tui.desk.services import Services
from interview_tui.insight.due import Reminder
from interview_tui.insight.resting import this_week
from interview_tui.records.resting import Rest


def rest_of(one: Reminder, services: Services) -> Rest:
    """Return what puts something off until the week is over; it is kept by no store yet."""
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
    """Return what lets it rest today; None where nothing does."""
    today = services.today()
    return next((rest for rest in services.store.rests() if rest.about == one.about and rest.until >= today), None)
