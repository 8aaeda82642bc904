"""Notes brought along as text: line by line proposed, each with its kind, taken and taken back in one."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings

from interview_tui.desk.call import writing
from interview_tui.desk.call.bringing import chosen, left_out, proposed, taken
from interview_tui.desk.call.choice import FACT, NEW, PARKED
from interview_tui.records.draft import Line
from interview_tui.records.words import Kind, Track
from tests.support.at_the_phone import GUIDE, call_with, moments
from tests.support.frozen import START
from tests.support.strategies import TEXTS
from tests.support.written import note

NOW = moments("de")
PHONE = """Besuch Huber

- tippt 140 Bestellungen ab
• !CSV bis 4.12. schicken
-Hotline geht nie ran
"Der Abschluss ist ein Albtraum"
1. +nette Schulung
[ ] >Ruhe um 18 Uhr
"""


def test_each_line_that_says_something_is_a_note_and_signs_are_read() -> None:
    assert [(one.text, one.choice.kind) for one in proposed(PHONE)] == [
        ("Besuch Huber", None),
        ("tippt 140 Bestellungen ab", None),
        ("CSV bis 4.12. schicken", Kind.PROMISE),
        ("Hotline geht nie ran", Kind.CRITICISM),
        ("Der Abschluss ist ein Albtraum", Kind.QUOTE),
        ("nette Schulung", Kind.PRAISE),
        ("Ruhe um 18 Uhr", Kind.NEED),
    ]


@pytest.mark.parametrize("text", ["- Hotline", "> Hotline", "* Hotline", "- [x] Hotline", "2) Hotline", "> > Hotline"])
def test_what_begins_a_list_or_a_quoted_mail_is_no_sign(text: str) -> None:
    assert [(one.text, one.choice.kind) for one in proposed(text)] == [("Hotline", None)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("- eins\n- zwei\n+ drei", [Kind.CRITICISM, Kind.CRITICISM, Kind.PRAISE]),
        ("Besuch\n- eins\n! zwei", [None, Kind.CRITICISM, Kind.PROMISE]),
        ('"eins"\n+ zwei', [Kind.QUOTE, Kind.PRAISE]),
        ("=eins\n- !zwei", [Kind.FACT, Kind.PROMISE]),
        ("Besuch\n- eins\n- zwei", [None, None, None]),
        ("- eins\n- !zwei", [None, Kind.PROMISE]),
        ("- eins\n-zwei\n!drei", [None, Kind.CRITICISM, Kind.PROMISE]),
    ],
)
def test_plus_and_minus_before_a_blank_are_signs_beside_each_other_and_beside_other_signs(
    text: str, kinds: list[Kind | None]
) -> None:
    lines = proposed(text)

    assert [one.choice.kind for one in lines] == kinds
    assert all(one.text[0].isalpha() for one in lines)


def test_what_is_taken_are_notes_with_their_kinds_and_days() -> None:
    after = taken(proposed(PHONE))(call_with(note(1, "schon da")), NOW(60))

    there = [(one.text, one.kind) for one in after.conversation.living()]
    assert there[0] == ("schon da", None)
    assert there[3] == ("CSV bis 4.12. schicken", Kind.PROMISE)
    assert after.conversation.notes[3].due == date(2026, 12, 4)
    assert after.conversation.notes[3].owner == "Jana Reuter"


@pytest.mark.parametrize(
    ("words", "due", "at"),
    [
        ("!morgen um 9 anrufen", date(2026, 11, 19), time(9)),
        ("!CSV bis Freitag", date(2026, 11, 20), None),
        ("!CSV bis 4.12.", date(2026, 12, 4), None),
        ("!CSV schicken", None, None),
    ],
)
def test_days_count_from_the_day_on_which_the_conversation_was_held(
    words: str, due: date | None, at: time | None
) -> None:
    wednesday = call_with().conversation.changed(started_at=START - timedelta(days=3), written_up=START)

    after = taken(proposed(words))(call_with().but(conversation=wednesday), NOW(1))

    [promise] = after.conversation.living()
    assert (promise.due, promise.due_time, promise.owner) == (due, at, "Jana Reuter")
    assert promise.rev == 1
    assert not list(writing.undone(after, NOW(2)).conversation.living())


def test_in_a_call_of_today_tomorrow_is_tomorrow() -> None:
    [promise] = taken(proposed("!morgen anrufen"))(call_with(), NOW(1)).conversation.living()

    assert promise.due == date(2026, 11, 22)


def test_what_was_brought_along_answers_no_question_that_is_on() -> None:
    after = taken(proposed("eins"))(call_with(guide=GUIDE), NOW(1))

    assert [(one.cue, one.question) for one in after.conversation.living()] == [("", "")]
    assert after.guide == GUIDE


def test_one_undo_takes_them_all_back_and_the_line_stays_as_it_was() -> None:
    half = call_with(note(1, "schon da")).but(line=Line(text="half a li"))

    after = taken(proposed(PHONE))(half, NOW(60))

    assert after.line == half.line
    assert [one.text for one in writing.undone(after, NOW(61)).conversation.living()] == ["schon da"]


def test_a_line_gets_another_kind_and_loses_it_by_the_same_letter() -> None:
    lines = chosen(proposed("eins\nzwei"), 1, FACT)

    assert [one.choice.kind for one in lines] == [None, Kind.FACT]
    assert chosen(lines, 1, FACT)[1].choice.kind is None
    assert chosen(lines, 1, PARKED)[1].choice.parked
    assert chosen(lines, 1, NEW)[1].choice.track is Track.INNOVATION
    assert chosen(lines, 1, NEW)[1].choice.kind is Kind.FACT


def test_a_line_that_is_left_out_becomes_no_note() -> None:
    lines = left_out(proposed("eins\nzwei"), 0)

    assert [one.text for one in taken(lines)(call_with(), NOW(1)).conversation.living()] == ["zwei"]
    assert taken(left_out(lines, 1))(call_with(), NOW(1)) == call_with()


@settings(max_examples=100)
@given(TEXTS)
def test_whatever_is_pasted_can_be_taken_and_taken_back(text: str) -> None:
    before, lines = call_with(), proposed(text)

    after = taken(lines)(before, NOW(1))

    assert len(list(after.conversation.living())) == len(lines)
    assert not list(writing.undone(after, NOW(2)).conversation.living()) if lines else after == before
