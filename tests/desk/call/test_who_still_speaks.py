"""After a long stretch in which one side speaks it is asked whether it still does; meanwhile no share is told."""

from interview_tui.desk.call import moving
from interview_tui.desk.call.pressing import entered
from interview_tui.desk.call.state import Call
from interview_tui.language.catalogue import Language
from interview_tui.records.draft import Line
from interview_tui.talktime.live import Change, LiveClock, Talk
from interview_tui.tui.call.talk_line import talk_line
from tests.support.at_the_phone import call_with, moments
from tests.support.frozen import START
from tests.support.written import number

OF_CUSTOMER = call_with().but(talk=LiveClock((Change(0, Talk.STAFF), Change(15, Talk.CUSTOMER))))


def told(call: Call, at_s: float, width: int = 80) -> str:
    return "".join(span.text for span in talk_line(call, at_s, Language("en"), width)).rstrip()


def test_enter_on_an_empty_line_says_that_the_same_one_still_speaks() -> None:
    after = entered(OF_CUSTOMER, moments()(300))

    assert after.talk.changes[-1] == Change(300, Talk.CUSTOMER)
    assert not after.talk.is_doubtful(310)


def test_enter_says_nothing_about_it_where_it_is_not_asked() -> None:
    assert entered(OF_CUSTOMER, moments()(200)) is OF_CUSTOMER


def test_the_speaker_key_answers_as_ever_that_the_other_one_speaks_now() -> None:
    assert moving.switch_speaker(OF_CUSTOMER, moments()(300)).talk.state_at_end is Talk.STAFF


def test_what_stands_in_the_line_is_saved_and_answers_nothing() -> None:
    after = entered(OF_CUSTOMER.but(line=Line(text="drei Kassen", id=number(9), at=START)), moments()(300))

    assert (after.talk, len(after.conversation.notes)) == (OF_CUSTOMER.talk, 1)


def test_while_it_is_asked_the_talk_line_shows_no_share() -> None:
    assert told(OF_CUSTOMER, 15 + 200).endswith("goal 80")
    assert told(OF_CUSTOMER, 15 + 270).endswith("Does the customer’s side still speak? Enter: yes")


def test_where_there_is_little_room_it_is_asked_in_fewer_words() -> None:
    assert told(OF_CUSTOMER, 15 + 270, 44).endswith("still? Enter")


def test_a_long_turn_of_mine_is_asked_about_too() -> None:
    mine = call_with().but(talk=LiveClock((Change(0, Talk.STAFF),)))

    assert told(mine, 270).endswith("Still my turn? Enter: yes")
