"""The page of a customer over years made by chance: any past day of them, and any keys."""

import random
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.desk.customer import page as pages
from interview_tui.desk.customer.page import begun
from interview_tui.language.catalogue import Language
from tests.support.over_time import DAYS, as_it_was, history, page_text

DE = Language("de")


@settings(max_examples=100)
@given(seed=st.integers(0, 2**32), day=st.integers(0, DAYS - 2))
def test_the_page_of_any_past_day_is_what_it_was_on_that_day(seed: int, day: int) -> None:
    every = list(history(random.Random(seed)))
    then, last = every[day], every[-1]

    assert page_text(as_it_was(last.read, then.day, last.day), DE) == page_text(
        as_it_was(then.read, then.day, then.day), DE
    )


@settings(max_examples=30)
@given(seed=st.integers(0, 2**32), keys=st.lists(st.integers(0, 6), max_size=12))
def test_whatever_is_pressed_something_is_selected_that_is_there(seed: int, keys: list[int]) -> None:
    *_, last = history(random.Random(seed))
    page = begun(last.read, last.day)
    acts = [
        lambda one: pages.moved(one, 1),
        lambda one: pages.moved(one, -10),
        pages.unfolded,
        pages.folded,
        pages.filtered,
        lambda one: pages.with_cover(one, not one.uncovered),
        lambda one: pages.looked_at(one, last.day - timedelta(days=200)),
    ]
    for key in keys:
        page = acts[key](page)
        assert (page.at is None) == (not page.items)
        assert page.at is None or page.lines[page.at] == page.chosen
