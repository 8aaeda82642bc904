"""The calls of a calendar: offered on their day until they were held, never a wall, one line a customer."""

from datetime import date, datetime, timedelta

import pytest

from interview_tui.insight.calls_ahead import calls
from interview_tui.insight.due import Reason, Reminder
from interview_tui.insight.due_words import words_of
from interview_tui.insight.first_lines import MOST, MOST_CALLS, first_lines
from interview_tui.language.catalogue import Language
from interview_tui.port.conversations import Head
from interview_tui.records.appointment import Appointment, id_made_of
from tests.support.frozen import START
from tests.support.listed import head as made_head
from tests.support.making import CUSTOMER, numbered

TODAY = START.date()
EN = Language("en")


def at(hour: float) -> datetime:
    return START.replace(hour=0, minute=0) + timedelta(hours=hour)


def appointment(hour: float, customer: str | None = CUSTOMER, title: str = "Figures") -> Appointment:
    return Appointment(
        id=id_made_of(title, f"{hour}"), series=id_made_of(title), title=title, starts_at=at(hour),
        ends_at=at(hour + 0.5), customer_id=customer, at=START,
    )  # fmt: skip


def talked(hour: float, form: str = "talk", customer: str | None = CUSTOMER) -> Head:
    return made_head(1, customer_id=customer, started_at=at(hour), form=form)


def offered(*heads: Head, now: float = 8, hour: float = 10, until: date | None = None) -> list[str]:
    found = calls([appointment(hour)], heads, at(now), until)
    return [one.appointment.title for one in found if one.appointment]


@pytest.mark.parametrize("now", [0, 9.9, 10.2, 12.4])
def test_it_is_offered_from_the_beginning_of_its_day_until_a_while_after_its_end(now: float) -> None:
    assert offered(now=now) == ["Figures"]


@pytest.mark.parametrize("now", [12.6, 24.1, -1])
def test_later_and_on_other_days_it_is_not(now: float) -> None:
    assert offered(now=now) == []


def test_the_week_has_those_of_the_days_ahead() -> None:
    assert offered(hour=34, until=TODAY + timedelta(days=7)) == ["Figures"]


@pytest.mark.parametrize("head", [talked(9.5), talked(10.1), talked(16), talked(10, "chat")])
def test_once_somebody_talked_at_its_time_or_later_that_day_it_is_gone(head: Head) -> None:
    assert offered(head) == []


@pytest.mark.parametrize(
    "head",
    [talked(8), talked(10, customer=numbered(999)), talked(10, customer=None), talked(10, "attempt"), talked(-14)],
)
def test_who_was_talked_to_before_or_not_reached_and_others_leave_it(head: Head) -> None:
    assert offered(head) == ["Figures"]


def test_one_at_midnight_elsewhere_is_on_the_day_that_it_is_here() -> None:
    one = appointment(10).changed(starts_at=datetime.fromisoformat("2026-11-22T01:00:00+14:00"))

    assert len(list(calls([one], (), at(8)))) == 1


def reminders(*hours: float) -> list[Reminder]:
    return list(calls([appointment(hour, None, f"Call {hour}") for hour in hours], (), at(0)))


def late(number: int) -> Reminder:
    return Reminder(Reason.KEPT_LONG, TODAY, of_customer=numbered(number))


def test_a_day_full_of_calls_leaves_room_for_what_is_owed_and_no_more_than_that() -> None:
    full = reminders(18, 9, 10, 11, 12, 13, 14, 15)

    shown = first_lines([*full, late(1), late(2)], TODAY)
    crowded = first_lines([*full, *map(late, range(1, 9))], TODAY)

    assert [one.reason for one in shown] == [Reason.CALL] * 5 + [Reason.KEPT_LONG] * 2
    assert [one.appointment.title for one in shown if one.appointment][:2] == ["Call 9", "Call 10"]
    assert [one.reason for one in crowded] == [Reason.CALL] * MOST_CALLS + [Reason.KEPT_LONG] * (MOST - MOST_CALLS)


def test_what_else_waits_of_a_customer_is_counted_with_the_call() -> None:
    call, *_ = calls([appointment(10)], (), at(8))
    theirs = Reminder(Reason.KEPT_LONG, TODAY, of_customer=CUSTOMER)

    [line] = first_lines([theirs, call], TODAY)

    assert (line.reason, line.more) == (Reason.CALL, 1)


def test_it_says_its_time_and_what_the_calendar_says() -> None:
    known, *_ = calls([appointment(10)], (), at(8))
    nameless, *_ = calls([appointment(9, None, "")], (), at(8))

    assert words_of(known, "Claudia Weber", TODAY, EN)[:2] == ("10:00  Figures", "")
    assert words_of(nameless, "", TODAY, EN) == ("09:00  call", "", False, True)
