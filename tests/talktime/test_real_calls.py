"""Real calls kept by hand by somebody who never sleeps: what only holding one speaker at a time costs."""

from collections.abc import Callable
from pathlib import Path

import pytest

from interview_tui.importing.rttm import read_rttm
from interview_tui.talktime.live import LiveClock, Talk
from interview_tui.talktime.metrics import measure
from interview_tui.talktime.timeline import Speaker, Timeline

CALLS = Path(__file__).parent / "calls"


def by_hand(call: Timeline) -> LiveClock:
    """One key at each change; while both speak, the one who had the word keeps it."""
    clock = LiveClock(slip_s=None)
    for at_s in sorted({time for s in call for time in (s.start_s, s.end_s)}):
        speaking = {Talk(s.speaker) for s in call if s.start_s <= at_s < s.end_s}
        now = clock.state_at_end
        if now in speaking or (not speaking and now in (None, Talk.SILENCE)):
            continue
        heard = Talk.CUSTOMER if Talk.CUSTOMER in speaking else Talk.STAFF
        had_the_word_before = now is Talk.SILENCE and clock.hush(at_s).state_at_end is heard
        if not speaking or had_the_word_before:
            clock = clock.hush(at_s)
        else:
            clock = clock.switch(at_s)
            # Only at the very start can that be the wrong one: the first press says that the staff speaks.
            clock = clock if clock.state_at_end is heard else clock.switch(at_s)
    return clock


def error_in_points(call: Timeline) -> float:
    end_s = max(s.end_s for s in call)
    of_call, of_hand = measure(call).customer_share, by_hand(call).share(end_s)
    assert of_call is not None
    assert of_hand is not None
    assert measure(by_hand(call).timeline(end_s), end_s).customer_share == of_hand
    return 100 * abs(of_hand - of_call)


@pytest.mark.parametrize("name", ["harper-0002f70f7386445b", "harper-00d676d7058c49bb"])
def test_keys_at_each_change_of_a_phone_call_give_its_share(name: str) -> None:
    call = read_rttm(CALLS / f"{name}.rttm", name, me="agent")
    assert measure(call).overlap_s == 0
    assert error_in_points(call) < 0.1


def test_keys_at_each_change_of_a_meeting_miss_little_of_its_share(
    record_property: Callable[[str, object], None],
) -> None:
    meeting = read_rttm(CALLS / "ami-EN2001b.rttm", "ami-EN2001b.rttm", me="staff")
    error = error_in_points(meeting)
    record_property("error_in_points", round(error, 2))
    print(f"by hand against the meeting: {error:.2f} points, {measure(meeting).overlap_s:.0f} s of overlap")
    assert measure(meeting).overlap_s > 0
    assert error < 3


def test_a_real_call_gives_the_figures_read_off_its_file() -> None:
    call = read_rttm(CALLS / "harper-0002f70f7386445b.rttm", "harper", me="agent")
    m = measure(call)
    agent_s = 2.67 + 1.14 + 1.23 + 1.83 + 1.14 + 2.40 + 1.86
    caller_s = 0.33 + 1.44 + 0.96 + 0.81 + 0.51 + 0.69 + 0.30 + 1.17 + 1.83 + 0.42
    assert (m.duration_s, m.staff_s, m.customer_s) == (49.24, round(agent_s, 2), round(caller_s, 2))
    assert m.customer_share == pytest.approx(caller_s / (caller_s + agent_s))
    assert m.longest_monologue_s == 6.03
    assert {s.speaker for s in call} == set(Speaker)
