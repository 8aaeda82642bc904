"""The periods for which themes can be counted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum

from interview_tui.desk.themes.overview import usual_period
from interview_tui.insight.periods import Period, Quarter
from interview_tui.language.message import NC_

_DAY = timedelta(days=1)
_YEAR = timedelta(days=364)
"""The first to the last day of last year."""


class Time(StrEnum):
    """The periods that can be chosen."""

    USUAL = "usual"
    QUARTER = "quarter"
    QUARTER_BEFORE = "quarter_before"
    YEAR = "year"
    ALL = "all"


TIME_WORDS: Mapping[Time, str] = {
    Time.USUAL: NC_("time", "the last 90 days"),
    Time.QUARTER: NC_("time", "this quarter"),
    Time.QUARTER_BEFORE: NC_("time", "last quarter"),
    Time.YEAR: NC_("time", "the last 12 months"),
    Time.ALL: NC_("time", "from the beginning"),
}
"""In the context "time"."""


def period_of(time: Time, today: date) -> Period:
    """Return the days of a period, ending today at the latest."""
    quarter = Quarter.of(today)
    match time:
        case Time.QUARTER:
            return Period(quarter.first_day, today)
        case Time.QUARTER_BEFORE:
            return Period(quarter.before.first_day, quarter.first_day - _DAY)
        case Time.YEAR:
            return Period(today - _YEAR, today)
        case Time.ALL:
            return Period(None, today)
    return usual_period(today)
