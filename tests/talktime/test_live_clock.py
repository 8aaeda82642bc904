import math
import random
from itertools import pairwise

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from interview_tui.talktime.live import Change, LiveClock, Talk, coarse_share
from interview_tui.talktime.timeline import Segment, Speaker

STAFF, CUSTOMER, SILENCE = Talk.STAFF, Talk.CUSTOMER, Talk.SILENCE


def test_before_the_first_press_nothing_is_kept() -> None:
    clock = LiveClock()
    assert (clock.kept, clock.state_at_end, clock.since_s) == (False, None, None)
    assert (clock.timeline(60), clock.heard(60), clock.share(60)) == ((), (0, 0), None)


def test_the_first_press_says_that_i_speak() -> None:
    clock = LiveClock().switch(3)
    assert (clock.kept, clock.state_at_end, clock.since_s) == (True, STAFF, 3)


def test_the_talk_key_goes_back_and_forth() -> None:
    clock = LiveClock().switch(3).switch(10).switch(30)
    assert clock.timeline(31) == (
        Segment(Speaker.STAFF, 3, 10),
        Segment(Speaker.CUSTOMER, 10, 30),
        Segment(Speaker.STAFF, 30, 31),
    )
    assert (clock.heard(31), clock.share(31)) == ((20, 8), 20 / 28)


def test_the_silence_key_holds_the_clock_and_gives_the_word_back() -> None:
    clock = LiveClock().switch(0).switch(5).hush(10).hush(15)
    assert clock.state_at_end is CUSTOMER
    assert clock.timeline(20) == (
        Segment(Speaker.STAFF, 0, 5),
        Segment(Speaker.CUSTOMER, 5, 10),
        Segment(Speaker.CUSTOMER, 15, 20),
    )


def test_after_a_silence_the_talk_key_gives_the_word_to_the_other() -> None:
    assert LiveClock().switch(0).hush(5).switch(10).state_at_end is CUSTOMER
    assert LiveClock().switch(0).switch(2).hush(5).switch(10).state_at_end is STAFF


def test_a_call_can_begin_with_silence_and_then_i_speak_with_either_key() -> None:
    silent = LiveClock().hush(0)
    assert (silent.kept, silent.state_at_end, silent.share(30)) == (True, SILENCE, None)
    assert silent.switch(30).state_at_end is STAFF
    assert silent.hush(30).state_at_end is STAFF


@pytest.mark.parametrize("second_s", [5.0, 5.3, 5.0 + 0.6])
def test_a_second_press_within_0_6_s_was_a_slip(second_s: float) -> None:
    before = LiveClock().switch(1).switch(2)
    for slipped in (before.switch(5).switch(second_s), before.hush(5).hush(second_s)):
        assert (slipped.changes, slipped.last_press) == (before.changes, None)


def test_a_first_press_that_was_a_slip_leaves_nothing_kept() -> None:
    assert not LiveClock().switch(5).switch(5.5).kept


def test_a_second_press_later_than_0_6_s_is_meant() -> None:
    assert LiveClock().switch(5).switch(5.61).state_at_end is CUSTOMER


def test_after_a_slip_the_third_press_is_a_fresh_one() -> None:
    before = LiveClock().switch(1)
    third = before.switch(5).switch(5.2).switch(5.4)
    assert (third.state_at_end, third.since_s) == (CUSTOMER, 5.4)
    assert third.switch(5.6).changes == before.changes


def test_the_other_key_is_no_slip() -> None:
    clock = LiveClock().switch(1).hush(1.2).switch(1.4)
    assert [change.state for change in clock.changes] == [STAFF, SILENCE, CUSTOMER]


def test_without_the_rule_every_press_counts() -> None:
    assert LiveClock(slip_s=None).switch(5).switch(5.1).state_at_end is CUSTOMER


def test_a_state_that_is_set_is_no_press() -> None:
    clock = LiveClock().switch(1).said(STAFF, 1.2).switch(1.4)
    assert clock.changes == (Change(1, STAFF), Change(1.4, CUSTOMER))


def test_a_state_that_holds_already_goes_on() -> None:
    assert LiveClock().said(CUSTOMER, 1).said(CUSTOMER, 9).since_s == 1


def test_times_do_not_go_backwards() -> None:
    clock = LiveClock(slip_s=None).switch(10).switch(4).said(SILENCE, 2)
    assert [change.at_s for change in clock.changes] == [10, 10, 10]
    assert clock.timeline(20) == ()
    with pytest.raises(ValueError, match="order of time"):
        LiveClock((Change(2, STAFF), Change(1, CUSTOMER)))


