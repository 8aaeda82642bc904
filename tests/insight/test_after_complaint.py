"""After a complaint was closed somebody asks how things are now."""

from datetime import date, timedelta

import pytest

from interview_tui.insight.after_complaint import closed_lately, reminders
from interview_tui.insight.due import Reason
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import ContactTerms
from interview_tui.records.words import Aspect, Form
from tests.support.frozen import START
from tests.support.known_customers import entry, known
from tests.support.listed import WEBER, head
from tests.support.written import conversation, note

TODAY = START.date()


def ago(days: int) -> date:
    """Return a day so many days ago."""
    return TODAY - timedelta(days=days)


def due(days: int, *contacts: date, of: Customer = WEBER) -> list[tuple[Reason, date | None]]:
    """Return what is due with Claudia Weber, whose complaint was closed so many days ago."""
    closed = head(1, 60, settled=ago(days))
    found = reminders([closed, head(2)], [known(of, [ago(60), *contacts])], TODAY, TODAY)
    return [(one.reason, one.on) for one in found]


@pytest.mark.parametrize(("days", "is_due"), [(0, False), (13, False), (14, True), (42, True), (43, False)])
def test_it_is_asked_two_weeks_later_and_not_for_ever(days: int, is_due: bool) -> None:
    assert due(days) == ([(Reason.AFTERCARE, ago(days - 14))] if is_due else [])


def test_a_contact_since_ends_it_and_the_one_in_which_it_was_closed_does_not() -> None:
    assert due(20, ago(20)) == [(Reason.AFTERCARE, ago(6))]
    assert due(20, ago(19)) == []


def test_the_wish_holds_it_back_and_who_left_is_left_in_peace() -> None:
    terms = {"scarce": ContactTerms(days=16), "never": ContactTerms(never=True)}
    scarce, never = (begun(WEBER, entry(9, Aspect.WISH, "so", ago(90), terms=one)) for one in terms.values())
    left = begun(WEBER, entry(9, Aspect.LEFT, "moved", ago(1)))

    assert due(15, ago(15), of=scarce) == []
    assert due(16, ago(16), of=scarce) == [(Reason.AFTERCARE, TODAY)]
    assert due(20, of=never) == due(20, of=left) == []


def test_of_several_the_last_one_counts_and_where_none_was_closed_nothing_is_due() -> None:
    heads = [head(1, 60, settled=ago(30)), head(2, 50, settled=ago(5)), head(3, 70, settled=ago(40))]

    assert list(reminders(heads, [known(WEBER)], TODAY, TODAY)) == []
    assert list(reminders([head(1)], [known(WEBER)], TODAY, TODAY)) == []


def test_before_a_call_the_complaint_that_was_closed_last_is_named_until_somebody_talked_with_them() -> None:
    old, new = (note(n, f"Hotline {n}", kind="complaint", settled=ago(days)) for n, days in ((1, 30), (2, 10)))
    said = conversation(old, new, started_at=START - timedelta(days=40))
    tried = conversation(started_at=START, form=Form.ATTEMPT)

    assert closed_lately([said, tried], TODAY) == new
    assert closed_lately([said, conversation(started_at=START)], TODAY) is None
    assert closed_lately([said], TODAY + timedelta(days=33)) is None
    assert closed_lately([tried], TODAY) is None
