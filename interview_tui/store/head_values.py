"""Converts single values of a head from JSON and the index, and back."""

from datetime import date, datetime, time
from typing import Any

from interview_tui.language.day_time import DayTime, PartOfDay, time_written
from interview_tui.records.clean import clean_line
from interview_tui.records.words import read_word


def moment(value: Any) -> datetime:
    """Return a stored time. Raises ValueError, TypeError if it has no offset."""
    at = datetime.fromisoformat(value)
    if at.tzinfo is None:
        raise ValueError("a time without its offset")
    return at


def line(value: Any) -> str:
    """Return a text as one clean line. Raises TypeError."""
    if not isinstance(value, str):
        raise TypeError("a text is expected")
    return clean_line(value)


def line_or_none(value: Any) -> str | None:
    """Return a text as one clean line, or None. Raises TypeError."""
    return None if value is None else line(value)


def day_time(value: Any) -> DayTime | None:
    """Return a stored time of day; a word unknown to this version counts as one."""
    if value is None:
        return None
    try:
        return time.fromisoformat(value)
    except ValueError:
        return read_word(PartOfDay, value)


def day_or_none(value: Any) -> date | None:
    """Return a stored day, or None. Raises ValueError, TypeError."""
    return None if value is None else date.fromisoformat(value)


def day_written(day: date | None) -> str | None:
    """Return the form that `day_or_none` reads."""
    return None if day is None else day.isoformat()


def time_written_or_none(named: DayTime | None) -> str | None:
    """Return the form that `day_time` reads."""
    return None if named is None else time_written(named)
