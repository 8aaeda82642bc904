"""A stretch without a press: how much of it counts, when it is asked about, and what an answer does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.talktime.live import LONGEST_STRETCH_S, LiveClock, Talk, coarse_share

CUSTOMER = LiveClock().said(Talk.STAFF, 0).said(Talk.CUSTOMER, 15)


def test_no_share_is_claimed_from_a_stretch_nobody_confirmed() -> None:
    assert coarse_share(*CUSTOMER.heard(15 + 4.5 * 60)) is None


def test_up_to_the_limit_a_stretch_counts_as_it_is() -> None:
    assert CUSTOMER.heard(15 + LONGEST_STRETCH_S) == (LONGEST_STRETCH_S, 15)
    assert not CUSTOMER.is_doubtful(15 + LONGEST_STRETCH_S)


def test_a_stretch_that_a_press_ended_counts_up_to_the_limit() -> None:
    answered = CUSTOMER.switch(15 + 300)

    assert answered.heard(15 + 310) == (LONGEST_STRETCH_S, 25)
    assert answered.unkept_s(15 + 310) == 60
    assert not answered.is_doubtful(15 + 310)


def test_the_same_one_going_on_keeps_since_when_they_speak() -> None:
    still = CUSTOMER.still(15 + 250)

    assert (still.since_s, still.state_at_end) == (15, Talk.CUSTOMER)
    assert still.heard(15 + 260) == (LONGEST_STRETCH_S + 10, 15)
    assert still.switch(15 + 260).state_at_end is Talk.STAFF


def test_a_stretch_left_unanswered_is_not_kept_at_all() -> None:
    assert CUSTOMER.unkept_s(15 + 300) == 300


def test_a_long_silence_is_not_asked_about() -> None:
    assert not LiveClock().said(Talk.SILENCE, 0).is_doubtful(1e4)
    assert LiveClock().said(Talk.SILENCE, 0).unkept_s(1e4) == 0


def test_where_nothing_is_kept_nothing_goes_on() -> None:
    assert LiveClock().still(5) == LiveClock()
    assert not LiveClock().is_doubtful(1e4)
    assert LiveClock().unkept_s(1e4) == 0


lengths = st.lists(st.tuples(st.sampled_from(["switch", "hush", "still"]), st.integers(1, 900)), min_size=1, max_size=8)


@given(lengths, st.integers(0, 900))
@settings(max_examples=100)
def test_no_stretch_without_a_press_counts_beyond_the_limit(presses: list[tuple[str, int]], rest: int) -> None:
    clock, at = LiveClock(slip_s=None), 0
    for name, length in presses:
        at += length
        clock = getattr(clock, name)(at)
    until = at + rest
    speech = sum(clock.heard(until))

    assert all(one.end_s - one.start_s <= LONGEST_STRETCH_S for one in clock.timeline(until))
    assert speech <= LONGEST_STRETCH_S * len(clock.changes)
    if clock.kept and rest > LONGEST_STRETCH_S:
        assert clock.heard(until) == clock.heard(at)


@given(lengths, st.integers(0, 900))
@settings(max_examples=100)
def test_what_counts_and_what_does_not_is_the_whole_time(presses: list[tuple[str, int]], rest: int) -> None:
    clock, at = LiveClock(slip_s=None), 0
    for name, length in presses:
        at += length
        clock = getattr(clock, name)(at)
    until = at + rest
    ends = [*(change.at_s for change in clock.changes[1:]), until]
    silent = sum(
        end - change.at_s for change, end in zip(clock.changes, ends, strict=False) if change.state is Talk.SILENCE
    )
    begun = clock.changes[0].at_s if clock.kept else until

    assert sum(clock.heard(until)) + silent + clock.unkept_s(until) == pytest.approx(until - begun)
