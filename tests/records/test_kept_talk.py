from datetime import timedelta

from interview_tui.records.kept_talk import (
    OwnTime,
    TalkSource,
    figures_since_first_press,
    is_certain,
    is_enough,
    kept_figures,
    kept_timeline,
    own_time,
    since_first_press,
    source_of,
    unkept_s,
)
from interview_tui.records.private import ImportedTalk, Listened
from interview_tui.talktime.live import Change, Talk
from interview_tui.talktime.timeline import Segment, Speaker
from tests.support.frozen import START
from tests.support.written import conversation, note, private

TURNS = (Change(0, Talk.STAFF), Change(60, Talk.CUSTOMER))


def test_where_talk_time_was_not_kept_there_are_no_figures() -> None:
    assert kept_figures(conversation(), private()) is None
    assert kept_timeline(conversation(), private()) == ()


def test_the_last_turn_lasts_until_the_call_ended() -> None:
    assert kept_timeline(conversation(), private(changes=TURNS, until_s=300))[1] == Segment(Speaker.CUSTOMER, 60, 300)


def test_where_the_end_was_not_kept_the_conversations_end_is_taken() -> None:
    ended = conversation(ended_at=START + timedelta(seconds=200))

    assert kept_timeline(ended, private(changes=TURNS))[1].end_s == 200


def test_of_a_conversation_that_never_ended_the_last_note_is_taken() -> None:
    assert kept_timeline(conversation(note(2, "x")), private(changes=TURNS))[1].end_s == 120


def test_what_was_pressed_after_the_end_is_no_time_before_it() -> None:
    kept = private(changes=TURNS, until_s=30)

    assert kept_timeline(conversation(), kept) == (Segment(Speaker.STAFF, 0, 60),)
    assert kept_figures(conversation(), kept) is not None


def test_two_minutes_of_speech_are_enough_for_a_share() -> None:
    enough = kept_figures(conversation(), private(changes=TURNS, until_s=120))
    too_little = kept_figures(conversation(), private(changes=TURNS, until_s=119))

    assert enough is not None
    assert too_little is not None
    assert (is_enough(enough), is_enough(too_little)) == (True, False)


def test_what_was_before_the_first_press_was_not_kept() -> None:
    late = private(changes=(Change(48, Talk.STAFF), Change(60, Talk.CUSTOMER)), until_s=100)

    counted = since_first_press(kept_timeline(conversation(), late), late)

    assert counted == (Segment(Speaker.STAFF, 0, 12), Segment(Speaker.CUSTOMER, 12, 52))


HEARD = (Segment(Speaker.STAFF, 0, 300), Segment(Speaker.CUSTOMER, 290, 990))


def test_what_a_file_says_goes_before_what_was_kept_by_hand_and_is_never_mixed_with_it() -> None:
    by_hand = private(changes=TURNS, until_s=300)
    imported = by_hand.changed(imported=ImportedTalk(source="a.vtt", at=START, segments=HEARD))
    late = conversation(written_up=START)

    figures = kept_figures(conversation(), imported)

    assert figures is not None
    assert (figures.customer_s, figures.staff_s, figures.duration_s) == (700, 300, 990)
    assert figures == figures_since_first_press(late, imported) == kept_figures(late, imported)
    assert kept_timeline(conversation(), imported) == HEARD
    assert unkept_s(conversation(), imported) == 0
    assert imported.changed(imported=None) == by_hand


def test_figures_say_where_they_come_from() -> None:
    talk = ImportedTalk(source="a.vtt", at=START, segments=HEARD)
    corrected = (Change(0, Talk.STAFF), Change(60, Talk.CUSTOMER, pressed=Talk.STAFF))

    assert source_of(conversation(), private()) is None
    assert source_of(conversation(), private(changes=TURNS)) is TalkSource.BY_HAND
    assert source_of(conversation(), private(changes=corrected)) is TalkSource.CORRECTED
    assert source_of(conversation(written_up=START), private(changes=TURNS)) is None
    assert source_of(conversation(written_up=START), private(imported=talk)) is TalkSource.IMPORTED


def listened(start_s: float, end_s: float, *segments: Segment, **fields: object) -> Listened:
    return Listened.model_validate({"start_s": start_s, "end_s": end_s, "segments": segments, **fields})


CALL = listened(0, 300, Segment(Speaker.STAFF, 0, 50), Segment(Speaker.CUSTOMER, 50, 250))


def test_figures_by_listening_say_so_and_where_keys_were_pressed_they_say_both() -> None:
    heard = private(listened=(CALL,), until_s=300)
    pressed = private(listened=(CALL,), changes=(Change(300, Talk.STAFF),), until_s=400)

    assert source_of(conversation(), heard) is TalkSource.LISTENED
    assert source_of(conversation(), pressed) is TalkSource.BOTH
    figures = kept_figures(conversation(), pressed)
    assert figures is not None
    assert (figures.staff_s, figures.customer_s) == (150, 200)


def test_listening_that_never_began_is_no_source() -> None:
    assert source_of(conversation(), private(listened=(listened(10, 10),))) is None


def test_of_a_conversation_that_was_written_up_later_nothing_was_heard() -> None:
    assert source_of(conversation(written_up=START), private(listened=(CALL,))) is None


def test_a_file_goes_before_what_was_heard() -> None:
    both = private(listened=(CALL,), imported=ImportedTalk(source="a.vtt", at=START, segments=HEARD))

    assert source_of(conversation(), both) is TalkSource.IMPORTED
    assert kept_timeline(conversation(), both) == HEARD
    assert own_time(conversation(), both) is None


def test_the_microphone_alone_gives_my_part_of_the_time_and_no_share_of_the_customer() -> None:
    alone = private(listened=(listened(100, 200, Segment(Speaker.STAFF, 110, 124), alone=True),), until_s=200)

    own = own_time(conversation(), alone)

    assert own is not None
    assert own.share == 0.14
    assert kept_figures(conversation(), alone) is None
    assert figures_since_first_press(conversation(), alone).customer_share is None
    assert OwnTime(0, 0).share == 0


def test_what_is_known_of_both_sides_is_measured_also_where_the_microphone_was_alone_for_a_while() -> None:
    partly = private(listened=(CALL, listened(300, 360, alone=True)), until_s=400)

    figures = kept_figures(conversation(), partly)

    assert figures is not None
    assert figures.customer_share == 0.8
    assert unkept_s(conversation(), partly) == 40
    assert own_time(conversation(), partly) == OwnTime(50, 360)


def test_nothing_is_concluded_where_a_loud_room_made_it_doubtful() -> None:
    assert is_certain(private(listened=(CALL,)))
    assert not is_certain(private(listened=(CALL, listened(300, 360, uncertain=True))))
    assert is_certain(private(listened=(CALL, listened(300, 300, uncertain=True))))
