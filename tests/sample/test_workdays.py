"""Counting in working days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.sample.workdays import workday

FRIDAY, SATURDAY, SUNDAY, MONDAY = (date(2026, 11, 20) + timedelta(days=day) for day in range(4))


@pytest.mark.parametrize(
    ("today", "distance", "expected"),
    [
        (MONDAY, -1, FRIDAY),
        (SUNDAY, -1, FRIDAY),
        (SATURDAY, -1, FRIDAY),
        (FRIDAY, 0, FRIDAY),
        (SATURDAY, 0, MONDAY),
        (SUNDAY, 0, MONDAY),
        (FRIDAY, 1, MONDAY),
        (SATURDAY, 1, MONDAY + timedelta(days=1)),
        (MONDAY, -5, MONDAY - timedelta(days=7)),
        (MONDAY, 5, MONDAY + timedelta(days=7)),
    ],
)
def test_weekends_are_stepped_over(today: date, distance: int, expected: date) -> None:
    assert workday(today, distance) == expected


@given(st.dates(date(2000, 1, 10), date(2100, 1, 1)), st.integers(-300, 300))
def test_further_is_later_and_always_a_working_day(today: date, distance: int) -> None:
    assert workday(today, distance).weekday() < 5
    assert workday(today, distance) < workday(today, distance + 1)
