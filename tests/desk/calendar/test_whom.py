"""With whom an appointment is: as was said before, by mail, number or title; where several may be meant, nobody."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from interview_tui.desk.calendar.whom import customer_of, looks_like_call, perhaps_with
from interview_tui.desk.importing.whom import Known
from interview_tui.importing.reading import Event
from interview_tui.port.customer_heads import CustomerHead, EntryHead
from interview_tui.records.appointment import id_made_of
from interview_tui.records.words import Aspect
from tests.support.frozen import START
from tests.support.making import numbered

ON = date(2026, 1, 1)


def head(number: int, name: str, organisation: str | None = None, **entries: str) -> CustomerHead:
    said = tuple(
        EntryHead(numbered(90 + at), Aspect(aspect), text, ON) for at, (aspect, text) in enumerate(entries.items())
    )
    return CustomerHead(numbered(number), name, organisation, ON, entries=said)


WEBER = head(1, "Claudia Weber", "Nordmetall GmbH", mail="c.weber@nordmetall.de", phone="07361 5550-14")
OTHER_WEBER = head(2, "Claudia Weber", "Südholz KG", mail="cw@suedholz.de")
KERN = head(3, "Ada Kern", "Kern GmbH")
LANG = head(4, "Peter Lang", "Nordmetall GmbH", mail="lang@nordmetall.de")
ALL = (WEBER, OTHER_WEBER, KERN, LANG)


def event(title: str = "", *people: str, text: str = "") -> Event:
    asked = tuple(("", one) if "@" in one else (one, f"{one.split()[-1].lower()}@x.de") for one in people)
    return Event(1, "series", "", START, START + timedelta(minutes=30), title, asked, text)


def found(of: Event, among: Sequence[CustomerHead] = ALL, said: dict[str, str] | None = None) -> str | None:
    one = customer_of(of, Known(among), said or {}, "DE")
    return one.id if one is not None else None


@pytest.mark.parametrize(
    ("of", "who"),
    [
        (event("Zahlen", "ich@wir.de", "C.Weber@Nordmetall.DE"), WEBER),
        (event("Zahlen", text="Tel. +49 7361 555014"), WEBER),
        (event("Anruf 07361/5550-14"), WEBER),
        (event("Frau Weber, Nordmetall: Zahlen"), WEBER),
        (event("Telefonat mit Claudia Weber (Südholz)"), OTHER_WEBER),
        (event("Kern, Ada - Rückfragen"), KERN),
        (event("Ada Kern"), KERN),
        (event("Peter Lang", "lang@nordmetall.de", "c.weber@nordmetall.de"), LANG),
    ],
)
def test_it_is_known_where_that_is_sure(of: Event, who: CustomerHead) -> None:
    assert found(of) == who.id


@pytest.mark.parametrize(
    "of",
    [
        event("Claudia Weber"),
        event("Nordmetall Jour fixe"),
        event("Kern GmbH"),
        event("Frau Weber"),
        event("Zahlen", "lang@nordmetall.de", "c.weber@nordmetall.de"),
        event("Zahlen", "niemand@nordmetall.de"),
        event("Raum 07361 5550"),
        event(""),
    ],
)
def test_where_it_is_not_sure_nobody_is_meant(of: Event) -> None:
    assert found(of) is None


def test_what_was_said_of_the_series_holds_and_who_is_gone_is_nobody() -> None:
    said = {id_made_of("series"): KERN.id}

    assert found(event("Jour fixe"), said=said) == KERN.id
    assert found(event("Jour fixe"), [WEBER], said) is None


@pytest.mark.parametrize(
    ("of", "is_one"),
    [
        (event("Abstimmung", "ich@wir.de", "sie@nord.de"), True),
        (event("Abstimmung", "ich@wir.de", "du@WIR.de"), False),
        (event("Anruf Müller"), True),
        (event("Müller, call"), True),
        (event("Müller 0171 1234567"), True),
        (event("Zahnarzt"), False),
        (event("Budget 2026"), False),
        (event("Mitarbeitergespräch"), False),
    ],
)
def test_people_of_two_houses_a_number_or_a_word_make_a_call(of: Event, is_one: bool) -> None:
    assert looks_like_call(of) is is_one


@pytest.mark.parametrize(
    ("of", "typed"),
    [
        (event("Telefonat mit Frau Müller"), "Frau Müller"),
        (event("Call: Jane Doe"), "Jane Doe"),
        (event("Anruf Müller GmbH 0171 1234567"), "Müller GmbH"),
        (event("Catch-up with Jane Doe"), "Jane Doe"),
        (event("Zahlen", "ich@wir.de", "Jana Reuter"), "Jana Reuter"),
        (event("Zahlen", "ich@wir.de", "Jana Reuter", "Tom Beck"), "Zahlen"),
    ],
)
def test_who_may_be_meant_is_typed_for_whoever_opens_it(of: Event, typed: str) -> None:
    assert perhaps_with(of) == typed
