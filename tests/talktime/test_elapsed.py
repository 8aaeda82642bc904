import math
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from interview_tui.cli.system_clock import SystemClock
from interview_tui.talktime.clock import Away, AwayKind, Clock, Elapsed, Moment, Tick, resumed

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def moment(wall_s: float, boot_s: float, mono_s: float) -> Moment:
    return Moment(NOON + timedelta(seconds=wall_s), boot_s, mono_s)


START = Elapsed(100.0, moment(0, 5000, 4000))
START_WITHOUT_BOOT_CLOCK = Elapsed(100.0, moment(0, 4000, 4000))


def test_a_second_is_a_second() -> None:
    later = moment(1, 5001, 4001)
    assert START.tick(later) == Tick(Elapsed(101.0, later), away=None, clock_changed_s=None)


def test_a_suspend_counts_as_elapsed_and_is_told() -> None:
    later = moment(601, 5601, 4001)
    assert START.tick(later) == Tick(Elapsed(701.0, later), Away(AwayKind.SUSPENDED, 100.0, 701.0))


def test_clocks_that_drift_by_2_s_are_no_suspend() -> None:
    assert START.tick(moment(3, 5003, 4001)).away is None


def test_a_clock_set_during_a_suspend_is_not_told_apart() -> None:
    assert START.tick(moment(9000, 5601, 4001)).clock_changed_s is None


def test_a_process_that_was_stopped_is_told() -> None:
    later = moment(6, 5006, 4006)
    assert START.tick(later) == Tick(Elapsed(106.0, later), Away(AwayKind.STOPPED, 100.0, 106.0))


def test_a_gap_of_5_s_is_only_a_slow_tick() -> None:
    assert START.tick(moment(5, 5005, 4005)).away is None


@pytest.mark.parametrize("by_s", [3600.0, -3600.0, 2.5, -2.5])
def test_a_clock_that_was_set_is_told_and_changes_nothing(by_s: float) -> None:
    later = moment(1 + by_s, 5001, 4001)
    assert START.tick(later) == Tick(Elapsed(101.0, later), clock_changed_s=by_s)


def test_a_clock_set_while_the_process_was_stopped_is_told_too() -> None:
    tick = START.tick(moment(70, 5010, 4010))
    assert tick.away == Away(AwayKind.STOPPED, 100.0, 110.0)
    assert tick.clock_changed_s == 60


def test_a_correction_of_2_s_is_no_clock_change() -> None:
    assert START.tick(moment(3, 5001, 4001)).clock_changed_s is None


def test_summer_time_is_no_clock_change() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    before = Moment(datetime(2026, 3, 29, 1, 59, 59, tzinfo=berlin), 10, 10)
    after = Moment(datetime(2026, 3, 29, 3, 0, 0, tzinfo=berlin), 11, 11)
    assert Elapsed(0.0, before).tick(after) == Tick(Elapsed(1.0, after))


def test_without_a_boot_clock_a_jump_of_wall_time_is_a_suspend() -> None:
    later = moment(601, 4001, 4001)
    assert START_WITHOUT_BOOT_CLOCK.tick(later) == Tick(Elapsed(701.0, later), Away(AwayKind.SUSPENDED, 100.0, 701.0))


def test_without_a_boot_clock_a_small_jump_of_wall_time_is_a_clock_change() -> None:
    later = moment(31, 4001, 4001)
    assert START_WITHOUT_BOOT_CLOCK.tick(later) == Tick(Elapsed(101.0, later), clock_changed_s=30.0)


def test_elapsed_time_never_goes_backwards() -> None:
    assert START.tick(moment(-1, 4999, 3999)) == Tick(START)


def test_after_a_kill_the_time_away_is_wall_time_since_the_last_sign_of_life() -> None:
    now = moment(300, 7, 7)
    assert resumed(100.0, NOON, now) == Tick(Elapsed(400.0, now), Away(AwayKind.STOPPED, 100.0, 400.0))


def test_after_a_kill_a_clock_set_back_takes_nothing_away() -> None:
    assert resumed(100.0, NOON, moment(-300, 7, 7)).elapsed.seconds == 100.0


def test_after_a_kill_the_last_sign_of_life_needs_its_offset() -> None:
    with pytest.raises(ValueError, match="offset"):
        resumed(100.0, NOON.replace(tzinfo=None), moment(1, 7, 7))


def test_a_moment_needs_an_offset() -> None:
    with pytest.raises(ValueError, match="offset"):
        Moment(NOON.replace(tzinfo=None), 1, 1)


@pytest.mark.parametrize(("boot_s", "mono_s"), [(math.nan, 1), (1, math.inf)])
def test_a_moment_needs_finite_clocks(boot_s: float, mono_s: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        Moment(NOON, boot_s, mono_s)


@pytest.mark.parametrize("boot_clock", [None, "as it is"])
def test_the_real_clock_goes_on(boot_clock: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    if boot_clock is None:
        monkeypatch.setattr("interview_tui.cli.system_clock.BOOT_CLOCK", None)
    clock: Clock = SystemClock()
    first = clock.now()
    tick = Elapsed(0.0, first).tick(clock.now())
    assert 0 <= tick.elapsed.seconds < 5
    assert (tick.away, tick.clock_changed_s) == (None, None)
    assert boot_clock is not None or first.boot_s == first.mono_s
