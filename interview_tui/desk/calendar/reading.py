"""Turns calendar events into appointments: those that look like calls with customers, with the customer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from interview_tui.desk.calendar.whom import customer_of, looks_like_call, perhaps_with
from interview_tui.importing.reading import Event, Span
from interview_tui.records.appointment import Appointment, id_made_of

if TYPE_CHECKING:
    from interview_tui.desk.importing.whom import Known

DAYS = 7
"""How many days of a calendar are read, today included: later events may still be moved."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The stored appointments, and the customers they give to recurring series."""

    by_id: Mapping[str, Appointment]
    said: Mapping[str, str]
    """The customer's id for each series."""


def kept(appointments: Iterable[Appointment]) -> Kept:
    """Return the appointments of a store; the latest statement about a series counts."""
    ordered = sorted(appointments, key=lambda one: one.at)
    said = {one.series: one.customer_id for one in ordered if one.customer_id is not None}
    return Kept({one.id: one for one in ordered}, said)


def days_from(moment: datetime, days: int = DAYS) -> Span:
    """Return the span of `days` days starting with that of a moment."""
    begins = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return Span(begins, begins + timedelta(days=days))


def appointment_of(
    event: Event, known: Known, before: Kept, *, region: str, at: datetime, by: str = "", source: str = ""
) -> Appointment | None:
    """Return the appointment for an event; None if nothing suggests a call with a customer."""
    customer = customer_of(event, known, before.said, region)
    if customer is None and not looks_like_call(event):
        return None
    return Appointment(
        id=id_made_of(event.series, event.first_meant_for),
        series=id_made_of(event.series),
        title=event.title,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        customer_id=customer.id if customer is not None else None,
        named=perhaps_with(event) if customer is None else "",
        source=source,
        at=at,
        by=by,
    )
