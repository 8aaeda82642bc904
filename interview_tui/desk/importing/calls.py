"""Plans the import of calendar events: which are offered as calls on their day, and which are known already."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from interview_tui.desk.calendar.reading import Kept, appointment_of, kept
from interview_tui.desk.importing.people import Around
from interview_tui.desk.importing.plan import Line
from interview_tui.desk.importing.whom import Known
from interview_tui.importing.formats import NotRead
from interview_tui.importing.reading import Event
from interview_tui.language.message import N_

if TYPE_CHECKING:
    from interview_tui.records.appointment import Appointment

NO_CALL = N_("appointment {number}: nothing says that it is a call with a customer")


def lines_of_calls(
    events: Iterable[Event], known: Known, appointments: Iterable[Appointment], around: Around
) -> tuple[Line, ...]:
    """Return a line for each; the same event at the same time counts as known, however often it comes."""
    before = kept(appointments)
    return tuple(_line(one, known, before, around) for one in events)


def _line(event: Event, known: Known, before: Kept, around: Around) -> Line:
    made = appointment_of(
        event, known, before, region=around.region, at=around.at, by=around.by, source=around.source
    )  # fmt: skip
    if made is None:
        fault = NotRead(around.source, None, NO_CALL, number=event.place)
        return Line(event.place, event.title, fault=fault)
    customer = known.by_id(made.customer_id) if made.customer_id is not None else None
    title = customer.title if customer is not None else ""
    same = before.by_id.get(made.id)
    if same is not None and (same.title, same.starts_at, same.ends_at) == (made.title, made.starts_at, made.ends_at):
        return Line(event.place, title, made.customer_id or "")
    return Line(event.place, title, made.customer_id or "", appointment=made)