@pytest.mark.parametrize("at_s", [-1, math.nan, math.inf])
def test_a_press_needs_a_time(at_s: float) -> None:
    clock = LiveClock().switch(1)
    for press in (clock.switch, clock.hush, lambda when: Change(when, STAFF)):
        with pytest.raises(ValueError, match="nothing can happen"):
            press(at_s)


def test_a_timeline_can_end_before_the_last_change() -> None:
    clock = LiveClock().switch(0).switch(10).switch(20)
    assert clock.timeline(12) == (Segment(Speaker.STAFF, 0, 10), Segment(Speaker.CUSTOMER, 10, 12))
    assert clock.heard(12) == (2, 10)


def test_a_gap_in_which_nobody_watched_is_silent_until_the_next_press() -> None:
    clock = LiveClock().switch(0).away(10)
    assert clock.heard(100) == (0, 10)
    assert clock.switch(100).state_at_end is CUSTOMER
    assert not LiveClock().away(10).kept


@pytest.mark.parametrize(
    ("customer_s", "staff_s", "percent"),
    [
        (100, 19.999999, None),
        (120, 0, 100),
        (0, 120, 0),
        (90, 30, 75),
        (93, 27, 80),
        (92.999, 27.001, 75),
        (0, 0, None),
    ],
)
def test_the_figure_in_the_call_is_coarse_and_late(customer_s: float, staff_s: float, percent: int | None) -> None:
    assert coarse_share(customer_s, staff_s) == percent


class ByHand(RuleBasedStateMachine):
    """Keys in any order and at any tenth of a second, against the list of all keys, read afresh each time."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = LiveClock()
        self.at = 0
        self.log: list[tuple[str, int]] = []

    @rule(key=st.sampled_from(["switch", "hush", *Talk]), later=st.integers(-2, 12))
    def press(self, key: str, later: int) -> None:
        self.at = max(0, self.at + later)
        at_s = self.at / 10
        if key == "switch":
            self.clock = self.clock.switch(at_s)
        elif key == "hush":
            self.clock = self.clock.hush(at_s)
        else:
            self.clock = self.clock.said(Talk(key), at_s)
        self.log.append((key, self.at))

    @invariant()
    def the_timeline_is_what_the_keys_say(self) -> None:
        until = self.at + 7
        expected = self._tenths(until)
        held: list[str | None] = [None] * until
        for segment in self.clock.timeline(until / 10):
            for tenth in range(round(segment.start_s * 10), round(segment.end_s * 10)):
                assert held[tenth] is None
                held[tenth] = segment.speaker.value
        assert held == expected
        customer_s, staff_s = self.clock.heard(until / 10)
        assert (round(customer_s * 10), round(staff_s * 10)) == (
            expected.count("customer"),
            expected.count("staff"),
        )

    def _tenths(self, until: int) -> list[str | None]:
        kept: list[tuple[str, int]] = []
        may_slip = False
        for key, at in self.log:
            at = max(at, self._states(kept)[-1][1] if kept else 0)
            if may_slip and key in ("switch", "hush") and kept[-1][0] == key and at - kept[-1][1] <= 6:
                kept.pop()
                may_slip = False
            else:
                kept.append((key, at))
                may_slip = True
        tenths: list[str | None] = []
        for (state, start), (_, end) in pairwise([("silence", 0), *self._states(kept), ("", until)]):
            tenths += [None if state == "silence" else state] * (end - start)
        return tenths

    def _states(self, kept: list[tuple[str, int]]) -> list[tuple[str, int]]:
        states: list[tuple[str, int]] = []
        state, spoke = "", ""
        for key, at in kept:
            if key == "switch":
                state = "customer" if spoke == "staff" else "staff"
            elif key == "hush":
                state = (spoke or "staff") if state == "silence" else "silence"
            elif key == state:
                continue
            else:
                state = key
            spoke = spoke if state == "silence" else state
            states.append((state, at))
        return states


TestByHand = ByHand.TestCase
TestByHand.settings = settings(max_examples=60, stateful_step_count=30)


def test_a_call_of_many_changes_is_measured_as_the_sum_of_its_parts() -> None:
    keys = random.Random(1)
    clock, at_s = LiveClock(), 0.0
    for _ in range(600):
        at_s += keys.uniform(0.7, 9)
        clock = clock.switch(at_s)
    assert len(clock.changes) == 600
    assert sum(clock.heard(at_s)) == pytest.approx(at_s - clock.changes[0].at_s)
