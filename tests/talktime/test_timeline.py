import math

import pytest

from interview_tui.talktime.timeline import LATEST_S, Segment, Speaker


@pytest.mark.parametrize(
    ("start_s", "end_s"),
    [(-0.001, 1), (2, 1), (math.nan, 1), (0, math.nan), (0, math.inf), (-math.inf, 0), (0, 2 * LATEST_S)],
)
def test_a_segment_has_finite_times_in_order_from_zero_on(start_s: float, end_s: float) -> None:
    with pytest.raises(ValueError, match="a segment cannot go from"):
        Segment(Speaker.STAFF, start_s, end_s)


def test_a_segment_may_have_no_length() -> None:
    assert Segment(Speaker.CUSTOMER, 0, 0).end_s == 0
