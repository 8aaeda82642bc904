"""What is known of somebody, line by line: promises, facts with what is open, and the column beside the call."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.insight.known import Known, Noted
from interview_tui.language.catalogue import Language
from interview_tui.records.words import Kind
from interview_tui.tui.shared.known_view import promise_line, side, told_lines
from interview_tui.tui.widgets.drawing import width_of
from tests.support.told_before import TEXTS, held, read
from tests.support.written import conversation, note

DE, EN = Language("de"), Language("en")
TODAY = date(2026, 11, 21)


# how a promise stands


@pytest.mark.parametrize(
    ("due", "told", "colour"),
    [
        (None, "no date yet", "quiet"),
        (date(2026, 11, 19), "2 days late", "orange"),
        (date(2026, 11, 20), "1 day late", "orange"),
        (TODAY, "due today", "orange"),
        (date(2026, 11, 24), "by Tue 24 Nov", "quiet"),
    ],
)
def test_a_promise_says_how_it_stands(due: date | None, told: str, colour: str) -> None:
    [how] = [promise_line(Noted(conversation(), note(1, "CSV", kind="promise", due=due)), TODAY, EN, 60)[-1]]

    assert (how.text, how.style) == (told, colour)


def test_a_promise_of_the_customers_side_says_whose_it_is() -> None:
    promise = note(1, "Muster", kind="promise", theirs=True, owner="Claudia Weber")

    [line] = [read([promise_line(Noted(conversation(), promise), TODAY, EN, 60)])]

    assert line.startswith("! Claudia Weber: Muster")


def test_my_own_promise_does_not_name_me() -> None:
    promise = note(1, "CSV", kind="promise", owner="Jana Reuter")

    assert read([promise_line(Noted(conversation(), promise), TODAY, EN, 60)]).startswith("! CSV")


# beside the call


def test_beside_the_call_empty_parts_are_left_out() -> None:
    assert side(Known(), EN, TODAY, 30) == []


def test_beside_the_call_stand_promises_what_is_known_and_personal_things() -> None:
    notes = (
        note(1, "CSV", kind="promise", due="2026-11-24"),
        note(2, "tippt ab", kind="fact"),
        note(3, "läuft", kind="personal"),
    )

    text = read(side(held(*notes), DE, TODAY, 32))

    assert [line.strip("│ ").split("  ")[0] for line in text.split("\n") if line.strip("│ ")] == [
        "Offene Zusagen", "! CSV", "Was wir wissen", "tippt ab", "Persönliches", "läuft",
    ]  # fmt: skip


@given(TEXTS, st.integers(24, 40), st.sampled_from(Kind))
def test_nothing_beside_the_call_is_wider_than_its_column(text: str, width: int, kind: Kind) -> None:
    found = held(*(note(n, f"x{text}", kind=kind, due="2026-11-24") for n in range(9)))

    assert all(width_of(line) <= width for line in side(found, DE, TODAY, width))


def test_a_note_of_many_lines_is_told_in_two() -> None:
    long = Noted(conversation(), note(1, "Wort " * 200, kind="fact"))

    assert [read([one])[:4] == "fact" for one in told_lines(long, EN, 80)] == [True, False, False]
    assert "still open" in read(told_lines(long, EN, 80)[2:])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Einlesen hakt", "noch offen: wann? wie viel?"),
        ("tippt 140 Bestellungen ab", "noch offen: wann?"),
        ("Einlesen hakt montags", "noch offen: wie viel?"),
        ("braucht drei Tage", ""),
    ],
)
def test_a_fact_says_what_is_still_open_of_it(text: str, told: str) -> None:
    [shown] = told_lines(Noted(conversation(), note(1, text, kind="fact")), DE, 80)

    assert read([shown]).split(text)[1].strip() == told


def test_what_is_still_open_goes_below_where_there_is_no_room() -> None:
    lines = told_lines(Noted(conversation(), note(1, "Wort " * 9, kind="fact")), DE, 60)

    assert read(lines).split("\n")[-1].strip() == "noch offen: wann? wie viel?"
    assert all(width_of(one) <= 60 for one in lines)
