from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.insight.due import PROMISES, REASONS, Reason, Reminder, coming_week, reminders
from interview_tui.insight.due import promises as waiting_promises
from interview_tui.insight.first_lines import MOST, first_lines
from interview_tui.language.message import Message
from interview_tui.port.conversations import ComplaintHead, Head
from interview_tui.records.customer import Customer
from tests.support.reminded import TODAY, head, promise
from tests.support.written import customer, number

HOTLINE = ComplaintHead(number(9), "Hotline", TODAY - timedelta(days=11))
PLACES = list(REASONS)


def first(*heads: Head) -> list[Reason]:
    """Return why the first lines wait."""
    return [one.reason for one in first_lines(reminders(heads, TODAY), TODAY)]


# what waits, and why


def test_an_open_conversation_waits_whatever_its_age() -> None:
    found = reminders([head(1, days_ago=400, status="open")], TODAY)

    assert [(one.reason, one.on) for one in found] == [(Reason.OPEN, TODAY - timedelta(days=400))]


@pytest.mark.parametrize(("days_ago", "waits"), [(0, True), (6, True), (7, False), (60, False)])
def test_what_was_left_after_a_call_waits_a_week_and_then_rests(days_ago: int, waits: bool) -> None:
    assert bool(reminders([head(1, days_ago, "to_finish")], TODAY)) is waits


@pytest.mark.parametrize(
    ("days_ahead", "reason", "is_first"),
    [
        (-400, Reason.LATE, True),
        (-1, Reason.LATE, True),
        (0, Reason.SOON, True),
        (7, Reason.SOON, True),
        (8, Reason.LATER, False),
        (None, Reason.UNDATED, False),
    ],
)
def test_a_promise_is_late_after_its_day_and_shown_a_week_before(
    days_ahead: int | None, reason: Reason, is_first: bool
) -> None:
    made = head(1, 10, "done", promise(days_ahead))

    assert [one.reason for one in reminders([made], TODAY)] == [reason]
    assert bool(first(made)) is is_first


def test_a_promise_of_the_customers_side_is_no_debt_of_mine() -> None:
    made = head(1, 10, "done", promise(-5, theirs=True))

    assert [one.reason for one in reminders([made], TODAY)] == [Reason.THEIRS]
    assert first(made) == []


@pytest.mark.parametrize("days_ahead", [-3, 30, None])
def test_word_of_what_was_not_kept_is_owed_now_whatever_the_day_was(days_ahead: int | None) -> None:
    assert first(head(1, 10, "done", promise(days_ahead, state="not_kept", owes_word=True))) == [Reason.LATE]


def test_a_complaint_waits_until_it_is_settled() -> None:
    assert first(head(1, 30, complaints=(HOTLINE,))) == [Reason.COMPLAINT]


def test_a_finished_conversation_without_promises_waits_for_nothing() -> None:
    assert reminders([head(1)], TODAY) == ()


def test_every_promise_that_waits_is_one_of_the_reasons_of_promises() -> None:
    made = head(1, 9, "done", promise(400), promise(None), promise(1), promise(-3, theirs=True), promise(-1))

    found = waiting_promises([made, head(2, 1, "open")], TODAY)

    assert [one.reason for one in found] == [
        Reason.LATE, Reason.SOON, Reason.LATER, Reason.UNDATED, Reason.THEIRS
    ]  # fmt: skip
    assert {one.reason for one in found} == PROMISES


# the order


def other(reason: Reason, n: int, days_ahead: int = 0) -> Reminder:
    """Return something that was reckoned elsewhere about a customer of its own."""
    return Reminder(reason, TODAY + timedelta(days=days_ahead), of_customer=number(n), why=Message("why"))


def test_what_presses_most_comes_first_and_the_oldest_debts_of_a_kind() -> None:
    heads = [
        head(1, 1, "done", promise(2)),
        head(2, 1, "done", promise(-1)),
        head(3, 2, "to_finish"),
        head(4, 1, "done", promise(-9)),
        head(5, 0, "open"),
        head(6, 40, complaints=(HOTLINE,)),
    ]
    others = [other(Reason.ANNIVERSARY, 70), other(Reason.CONTACT, 71, -3), other(Reason.MEASURE, 72)]

    found = reminders(heads, TODAY, [kept_until(73, -1)], others)

    of_heads = [one.head.id for one in found if one.head]
    assert of_heads == [number(n) for n in (5, 4, 2, 6, 3, 1)]
    assert [one.reason for one in found[6:]] == [
        Reason.CONTACT, Reason.MEASURE, Reason.ANNIVERSARY, Reason.KEPT_LONG
    ]  # fmt: skip


HEADS = st.lists(
    st.tuples(
        st.integers(0, 30), st.sampled_from(["open", "to_finish", "done"]), st.integers(-20, 20), st.integers(0, 4)
    )
)


