from datetime import date

import pytest

from interview_tui.desk.lists import state
from interview_tui.desk.lists.gathering import gathered
from interview_tui.desk.lists.state import Lists
from interview_tui.language.catalogue import Language
from interview_tui.port.customer_heads import CustomerHead
from interview_tui.records.words import Aspect
from interview_tui.tui.lists.rows import list_lines
from tests.support.known_customers import entry, known
from tests.support.written import customer

TODAY = date(2026, 11, 27)
LONG = "too far away since they moved the whole works to the coast, and the sea is what they always wanted"


def listed(*customers: CustomerHead, name: str = "reasons") -> Lists:
    found = state.read(Lists(), gathered(customers, (), {}, TODAY), Language("en"))
    return state.turned_to(found, name, Language("en"))


def who_left(why: str, since: str | None = None) -> CustomerHead:
    left = entry(2, Aspect.LEFT, why, TODAY, since=since)
    one = customer(1, "Anna Reed", "Northfield Instruments")
    return known(one.changed(entries=(left,)), [date(2025, 3, 14)])


def drawn(lists: Lists, width: int) -> list[str]:
    return [
        "".join(span.text for span in line)
        for row in list_lines(lists, TODAY, Language("en"))
        for line in row.lines(width)
    ]


@pytest.mark.parametrize("width", [20, 40, 78, 120])
def test_a_line_is_as_wide_as_the_screen_and_one_high(width: int) -> None:
    assert [len(line) for line in drawn(listed(who_left(LONG)), width)] == [width]


def test_what_does_not_fit_is_told_in_full_below_the_list() -> None:
    [row] = list_lines(listed(who_left(LONG)), TODAY, Language("en"))

    whole = " ".join("".join(span.text for span in line).strip() for line in row.whole(80))

    assert whole == f"Anna Reed · Northfield Instruments: left: {LONG}"


def test_what_fits_is_not_told_twice() -> None:
    [row] = list_lines(listed(who_left("moved")), TODAY, Language("en"))

    assert row.whole(80) == []


@pytest.mark.parametrize(("since", "told"), [("2025", "2025"), ("2025-03", "March 2025"), ("2026-11-24", "Tue 24 Nov")])
def test_a_day_is_told_as_roughly_as_it_is_known(since: str, told: str) -> None:
    [line] = drawn(listed(who_left("moved", since)), 78)

    assert line.rstrip().endswith(f"  {told}")
