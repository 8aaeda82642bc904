from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.compile import compiled

PO = Path(forms.__file__).parent / "de" / "LC_MESSAGES" / "interview.po"
ENGLISH = Language("en")


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Language:
    folder = tmp_path_factory.mktemp("language")
    room = folder / "de" / "LC_MESSAGES"
    room.mkdir(parents=True)
    (room / "interview.mo").write_bytes(compiled(PO))
    return Language("de", folder)


@pytest.mark.parametrize(
    ("form", "day", "de", "en"),
    [
        (forms.short_date, date(2026, 11, 24), "24.11.", "24 Nov"),
        (forms.short_date, date(2027, 3, 1), "1.3.", "1 Mar"),
        (forms.long_date, date(2026, 11, 24), "24.11.2026", "24 Nov 2026"),
        (forms.weekday_date, date(2026, 11, 24), "Di 24.11.", "Tue 24 Nov"),
        (forms.dated, date(2026, 11, 24), "Di 24.11.2026", "Tue 24 Nov 2026"),
        (forms.full_weekday, date(2026, 11, 24), "Dienstag", "Tuesday"),
        (forms.full_day, date(2027, 3, 1), "1.\N{NO-BREAK SPACE}März 2027", "1 March 2027"),
        (forms.weekday_date, date(2026, 11, 29), "So 29.11.", "Sun 29 Nov"),
    ],
)
def test_a_day_has_the_form_of_the_language(
    german: Language, form: Callable[[date, Language], str], day: date, de: str, en: str
) -> None:
    assert (form(day, german), form(day, ENGLISH)) == (de, en)


@pytest.mark.parametrize("month", range(1, 13))
def test_every_english_month_is_the_one_python_knows(month: int) -> None:
    day = date(2026, month, 5)
    assert forms.short_date(day, ENGLISH) == f"5 {day:%b}"


def test_a_time_of_day_looks_the_same_in_both_languages() -> None:
    moment = datetime(2026, 11, 24, 9, 4, 7, tzinfo=UTC)
    assert (forms.clock(moment), forms.clock_s(moment)) == ("09:04", "09:04:07")


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        *[(0, "0:00"), (35, "0:35"), (35.9, "0:35"), (60, "1:00"), (872, "14:32"), (3599, "59:59")],
        *[(3600, "1:00:00"), (3723, "1:02:03"), (90_000, "25:00:00"), (-3, "0:00"), (-0.5, "0:00")],
    ],
)
def test_a_span_of_time_looks_like_a_running_clock(seconds: float, shown: str) -> None:
    assert forms.elapsed(seconds) == shown


def test_per_cent_stand_apart_in_german_without_a_break_and_together_in_english(german: Language) -> None:
    assert (forms.percent(75, german), forms.percent(75, ENGLISH)) == ("75\N{NO-BREAK SPACE}%", "75%")


@pytest.mark.parametrize(
    ("number", "places", "de", "en"),
    [
        *[(3.5, 1, "3,5", "3.5"), (3.0, 1, "3,0", "3.0"), (2.345, 2, "2,35", "2.35"), (7, 0, "7", "7")],
        *[(-1.25, 1, "-1,2", "-1.2"), (-0.04, 1, "0,0", "0.0"), (1234.5, 1, "1234,5", "1234.5")],
    ],
)
def test_a_number_has_the_decimal_sign_of_the_language(
    german: Language, number: float, places: int, de: str, en: str
) -> None:
    assert (forms.decimal(number, places, german), forms.decimal(number, places, ENGLISH)) == (de, en)


@pytest.mark.parametrize(
    ("form", "n", "de", "en"),
    [
        (forms.days_ago, 0, "heute", "today"),
        (forms.days_ago, 1, "gestern", "yesterday"),
        (forms.days_ago, 2, "vor 2 Tagen", "2 days ago"),
        (forms.minutes, 1, "1 Minute", "1 minute"),
        (forms.minutes, 21, "21 Minuten", "21 minutes"),
        (forms.minutes, 0, "0 Minuten", "0 minutes"),
    ],
)
def test_a_number_of_days_or_minutes_is_said_in_words(
    german: Language, form: Callable[[int, Language], str], n: int, de: str, en: str
) -> None:
    assert (form(n, german), form(n, ENGLISH)) == (de, en)
