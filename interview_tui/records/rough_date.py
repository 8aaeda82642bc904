"""Days as people remember them: a day, or only its month or its year. ISO 8601 calls it reduced precision."""

import calendar
import re
from datetime import date

_WRITTEN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


def first_day(rough: str) -> date:
    """Return the first day that is meant. Raises ValueError where nothing of that kind is written."""
    found = _WRITTEN.fullmatch(rough)
    if found is None:
        raise ValueError("this is no year, month or day")
    year, month, day = found.groups()
    return date(int(year), int(month or 1), int(day or 1))


def last_day(rough: str) -> date:
    """Return the last day that is meant. Raises ValueError as `first_day`."""
    first, parts = first_day(rough), rough.count("-")
    if parts == 2:
        return first
    month = first.month if parts else 12
    return date(first.year, month, calendar.monthrange(first.year, month)[1])
