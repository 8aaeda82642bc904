"""In a call: from note to note and question to question, who speaks, a time away, the end; and what stays with me."""

from datetime import timedelta

import pytest

from interview_tui.desk.call import moving, writing
from interview_tui.desk.call.choice import track_of
from interview_tui.language.message import Message
from interview_tui.records.draft import Line
from interview_tui.records.words import Kind, Status, Track
from interview_tui.talktime.clock import Away as Gap
from interview_tui.talktime.clock import AwayKind
from interview_tui.talktime.live import Talk
from tests.support.at_the_phone import GUIDE, call_with, moments
from tests.support.frozen import START
from tests.support.written import note, number

THREE = (note(1, "eins"), note(2, "zwei"), note(3, "weil", because_of=number(1)))
"""On the screen: eins, weil, zwei."""


@pytest.mark.parametrize(
    ("selected", "by", "then"),
    [
        (None, -1, number(2)),
        (number(2), -1, number(3)),
        (number(3), -1, number(1)),
        (number(1), -1, number(1)),
        (number(1), 1, number(3)),
        (number(2), 1, None),
        (None, 1, None),
        (number(99), -1, number(2)),
    ],
)
def test_the_selection_moves_as_the_notes_stand_on_the_screen(selected: str | None, by: int, then: str | None) -> None:
    call = call_with(*THREE).but(selected=selected)

    assert moving.select(call, by).selected == then


def test_without_notes_nothing_is_selected() -> None:
    call = call_with(note(1).tombstone())

    assert moving.select(call, -1) is call


def test_selecting_ends_the_choosing_of_a_kind() -> None:
    assert not moving.select(call_with(*THREE).but(choosing=True), -1).choosing


def test_a_question_asked_is_marked_and_the_next_one_comes() -> None:
    call = moving.asked(call_with(guide=GUIDE))

    assert (call.conversation.asked, call.step[1].id) == (("effort",), "last")


def test_after_the_last_question_there_is_none() -> None:
    call = call_with(guide=GUIDE)

    for _ in range(5):
        call = moving.asked(call)

    assert (call.conversation.asked, call.step, call.cue) == (("effort", "last", "annoys"), None, 3)


def test_going_back_takes_the_mark_away() -> None:
    call = moving.asked(moving.asked(call_with(guide=GUIDE)))

    call = moving.back(call)

    assert (call.conversation.asked, call.step[1].id) == (("effort",), "last")


def test_the_track_of_a_question_that_was_asked_stays_come_to_when_one_goes_back() -> None:
    call = call_with(guide=GUIDE)
    tracks: set[Track] = set()
    for _ in GUIDE.steps:
        tracks |= {call.section_track} if call.section_track else set()
        call = moving.asked(call)

    back = moving.back(moving.back(call))

    assert tracks
    assert set(back.conversation.reached) == tracks


def test_going_back_from_the_end_shows_the_last_question() -> None:
    call = moving.asked(moving.asked(moving.asked(call_with(guide=GUIDE))))

    assert moving.back(call).step[1].id == "annoys"


def test_before_the_first_question_there_is_none() -> None:
    call = call_with(guide=GUIDE)

    assert moving.back(call) is call


def test_a_question_asked_again_is_marked_once() -> None:
    call = moving.asked(call_with(guide=GUIDE)).but(cue=0)

    assert moving.asked(call).conversation.asked == ("effort",)


def test_without_a_guide_there_is_no_question() -> None:
    call = call_with()

    assert (moving.asked(call), moving.back(call), call.step, call.section_track) == (call, call, None, None)


def test_the_first_press_lets_me_speak_and_the_next_the_customer() -> None:
    at = moments()

    mine = moving.switch_speaker(call_with(), at(1))
    theirs = moving.switch_speaker(mine, at(9))

    assert (mine.talk.state_at_end, theirs.talk.state_at_end) == (Talk.STAFF, Talk.CUSTOMER)


def test_a_second_press_at_once_was_a_slip() -> None:
    at = moments()
    mine = moving.switch_speaker(call_with(), at(1))

    slip = moving.switch_speaker(moving.switch_speaker(mine, at(9)), at(9.5))

    assert slip.talk.changes == mine.talk.changes


def test_a_silence_begins_and_ends() -> None:
    at = moments()
    mine = moving.switch_speaker(call_with(), at(1))

    silence = moving.silence(mine, at(5))
    over = moving.silence(silence, at(9))

    assert (silence.talk.state_at_end, over.talk.state_at_end) == (Talk.SILENCE, Talk.STAFF)


