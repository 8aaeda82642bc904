from datetime import date, timedelta

import pytest

from interview_tui.insight.due import Reminder, reminders
from interview_tui.insight.first_lines import first_lines
from interview_tui.insight.resting import resting_on, this_week
from interview_tui.records.resting import Rest
from tests.support.reminded import TODAY, head, promise
from tests.support.written import number

FRIDAY, SATURDAY, SUNDAY, MONDAY, NEXT = (date(2026, 11, 27) + timedelta(days=n) for n in (0, 1, 2, 3, 9))


def rest(one: Reminder, until: date) -> Rest:
    reason, conversation, note, customer = one.about
    return Rest(
        id=number(700), reason=reason, conversation=conversation or None, note=note or None,
        customer_id=customer or None, until=until,
    )  # fmt: skip


@pytest.mark.parametrize(("day", "last"), [(FRIDAY, SUNDAY), (MONDAY, NEXT), (SATURDAY, NEXT), (SUNDAY, NEXT)])
def test_not_this_week_is_until_its_sunday_and_at_a_weekend_the_week_that_begins(day: date, last: date) -> None:
    assert this_week(day) == last


def test_it_ends_by_itself_after_its_day() -> None:
    [late] = reminders([head(1, 9, "done", promise(-2))], TODAY)
    resting = rest(late, until=TODAY)

    assert first_lines([late], TODAY, resting=resting_on([resting], TODAY)) == ()
    assert resting_on([resting.changed(until=TODAY.replace(day=20))], TODAY) == {}


def test_what_rested_as_due_soon_comes_back_when_it_is_late() -> None:
    soon, late = (reminders([head(1, 9, "done", promise(ahead))], TODAY) for ahead in (1, -1))

    resting = resting_on([rest(soon[0], until=TODAY)], TODAY)

    assert first_lines(soon, TODAY, resting=resting) == ()
    assert first_lines(late, TODAY, resting=resting) == late
