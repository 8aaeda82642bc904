"""Dates as people remember them: a day, or only its month or year. ISO 8601 calls this reduced precision."""

import re
from datetime import date, timedelta

_WRITTEN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


def first_day(rough: str) -> date:
    """Return the first day of the period. Raises ValueError if the text is no rough date."""
    found = _WRITTEN.fullmatch(rough)
    if found is None:
        raise ValueError("this is no year, month or day")
    year, month, day = found.groups()
    return date(int(year), int(month or 1), int(day or 1))


def last_day(rough: str) -> date:
    """Return the last day of the period. Raises ValueError as `first_day` does."""
    first, parts = first_day(rough), rough.count("-")
    if parts == 2:
        return first
    if not parts or first.month == 12:
        return date(first.year, 12, 31)
    return date(first.year, first.month + 1, 1) - timedelta(days=1)
