"""The intervals of figures hold the truth as often as they say, over all outcomes: nothing is drawn by lot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.insight.intervals import Net, Share
from tests.support.enumerated import (
    SIZES,
    Coverage,
    of_net_changes,
    of_nets,
    of_share_changes,
    of_shares,
)


def told(what: str, n: int, found: Coverage) -> float:
    print(f"{what}, n={n}: mean {found.mean:.3f}, worst {found.worst:.3f} where the truth is {found.at}")
    return found.mean


@pytest.mark.parametrize("n", SIZES)
def test_the_interval_of_a_share_holds_the_truth_as_often_as_it_says(n: int) -> None:
    assert told("share", n, of_shares(n)) >= 0.94


@pytest.mark.parametrize("n", SIZES)
def test_the_interval_of_a_net_promoter_score_holds_the_truth_as_often_as_it_says(n: int) -> None:
    found = of_nets(n)
    assert told("NPS", n, found) >= 0.94
    assert found.worst >= 0.92


@pytest.mark.parametrize("n", SIZES)
def test_the_interval_of_how_much_a_share_changed_holds_the_truth_as_often_as_it_says(n: int) -> None:
    assert told("change of a share", n, of_share_changes(n)) >= 0.94


@pytest.mark.parametrize("n", [10, 12, 15])
def test_the_interval_of_how_much_a_score_changed_holds_the_truth_as_often_as_it_says(n: int) -> None:
    assert told("change of NPS", n, of_net_changes(n)) >= 0.94


def test_twelve_of_thirty_is_between_25_and_58_per_cent() -> None:
    low, high = Share(12, 30).interval()
    assert (round(low, 1), round(high, 1)) == (24.6, 57.7)


@pytest.mark.parametrize(("enough", "too_few"), [(Share(15, 25), Share(12, 20)), (Share(47, 94), Share(40, 80))])
def test_more_than_forty_per_cent_takes_about_25_answers_at_60_and_90_at_50(enough: Share, too_few: Share) -> None:
    assert enough.interval().low > 40
    assert too_few.interval().low < 40


@pytest.mark.parametrize(("net", "points"), [(Net(5, 2, 10), 75), (Net(15, 6, 30), 48), (Net(50, 20, 100), 27)])
def test_a_net_promoter_score_is_as_wide_as_people_overlook(net: Net, points: int) -> None:
    assert abs(2 * net.interval().half - points) < 10


def test_a_score_is_adjusted_by_three_answers_of_which_half_are_passive() -> None:
    low, high = Net(10, 0, 10).interval()
    assert round(low, 1) == 47.5
    assert high == 100


@given(st.integers(10, 3000), st.data())
def test_a_share_lies_in_its_interval_which_lies_between_0_and_100(n: int, data: st.DataObject) -> None:
    one = Share(data.draw(st.integers(0, n)), n)
    low, high = one.interval()
    assert 0 <= low <= one.value <= high <= 100


@given(st.integers(10, 3000), st.data())
def test_a_score_lies_in_its_interval_which_lies_between_minus_100_and_100(n: int, data: st.DataObject) -> None:
    promoters = data.draw(st.integers(0, n))
    one = Net(promoters, data.draw(st.integers(0, n - promoters)), n)
    low, high = one.interval()
    assert -100 <= low <= one.value <= high <= 100


@given(st.integers(10, 200), st.integers(10, 200), st.data())
def test_what_did_not_change_is_never_told_to_have_changed(n: int, before: int, data: st.DataObject) -> None:
    hits = data.draw(st.integers(0, min(n, before)))
    assert Share(hits * before, n * before).against(Share(hits * before, n * before)).low <= 0


def test_a_change_backwards_is_the_same_with_the_other_sign() -> None:
    forth, back = Share(20, 30).against(Share(10, 40)), Share(10, 40).against(Share(20, 30))
    assert forth.low == pytest.approx(-back.high)
    assert forth.high == pytest.approx(-back.low)
