"""A typed answer is read as a day, reckoned from today, or as none."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.language import forms
from interview_tui.language.catalogue import Code, Language
from interview_tui.language.due.date import parse_due
from interview_tui.language.locales import CODES
from tests.support.days import SATURDAY, day

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("answer", "due"),
    [
        *[
            ("heute", "2026-11-21"),
            ("morgen", "2026-11-22"),
            ("Morgen", "2026-11-22"),
            ("MORGEN!", "2026-11-22"),
        ],
        *[("übermorgen", "2026-11-23"), ("uebermorgen", "2026-11-23"), ("morgen früh", "2026-11-22")],
        *[
            ("24.11.", "2026-11-24"),
            ("24.11", "2026-11-24"),
            ("24. 11.", "2026-11-24"),
            ("1.3", "2027-03-01"),
        ],
        *[("24.11.2026", "2026-11-24"), ("24.11.26", "2026-11-24"), ("01.02.2027", "2027-02-01")],
        *[("21.11.", "2026-11-21"), ("20.11.2026", "2026-11-20"), ("20.11.2027", "2027-11-20")],
        *[("24. November", "2026-11-24"), ("24 nov", "2026-11-24"), ("3. März 2027", "2027-03-03")],
        *[("1. Jänner", "2027-01-01"), ("2026-11-24", "2026-11-24"), ("29.2.", "2028-02-29")],
        *[
            ("Di 24.11.", "2026-11-24"),
            ("Dienstag, den 24.11.", "2026-11-24"),
            ("Di., 24. Nov.", "2026-11-24"),
        ],
        *[("Montag", "2026-11-23"), ("mo", "2026-11-23"), ("Fr.", "2026-11-27"), ("samstag", "2026-11-28")],
        *[
            ("bis Freitag", "2026-11-27"),
            ("spätestens am Freitag", "2026-11-27"),
            ("Sonnabend", "2026-11-28"),
        ],
        *[("nächsten Dienstag", "2026-11-24"), ("kommenden Mi", "2026-11-25"), ("diesen Mi.", "2026-11-25")],
        *[("Dienstag nächster Woche", "2026-11-24"), ("nächste Woche Di", "2026-11-24")],
        *[("Anfang nächster Woche", "2026-11-23"), ("Mitte der nächsten Woche", "2026-11-25")],
        *[("in einer Woche", "2026-11-28"), ("eine Woche", "2026-11-28"), ("in zwei Wochen", "2026-12-05")],
        *[("in 3 Tagen", "2026-11-24"), ("3 Tage", "2026-11-24"), ("in den nächsten 14 Tagen", "2026-12-05")],
        *[("innerhalb von zehn Tagen", "2026-12-01"), ("binnen 2 Tagen", "2026-11-23")],
        *[("in 5 Werktagen", "2026-11-27"), ("in einem Monat", "2026-12-21"), ("in 2 Jahren", "2028-11-21")],
        *[("Dienstag in einer Woche", "2026-12-01"), ("morgen in einer Woche", "2026-11-29")],
        *[
            ("nächste Woche", "2026-11-27"),
            ("Ende nächster Woche", "2026-11-27"),
            ("diese Woche", "2026-11-27"),
        ],
        *[("Ende der Woche", "2026-11-27"), ("Ende des Monats", "2026-11-30"), ("Monatsende", "2026-11-30")],
        *[("zum Quartalsende", "2026-12-31"), ("Ende des Jahres", "2026-12-31")],
        *[("nächsten Monat", "2026-12-31"), ("Ende Januar", "2027-01-31"), ("Ende Nov", "2026-11-30")],
        *[("Ende Februar 2028", "2028-02-29"), ("24.", "2026-11-24"), ("bis zum 3.", "2026-12-03")],
        ("  24.11.  ", "2026-11-24"),
    ],
)
def test_a_typed_german_answer_is_read_as_a_day(answer: str, due: str) -> None:
    assert parse_due(answer, SATURDAY, "de") == day(due)


@pytest.mark.parametrize(
    ("answer", "due"),
    [
        *[("today", "2026-11-21"), ("tomorrow", "2026-11-22"), ("the day  after tomorrow", "2026-11-23")],
        *[("24 Nov", "2026-11-24"), ("Nov 24", "2026-11-24"), ("24 November", "2026-11-24")],
        *[("24th of November", "2026-11-24"), ("November 24th, 2027", "2027-11-24"), ("24nov", "2026-11-24")],
        *[("3 may", "2027-05-03"), ("march 3", "2027-03-03"), ("Tue 24 Nov", "2026-11-24")],
        *[("2026-11-24", "2026-11-24"), ("20 Nov 2026", "2026-11-20"), ("the 24th", "2026-11-24")],
        *[
            ("Monday", "2026-11-23"),
            ("mon", "2026-11-23"),
            ("next Tuesday", "2026-11-24"),
            ("fri.", "2026-11-27"),
        ],
        *[("by Friday", "2026-11-27"), ("this Thu", "2026-11-26"), ("Saturday", "2026-11-28")],
        *[
            ("Tuesday next week", "2026-11-24"),
            ("next week on Tue", "2026-11-24"),
            ("mid next week", "2026-11-25"),
        ],
        *[("in two weeks", "2026-12-05"), ("in a week", "2026-11-28"), ("3 days", "2026-11-24")],
        *[
            ("within 3 days", "2026-11-24"),
            ("in 3 days' time", "2026-11-24"),
            ("in a fortnight", "2026-12-05"),
        ],
        *[("in 3 working days", "2026-11-25"), ("in one business day", "2026-11-23")],
        *[("a week on Tuesday", "2026-12-01"), ("two weeks from today", "2026-12-05")],
        *[("a month from tomorrow", "2026-12-22"), ("in a year", "2027-11-21")],
        *[("next week", "2026-11-27"), ("this week", "2026-11-27"), ("end of next week", "2026-11-27")],
        *[
            ("end of month", "2026-11-30"),
            ("by the end of the week", "2026-11-27"),
            ("next month", "2026-12-31"),
        ],
        *[("by quarter end", "2026-12-31"), ("end of year", "2026-12-31"), ("end of January", "2027-01-31")],
        ("end of Feb 2028", "2028-02-29"),
    ],
)
def test_a_typed_english_answer_is_read_as_a_day(answer: str, due: str) -> None:
    assert parse_due(answer, SATURDAY, "en") == day(due)


@pytest.mark.parametrize(
    "answer",
    [
        *[
            "",
            "?",
            "gestern",
            "letzten Montag",
            "seit Montag",
            "31.02.",
            "0.1.",
            "31.11.2026",
            "5.13.",
            "24.11.0",
        ],
        *["bald", "Mai", "irgendwann", "18 Uhr", "140 Bestellungen", "2026-02-30", "in 2 Filialen", "am 32."],
        *["in 999 Jahren in 999 Jahren", "Version 1.2."],
    ],
)
def test_an_answer_that_names_no_coming_day_is_none_in_german(answer: str) -> None:
    assert parse_due(answer, SATURDAY, "de") is None


@pytest.mark.parametrize(
    "answer",
    ["", "yesterday", "last Monday", "Feb 30", "soon", "may", "24.11.", "11/24", "since Monday", "99th"],
)
def test_an_answer_that_names_no_coming_day_is_none_in_english(answer: str) -> None:
    assert parse_due(answer, SATURDAY, "en") is None


@pytest.mark.parametrize(("code", "answer"), [("de", "Dienstag"), ("en", "Tuesday"), ("de", "Di"), ("en", "Tue")])
def test_todays_own_weekday_means_in_a_week(code: Code, answer: str) -> None:
    assert parse_due(answer, TUESDAY, code) == TUESDAY + timedelta(weeks=1)


@pytest.mark.parametrize(
    ("today", "answer", "due"),
    [
        ("2026-11-24", "24.11.", "2026-11-24"),
        ("2026-11-25", "24.11.", None),
        ("2026-11-25", "29.5.", None),
        ("2026-11-25", "28.5.", "2027-05-28"),
        ("2026-11-27", "Ende der Woche", "2026-11-27"),
        ("2026-11-28", "Ende der Woche", "2026-12-04"),
        ("2026-11-23", "nächste Woche", "2026-12-04"),
        ("2026-11-23", "Dienstag nächster Woche", "2026-12-01"),
        ("2026-12-15", "nächsten Monat", "2027-01-31"),
        ("2027-01-31", "in einem Monat", "2027-02-28"),
        ("2026-11-26", "in zwei Werktagen", "2026-11-30"),
        ("2026-11-22", "in einem Werktag", "2026-11-23"),
        ("2026-12-24", "bis zum 3.", "2027-01-03"),
        ("2027-02-01", "31.", "2027-03-31"),
        ("2026-11-24", "Ende November", "2026-11-30"),
        ("9999-12-31", "morgen", None),
        ("9999-12-31", "30.12.", None),
        ("9999-12-31", "1.1.", None),
        ("2026-11-24", "in 999 Jahren", "3025-11-24"),
        ("9500-11-24", "in 999 Jahren", None),
    ],
)
def test_a_day_is_reckoned_from_today(today: str, answer: str, due: str | None) -> None:
    assert parse_due(answer, day(today), "de") == (due and day(due))


@given(st.dates(date(2020, 1, 1), date(2096, 12, 31)), st.integers(0, 999), st.sampled_from(CODES))
def test_the_programs_own_dates_are_read_back(today: date, ahead: int, code: Code) -> None:
    due, language = today + timedelta(days=ahead), Language(code)
    assert parse_due(forms.weekday_date(due, language, near=today), today, code) in (due, None)
    assert parse_due(forms.long_date(due, language), today, code) == due


@given(st.dates(date(2020, 1, 1), date(2099, 12, 31)), st.integers(0, 184), st.sampled_from(CODES))
def test_a_short_date_of_the_next_half_year_is_read_back(today: date, ahead: int, code: Code) -> None:
    due = today + timedelta(days=ahead)
    assert parse_due(forms.short_date(due, Language(code)), today, code) == due
