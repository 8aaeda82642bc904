"""Every edge of every definition, with figures computed by hand."""

import math

import pytest

from interview_tui.talktime.metrics import Metrics, measure
from interview_tui.talktime.timeline import Segment, Speaker, Timeline


def staff(start_s: float, end_s: float) -> Segment:
    return Segment(Speaker.STAFF, start_s, end_s)


def customer(start_s: float, end_s: float) -> Segment:
    return Segment(Speaker.CUSTOMER, start_s, end_s)


def test_a_small_call_gives_all_figures_at_once() -> None:
    call = (staff(0, 4), customer(5, 20), staff(7, 7.4), staff(22, 24), customer(23, 33))
    assert measure(call, 40) == Metrics(
        duration_s=40.0,
        customer_s=25.0,
        staff_s=6.4,
        silence_s=10.0,
        overlap_s=1.4,
        customer_share=25 / 31.4,
        customer_share_of_elapsed=25 / 40,
        longest_monologue_s=4.0,
        longest_story_s=15.0,
        turns=4,
        interactivity_per_min=3 / (40 / 60),
        patience_s=2.0,
        interruptions=0,
    )


def test_without_a_single_segment_there_is_no_data_rather_than_zero_percent() -> None:
    assert measure(()) == Metrics(
        duration_s=0.0,
        customer_s=0.0,
        staff_s=0.0,
        silence_s=0.0,
        overlap_s=0.0,
        customer_share=None,
        customer_share_of_elapsed=None,
        longest_monologue_s=None,
        longest_story_s=None,
        turns=0,
        interactivity_per_min=None,
        patience_s=None,
        interruptions=0,
    )


def test_a_call_in_which_nobody_spoke_has_silence_and_no_shares() -> None:
    silent = measure((), 60)
    assert (silent.silence_s, silent.customer_share, silent.customer_share_of_elapsed) == (60, None, None)
    assert silent.interactivity_per_min == 0


def test_a_call_of_one_speaker_has_a_share_of_zero_and_no_story() -> None:
    alone = measure((staff(0, 10),))
    assert (alone.customer_share, alone.customer_share_of_elapsed) == (0, 0)
    assert (alone.longest_monologue_s, alone.longest_story_s) == (10, None)


def test_the_call_ends_with_its_last_segment_where_no_duration_is_given() -> None:
    assert measure((customer(0, 9), staff(2, 5))).duration_s == 9


@pytest.mark.parametrize("duration_s", [4.999, -1, math.nan, math.inf, 1e308])
def test_a_call_cannot_end_before_its_last_segment_or_never(duration_s: float) -> None:
    with pytest.raises(ValueError, match="cannot take"):
        measure((staff(0, 5),), duration_s)


def test_overlap_counts_for_both_in_the_share_and_once_in_the_silence() -> None:
    both = measure((staff(0, 6), customer(4, 10)), 12)
    assert (both.customer_share, both.overlap_s, both.silence_s) == (0.5, 2, 2)


def test_what_one_speaker_says_twice_at_once_counts_once() -> None:
    assert measure((customer(0, 5), customer(3, 6), customer(4, 4.5), customer(6, 7))).customer_s == 7


def test_own_pauses_up_to_0_3_s_are_closed_for_turns_but_not_for_seconds() -> None:
    # 0.1 + 0.2 is more than 0.3 in floats.
    breath = measure((staff(0, 0.6), staff(0.6 + (0.1 + 0.2), 1.5)))
    assert (breath.staff_s, breath.silence_s) == (1.2, 0.3)
    # Closed, the two are 1.5 s long and interrupt; apart, neither would be 1 s long.
    parts = (staff(5, 5.7), staff(6.0, 6.7))
    assert measure((customer(0, 20), *parts)).interruptions == 1
    assert measure((customer(0, 20), staff(5, 5.7), staff(6.01, 6.7))).interruptions == 0


def test_a_segment_without_length_bridges_no_pause() -> None:
    assert measure((customer(0, 20), staff(5, 5.7), staff(5.9, 5.9), staff(6.1, 6.8))).interruptions == 0


def test_an_own_pause_of_1_5_s_leaves_the_turn_and_a_longer_one_begins_a_new_one() -> None:
    assert measure((staff(0, 2), staff(3.5, 5))).turns == 1
    assert measure((staff(0, 2), staff(3.5, 5))).longest_monologue_s == 5
    two = measure((staff(0, 2), staff(3.51, 5)))
    assert (two.turns, two.longest_monologue_s, two.interactivity_per_min) == (2, 2, 0)


