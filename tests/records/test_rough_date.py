"""Days as people remember them."""

from datetime import date

import pytest

from interview_tui.records.rough_date import first_day, last_day


@pytest.mark.parametrize(
    ("rough", "first", "last"),
    [
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-03-14", date(2025, 3, 14), date(2025, 3, 14)),
    ],
)
def test_a_rough_date_has_a_first_and_a_last_day(rough: str, first: date, last: date) -> None:
    assert (first_day(rough), last_day(rough)) == (first, last)


@pytest.mark.parametrize("rough", ["", "23", "2023-13", "2023-02-30", "2023-1-1", "2023-01-01x"])
def test_what_is_no_date_is_refused(rough: str) -> None:
    with pytest.raises(ValueError, match=r"month|day"):
        first_day(rough)
