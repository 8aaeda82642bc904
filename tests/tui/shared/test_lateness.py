"""How a promise stands: with its time where one was named, the same wherever its day is shown."""

from datetime import date, time, timedelta

import pytest

from interview_tui.export.summary import summary
from interview_tui.insight.due import due
from interview_tui.language.catalogue import Language
from interview_tui.language.day_time import DayTime, PartOfDay
from interview_tui.port.conversations import PromiseHead
from interview_tui.tui.shared.lateness import lateness
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
    assert lateness(TODAY + timedelta(days=ahead), at, TODAY, GERMAN)[0] == told


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

    found = due([head(1, 1, "done", *promises)], TODAY)

    assert [one.promise.text for one in found if one.promise] == ["at nine", "at four", "whole day"]


def test_what_was_written_up_today_of_an_old_visit_still_waits_to_be_wrapped_up() -> None:
    assert due([head(1, 30, "to_finish", written_up=START)], TODAY)
    assert not due([head(1, 30, "to_finish")], TODAY)
