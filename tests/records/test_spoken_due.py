"""How a promise stands: with its time where one was named, the same wherever its day is shown."""

from datetime import date, time, timedelta

import pytest

from interview_tui.export.summary import summary
from interview_tui.insight.due import reminders
from interview_tui.language.catalogue import Language
from interview_tui.language.day_time import DayTime, PartOfDay
from interview_tui.port.conversations import PromiseHead
from interview_tui.records.parts import Promise
from interview_tui.records.spoken_due import due_stands, promise_stands, whose_words
from interview_tui.tui.shared.note_rows import note_rows
from tests.support.frozen import START
from tests.support.listed import head
from tests.support.written import conversation, note, number

TODAY = START.date()
GERMAN = Language("de")


@pytest.mark.parametrize(
    ("ahead", "at", "told"),
    [
        (3, time(9), "bis Di 24.11. 09:00"),
        (3, PartOfDay.MORNING, "bis Di 24.11. vormittags"),
        (3, None, "bis Di 24.11."),
        (0, time(16, 30), "heute fällig 16:30"),
        (-2, time(9), "2 Tage zu spät"),
    ],
)
def test_a_promise_is_told_with_its_time_until_its_day_has_gone(ahead: int, at: DayTime | None, told: str) -> None:
    assert due_stands(TODAY + timedelta(days=ahead), at, TODAY, GERMAN) == told


def test_a_row_and_a_summary_say_the_time_of_a_promise() -> None:
    promise = note(1, "anrufen", kind="promise", due=date(2026, 11, 24), due_time="09:00")

    [row] = note_rows([(0, promise)], GERMAN)
    [said] = [one for part in summary(conversation(promise), GERMAN).parts for one in part.items]

    assert "anrufen, Di 24.11. 09:00" in "".join(span.text for span in row.lines(80)[0])
    assert said.remarks[0].startswith("Di 24.11. 09:00")


def test_on_one_day_what_has_a_time_comes_first_and_in_its_order() -> None:
    promises = [
        PromiseHead(number(n), text, TODAY, False, at)
        for n, (text, at) in enumerate([("whole day", None), ("at four", time(16)), ("at nine", time(9))])
    ]

    found = reminders([head(1, 1, "done", *promises)], TODAY)

    assert [one.promise.text for one in found if one.promise] == ["at nine", "at four", "whole day"]


def test_what_was_written_up_today_of_an_old_visit_still_waits_to_be_wrapped_up() -> None:
    assert reminders([head(1, 30, "to_finish", written_up=START)], TODAY)
    assert not reminders([head(1, 30, "to_finish")], TODAY)


def test_what_the_customer_does_not_know_yet_is_said_with_how_it_stands() -> None:
    moved = Promise(due=TODAY, state="moved", since=TODAY)

    assert promise_stands(moved, TODAY, GERMAN) == ("heute fällig, ohne Bescheid", True)
    assert promise_stands(moved.changed(told=TODAY), TODAY, GERMAN) == ("heute fällig", True)
    assert promise_stands(moved.changed(state="not_kept"), TODAY, GERMAN) == ("Bescheid geben", True)


@pytest.mark.parametrize(
    ("promise", "told"),
    [
        (None, ""),
        (Promise(), ""),
        (Promise(owner="JANA REUTER "), ""),
        (Promise(owner="Ben Okafor"), "Ben Okafor"),
        (Promise(owner="Claudia Weber", theirs=True), "Claudia Weber"),
        (Promise(theirs=True), "Kundenseite"),
    ],
)
def test_whose_promise_it_is_is_said_where_it_is_not_mine(promise: Promise | None, told: str) -> None:
    assert whose_words(promise, ("Jana Reuter", ""), GERMAN) == told