@given(HEADS)
def test_the_order_of_reading_makes_no_difference(rows: list[tuple[int, str, int, int]]) -> None:
    heads = [head(n, ago, status, promise(ahead)) for n, (ago, status, ahead, _) in enumerate(rows)]

    assert reminders(heads, TODAY) == reminders(reversed(heads), TODAY)


# the first lines


@given(HEADS, st.integers(0, 5))
def test_a_customer_has_one_line_the_most_pressing_and_nothing_is_lost_of_the_count(
    rows: list[tuple[int, str, int, int]], complaints: int
) -> None:
    heads = [
        head(n, ago, status, promise(ahead), customer_id=number(100 + who))
        for n, (ago, status, ahead, who) in enumerate(rows)
    ]
    heads += [head(60 + n, 9, complaints=(HOTLINE,), customer_id=number(100 + n)) for n in range(complaints)]
    found = reminders(heads, TODAY)

    lines = first_lines(found, TODAY, most=99)

    whose = [one.customer_id for one in lines]
    assert len(whose) == len(set(whose))
    assert [PLACES.index(one.reason) for one in lines] == sorted(PLACES.index(one.reason) for one in lines)
    shown = [one for one in found if one.reason not in (Reason.LATER, Reason.UNDATED, Reason.THEIRS)]
    assert len(lines) + sum(one.more for one in lines) == len(shown)
    for line in lines:
        assert line.about == next(one for one in shown if one.customer_id == line.customer_id).about


def test_two_conversations_with_nobody_are_two_lines() -> None:
    assert len(first(*(head(n, 1, "open", customer_id=None, customer=None) for n in (1, 2)))) == 2


@pytest.mark.parametrize("many", [7, 50, 5_000])
def test_there_are_seven_lines_at_most_however_many_customers_wait(many: int) -> None:
    assert len(first(*(head(n, 1, "open") for n in range(many)))) == MOST == 7


def test_what_rests_gives_way_to_what_else_waits_of_that_customer() -> None:
    found = reminders([head(1, 9, "to_finish"), head(2, 9, "done", promise(-2), complaints=(HOTLINE,))], TODAY)
    late = found[0]

    [line] = first_lines(found, TODAY, resting={late.about})

    assert (line.reason, line.more) == (Reason.COMPLAINT, 0)


def test_what_comes_later_is_not_among_the_first_lines_before_its_day() -> None:
    found = reminders([], TODAY, others=[other(Reason.CONTACT, 1, 1), other(Reason.ANNIVERSARY, 2)])

    assert [one.reason for one in first_lines(found, TODAY)] == [Reason.ANNIVERSARY]


def test_of_who_left_nothing_is_shown_but_what_ends_by_law_and_what_is_open() -> None:
    gone, held = number(101), head(1, 9, "done", promise(-2))
    found = reminders([held], TODAY, [kept_until(5, -1)], [other(Reason.CONTACT, 7)])

    lines = first_lines(found, TODAY, left={gone, number(5), number(7)}.__contains__)

    assert [one.reason for one in lines] == [Reason.KEPT_LONG]


# until when something is kept


def kept_until(n: int, days_ahead: int | None) -> Customer:
    """Return a customer of whom something is to be kept until so many days from today."""
    until = None if days_ahead is None else TODAY + timedelta(days=days_ahead)
    return customer(n, "Weber").changed(keep_until=until)


def test_a_customer_is_due_on_the_day_until_which_to_keep_and_from_then_on() -> None:
    customers = [kept_until(1, None), kept_until(2, 1), kept_until(3, 0), kept_until(4, -400)]

    found = reminders([head(1, 1, "open")], TODAY, customers)

    assert [(one.reason, one.of_customer) for one in found] == [
        (Reason.OPEN, None),
        (Reason.KEPT_LONG, number(4)),
        (Reason.KEPT_LONG, number(3)),
    ]


def test_promises_do_not_hide_that_something_is_kept_too_long() -> None:
    late = [head(n, 1, "open") for n in range(20)]
    kept = [kept_until(50, -1), kept_until(51, -2)]

    lines = first_lines(reminders(late, TODAY, kept), TODAY)

    assert [one.reason for one in lines] == [Reason.OPEN] * (MOST - 1) + [Reason.KEPT_LONG]
    assert lines[-1].of_customer == number(51)
    assert len(first_lines(reminders(late[:6], TODAY, kept), TODAY)) == MOST


# the days to come


def test_the_coming_week_has_each_day_on_which_something_falls_due() -> None:
    heads = [
        head(1, 9, "done", promise(0), promise(6), promise(7), promise(None)),
        head(2, 9, "open"),
        head(3, 9, "done", promise(-1), promise(6, theirs=True)),
    ]
    found = reminders(heads, TODAY, others=[other(Reason.ANNIVERSARY, 9, 2), other(Reason.CONTACT, 8, -20)])

    assert [((day - TODAY).days, [one.reason for one in each]) for day, each in coming_week(found, TODAY)] == [
        (0, [Reason.SOON, Reason.CONTACT]),
        (2, [Reason.ANNIVERSARY]),
        (6, [Reason.SOON, Reason.THEIRS]),
    ]
