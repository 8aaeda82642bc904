"""Periods and quarters, and the ones before them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

_DAY = timedelta(days=1)


class Period(NamedTuple):
    """The days from one to another, both included; None: unbounded on that side."""

    since: date | None = None
    until: date | None = None

    def holds(self, day: date) -> bool:
        """Return whether a day is in it."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def before(self, today: date) -> Period | None:
        """Return the period of the same length right before it; None if it has no beginning, or ends before that.

        Whole months are compared with as many months, whatever their lengths. An open end counts as today.
        """
        until = self.until or today
        if self.since is None or until < self.since:
            return None
        last, months = self.since - _DAY, _whole_months(self.since, until)
        return Period(_months_earlier(self.since, months) if months else last - (until - self.since), last)


class Quarter(NamedTuple):
    """A quarter of a year, from 1 to 4."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Quarter:
        """Return the quarter of a day."""
        return cls(day.year, (day.month + 2) // 3)

    @classmethod
    def read(cls, written: str) -> Quarter:
        """Parse a quarter: `2026-Q4`. Raises ValueError."""
        year, number = written.split("-Q")
        return cls(int(year), int(number))

    @property
    def before(self) -> Quarter:
        """The quarter before it."""
        return Quarter(self.year, self.number - 1) if self.number > 1 else Quarter(self.year - 1, 4)

    @property
    def first_day(self) -> date:
        """The day on which it begins."""
        return date(self.year, 3 * self.number - 2, 1)

    def __str__(self) -> str:
        return f"{self.year}-Q{self.number}"


def _whole_months(since: date, until: date) -> int:
    """Return the number of months these days are; 0 unless they are whole months."""
    after = until + _DAY
    return 12 * (after.year - since.year) + after.month - since.month if since.day == after.day == 1 else 0


def _months_earlier(day: date, months: int) -> date:
    year, month = divmod(12 * day.year + day.month - 1 - months, 12)
    return date(year, month + 1, day.day)
