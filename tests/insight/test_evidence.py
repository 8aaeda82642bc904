"""What a fact rests on, found in notes of our own writing, and what is still open of it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.insight.evidence import EvidenceKind, found, open_slots, still_open
from interview_tui.insight.slots import Slot
from interview_tui.language.catalogue import Code
from interview_tui.language.locales import CODES
from interview_tui.records.note import Evidence as Added
from interview_tui.records.words import Kind
from tests.support.written import note

WHEN, HOW_MUCH = Slot.WHEN, Slot.HOW_MUCH


def named(text: str, language: Code) -> list[tuple[str, str]]:
    return [(str(one.kind), text[one.start : one.end]) for one in found(text, language)]


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("tippt 140 Bestellungen ab", [("number", "140")]),
        ("hat zwei Lager", [("number", "zwei")]),
        ("1.200 Artikel im Bestand", [("number", "1.200")]),
        ("kostet 3,5 % vom Umsatz", [("amount", "3,5 %")]),
        ("zahlt 4.500 Euro dafür", [("amount", "4.500 Euro")]),
        ("zahlt € 300 dafür", [("amount", "€ 300")]),
        ("musste dreimal anrufen", [("amount", "dreimal")]),
        ("die Hälfte kommt zurück", [("amount", "die Hälfte")]),
        ("Umzug am 3.12.", [("date", "3.12.")]),
        ("Umzug am 3. Dezember 2026", [("date", "3. Dezember 2026")]),
        ("Wechsel im Mai", [("date", "im Mai")]),
        ("Ausfall letzte Woche", [("date", "letzte Woche")]),
        ("der Vorstand braucht es am 3. Tag", [("date", "am 3. Tag")]),
        ("Schicht endet um 18 Uhr", [("date", "um 18 Uhr")]),
        ("macht es jeden Montag", [("date", "jeden Montag")]),
        ("prüft täglich", [("date", "täglich")]),
        ("kommt seit gestern nicht rein", [("date", "gestern")]),
        ("Start in KW 47", [("date", "KW 47")]),
        ("braucht drei Tage", [("duration", "drei Tage")]),
        ("wartet eine halbe Stunde", [("duration", "eine halbe Stunde")]),
        ("stand stundenlang", [("duration", "stundenlang")]),
        ("dauert 2-3 Wochen", [("duration", "2-3 Wochen")]),
        ("fällt aus, wenn es regnet", [("situation", "wenn es regnet")]),
        ("hakt beim Einlesen", [("situation", "beim Einlesen")]),
        ("erst druckt sie, dann tippt sie ab", [("procedure", "erst druckt sie, dann tippt sie ab")]),
        ("Mail -> Excel -> SAP", [("procedure", "Mail -> Excel -> SAP")]),
        ("Chef sagt „das geht so nicht“", [("quote", "„das geht so nicht“")]),
        ("140 Stück am Tag", [("amount", "140 Stück"), ("date", "am Tag")]),
        ("Einlesen hakt", []),
        ("der Mai war gut", []),
        ("besser als früher", []),
        ("größer als der alte", []),
        ("eine Kollegin ist neu", []),
        ("Rückruf unter +49 171 1234567", []),
        ("sitzt in Halle 3", []),
        ("nutzt Windows 11", []),
        ("Guten Morgen gesagt", []),
        ("arbeitet mit SAP S/4", []),
    ],
)
def test_german_evidence(text: str, evidence: list[tuple[str, str]]) -> None:
    assert named(text, "de") == evidence


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("retypes 140 orders", [("number", "140")]),
        ("has two plants", [("number", "two")]),
        ("1,200 items in stock", [("number", "1,200")]),
        ("costs 3.5 % of sales", [("amount", "3.5 %")]),
        ("pays $300 for it", [("amount", "$300")]),
        ("pays 4,500 euros", [("amount", "4,500 euros")]),
        ("had to call twice", [("amount", "twice")]),
        ("moving on December 3", [("date", "December 3")]),
        ("moving on 2026-12-03", [("date", "2026-12-03")]),
        ("changes in May", [("date", "in May")]),
        ("down last week", [("date", "last week")]),
        ("shift ends at 6 pm", [("date", "at 6 pm")]),
        ("does it every Monday", [("date", "every Monday")]),
        ("checks daily", [("date", "daily")]),
        ("down since yesterday", [("date", "yesterday")]),
        ("takes three days", [("duration", "three days")]),
        ("waits half an hour", [("duration", "half an hour")]),
        ("waited for hours", [("duration", "for hours")]),
        ("fails when it rains", [("situation", "when it rains")]),
        ("slow during the close", [("situation", "during the close")]),
        ("first prints it, then types it in", [("procedure", "first prints it, then types it in")]),
        ("mail -> sheet -> ERP", [("procedure", "mail -> sheet -> ERP")]),
        ("boss says “never again”", [("quote", "“never again”")]),
        ("140 boxes a day", [("amount", "140 boxes"), ("date", "a day")]),
        ("import fails", []),
        ("it may get worse", []),
        ("they march on", []),
        ("a colleague is new", []),
        ("call back at +44 171 1234567", []),
        ("sits in hall 3", []),
        ("uses Windows 11", []),
        ("ticket #4711 is open", []),
    ],
)
def test_english_evidence(text: str, evidence: list[tuple[str, str]]) -> None:
    assert named(text, "en") == evidence


# open slots


@pytest.mark.parametrize(
    ("text", "language", "slots"),
    [
        ("Einlesen hakt", "de", (WHEN, HOW_MUCH)),
        ("tippt 140 Bestellungen ab", "de", (WHEN,)),
        ("hakt beim Einlesen", "de", (HOW_MUCH,)),
        ("letzte Woche stand alles", "de", (HOW_MUCH,)),
        ("erst drucken, dann abtippen", "de", (WHEN, HOW_MUCH)),
        ("braucht drei Tage", "de", ()),
        ("140 am Tag", "de", ()),
        ("sagt „nie wieder“", "de", ()),
        ("import fails", "en", (WHEN, HOW_MUCH)),
        ("retypes 140 orders", "en", (WHEN,)),
        ("fails when it rains", "en", (HOW_MUCH,)),
        ("takes three days", "en", ()),
        ("140 a day", "en", ()),
    ],
)
def test_what_a_fact_leaves_open_when_before_how_much(text: str, language: Code, slots: tuple[Slot, ...]) -> None:
    assert open_slots(text, Kind.FACT, language) == slots


def test_without_a_language_either_counts() -> None:
    assert open_slots("takes three days", Kind.FACT) == open_slots("braucht drei Tage", Kind.FACT) == ()


@pytest.mark.parametrize("kind", [*(kind for kind in Kind if kind is not Kind.FACT), None])
def test_only_a_fact_leaves_something_open(kind: Kind | None) -> None:
    assert open_slots("Einlesen hakt", kind) == ()


@pytest.mark.parametrize(
    ("fields", "slots"),
    [
        ({}, (WHEN, HOW_MUCH)),
        ({"evidence": (Added(text="montags"),)}, ()),
        ({"parked": True}, ()),
    ],
)
def test_nothing_is_open_once_somebody_added_to_a_note(fields: dict[str, object], slots: tuple[Slot, ...]) -> None:
    assert still_open(note(1, "Einlesen hakt", kind="fact", **fields)) == slots


def test_a_deleted_note_leaves_nothing_open() -> None:
    assert still_open(note(1, "Einlesen hakt", kind="fact").tombstone()) == ()


# bounds


@given(st.text(max_size=80), st.sampled_from(CODES))
def test_evidence_lies_within_any_text_and_comes_in_order(text: str, language: Code) -> None:
    places = [(one.start, one.end) for one in found(text, language)]

    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert len(open_slots(text, Kind.FACT, language)) <= 2


PIECES = [
    "a",
    "1 ",
    "wenn ",
    "when ",
    "dann ",
    "first ",
    "erst ",
    "10.",
    "+1 ",
    "zwei ",
    "-> ",
    "„a",
    "im Mai ",
    "1,",
    "half a ",
]


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("language", CODES)
def test_20_000_characters_hold_nobody_up(language: Code, piece: str) -> None:
    begun = time.thread_time()

    found((piece * 20_000)[:20_000], language)

    assert time.thread_time() - begun < 1  # twenty times what it takes; one that backtracks takes minutes


def test_every_kind_of_evidence_is_found() -> None:
    texts = ("3 Tage, 140 Stück, zwei, am 3.12., wenn es regnet, erst a, dann b. „so nicht“",)

    assert {one.kind for text in texts for one in found(text, "de")} == set(EvidenceKind)


@pytest.mark.parametrize(
    "text",
    [
        *["42 Leute", "42 Leute im Lager", "Rund 42 Leute.", "haben drei Filialen", "5 Mitarbeiter im Büro"],
        *["42 people", "about 42 people in the warehouse", "they have three branches", "5 tills"],
    ],
)  # fmt: skip
def test_how_large_something_is_has_no_when(text: str) -> None:
    assert open_slots(text, Kind.FACT) == ()


@pytest.mark.parametrize("text", ["42 Leute haben gekündigt", "140 Bestellungen", "42 people left", "140 orders"])
def test_what_happened_so_often_still_has_one(text: str) -> None:
    assert open_slots(text, Kind.FACT) == (Slot.WHEN,)
