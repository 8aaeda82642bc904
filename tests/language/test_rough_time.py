"""Since when and until when something is so, out of the words of an entry."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.language.rough_time import Lasting, read_lasting, read_rough
from tests.support.languages import LANGUAGES

TODAY = date(2026, 11, 27)
DE, EN = Language("de"), Language("en")


@pytest.mark.parametrize(
    ("typed", "text", "since", "until"),
    [
        ("Einkaufsleitung seit März 2025", "Einkaufsleitung", "2025-03", None),
        ("Bestellmodul, vier Plätze, seit 2023", "Bestellmodul, vier Plätze", "2023", None),
        ("Leiter (seit 03/2025)", "Leiter", "2025-03", None),
        ("seit 14.3. in Aalen", "in Aalen", "2026-03-14", None),
        ("seit Mai bei Nordmetall", "bei Nordmetall", "2026-05", None),
        ("spielt seit Dezember Tuba", "spielt Tuba", "2025-12", None),
        ("rudert seit zwei Jahren", "rudert", "2024", None),
        ("Vegetarier seit einem halben Jahr", "Vegetarier", "2026-05", None),
        ("Hund seit letztem Jahr", "Hund", "2025", None),
        ("seit gestern krank", "krank", "2026-11-26", None),
        ("Elternzeit bis Ende 2026", "Elternzeit", None, "2026-12"),
        ("Umbau bis Jahresende", "Umbau", None, "2026-12"),
        ("in Elternzeit bis Ende Mai", "in Elternzeit", None, "2027-05"),
        ("von März 2025 bis Mai 2026 in Kanada", "in Kanada", "2025-03", "2026-05"),
        ("ab 1.1. Rente", "Rente", "2027-01-01", None),
        ("seit letztem Frühjahr solo", "solo", "2026-04", None),
        ("seit letztem Sommer Hund", "Hund", "2026-07", None),
        ("rudert seit letztem Herbst", "rudert", "2025-10", None),
        ("seit dem Winter in Aalen", "in Aalen", "2026-01", None),
        ("seit diesem Herbst Leiter", "Leiter", "2026-10", None),
        ("Hund seit Frühjahr 2024", "Hund", "2024-04", None),
        ("seit Winter 2024 in Kanada", "in Kanada", "2024", None),
        ("Umbau bis Sommer", "Umbau", None, "2027-07"),
        ("ab nächstem Frühjahr Rente", "Rente", "2027-04", None),
    ],
)
def test_german_says_since_when_and_until_when(typed: str, text: str, since: str | None, until: str | None) -> None:
    assert read_lasting(typed, TODAY, "de") == Lasting(text, since, until)


@pytest.mark.parametrize(
    ("typed", "text", "since", "until"),
    [
        ("head of purchasing since March 2025", "head of purchasing", "2025-03", None),
        ("since 2023 order module", "order module", "2023", None),
        ("since March 14, 2025 buyer", "buyer", "2025-03-14", None),
        ("lives in Leeds since last year", "lives in Leeds", "2025", None),
        ("on leave until end of 2026", "on leave", None, "2026-12"),
        ("away until the end of the year", "away", None, "2026-12"),
        ("from 2019 until 2021 in Canada", "in Canada", "2019", "2021"),
        ("retires from May", "retires", "2027-05", None),
        ("rows since last spring", "rows", "2026-04", None),
        ("since the summer in Leeds", "in Leeds", "2026-07", None),
        ("since the spring of 2024 buyer", "buyer", "2024-04", None),
        ("on leave until next autumn", "on leave", None, "2027-10"),
    ],
)
def test_english_says_since_when_and_until_when(typed: str, text: str, since: str | None, until: str | None) -> None:
    assert read_lasting(typed, TODAY, "en") == Lasting(text, since, until)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("arbeitet bis 16 Uhr", "de"),
        ("von uns begeistert", "de"),
        ("seit dem Umzug ruhiger", "de"),
        ("von 2021 bis 2019 in Kanada", "de"),
        ("seit März 2025", "de"),
        ("may be promoted from within", "en"),
        ("up to 20 people in the team", "en"),
    ],
)
def test_what_is_no_such_time_stays_in_the_text(typed: str, code: str) -> None:
    assert read_lasting(typed, TODAY, code) == Lasting(typed)


DAYS = st.dates(date(1950, 1, 1), TODAY)


@given(DAYS, st.sampled_from([4, 7, 10]), st.sampled_from(LANGUAGES))
@settings(max_examples=100)
def test_a_rough_date_is_read_as_it_is_told(day: date, length: int, language: Language) -> None:
    rough = day.isoformat()[:length]

    assert read_rough(forms.rough(rough, language), TODAY, language.code) == rough


@given(st.text(max_size=60), st.sampled_from(CODES))
@settings(max_examples=100)
def test_no_text_is_too_strange(typed: str, code: str) -> None:
    assert read_lasting(f"rows since {typed}", TODAY, code).text
    assert read_lasting(typed, TODAY + timedelta(days=len(typed)), code).text or not typed.strip()
