"""A turn of mine that what was typed meanwhile contradicts: asked about once, corrected, and taken back."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.insight.after_call import (
    Asked,
    contradictions,
    corrected,
    uncorrected,
)
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.talktime.live import Change, LiveClock, Talk
from tests.support.frozen import START
from tests.support.written import conversation, note, private

MINE = (Change(0, Talk.CUSTOMER), Change(100, Talk.STAFF), Change(200, Talk.CUSTOMER))


def held(*notes: Note, minutes: float = 20) -> Conversation:
    """Return a conversation that lasted so long."""
    return conversation(*notes, ended_at=START + timedelta(minutes=minutes))


def at_s(n: int, seconds: float) -> Note:
    """Return the n-th note, typed so many seconds into the call."""
    return note(n, "x", kind="need", at=START + timedelta(seconds=seconds))


def test_a_turn_ends_where_the_program_begins_to_listen() -> None:
    typing = conversation(note(1, "a"), note(2, "b"), note(3, "c"), note(4, "d"))
    listened = ({"start_s": 200, "end_s": 900},)

    [doubt] = contradictions(typing, private(changes=(Change(5, Talk.STAFF),), listened=listened, until_s=900))

    assert (doubt.notes, doubt.until_s) == (3, 200)


def test_three_notes_typed_in_a_minute_of_my_own_talk_contradict_it() -> None:
    typing = held(at_s(1, 110), at_s(2, 150), at_s(3, 199))

    [doubt] = contradictions(typing, private(changes=MINE))

    assert (doubt.about, doubt.change, doubt.notes, doubt.until_s) == (Asked.SPEAKER, 1, 3, 200)


@pytest.mark.parametrize("times", [(), (110, 150), (99, 150, 160), (100, 150, 160), (150, 160, 200)])
def test_fewer_notes_do_not(times: tuple[float, ...]) -> None:
    typing = held(*(at_s(n, time) for n, time in enumerate(times)))

    assert contradictions(typing, private(changes=MINE)) == []


@pytest.mark.parametrize(("until_s", "doubted"), [(159.9, 0), (160, 1)])
def test_a_turn_of_mine_below_a_minute_is_believed(until_s: float, doubted: int) -> None:
    typing = held(at_s(1, 110), at_s(2, 120), at_s(3, 130))
    changes = (Change(100, Talk.STAFF), Change(until_s, Talk.SILENCE))

    assert len(contradictions(typing, private(changes=changes))) == doubted


def test_typing_while_the_customer_spoke_is_what_one_does() -> None:
    typing = held(*(at_s(n, 10 * n) for n in range(9)))

    assert contradictions(typing, private(changes=(Change(0, Talk.CUSTOMER),), until_s=600)) == []


def test_the_last_turn_lasts_until_the_call_ended() -> None:
    typing = held(*(at_s(n, 10 * n) for n in range(1, 5)))

    assert len(contradictions(typing, private(changes=(Change(0, Talk.STAFF),), until_s=70))) == 1
    assert contradictions(typing, private(changes=(Change(0, Talk.STAFF),))) == []


def test_a_corrected_turn_is_the_customers() -> None:
    after = corrected(private(changes=MINE, until_s=300), 1)

    assert LiveClock(after.changes).heard(300) == (300, 0)


def test_a_corrected_turn_keeps_what_the_key_had_said() -> None:
    after = corrected(private(changes=MINE, until_s=300), 1)

    assert [change.pressed for change in after.changes] == [None, Talk.STAFF, None]


def test_a_correction_taken_back_leaves_what_the_key_had_said() -> None:
    before = private(changes=MINE, until_s=300)

    assert uncorrected(corrected(before, 1), 1) == before


def test_a_turn_corrected_twice_still_keeps_what_the_key_had_said() -> None:
    once = corrected(private(changes=MINE, until_s=300), 1)

    assert corrected(once, 1).changes[1] == Change(100, Talk.CUSTOMER, pressed=Talk.STAFF)


def test_correcting_one_turn_leaves_the_questions_about_others_their_meaning() -> None:
    changes = (Change(0, Talk.STAFF), Change(70, Talk.CUSTOMER), Change(100, Talk.STAFF))
    typing = held(*(at_s(n, time) for n, time in enumerate((10, 20, 30, 110, 120, 130))))
    before = private(changes=changes, until_s=200)
    first, second = contradictions(typing, before)

    once = corrected(before, first.change)
    twice = corrected(once, second.change)

    assert LiveClock(once.changes).heard(200) == (100, 100)
    assert LiveClock(twice.changes).heard(200) == (200, 0)
    assert contradictions(typing, twice) == []


@given(st.lists(st.tuples(st.floats(0, 600), st.sampled_from(Talk)), min_size=1, max_size=8), st.data())
def test_correcting_moves_time_from_me_to_the_customer_and_loses_none(
    turns: list[tuple[float, Talk]], data: st.DataObject
) -> None:
    changes = tuple(Change(at, state) for at, state in sorted(turns, key=lambda turn: turn[0]))
    place = data.draw(st.integers(0, len(changes) - 1))

    after = corrected(private(changes=changes), place)

    customer, staff = LiveClock(changes).heard(700)
    customer_after, staff_after = LiveClock(after.changes).heard(700)
    assert customer_after >= customer
    assert staff_after <= staff
    if changes[place].state is not Talk.SILENCE:
        assert customer_after + staff_after == pytest.approx(customer + staff, abs=1e-5)


def test_a_call_without_talk_time_is_not_doubted() -> None:
    assert contradictions(held(at_s(1, 10)), private()) == []
