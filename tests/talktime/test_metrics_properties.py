"""What holds for every call."""

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from interview_tui.talktime.metrics import Metrics, measure
from interview_tui.talktime.spans import spoken
from interview_tui.talktime.timeline import Segment, Speaker, Timeline
from interview_tui.talktime.turns import segments


@st.composite
def a_segment(draw: st.DrawFn) -> Segment:
    # Tenths, so that segments meet and every limit of a definition is hit.
    start = draw(st.integers(0, 400))
    length = draw(st.integers(0, 40))
    return Segment(draw(st.sampled_from(Speaker)), start / 10, (start + length) / 10)


calls = st.lists(a_segment(), max_size=14).map(tuple)


@given(calls, st.integers(0, 100))
def test_customer_and_staff_less_overlap_and_silence_make_the_duration(call: Timeline, more: int) -> None:
    end_s = max((s.end_s for s in call), default=0) + more / 10
    m = measure(call, end_s)
    assert abs(m.customer_s + m.staff_s - m.overlap_s + m.silence_s - m.duration_s) < 1e-9
    assert min(m.customer_s, m.staff_s, m.overlap_s, m.silence_s) >= 0


@given(calls)
def test_shares_lie_within_0_and_1(call: Timeline) -> None:
    m = measure(call)
    for share in (m.customer_share, m.customer_share_of_elapsed):
        assert share is None or 0 <= share <= 1


@given(calls)
def test_swapping_the_speakers_swaps_share_monologue_and_story(call: Timeline) -> None:
    both = segments(spoken(call, Speaker.STAFF)) + segments(spoken(call, Speaker.CUSTOMER))
    assume(len(set(both)) == len(both))
    other = {Speaker.STAFF: Speaker.CUSTOMER, Speaker.CUSTOMER: Speaker.STAFF}
    swapped = measure(tuple(replace(s, speaker=other[s.speaker]) for s in call))
    m = measure(call)
    assert (swapped.longest_monologue_s, swapped.longest_story_s) == (
        m.longest_story_s,
        m.longest_monologue_s,
    )
    assert (swapped.turns, swapped.interactivity_per_min) == (m.turns, m.interactivity_per_min)
    if m.customer_share is None or swapped.customer_share is None:
        assert m.customer_share is swapped.customer_share
    else:
        assert abs(m.customer_share + swapped.customer_share - 1) < 1e-12


@given(st.lists(a_segment(), min_size=1, max_size=14).map(tuple), st.data())
def test_splitting_a_segment_changes_nothing(call: Timeline, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(call) - 1))
    whole = call[at]
    cut_s = data.draw(st.floats(whole.start_s, whole.end_s))
    parts = (replace(whole, start_s=cut_s), replace(whole, end_s=cut_s))
    assert measure((*call[:at], *parts, *call[at + 1 :])) == measure(call)


@given(calls, st.integers(0, 36_000))
def test_shifting_changes_only_duration_silence_and_what_divides_by_duration(call: Timeline, by: int) -> None:
    shifted = measure(tuple(replace(s, start_s=s.start_s + by / 10, end_s=s.end_s + by / 10) for s in call))
    m = measure(call)
    assert by == 0 or not call or shifted.duration_s > m.duration_s
    assert _without_duration(shifted) == _without_duration(m)


def _without_duration(m: Metrics) -> Metrics:
    return replace(m, duration_s=0, silence_s=0, customer_share_of_elapsed=None, interactivity_per_min=None)