def test_a_turn_of_the_other_between_two_segments_parts_them() -> None:
    assert measure((staff(0, 2), customer(2, 3.2), staff(3.2, 5))).turns == 3


@pytest.mark.parametrize(
    ("nod", "is_dropped"),
    [
        (customer(3, 3.99), True),
        (customer(3, 4), False),
        (customer(0, 0.5), True),
        (customer(9.5, 10), True),
        (customer(9.5, 10.01), False),
    ],
)
def test_a_nod_is_under_1_s_and_wholly_within_the_speech_of_the_other(nod: Segment, is_dropped: bool) -> None:
    call = measure((staff(0, 10), nod))
    assert (call.longest_story_s is None) is is_dropped
    assert call.customer_s == pytest.approx(nod.end_s - nod.start_s)


def test_a_nod_in_a_pause_of_up_to_1_5_s_of_the_other_is_dropped() -> None:
    assert measure((staff(0, 2), customer(2.4, 3), staff(3.5, 6))).turns == 1
    assert measure((staff(0, 2), customer(2.4, 3), staff(3.51, 6))).turns == 3


def test_a_stretch_counts_from_its_first_segment_of_1_s_or_more() -> None:
    answer = customer(0.9, 1.2)
    assert measure((staff(0, 0.7), answer, staff(1.5, 2.5))).turns == 3
    assert measure((staff(0, 1.0), answer, staff(1.5, 2.5))).turns == 1


def test_a_stretch_goes_on_through_short_segments_after_its_first_long_one() -> None:
    assert measure((staff(0, 1), staff(2, 2.5), customer(2.6, 3), staff(3.5, 4))).turns == 1


def test_short_words_of_both_are_turns_where_nobody_plainly_talks() -> None:
    assert measure((staff(0, 0.9), customer(0.2, 0.5))).turns == 2


def test_a_run_of_short_words_after_a_stretch_does_not_belong_to_it() -> None:
    assert measure((staff(0, 2), staff(4, 4.9), customer(4.2, 4.5))).turns == 3


def test_turns_are_in_order_of_start_then_end_then_customer_first() -> None:
    assert measure((staff(0, 3), customer(0, 2), customer(3.2, 6))).turns == 3
    assert measure((customer(0, 2), staff(0, 2), customer(2.5, 5))).turns == 3
    assert measure((customer(0, 2), staff(0, 2), staff(2.5, 5))).turns == 2


def test_interactivity_counts_changes_of_speaker_a_minute() -> None:
    assert measure((staff(0, 2), customer(3, 5), staff(6, 8)), 30).interactivity_per_min == 4


def test_patience_is_the_median_pause_before_the_staff_answers() -> None:
    odd = (customer(0, 2), staff(3, 5), customer(5, 7), staff(11, 12), customer(12, 14), staff(16, 18))
    assert measure(odd).patience_s == 2
    assert measure(odd[:4]).patience_s == 2.5


@pytest.mark.parametrize(("start_s", "patience_s"), [(2, 0.0), (12, 10.0), (12.001, None), (1.5, None), (1.999, None)])
def test_patience_takes_pauses_from_0_to_10_s(start_s: float, patience_s: float | None) -> None:
    assert measure((customer(0, 2), staff(start_s, 20))).patience_s == patience_s


def test_patience_looks_only_at_the_staff_answering_the_customer() -> None:
    assert measure((staff(0, 2), customer(3, 5), customer(8, 10))).patience_s is None


@pytest.mark.parametrize(
    ("word", "interruptions"),
    [
        (staff(0.5, 1.5), 1),
        (staff(0.49, 1.5), 0),
        (staff(9.5, 12), 1),
        (staff(9.51, 12), 0),
        (staff(5, 5.99), 0),
        (staff(5, 6), 1),
        (staff(10.5, 12), 0),
    ],
)
def test_an_interruption_takes_1_s_and_keeps_0_5_s_from_the_ends(word: Segment, interruptions: int) -> None:
    assert measure((customer(0, 10), word)).interruptions == interruptions


def test_an_interruption_counts_once_however_often_the_customer_starts_again() -> None:
    call: Timeline = (customer(0, 4), customer(5, 9), staff(2, 7), staff(8, 10))
    assert measure(call).interruptions == 2
