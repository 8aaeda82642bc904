"""The day of a conversation, and its time, by the name of a file."""

from datetime import UTC, date, time, timedelta, timezone

import pytest

from interview_tui.importing.file_name import Named, named_in

DAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2026-11-20 Ada Kern.md", Named(DAY, None, "Ada Kern")),
        (
            "Call with Ada-20261120_140310-Meeting Recording.vtt",
            Named(DAY, time(14, 3), "Call with Ada Meeting Recording"),
        ),
        ("2026-11-20 14.03.10 Ada.vtt", Named(DAY, time(14, 3), "Ada")),
        ("Ada 2026_11_20.srt", Named(DAY, None, "Ada")),
        ("Ada.srt", Named(rest="Ada")),
        ("2026-02-31.md", Named(rest="")),
        ("99202611201.md", Named(rest="99202611201")),
        ("20-11-2026.md", Named(rest="20-11-2026")),
    ],
)
def test_a_name_tells_the_day_and_what_else_it_says(name: str, expected: Named) -> None:
    assert named_in(name, UTC) == expected


def test_what_is_told_in_another_zone_is_told_in_ours() -> None:
    found = named_in("GMT20261120-233000_Recording.transcript.vtt", timezone(timedelta(hours=1)))

    assert (found.day, found.time) == (date(2026, 11, 21), time(0, 30))
