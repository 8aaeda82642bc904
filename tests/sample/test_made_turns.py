"""Turns made for a wanted share of speech."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from interview_tui.sample.turns import made_turns
from interview_tui.talktime.live import LiveClock, Talk


@given(st.integers(50, 95), st.integers(60, 3600), st.text(max_size=20))
def test_the_share_is_as_wanted_and_the_order_holds(share: int, until_s: int, seed: str) -> None:
    changes = made_turns(share, until_s, seed)

    measured = LiveClock(changes).share(until_s)
    assert measured is not None
    assert abs(measured - share / 100) < 0.02
    assert changes[-1].at_s < until_s
    assert all(before.state is not after.state for before, after in pairwise(changes))


def test_both_speak_and_for_a_moment_nobody_does() -> None:
    assert {change.state for change in made_turns(80, 600, "seed")} == set(Talk)


def test_another_seed_is_another_conversation() -> None:
    assert made_turns(80, 600, "one") == made_turns(80, 600, "one") != made_turns(80, 600, "two")
