"""Listening in a call: what was heard is kept, a key wins, and what is wrong is told once."""

import pytest

from interview_tui.desk.call import listening, moving
from interview_tui.desk.call.hearing import KEYS_WIN_S
from interview_tui.desk.call.state import Call
from interview_tui.language.message import Message
from interview_tui.listening.heard import ChannelHeard, Heard, State
from interview_tui.listening.sounds import Trouble
from interview_tui.records.words import Informed
from interview_tui.talktime.live import Talk
from interview_tui.talktime.timeline import Segment, Speaker
from tests.support.at_the_phone import AT, call_with
from tests.support.heard import PLAYED, failed, heard
from tests.support.written import conversation, private

ON = listening.begun(call_with())


def after(*found: Heard, call: Call = ON) -> Call:
    for one in found:
        call = listening.listened(call, one)
    return call


def test_who_speaks_and_since_when_is_as_it_is_heard() -> None:
    call = after(heard(12, ("staff", 1, 4), ("customer", 4.5, 12)))

    assert (call.speaking(12).state_at_end, call.speaking(12).since_s) == (Talk.CUSTOMER, 4.5)
    assert call.woven.sides(12) == (7.5, 3)
    assert call.listened[0].segments == (Segment(Speaker.STAFF, 1, 4), Segment(Speaker.CUSTOMER, 4.5, 12))


def test_what_was_heard_is_kept_with_how_the_customer_was_informed() -> None:
    told = listening.begun(Call(conversation(informed=Informed.TOLD)))

    call = after(heard(9), call=told)

    assert call.private(private()).listened == call.listened
    assert [(one.start_s, one.end_s, one.informed) for one in call.listened] == [(0, 9, Informed.TOLD)]


@pytest.mark.parametrize("informed", Informed)
def test_it_is_told_that_it_begins_and_what_the_customer_knows(informed: Informed) -> None:
    call = listening.begun(Call(conversation(informed=informed)))

    assert isinstance(call.notice, Message)
    assert call.notice != listening.begun(Call(conversation(informed="shown"))).notice or informed is Informed.NOT_YET


def test_where_nothing_was_said_since_nothing_is_saved_anew() -> None:
    call = after(heard(9, ("staff", 1, 4)))

    assert after(heard(9, ("staff", 1, 4)), call=call).listened is call.listened


def test_a_key_wins_for_half_a_minute_and_then_it_is_listened_again() -> None:
    call = after(heard(10, ("staff", 1, 10)))

    call = moving.switch_speaker(call, AT(10.5))

    assert call.speaking(11).state_at_end is Talk.CUSTOMER
    call = after(heard(40, ("staff", 1, 40)), call=call)
    assert call.speaking(40).state_at_end is Talk.CUSTOMER
    call = after(heard(60, ("staff", 1, 60)), call=call)
    assert call.speaking(10.5 + KEYS_WIN_S).state_at_end is Talk.STAFF
    assert [(one.start_s, one.end_s) for one in call.listened] == [(0, 10.5), (10.5 + KEYS_WIN_S, 60)]
    assert call.woven.sides(60) == (KEYS_WIN_S, 9.5 + 60 - 10.5 - KEYS_WIN_S)


def test_a_second_key_wins_on() -> None:
    call = moving.switch_speaker(after(heard(10, ("staff", 1, 10))), AT(10))
    call = moving.silence(after(heard(20, ("staff", 1, 20)), call=call), AT(20))
    call = after(heard(60, ("staff", 1, 60)), call=call)

    assert [(one.start_s, one.end_s) for one in call.listened] == [(0, 10), (50, 60)]
    assert call.woven.sides(60) == (10, 9 + 10)


def test_a_press_that_was_a_slip_changes_nothing() -> None:
    call = moving.switch_speaker(after(heard(10, ("staff", 1, 10))), AT(10))
    call = moving.switch_speaker(call, AT(10.4))

    assert call.talk.changes == ()
    assert call.speaking(10.5).state_at_end is Talk.STAFF
    assert [one.end_s for one in after(heard(20, ("staff", 1, 20)), call=call).listened] == [20]


def test_silence_is_said_against_what_is_heard_and_ends_with_the_same_key() -> None:
    call = moving.silence(after(heard(10, ("customer", 1, 10))), AT(10))
    assert call.speaking(11).state_at_end is Talk.SILENCE

    again = moving.silence(call, AT(15))

    assert again.speaking(16).state_at_end is not Talk.SILENCE


