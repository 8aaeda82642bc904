from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.insight.due import MOST, Reason, due
from interview_tui.port.conversations import Head, PromiseHead
from interview_tui.records.customer import Customer
from tests.support.frozen import HERE
from tests.support.written import customer, number

TODAY = date(2026, 11, 21)


def head(n: int, days_ago: int = 0, status: str = "done", *promises: PromiseHead) -> Head:
    """Return a conversation so many days ago as lists know it."""
    started = datetime(2026, 11, 21, 14, 0, tzinfo=HERE) - timedelta(days=days_ago)
    return Head(number(n), None, "Weber", None, "Jana", None, "phone", started, started, status, 3, promises)


def promise(days_ahead: int | None, theirs: bool = False) -> PromiseHead:
    """Return a promise due so many days from today."""
    return PromiseHead(number(1), "CSV", None if days_ahead is None else TODAY + timedelta(days=days_ahead), theirs)


def test_an_open_conversation_waits_whatever_its_age() -> None:
    found = due([head(1, days_ago=400, status="open")], TODAY)

    assert [(one.reason, one.on) for one in found] == [(Reason.OPEN, TODAY - timedelta(days=400))]


@pytest.mark.parametrize(("days_ago", "waits"), [(0, True), (6, True), (7, False), (60, False)])
def test_what_was_left_after_a_call_waits_a_week_and_then_rests(days_ago: int, waits: bool) -> None:
    assert bool(due([head(1, days_ago, "to_finish")], TODAY)) is waits


@pytest.mark.parametrize(
    ("days_ahead", "reason"),
    [(-400, Reason.LATE), (-1, Reason.LATE), (0, Reason.SOON), (7, Reason.SOON), (8, None), (None, None)],
)
def test_a_promise_is_late_after_its_day_and_shown_a_week_before(days_ahead: int | None, reason: Reason | None) -> None:
    found = due([head(1, 10, "done", promise(days_ahead))], TODAY)

    assert [one.reason for one in found] == ([] if reason is None else [reason])


def test_a_promise_of_the_customers_side_is_no_debt_of_mine() -> None:
    assert due([head(1, 10, "done", promise(-5, theirs=True))], TODAY) == []


def test_a_finished_conversation_without_promises_waits_for_nothing() -> None:
    assert due([head(1)], TODAY) == []


def test_a_conversation_can_wait_for_several_things() -> None:
    found = due([head(1, 1, "to_finish", promise(-2), promise(3))], TODAY)

    assert [one.reason for one in found] == [Reason.LATE, Reason.TO_FINISH, Reason.SOON]


def test_open_conversations_come_first_then_late_promises_the_oldest_debts_first() -> None:
    heads = [
        head(1, 1, "done", promise(2)),
        head(2, 1, "done", promise(-1)),
        head(3, 2, "to_finish"),
        head(4, 1, "done", promise(-9)),
        head(5, 0, "open"),
    ]

    assert [one.head.id for one in due(heads, TODAY)] == [number(n) for n in (5, 4, 2, 3, 1)]


def test_a_wall_of_debts_is_cut_at_seven_lines() -> None:
    assert len(due([head(n, 1, "open") for n in range(50)], TODAY)) == MOST == 7


@given(st.lists(st.tuples(st.integers(0, 30), st.sampled_from(["open", "to_finish", "done"]), st.integers(-20, 20))))
def test_the_order_of_reading_makes_no_difference(rows: list[tuple[int, str, int]]) -> None:
    heads = [head(n, ago, status, promise(ahead)) for n, (ago, status, ahead) in enumerate(rows)]

    assert due(heads, TODAY) == due(reversed(heads), TODAY)


def kept_until(n: int, days_ahead: int | None) -> Customer:
    """Return a customer of whom something is to be kept until so many days from today."""
    until = None if days_ahead is None else TODAY + timedelta(days=days_ahead)
    return customer(n, "Weber").changed(keep_until=until)


def test_a_customer_is_due_on_the_day_until_which_to_keep_and_from_then_on() -> None:
    customers = [kept_until(1, None), kept_until(2, 1), kept_until(3, 0), kept_until(4, -400)]

    found = due([head(1, 1, "open")], TODAY, customers=customers)

    assert [(one.reason, one.customer) for one in found] == [
        (Reason.OPEN, None),
        (Reason.KEPT_LONG, customers[3]),
        (Reason.KEPT_LONG, customers[2]),
    ]
    assert [one.head is None for one in found] == [False, True, True]


def test_promises_do_not_hide_that_something_is_kept_too_long() -> None:
    late = [head(n, 1, "open") for n in range(20)]

    found = due(late, TODAY, customers=[kept_until(50, -1), kept_until(51, -2)])

    assert [one.reason for one in found] == [Reason.OPEN] * (MOST - 1) + [Reason.KEPT_LONG]
    assert found[-1].customer == kept_until(51, -2)
    assert len(due(late[:6], TODAY, customers=[kept_until(50, -1), kept_until(51, -2)])) == MOST
