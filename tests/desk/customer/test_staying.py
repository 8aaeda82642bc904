from datetime import date

import pytest

from interview_tui.desk.customer.entering import confirmed
from interview_tui.desk.customer.staying import TURNS, asks_on, how_it_stands, taken, turns_of
from interview_tui.language.catalogue import Language
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun
from interview_tui.records.words import Aspect, Sensitive
from tests.support.known_customers import at_noon
from tests.support.written import customer, number

ANNA = customer(1, "Anna Reed")
TODAY = date(2026, 11, 27)


def after(aspect: Aspect, typed: str, before: Customer = ANNA, n: int = 2) -> Customer:
    """Return a customer after a turn that was told in English today."""
    said = taken(aspect, typed, entry_id=number(n), at=at_noon(TODAY), code="en")
    return before if said is None else begun(before, confirmed(said))


def test_why_somebody_left_is_kept_as_it_was_told() -> None:
    [entry] = after(Aspect.LEFT, "too far away, they moved").holding(Aspect.LEFT)

    assert (entry.text, entry.since) == ("too far away, they moved", "2026-11-27")


def test_since_when_may_stand_in_the_same_line() -> None:
    [entry] = after(Aspect.ELSEWHERE, "the paper, it is cheaper there, since March 2025").holding(Aspect.ELSEWHERE)

    assert (entry.text, entry.since) == ("the paper, it is cheaper there", "2025-03")


def test_nobody_has_to_know_why() -> None:
    left = after(Aspect.LEFT, "  ")

    assert [one.text for one in left.holding(Aspect.LEFT)] == ["?"]
    told = how_it_stands(left, TODAY)
    assert told is not None
    assert told.told(Language("de")) == (
        "Gegangen: warum, ist noch nicht bekannt. Nichts erinnert mehr daran, und die Tür steht immer offen."
    )


def test_the_page_says_kindly_that_somebody_left_or_is_partly_elsewhere() -> None:
    def told(of: Customer) -> str:
        message = how_it_stands(of, TODAY)
        return message.told(Language("en")) if message else ""

    assert told(ANNA) == ""
    assert told(after(Aspect.ELSEWHERE, "the paper")) == "Partly elsewhere: the paper"
    assert told(after(Aspect.LEFT, "moved")) == (
        "Left: moved. There are no more reminders about them, and they are always welcome."
    )


def test_who_returned_has_not_left_any_more_and_why_they_had_stays_known() -> None:
    returned = after(Aspect.RETURNED, "missed us", after(Aspect.LEFT, "moved"), 3)

    assert how_it_stands(returned, TODAY) is None
    assert [(one.aspect, one.is_over) for one in returned.entries] == [(Aspect.LEFT, True), (Aspect.RETURNED, False)]


def test_only_who_left_can_return_and_only_who_is_here_can_leave() -> None:
    assert [one.aspect for one in turns_of(ANNA)] == [Aspect.TRIED, Aspect.ELSEWHERE, Aspect.LEFT]
    assert [one.aspect for one in turns_of(after(Aspect.LEFT, "moved"))] == [Aspect.TRIED, Aspect.RETURNED]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a call at seven", ("a call at seven", "", "")),
        ("a call at seven; nobody was there", ("a call at seven", "nobody was there", "")),
        ("a call at seven;nobody was there; mail first; then call", ("a call at seven", "nobody was there",
                                                                     "mail first; then call")),
    ],
)  # fmt: skip
def test_what_was_tried_what_came_of_it_and_what_we_change(typed: str, kept: tuple[str, str, str]) -> None:
    [entry] = after(Aspect.TRIED, typed).entries

    assert (entry.text, entry.came_of, entry.change) == kept


def test_what_came_of_it_is_asked_only_where_it_was_not_said() -> None:
    assert asks_on(TURNS[Aspect.TRIED], "a call at seven")
    assert not asks_on(TURNS[Aspect.TRIED], "a call at seven; nobody was there")
    assert not asks_on(TURNS[Aspect.TRIED], " ")
    assert not asks_on(TURNS[Aspect.LEFT], "moved")


def test_nothing_tried_is_nothing_kept() -> None:
    assert after(Aspect.TRIED, " ; ") == ANNA


def test_the_same_can_be_tried_twice() -> None:
    twice = after(Aspect.TRIED, "a call at seven", after(Aspect.TRIED, "a call at seven"), 3)

    assert len(twice.entries) == 2


@pytest.mark.parametrize(
    ("aspect", "typed", "touched"),
    [
        (Aspect.LEFT, "is in hospital since March", Sensitive.HEALTH),
        (Aspect.ELSEWHERE, "the paper, is in hospital", Sensitive.HEALTH),
        (Aspect.RETURNED, "out of hospital", Sensitive.HEALTH),
        (Aspect.TRIED, "a call at seven; is in hospital", Sensitive.HEALTH),
        (Aspect.TRIED, "a call at seven; nobody there; wait until out of hospital", Sensitive.HEALTH),
        (Aspect.LEFT, "moved away", None),
        (Aspect.LEFT, "", None),
    ],
)
def test_what_touches_health_is_to_be_asked_about_wherever_in_the_line_it_stands(
    aspect: Aspect, typed: str, touched: Sensitive | None
) -> None:
    said = taken(aspect, typed, entry_id=number(2), at=at_noon(TODAY), code="en")

    assert said is not None
    assert said.touches is touched
    assert confirmed(said).sensitive is touched