def test_what_was_said_by_key_before_it_was_listened_stays_and_counts_until_then() -> None:
    by_hand = moving.switch_speaker(call_with(), AT(0))
    call = after(heard(100, ("customer", 50, 100), from_s=50), call=listening.begun(by_hand))

    assert call.woven.sides(100) == (50, 50)


def test_what_is_wrong_is_told_once_and_the_keys_count() -> None:
    before = heard(30, ("customer", 1, 30))
    call = after(before, failed(Trouble.UNPLUGGED, before))

    assert call.notice is not None
    assert "Headset" in str(call.notice.params)
    assert call.hearing is not None
    assert call.speaking(31).state_at_end is None
    told = after(failed(Trouble.UNPLUGGED, before), call=call.but())
    assert told.notice is None
    assert moving.switch_speaker(told, AT(35)).speaking(36).state_at_end is Talk.STAFF


def test_a_notice_about_something_else_stays_while_it_is_listened() -> None:
    call = after(heard(5)).but(notice="something")

    assert after(heard(6), call=call).notice == "something"


def test_without_the_extra_it_is_off_again_and_says_what_to_install() -> None:
    call = after(failed(Trouble.EXTRA_MISSING, device=None))

    assert call.hearing is None
    assert call.notice is not None
    assert "interview-tui[listen]" in str(call.notice.params)


def test_turned_off_what_was_heard_stays_and_turned_on_again_more_comes_to_it() -> None:
    off = listening.ended(ON, heard(20, ("staff", 1, 20)))
    assert off.hearing is None
    assert off.notice == listening.ENDED
    assert off.speaking(21).state_at_end is None

    again = after(heard(50, ("customer", 31, 50), from_s=30), call=listening.begun(off))

    assert [(one.start_s, one.end_s) for one in again.listened] == [(0, 20), (30, 50)]
    assert again.woven.sides(50) == (19, 19)
    assert again.woven.unkept_s(50) == 10


def test_with_the_microphone_alone_nothing_is_kept_of_the_customer() -> None:
    call = after(heard(100, ("staff", 10, 24), knows_customer=False))

    assert call.listened[0].alone
    assert call.woven.own(100) == (14, 100)
    assert not call.woven.knows_both


def test_a_loud_room_is_kept_with_what_was_heard_and_no_hint_rests_on_it() -> None:
    call = after(heard(9, ("staff", 1, 9), is_uncertain=True))

    assert call.listened[0].uncertain
    assert not listening.is_certain(call, 9)
    assert listening.is_certain(after(heard(9)), 9)
    assert listening.is_certain(call_with(), 9)


def test_before_anything_is_heard_the_keys_say_who_speaks() -> None:
    call = after(Heard(State.OPENING))

    assert call.listened == ()
    assert moving.switch_speaker(call, AT(1)).speaking(2).state_at_end is Talk.STAFF


def test_where_it_is_off_nothing_is_taken_over() -> None:
    assert listening.listened(call_with(), heard(9)) == call_with()


def test_a_stretch_that_was_heard_is_never_asked_about() -> None:
    call = after(heard(400, ("staff", 1, 400)))

    assert moving.still_speaks(call, AT(400)).talk == call.talk


def test_before_three_seconds_were_heard_nothing_is_kept() -> None:
    beginning = heard(2.5, state=State.BEGINNING, knows_customer=False)

    assert after(beginning).listened == ()
    assert listening.ended(ON, beginning).listened == ()


def test_what_was_wrong_is_told_no_longer_once_it_is_well_again() -> None:
    before = heard(30, ("customer", 1, 30))
    wrong = after(before, failed(Trouble.UNPLUGGED, before))

    assert after(heard(60), call=wrong).notice is None
    assert after(heard(60), call=wrong.but(notice="something")).notice == "something"


def test_where_one_side_is_heard_no_longer_the_keys_say_who_speaks() -> None:
    played = ChannelHeard(PLAYED, None, Trouble.UNPLUGGED)
    call = after(heard(30, ("customer", 1, 30)), heard(30, ("customer", 1, 30), played=played))

    assert call.notice is not None
    assert call.speaking(34).state_at_end is Talk.CUSTOMER
    assert call.speaking(36).state_at_end is None
    assert moving.switch_speaker(call, AT(37)).speaking(38).state_at_end is Talk.STAFF
