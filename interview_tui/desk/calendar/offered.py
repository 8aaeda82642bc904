"""The calls a calendar has from now on: reread if it changed, matched with customers, without those already held."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from interview_tui.desk.calendar.file import calls_of, read_calendar
from interview_tui.desk.customer.reaching import region_here
from interview_tui.desk.services import Services

if TYPE_CHECKING:
    from interview_tui.insight.due import Reminder
    from interview_tui.port.conversations import Head


def look_at_calendar(services: Services) -> bool:
    """Read the calendar if it changed; return whether it did."""
    before = services.calendar
    path, now = services.store.settings.calendar, services.now().wall
    services.calendar = read_calendar(path, now, services.language, before)
    return services.calendar is not before and services.calendar != before


def calls_offered(services: Services, heads: Iterable[Head], until: date | None = None) -> tuple[Reminder, ...]:
    """Return today's calls, or those up to `until`: from the calendar as read, and from imported appointments."""
    return calls_of(services.store, services.calendar, heads, region_here(services), services.now().wall, until)
