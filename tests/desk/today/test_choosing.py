from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.desk.today import choosing
from interview_tui.desk.today.entries import Action, Entry
from interview_tui.desk.today.state import Today
from interview_tui.desk.today.waiting import reckoned
from interview_tui.port.conversations import Head, Listing
from interview_tui.port.customers import Names, named
from interview_tui.records.appointment import Appointment, id_made_of
from tests.support.frozen import START
from tests.support.listed import TODAY, WEBER, head


def latest_read(today: Today, listing: Listing) -> Today:
    return choosing.latest_read(today, listing, reckoned(listing.heads, TODAY))


def all_read(today: Today, listing: Listing) -> Today:
    return choosing.all_read(today, listing, reckoned(listing.heads, TODAY))


def read(*heads: Head, typed: str = "") -> Today:
    """Return the first screen with everything read and something typed."""
    known = choosing.customers_read(Today(), Names({WEBER.id: named(WEBER)}))
    return choosing.typed(all_read(known, Listing(heads)), typed)


def action(entry: Entry | None) -> Action | None:
    return entry and entry.action


# the list


def test_a_number_that_is_nobodys_makes_no_customer_but_a_call_that_knows_it() -> None:
    [entry] = read(typed="0171 3920014").entries

    assert (entry.action, entry.name) == (Action.NOBODY, "0171 3920014")


def test_nothing_is_selected_until_somebody_selects_it() -> None:
    assert read(head(1)).chosen is None


def test_for_a_name_the_first_match_is_selected_and_for_none_the_line() -> None:
    typed = read(head(1), typed="weber")

    assert action(typed.chosen) is Action.CUSTOMER
    assert choosing.typed(typed, "x").chosen == Entry(Action.NEW, name="x")
    assert choosing.emptied(typed).chosen is None


def test_what_is_selected_stays_selected_while_the_list_changes_around_it() -> None:
    today = choosing.moved(read(head(2), head(1)), 1)

    more = latest_read(today, Listing((head(3), head(2), head(1))))

    assert today.chosen is not None
    assert more.chosen is not None
    assert (more.chosen.key, more.selected) == (today.chosen.key, 2)


def test_what_is_selected_and_gone_is_not_selected_any_more() -> None:
    today = choosing.moved(read(head(2), head(1)), 1)

    assert all_read(today, Listing((head(1),))).chosen is None


def test_only_a_store_that_was_read_whole_can_be_empty() -> None:
    assert not Today().is_empty
    assert all_read(Today(), Listing()).is_empty
    assert not read().is_empty
    assert not latest_read(all_read(Today(), Listing()), Listing()).all_read


# the selection

PLACES = (Entry(), Entry(Action.READ), Entry(), Entry(Action.READ), Entry())


@pytest.mark.parametrize(
    ("selected", "down", "up"), [(None, 1, None), (1, 3, None), (3, 3, 1), (2, 3, 1)], ids=["line", "1", "3", "gap"]
)
def test_the_arrows_go_from_one_that_can_be_selected_to_the_next(
    selected: int | None, down: int | None, up: int | None
) -> None:
    assert [choosing.moved(Today(entries=PLACES, selected=selected), step).selected for step in (1, -1)] == [down, up]


def test_where_nothing_can_be_selected_nothing_is() -> None:
    assert choosing.moved(Today(entries=(Entry(),)), 1).selected is None


@pytest.mark.parametrize(("at", "selected"), [(0, None), (1, 1), (2, None), (9, None)])
def test_a_click_selects_only_what_can_be_selected(at: int, selected: int | None) -> None:
    assert choosing.picked(Today(entries=PLACES), at).selected == selected


# what a letter behind Tab means


def test_a_letter_is_waited_for_only_where_something_is_selected() -> None:
    assert not choosing.acting(read(head(1))).acting
    assert choosing.acting(choosing.moved(read(head(1)), 1)).acting


def test_the_letter_is_waited_for_while_the_list_is_read_anew_and_not_once_the_entry_is_gone() -> None:
    waits = choosing.acting(choosing.moved(read(head(2), head(1)), 1))

    assert all_read(waits, Listing((head(3), head(2), head(1)))).acting
    assert not all_read(waits, Listing((head(1),))).acting


@pytest.mark.parametrize(
    "step",
    [partial(choosing.moved, step=1), partial(choosing.typed, line="E"), partial(choosing.picked, at=1)],
)
def test_whatever_else_is_done_no_letter_is_waited_for(step: "Step") -> None:
    assert not step(choosing.acting(choosing.moved(read(head(2), head(1)), 1))).acting


# what Enter means


def test_enter_opens_what_is_selected() -> None:
    today = choosing.moved(read(head(1)), 1)

    assert choosing.entered(today) == today.chosen


def test_on_the_empty_line_enter_goes_on_with_what_was_interrupted() -> None:
    entry = choosing.entered(read(head(2), head(1, 0, "open")))

    assert action(entry) is Action.RESUME


def test_on_the_empty_line_enter_begins_a_call_with_nobody_where_nothing_is_open() -> None:
    assert choosing.entered(read(head(1))) == Entry(Action.NOBODY)
    assert choosing.entered(read(head(1), typed="  ")) == Entry(Action.NOBODY)


def test_a_name_that_is_typed_is_opened_and_not_what_was_interrupted() -> None:
    assert action(choosing.entered(read(head(1, 0, "open"), typed="Tom"))) is Action.NEW


@pytest.mark.parametrize(("typed", "wants"), [("b", True), (" B ", True), ("bo", False), ("", False)])
def test_a_b_asks_for_a_sample_where_nothing_was_ever_kept(typed: str, wants: bool) -> None:
    empty = choosing.typed(all_read(Today(), Listing()), typed)

    assert choosing.wants_sample(empty) is wants
    assert not choosing.wants_sample(read(head(1), typed=typed))


Step = Callable[[Today], Today]
LISTINGS = [Listing(), Listing((head(2), head(1, 0, "open"))), Listing((head(3), head(2, 2, "to_finish")))]
STEPS: list[Step] = [
    *(partial(choosing.typed, line=line) for line in ("", "w", "weber", "Tom (Kroll)")),
    *(partial(choosing.moved, step=step) for step in (-1, 1)),
    *(partial(choosing.picked, at=at) for at in (0, 1, 4, 99)),
    choosing.acting,
    *(partial(latest_read, listing=listing) for listing in LISTINGS),
    *(partial(all_read, listing=listing) for listing in LISTINGS),
    partial(choosing.customers_read, names=Names({WEBER.id: named(WEBER)})),
    partial(choosing.emptied),
]


@given(st.lists(st.sampled_from(STEPS), max_size=15))
def test_whatever_happens_only_what_can_be_opened_is_selected(steps: list[Step]) -> None:
    today = Today()
    for step in steps:
        today = step(today)

    assert (today.selected is None) == (today.chosen is None)
    assert today.chosen is None or today.chosen.action is not None
    assert not today.acting or today.chosen is not None


# an appointment of a calendar


def test_who_is_opened_behind_an_appointment_is_who_it_is_with_until_esc() -> None:
    one = Appointment(
        id=id_made_of("a"), series=id_made_of("a"), title="Call Weber", named="weber", starts_at=START, ends_at=START,
        at=START,
    )  # fmt: skip
    asked = choosing.with_whom(read(head(1)), one)
    changed = choosing.typed(asked, "weber c")

    assert [(entry and entry.answers) for entry in (choosing.entered(asked), choosing.entered(changed))] == [one, one]
    assert choosing.typed(choosing.typed(asked, ""), "weber").answering is one
    assert choosing.emptied(asked).answering is None
