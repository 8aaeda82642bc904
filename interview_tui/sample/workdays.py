"""Counts in working days, so that nobody in the sample was called on a Sunday."""

from datetime import date, timedelta

_SATURDAY = 5


def workday(today: date, distance: int) -> date:
    """Return the working day so many working days from today; negative is before today.

    0 is today, or on a weekend the Monday after it; -1 is the last working day before today. Holidays are
    not known here.
    """
    day = today
    if distance >= 0:
        while day.weekday() >= _SATURDAY:
            day += timedelta(days=1)
    step = timedelta(days=1 if distance > 0 else -1)
    left = abs(distance)
    while left:
        day += step
        if day.weekday() < _SATURDAY:
            left -= 1
    return day
