"""Who speaks now, and since when, from what was heard."""

from interview_tui.talktime.live import Talk
from interview_tui.talktime.speaking import speaking
from interview_tui.talktime.timeline import Segment, Speaker, Timeline

MINE, THEIRS = Speaker.STAFF, Speaker.CUSTOMER


def at(timeline: Timeline, at_s: float) -> tuple[Talk | None, float | None]:
    clock = speaking(timeline, 2, at_s)
    return clock.state_at_end, clock.since_s


def test_before_anybody_spoke_it_is_silent_since_it_was_listened() -> None:
    assert at((), 9) == (Talk.SILENCE, 2)


def test_a_pause_for_breath_leaves_somebody_the_turn() -> None:
    said = (Segment(MINE, 3, 6), Segment(MINE, 7, 9))

    assert at(said, 9.5) == (Talk.STAFF, 3)
    assert at(said, 10.4) == (Talk.STAFF, 3)
    assert at(said, 10.6) == (Talk.SILENCE, 9)


def test_the_other_one_who_begins_has_the_turn_once_the_first_is_done() -> None:
    said = (Segment(MINE, 3, 9), Segment(THEIRS, 8, 14))

    assert at(said, 9) == (Talk.STAFF, 3)
    assert at(said, 14) == (Talk.CUSTOMER, 8)


def test_a_short_word_of_the_other_one_takes_nobody_the_turn() -> None:
    said = (Segment(THEIRS, 3, 20), Segment(MINE, 10, 10.5), Segment(THEIRS, 20.5, 30))

    assert at(said, 30) == (Talk.CUSTOMER, 3)


def test_a_turn_of_the_other_one_between_two_begins_a_new_one() -> None:
    said = (Segment(THEIRS, 3, 8), Segment(MINE, 8.2, 9.3), Segment(THEIRS, 9.4, 12))

    assert at(said, 12) == (Talk.CUSTOMER, 9.4)


def test_after_a_long_pause_a_turn_begins_anew() -> None:
    said = (Segment(MINE, 3, 6), Segment(MINE, 9, 12), Segment(MINE, 30, 40))

    assert at(said, 11) == (Talk.STAFF, 9)
    assert at(said, 25) == (Talk.SILENCE, 12)


def test_whoever_spoke_last_is_known_while_it_is_silent() -> None:
    silent = speaking((Segment(MINE, 3, 6),), 0, 20)

    assert silent.switch(21).state_at_end is Talk.CUSTOMER
