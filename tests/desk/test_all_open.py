import pytest

from interview_tui.desk import all_open
from interview_tui.desk.all_open import AllOpen, Gap, Heading
from interview_tui.insight.due import Reason, reminders
from interview_tui.port.conversations import ComplaintHead, Head
from tests.support.listed import TODAY, WEBER, head, promise
from tests.support.written import number

LATE, SOON, LATER = head(1, 9, "done", promise(-2)), head(2, 9, "done", promise(0)), head(3, 9, "done", promise(30))
COMPLAINT = head(4, 9, complaints=(ComplaintHead(number(9), "Hotline", TODAY),))


def listed(*heads: Head, before: AllOpen | None = None) -> AllOpen:
    return all_open.read(before or AllOpen(), reminders(heads, TODAY), {WEBER.id: WEBER}, {})


def test_each_group_has_its_heading_and_a_gap_above_the_second() -> None:
    lines = listed(LATE, LATER, COMPLAINT).lines

    assert [one.reason for one in lines if isinstance(one, Heading)] == [Reason.LATE, Reason.COMPLAINT, Reason.LATER]
    assert [at for at, one in enumerate(lines) if isinstance(one, Gap)] == [2, 5]


def test_the_first_is_selected_and_the_arrows_end_at_the_last() -> None:
    found = listed(LATE, SOON)

    assert found.selected == 1
    assert all_open.moved(found, -1).at == 0
    assert all_open.moved(found, 5).at == 1


@pytest.mark.parametrize(("line", "at"), [(0, 0), (1, 0), (2, 0), (4, 1), (9, 0)])
def test_a_click_selects_what_waits_and_no_heading(line: int, at: int) -> None:
    assert all_open.picked(listed(LATE, SOON), line).at == at


def test_read_again_the_same_one_stays_selected_and_in_the_place_of_one_that_is_gone_the_next() -> None:
    second = all_open.moved(listed(LATE, SOON, LATER), 1)

    assert listed(SOON, LATER, before=second).at == 0
    assert listed(LATE, LATER, before=second).at == 1
    assert listed(before=second).chosen is None


def test_what_waits_goes_by_the_name_the_customer_has_now_else_by_that_of_then() -> None:
    found = listed(LATE, SOON._replace(customer_id=None))

    assert [found.name(one) for one in found.found] == ["Claudia Weber", "C. Weber"]
