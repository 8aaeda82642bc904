"""How somebody wants to be in touch: as it is typed, as it is understood, as it is told."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.language.catalogue import Language
from interview_tui.language.contact_terms import days_of, in_units
from interview_tui.records.entry import ContactTerms
from interview_tui.records.spoken_terms import lasting_told, often_told, terms_of, wish_told
from interview_tui.records.words import Channel
from tests.support.languages import LANGUAGES

DE, EN = Language("de"), Language("en")
MAIL, PHONE = Channel.MAIL, Channel.PHONE


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        (
            "höchstens alle 4 Wochen, lieber Mail, vormittags",
            ContactTerms(days=28, channel=MAIL, hours="vormittags"),
        ),
        ("nicht vor 10", ContactTerms(hours="nicht vor 10")),
        ("nicht vor 10 anrufen", ContactTerms(hours="nicht vor 10")),
        ("einmal im Quartal", ContactTerms(days=91)),
        ("jedes Quartal", ContactTerms(days=91)),
        ("alle 6 Wochen", ContactTerms(days=42)),
        ("zweimal im Jahr", ContactTerms(days=182)),
        ("1x pro Monat per WhatsApp", ContactTerms(days=30, channel=Channel.MESSAGE)),
        ("jede zweite Woche dienstags ab 14 Uhr", ContactTerms(days=14, hours="dienstags ab 14 Uhr")),
        ("alle zwei Monate am Telefon, nicht freitags", ContactTerms(days=61, channel=PHONE, hours="nicht freitags")),
        ("gar nicht", ContactTerms(never=True)),
        ("gar nicht anrufen", ContactTerms(never=True)),
        ("wünscht keinen Kontakt", ContactTerms(never=True)),
        ("möchte in Ruhe gelassen werden", ContactTerms(never=True)),
        ("bitte nicht mehr anrufen", ContactTerms(never=True)),
        ("gar nicht anrufen, nur Mail", ContactTerms(channel=MAIL)),
    ],
)
def test_a_wish_in_german_is_understood(typed: str, terms: ContactTerms) -> None:
    assert terms_of(typed, "de") == (terms, ())


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("not more than once a month, mornings, by mail", ContactTerms(days=30, channel=MAIL, hours="mornings")),
        ("every other week on Tuesdays", ContactTerms(days=14, hours="Tuesdays")),
        ("weekly by phone, not before 10", ContactTerms(days=7, channel=PHONE, hours="not before 10")),
        ("every quarter", ContactTerms(days=91)),
        ("no calls, email only", ContactTerms(channel=MAIL)),
        ("don't call", ContactTerms(never=True)),
        ("not at all", ContactTerms(never=True)),
        ("wishes no contact", ContactTerms(never=True)),
        ("does not want to be contacted", ContactTerms(never=True)),
        ("would rather not be contacted", ContactTerms(never=True)),
    ],
)
def test_a_wish_in_english_is_understood(typed: str, terms: ContactTerms) -> None:
    assert terms_of(typed, "en") == (terms, ())


@pytest.mark.parametrize(
    ("typed", "code", "rest"),
    [
        ("nur nach der Ernte", "de", ("nur nach der Ernte",)),
        ("keine Mails", "de", ("keine Mails",)),
        ("möchte nicht bei der Arbeit angerufen werden", "de", ("möchte nicht bei der Arbeit angerufen werden",)),
        ("only after harvest", "en", ("only after harvest",)),
        ("do not call at work", "en", ("do not call at work",)),
    ],
)
def test_what_is_not_understood_is_named_and_means_nothing(typed: str, code: str, rest: tuple[str, ...]) -> None:
    assert terms_of(typed, code) == (None, rest)


def test_of_a_wish_that_is_half_understood_the_rest_is_named() -> None:
    assert terms_of("alle 4 Wochen, nach der Ernte", "de") == (ContactTerms(days=28), ("nach der Ernte",))


HOURS = {"de": ("", "vormittags", "nicht vor 10", "dienstags ab 14 Uhr"), "en": ("", "mornings", "not before 10")}


@given(st.data(), st.sampled_from([Language(code) for code in HOURS]))
@settings(max_examples=100)
def test_a_wish_is_read_as_it_is_told(data: st.DataObject, language: Language) -> None:
    terms = ContactTerms(
        days=data.draw(st.none() | st.integers(1, 1500)),
        channel=data.draw(st.none() | st.sampled_from(Channel)),
        hours=data.draw(st.sampled_from(HOURS[language.code])),
    )

    told = wish_told(terms, language)

    assert terms_of(told, language.code) == (terms if told else None, ())


def test_that_somebody_wants_no_contact_is_read_as_it_is_told() -> None:
    for language in LANGUAGES:
        assert terms_of(wish_told(ContactTerms(never=True), language), language.code) == (ContactTerms(never=True), ())


def test_so_many_days_are_told_as_people_say_them() -> None:
    assert [often_told(days, DE) for days in (1, 14, 28, 30, 91, 365)] == [
        "jeden Tag",
        "alle 2 Wochen",
        "alle 4 Wochen",
        "jeden Monat",
        "alle 3 Monate",
        "jedes Jahr",
    ]


@given(st.integers(1, 5000))
@settings(max_examples=100)
def test_units_hold_the_days_they_came_from(days: int) -> None:
    assert days_of(*in_units(days)) == days


def test_since_when_and_until_when_are_told() -> None:
    assert lasting_told("2025-03", None, DE) == "seit März 2025"
    assert lasting_told(None, "2026-12-31", DE) == "bis 31.12.2026"
    assert lasting_told("2019", "2021", EN) == "2019 to 2021"
    assert lasting_told(None, None, EN) == ""
