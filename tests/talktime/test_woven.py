"""Talk time of which some was heard and the rest kept by hand."""

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.talktime.live import Change, LiveClock, Talk
from interview_tui.talktime.metrics import measure
from interview_tui.talktime.timeline import Segment, Speaker, Timeline
from interview_tui.talktime.woven import Woven

MINE, THEIRS = Speaker.STAFF, Speaker.CUSTOMER


@dataclass(frozen=True)
class Listened:
    start_s: float
    end_s: float
    segments: Timeline = ()
    alone: bool = False


HEARD = Listened(100, 200, (Segment(MINE, 100, 110), Segment(THEIRS, 112, 190)))
BEFORE = (Change(0, Talk.STAFF), Change(20, Talk.CUSTOMER))


def test_where_it_was_listened_what_was_heard_counts_and_elsewhere_the_keys() -> None:
    both = Woven(BEFORE, (HEARD,))

    assert both.timeline(200) == (Segment(MINE, 0, 20), Segment(THEIRS, 20, 100), *HEARD.segments)
    assert both.sides(200) == (80 + 78, 20 + 10)
    assert both.unkept_s(200) == 0


def test_after_listening_nobody_is_known_to_speak_before_a_key_is_pressed() -> None:
    pressed = Woven((*BEFORE, Change(230, Talk.STAFF)), (HEARD,))

    assert Woven(BEFORE, (HEARD,)).unkept_s(260) == 60
    assert pressed.unkept_s(260) == 30
    assert pressed.timeline(260)[-1] == Segment(MINE, 230, 260)


def test_a_key_that_ends_a_stretch_counts_from_then_on() -> None:
    again = Listened(230, 300, (Segment(THEIRS, 231, 299),))
    both = Woven((Change(200, Talk.STAFF),), (HEARD, again))

    assert Segment(MINE, 200, 230) in both.timeline(300)
    assert both.unkept_s(300) == 0
    assert both.begins_s == 100
    assert both.last_s == 300


def test_by_hand_alone_it_is_what_the_live_clock_says() -> None:
    clock = LiveClock(BEFORE)

    assert Woven(BEFORE).timeline(90) == clock.timeline(90)
    assert Woven(BEFORE).sides(400) == clock.heard(400)
    assert Woven(BEFORE).unkept_s(400) == clock.unkept_s(400)


def test_where_nothing_was_kept_there_is_nothing() -> None:
    assert Woven().begins_s is None
    assert not Woven().knows_both
    assert (Woven().timeline(60), Woven().sides(60), Woven().unkept_s(60), Woven().own(60)) == ((), (0, 0), 0, (0, 0))


def test_the_microphone_alone_tells_how_much_of_the_time_i_spoke_and_nothing_of_the_customer() -> None:
    alone = Woven((), (Listened(0, 100, (Segment(MINE, 10, 24),), alone=True),))

    assert alone.own(100) == (14, 100)
    assert alone.alone_s(100) == 100
    assert alone.timeline(100) == ()
    assert alone.all_heard(100) == (Segment(MINE, 10, 24),)
    assert not alone.knows_both


def test_what_was_kept_by_hand_beside_the_microphone_alone_is_known_of_both() -> None:
    both = Woven(BEFORE, (Listened(100, 200, (Segment(MINE, 150, 160),), alone=True),))

    assert both.knows_both
    assert both.sides(200) == (80, 20)
    assert both.own(200) == (30, 200)


def test_stretches_that_lie_over_one_another_count_once() -> None:
    twice = Woven((), (HEARD, Listened(150, 220, (Segment(THEIRS, 150, 220),)), Listened(160, 180)))

    assert twice.sides(300) == (78 + 20, 10)
    assert twice.unkept_s(300) == 80


def test_it_is_cut_at_the_time_that_is_asked_about() -> None:
    assert Woven((), (HEARD,)).timeline(105) == (Segment(MINE, 100, 105),)
    assert Woven((), (HEARD,)).unkept_s(50) == 0
    assert Woven((Change(250, Talk.STAFF),), (HEARD,)).unkept_s(220) == 20


times = st.lists(st.integers(0, 1000), min_size=2, max_size=6, unique=True).map(sorted)
presses = st.lists(st.tuples(st.integers(0, 1000), st.sampled_from([Talk.STAFF, Talk.CUSTOMER])), max_size=6).map(
    lambda found: tuple(Change(at, state) for at, state in sorted(found))
)


@given(presses, times, st.integers(0, 1100))
@settings(max_examples=200)
def test_every_second_since_the_first_counts_once(changes: tuple[Change, ...], cuts: list[int], until: int) -> None:
    stretches = tuple(Listened(a, b, (Segment(THEIRS, a, b),)) for a, b in zip(cuts[::2], cuts[1::2], strict=False))
    kept = Woven(changes, stretches)
    begun = kept.begins_s
    assert begun is not None

    assert sum(kept.sides(until)) + kept.unkept_s(until) == pytest.approx(max(0, until - begun))
    assert measure(kept.timeline(until), max(until, 0)).overlap_s == 0
