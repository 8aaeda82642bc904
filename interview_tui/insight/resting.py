"""Which reminders rest on a day, and until when: "not this week" lasts until the week is over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_tui.insight.due import About
    from interview_tui.records.resting import Rest


_WEEKEND = (5, 6)


def this_week(today: date) -> date:
    """Return the last day of the week; at a weekend, of the coming one, whose work is meant."""
    monday = today + timedelta(days=7 - today.weekday())
    return monday + timedelta(days=6) if today.weekday() in _WEEKEND else monday - timedelta(days=1)


def resting_on(rests: Iterable[Rest], today: date) -> Mapping[About, date]:
    """Return what rests on a day, with its last day of rest."""
    return {one.about: one.until for one in rests if one.until >= today}