@pytest.mark.parametrize(
    ("kind", "parked", "chosen", "section", "track"),
    [
        (None, False, None, Track.INNOVATION, Track.INNOVATION),
        (Kind.FACT, False, None, Track.INNOVATION, Track.INNOVATION),
        (Kind.FACT, False, None, None, None),
        (Kind.CRITICISM, False, None, Track.INNOVATION, Track.OPTIMISATION),
        (Kind.COMPLAINT, False, None, None, Track.OPTIMISATION),
        (Kind.PRAISE, False, None, None, Track.OPTIMISATION),
        (Kind.PROMISE, False, None, Track.INNOVATION, None),
        (Kind.PERSONAL, False, None, Track.INNOVATION, None),
        (None, True, None, Track.INNOVATION, None),
        (Kind.CRITICISM, False, Track.INNOVATION, None, Track.INNOVATION),
        (None, True, Track.INNOVATION, None, Track.INNOVATION),
    ],
)
def test_a_track_is_the_chosen_one_else_the_kinds_else_the_sections(
    kind: Kind | None, parked: bool, chosen: Track | None, section: Track | None, track: Track | None
) -> None:
    assert track_of(kind, parked, chosen, section) is track


# gone and back


def test_a_time_away_is_marked_told_and_counts_as_silence() -> None:
    at = moments()
    call = moving.switch_speaker(call_with(), at(10))

    call = moving.away(call, Gap(AwayKind.SUSPENDED, 60, 360), at(360))

    [mark] = call.conversation.away
    assert (mark.start, mark.end, mark.why) == (at(60).at, at(360).at, "suspended")
    assert (call.talk.state_at_end, call.talk.since_s) == (Talk.SILENCE, 60)
    assert call.notice is not None


def test_a_time_away_leaves_the_line_as_it_is() -> None:
    at = moments()
    call = writing.typed(call_with(), "halb", at(1))

    assert moving.away(call, Gap(AwayKind.STOPPED, 2, 9), at(9)).line == call.line


@pytest.mark.parametrize(("by_s", "way"), [(3600, "forward"), (-3600, "back")])
def test_a_clock_that_somebody_set_is_told_and_changes_nothing_else(by_s: float, way: str) -> None:
    call = moving.switch_speaker(call_with(), moments()(10))

    after = moving.clock_changed(call, by_s)

    assert after.notice is not None
    assert f"{way} by {{time}}" in after.notice.msgid
    assert after.notice.params == (("time", "1:00:00"),)
    assert after.but(notice=None) == call.but(notice=None)


# the end


def test_at_the_end_what_stands_in_the_line_becomes_a_note() -> None:
    at = moments()

    call = moving.ended(writing.typed(call_with(), "zuletzt", at(60)), at(90))

    assert ([one.text for one in call.conversation.notes], call.line) == (["zuletzt"], Line())


def test_at_the_end_an_edit_is_saved() -> None:
    at = moments()
    call = writing.typed(writing.begin_edit(call_with(note(1, "eins")).but(selected=number(1))), "zwei", at(60))

    assert [one.text for one in moving.ended(call, at(90)).conversation.notes] == ["zwei"]


def test_a_call_that_ended_has_its_end_and_is_to_be_finished() -> None:
    call = moving.ended(call_with(), moments()(90))

    assert call.conversation.ended_at == START + timedelta(seconds=90)
    assert call.conversation.status is Status.TO_FINISH


# what stays with me


def test_the_selected_note_stays_with_me_and_may_leave_again_by_the_same_key() -> None:
    call = moving.kept_to_myself(call_with(*THREE).but(selected=number(1)))

    assert [one.stays_with_me for one in call.conversation.notes] == [True, False, False]
    assert call.notice == Message("Stays with me, in no export: {note}", (("note", "eins"),))
    assert call.selected == number(1)
    again = moving.kept_to_myself(call)
    assert again.notice == Message("May leave again: {note}", (("note", "eins"),))
    assert writing.undone(call, moments()(1.0)).conversation.note(number(1)).stays_with_me is False


def test_where_none_is_selected_it_is_the_last_note_that_stays() -> None:
    call = moving.kept_to_myself(call_with(*THREE))

    assert [one.stays_with_me for one in call.conversation.notes] == [False, False, True]


def test_without_a_note_none_can_stay() -> None:
    assert moving.kept_to_myself(call_with()).notice == Message("Select a note first (↑).")
