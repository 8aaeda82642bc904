"""When something was that is written up later."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.language import forms
from interview_tui.language.catalogue import Code, Language
from interview_tui.language.due.shapes import Doubt
from interview_tui.language.due.tables import PartOfDay
from interview_tui.language.locales import CODES
from interview_tui.language.past_moment import PastMoment, read_past, read_past_day

FRIDAY = date(2026, 11, 27)


def moment(text: str, code: Code) -> PastMoment:
    return read_past(text, FRIDAY, code)


@pytest.mark.parametrize(
    ("code", "text", "day"),
    [
        *[("de", "heute", "2026-11-27"), ("de", "gestern", "2026-11-26"), ("de", "vorgestern", "2026-11-25")],
        *[("de", "Mittwoch", "2026-11-25"), ("de", "letzten Mittwoch", "2026-11-25"), ("de", "mi", "2026-11-25")],
        *[("de", "Freitag", "2026-11-20"), ("de", "Mittwoch letzter Woche", "2026-11-18")],
        *[("de", "letzte Woche Mi", "2026-11-18"), ("de", "vor 3 Tagen", "2026-11-24")],
        *[("de", "vor einer Woche", "2026-11-20"), ("de", "25.11.", "2026-11-25"), ("de", "25.11", "2026-11-25")],
        *[("de", "am 25. November", "2026-11-25"), ("de", "Mi 25.11.2026", "2026-11-25"), ("de", "3.3.", "2026-03-03")],
        *[("en", "today", "2026-11-27"), ("en", "yesterday", "2026-11-26"), ("en", "3 days ago", "2026-11-24")],
        *[("en", "the day before yesterday", "2026-11-25"), ("en", "last Wednesday", "2026-11-25")],
        *[("en", "last week on Wednesday", "2026-11-18"), ("en", "a week ago", "2026-11-20")],
        *[("en", "on 25 Nov", "2026-11-25"), ("en", "Nov 25th", "2026-11-25"), ("en", "2026-11-25", "2026-11-25")],
    ],
)
def test_a_past_day_is_read(code: Code, text: str, day: str) -> None:
    assert moment(text, code) == PastMoment(date.fromisoformat(day))


@pytest.mark.parametrize(
    ("code", "text", "at", "minutes"),
    [
        ("de", "gestern 14:00, 60 min", time(14), 60),
        ("de", "Mi 25.11. vormittags", PartOfDay.MORNING, None),
        ("de", "25.11. 14 Uhr 90 Minuten", time(14), 90),
        ("de", "gestern um 9:30 für eine Stunde", time(9, 30), 60),
        ("de", "gestern 14:00-15:30", time(14), 90),
        ("de", "heute von 9 bis 10 Uhr", time(9), 60),
        ("de", "gestern, eine halbe Stunde", None, 30),
        ("de", "gestern anderthalb Stunden", None, 90),
        ("de", "gestern 1,5 h", None, 90),
        ("de", "gestern 14 h", time(14), None),
        ("de", "gestern 1 h 30 min", None, 90),
        ("de", "gestern Nachmittag um 3, ca. 45 min", time(15), 45),
        ("en", "yesterday 2pm 60 min", time(14), 60),
        ("en", "on 25 Nov for an hour", None, 60),
        ("en", "yesterday from 2 to 3 pm", time(14), 60),
        ("en", "yesterday 11:30-1:00", time(11, 30), 90),
        ("en", "yesterday an hour and a half", None, 90),
        ("en", "half an hour last Wednesday", None, 30),
        ("en", "last night", PartOfDay.EVENING, None),
        ("en", "Wed 25 Nov, 10 am, 1.5 hours", time(10), 90),
    ],
)
def test_the_time_and_the_length_are_read_with_the_day(
    code: Code, text: str, at: time | PartOfDay | None, minutes: int | None
) -> None:
    read = moment(text, code)

    assert read.day is not None
    assert (read.time, read.minutes) == (at, minutes)


@pytest.mark.parametrize(
    ("code", "text", "doubt"),
    [
        *[("de", "1.12.", Doubt.AHEAD), ("de", "28.11.2026", Doubt.AHEAD), ("de", "Do 25.11.", Doubt.CONTRADICTION)],
        *[("de", "31.2.", Doubt.IMPOSSIBLE), ("de", "morgen", Doubt.NO_DAY), ("de", "60 min", Doubt.NO_DAY)],
        *[
            ("de", "gestern bei Weber", Doubt.NO_DAY),
            ("de", "gestern um 9 um 10", Doubt.NO_DAY),
            ("de", "", Doubt.NO_DAY),
        ],
        *[("en", "1 Dec", Doubt.AHEAD), ("en", "Thu 25 Nov", Doubt.CONTRADICTION), ("en", "tomorrow", Doubt.NO_DAY)],
        *[("en", "yesterday, Wednesday", Doubt.NO_DAY), ("en", "a month ago", Doubt.VAGUE)],
    ],
)
def test_what_names_no_past_day_says_why(code: Code, text: str, doubt: Doubt) -> None:
    assert (moment(text, code).day, moment(text, code).doubt) == (None, doubt)


@pytest.mark.parametrize(("code", "text"), [("de", "3. Mai 1998"), ("en", "3 May 1998"), ("en", "May 3, 1998")])
def test_a_day_long_ago_is_read_by_the_name_of_its_month(code: Code, text: str) -> None:
    assert moment(text, code).day == date(1998, 5, 3)


@given(st.dates(date(2020, 1, 1), date(2099, 12, 31)), st.integers(0, 180), st.sampled_from(CODES))
def test_the_programs_own_dates_of_the_last_half_year_are_read_back(today: date, back: int, code: Code) -> None:
    day, language = today - timedelta(days=back), Language(code)
    assert read_past(forms.weekday_date(day, language), today, code).day == day
    assert read_past(forms.long_date(day, language), today, code).day == day


@given(st.text(max_size=60), st.dates(date(1, 1, 1), date(9999, 12, 31)), st.sampled_from(CODES))
def test_any_text_gives_a_day_that_lies_behind_or_none(text: str, today: date, code: Code) -> None:
    read = read_past(text, today, code)
    assert (read.day is None) == (read.doubt is not None)
    assert read.day is None or read.day <= today


@pytest.mark.parametrize(
    ("code", "text", "day"),
    [
        ("de", "vor einem Jahr", date(2025, 11, 27)),
        ("de", "vor 3 Monaten", date(2026, 8, 27)),
        ("en", "a year ago", date(2025, 11, 27)),
        ("en", "9 months ago", date(2026, 2, 27)),
        ("de", "1.3.", date(2026, 3, 1)),
        ("de", "vor 3000 Jahren", None),
        ("en", "some day", None),
    ],
)
def test_a_day_to_look_back_at_may_be_a_year_ago(code: Code, text: str, day: date | None) -> None:
    assert read_past_day(text, FRIDAY, code) == day


def test_a_month_ago_is_a_day_that_there_was() -> None:
    assert read_past_day("1 month ago", date(2026, 3, 31), "en") == date(2026, 2, 28)
