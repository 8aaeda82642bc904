"""A promise names its day in a sentence; what only looks like one is left alone, however long or hostile the text."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.language import forms
from interview_tui.language.catalogue import Code, Language
from interview_tui.language.due.date import LOOKED_AT, find_due, parse_due, read_answer, read_due
from interview_tui.language.due.shapes import Doubt
from interview_tui.language.due.words import words
from interview_tui.language.locales import CODES
from tests.support.days import SATURDAY, day


@pytest.mark.parametrize(
    ("sentence", "named", "due"),
    [
        ("CSV-Muster schicken, Di 24.11.", "Di 24.11.", "2026-11-24"),
        ("CSV-Muster bis Freitag schicken", "bis Freitag", "2026-11-27"),
        ("bis freitag muster", "bis freitag", "2026-11-27"),
        ("ruft morgen an", "morgen", "2026-11-22"),
        ("Morgen anrufen", "Morgen", "2026-11-22"),
        ("Angebot. Morgen früh anrufen", "Morgen früh", "2026-11-22"),
        ("am Dienstag morgen anrufen", "am Dienstag morgen", "2026-11-24"),
        ("Freitagnachmittag Rückruf", "Freitagnachmittag", "2026-11-27"),
        ("Muster in 3 Tagen", "in 3 Tagen", "2026-11-24"),
        ("spätestens in einer Woche melden", "spätestens in einer Woche", "2026-11-28"),
        ("Angebot nächste Woche", "nächste Woche", "2026-11-27"),
        ("bis Mi Muster schicken", "bis Mi", "2026-11-25"),
        ("bis zum 24. klären", None, None),
        ("klären bis zum 24.", "bis zum 24.", "2026-11-24"),
        ("Muster 24.11. 20 Stück", "24.11.", "2026-11-24"),
        ("Muster am 24. November, 20 Stück", "am 24. November", "2026-11-24"),
        ("Besuch 24.11.-26.11.", "24.11.", "2026-11-24"),
        ("Rückruf Fr 27.11., 14 Uhr", "Fr 27.11.", "2026-11-27"),
        ("noch heute schicken", "noch heute", "2026-11-21"),
        ("heute noch schicken", "heute noch", "2026-11-21"),
        ("schicke ich heute.", "heute", "2026-11-21"),
        ("bis heute Abend", "bis heute Abend", "2026-11-21"),
        ("noch diese Woche liefern", "noch diese Woche", "2026-11-27"),
        ("Zahlen bis Monatsende", "bis Monatsende", "2026-11-30"),
        ("Rechnung vom 3.11. bis Mittwoch korrigieren", "bis Mittwoch", "2026-11-25"),
        ("Montag anrufen, bis Mittwoch Angebot", "bis Mittwoch", "2026-11-25"),
        ("Montag anrufen, Mittwoch Angebot", "Montag", "2026-11-23"),
        ("31.02. oder 24.11.", "24.11.", "2026-11-24"),
        ("Protokoll 2026-11-24 senden", "2026-11-24", "2026-11-24"),
        ("am 20.11.2026 zugesagt, Muster am 24.11.", "am 24.11.", "2026-11-24"),
        ("Muster\nbis\n Freitag", "bis\n Freitag", "2026-11-27"),
    ],
)
def test_a_german_promise_names_its_day(sentence: str, named: str | None, due: str | None) -> None:
    found = find_due(sentence, SATURDAY, "de")
    assert (found and (sentence[slice(*found[1])], found[0])) == (named and due and (named, day(due)))


@pytest.mark.parametrize(
    ("sentence", "named", "due"),
    [
        ("send the sample by Tuesday", "by Tuesday", "2026-11-24"),
        ("send the sample by Tue", "by Tue", "2026-11-24"),
        ("call tomorrow morning", "tomorrow morning", "2026-11-22"),
        ("send it today", "today", "2026-11-21"),
        ("send it by end of today or so", "by end of today", "2026-11-21"),
        ("sample on 24 Nov, 20 pieces", "on 24 Nov", "2026-11-24"),
        ("sample Nov 24", "Nov 24", "2026-11-24"),
        ("sample by May 3", "by May 3", "2027-05-03"),
        ("invoice of 3 Nov again, by Monday", "by Monday", "2026-11-23"),
        ("call Monday, offer no later than Wednesday", "no later than Wednesday", "2026-11-25"),
        ("minutes in two weeks", "in two weeks", "2026-12-05"),
        ("done by the 24th", "by the 24th", "2026-11-24"),
        ("figures by the end of the month", "by the end of the month", "2026-11-30"),
        ("report 2026-11-24", "2026-11-24", "2026-11-24"),
        ("later this week", "later this week", "2026-11-27"),
    ],
)
def test_an_english_promise_names_its_day(sentence: str, named: str, due: str) -> None:
    found = find_due(sentence, SATURDAY, "en")
    assert found
    assert (sentence[slice(*found[1])], found[0]) == (named, day(due))


@pytest.mark.parametrize(
    "sentence",
    [
        *["im Mai vielleicht", "Mai", "Dirk fragen", "Mika und Sonja", "in 2 Filialen", "140 Bestellungen"],
        *["um 18 Uhr anrufen", "3.5 mm", "Preis 3.5 Euro", "Anteil 3,5."],
        *["Version 1.2. einspielen", "v1.2. testen", "Stand 2.1.2.", "Kapitel 3.4. lesen", "um 9.11. herum"],
        *[
            "So machen wir das",
            "Do it",
            "bis so etwas geht",
            "bis Fr. Weber zurück ist",
            "bis Fr Weber da ist",
        ],
        *[
            "gestern zugesagt",
            "heute Morgen gefragt",
            "am Morgen anrufen",
            "Guten Morgen sagen",
            "jeden Morgen",
        ],
        *["bis heute keine Antwort", "heute gefragt", "Rechnung vom 3.11. prüfen", "seit Montag offen"],
        *["Bestellung von Di 24.11. nachliefern", "letzten Freitag versprochen", "jeden Freitag", "freitags"],
        *["Hotline Montag bis Freitag besetzt", "Mo-Fr besetzt", "von Montag – Freitag", "Freitag-Termin"],
        *["diese Woche war er krank", "letzte Woche", "vor 3 Tagen", "seit 3 Tagen", "Wochenende", "31.02."],
        *[
            "am 3. Tag",
            "bis 3. Quartal",
            "20.11.2026",
            "192.168.1.1.",
            "report-2026-11-24.csv",
            "2026-11-24-1",
        ],
        *["10.11.12.13", "Artikel 7/24.11.", "24.11.2026.1", "1.2.3", "99.99.", "morgens", "der Morgen", ""],
    ],
)
def test_what_only_looks_like_a_day_is_left_alone_in_german(sentence: str) -> None:
    assert find_due(sentence, SATURDAY, "de") is None


@pytest.mark.parametrize(
    "sentence",
    [
        *[
            "may be",
            "they may 3 times",
            "march 3 abreast",
            "in March 3 stores closed",
            "we sat down",
            "the sun",
        ],
        *[
            "wed in May",
            "every Friday",
            "Fridays",
            "last Monday",
            "since Monday",
            "Monday to Friday",
            "Good Friday",
        ],
        *[
            "Friday's meeting",
            "yesterday",
            "3 days ago",
            "tell him today he",
            "until today nothing",
            "this week was",
        ],
        *[
            "by the 3rd quarter",
            "in 2 stores",
            "version 1.2.",
            "24.11.",
            "the letter of 3 Nov",
            "Feb 30",
            "Nov 2026",
        ],
    ],
)
def test_what_only_looks_like_a_day_is_left_alone_in_english(sentence: str) -> None:
    assert find_due(sentence, SATURDAY, "en") is None


@pytest.mark.parametrize("code", CODES)
def test_an_iso_date_is_read_in_both_languages(code: Code) -> None:
    assert find_due("until 2026-12-01", SATURDAY, code) is not None
    assert parse_due("2026-12-01", SATURDAY, code) == day("2026-12-01")


@given(st.dates(date(2020, 1, 1), date(2099, 12, 31)), st.integers(1, 180), st.sampled_from(CODES))
def test_a_short_date_of_the_last_half_year_is_no_day(today: date, back: int, code: Code) -> None:
    past = forms.short_date(today - timedelta(days=back), Language(code))
    assert read_answer(past, today, code).doubt is Doubt.JUST_PAST
    assert read_due(f"x {past} x", today, code).doubt is Doubt.JUST_PAST


@given(st.text(max_size=60), st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.sampled_from(CODES))
def test_any_text_gives_a_coming_day_with_its_place_or_none(text: str, today: date, code: Code) -> None:
    parse_due(text, today, code)
    if found := find_due(text, today, code):
        due, (start, end) = found
        assert due >= today
        assert 0 <= start < end <= len(text)


@pytest.mark.parametrize("code", CODES)
def test_no_pattern_repeats_without_a_bound(code: Code) -> None:
    known = words(code)
    for pattern in (*(rule.pattern for rule in known.rules), *(pattern for pattern, _ in known.times)):
        spelt_out = re.sub(r"\\.|\[[^]]*\]", "x", pattern.expression.pattern)
        assert "*" not in spelt_out
        assert "+" not in spelt_out
        assert ",}" not in spelt_out


@pytest.mark.parametrize("code", CODES)
def test_only_the_beginning_of_a_long_text_is_searched(code: Code) -> None:
    assert find_due("x" * (LOOKED_AT - 11) + " 2026-11-24", SATURDAY, code) is not None
    assert find_due("x" * LOOKED_AT + " 2026-11-24", SATURDAY, code) is None


@pytest.mark.parametrize("piece", ["1.", "bis ", "bis zum ", "Mo ", " ", "in ", "24.11.", "Ende ", "by the ", "9"])
@pytest.mark.parametrize("code", CODES)
def test_hostile_repetitions_come_to_an_end(code: Code, piece: str) -> None:
    find_due(piece * 100_000, SATURDAY, code)
    parse_due(piece * 100_000, SATURDAY, code)
