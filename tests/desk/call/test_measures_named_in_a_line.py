"""A line that names its measure is the answer, wherever the call is."""

import pytest

from interview_tui.desk.call import moving, writing
from interview_tui.desk.call.measuring import meant
from interview_tui.desk.call.state import Call
from interview_tui.records.draft import Line
from interview_tui.records.words import Measure, Mode, Track
from tests.support.at_the_phone import AT, GUIDE, call_with, enter
from tests.support.frozen import START
from tests.support.written import conversation, note


def named(text: str, *notes: object, **fields: object) -> Call:
    return enter(call_with(*notes, **fields), text)  # type: ignore[arg-type]


def test_a_line_that_names_its_measure_is_the_answer_wherever_the_call_is() -> None:
    for call in (named("NPS 8"), named("NPS 8", guide=GUIDE), named("NPS 8", note(1, "x", kind="complaint"))):
        answer = call.conversation.measure
        assert answer is not None
        assert (answer.measure, answer.value, answer.wording) == (Measure.RECOMMENDATION, 8, "")
        assert (call.line, call.notice is not None) == (Line(), True)
        assert writing.undone(call, AT(30)).conversation.measure is None


def test_what_is_said_to_it_is_a_note_and_both_are_taken_back_in_one() -> None:
    call = named("NPS 8, weil die Hotline hilft")
    assert [one.text for one in call.conversation.living()] == ["weil die Hotline hilft"]
    back = writing.undone(call, AT(30))
    assert (back.conversation.measure, list(back.conversation.living())) == (None, [])
    assert back.line.text == "NPS 8, weil die Hotline hilft"


@pytest.mark.parametrize("text", ["NPS", "NPS 11", "NPS 9-10", "CES"])
def test_what_is_in_doubt_stays_in_the_line_and_a_second_enter_keeps_it_as_a_note(text: str) -> None:
    asked = named(text)
    assert (asked.conversation.measure, asked.conversation.notes, asked.line.text) == (None, (), text)
    assert asked.notice is not None
    assert [one.text for one in writing.saved(asked, AT(20)).conversation.notes] == [text]
    assert [one.text for one in moving.ended(writing.typed(call_with(), text, AT(1)), AT(9)).conversation.notes] == [
        text
    ]


def test_with_a_kind_it_is_a_note() -> None:
    call = enter(call_with().but(line=Line(kind="fact")), "NPS 8")
    assert (call.conversation.measure, [one.text for one in call.conversation.notes]) == (None, ["NPS 8"])
    for chosen in (Line(text="NPS 8", parked=True), Line(text="NPS 8", track=Track.INNOVATION)):
        assert meant(call_with().but(line=chosen)) is None


def test_the_same_measure_is_replaced_and_undo_brings_the_first_answer_back() -> None:
    call = enter(named("NPS 8"), "NPS 6", 20)
    assert (call.conversation.measure and call.conversation.measure.value, call.beside) == (6, ())
    assert call.notice is not None
    assert "in place of" in call.notice.msgid
    back = writing.undone(call, AT(30)).conversation.measure
    assert (back and back.value) == 8


def test_another_measure_is_kept_beside_it_and_taken_back_from_there() -> None:
    call = enter(named("NPS 8"), "CES 6, because of the shop", 20)
    assert (call.conversation.measure and call.conversation.measure.value) == 8
    assert [(one.answer.measure, one.answer.value) for one in call.beside] == [(Measure.EFFORT, 6)]
    assert [one.text for one in call.conversation.living()] == ["because of the shop"]
    again = enter(call, "CES 7", 40)
    assert [one.answer.value for one in again.beside] == [7]
    assert [one.answer.value for one in writing.undone(again, AT(50)).beside] == [6]
    back = writing.undone(call, AT(50))
    assert (back.beside, list(back.conversation.living()), back.line.text) == ((), [], "CES 6, because of the shop")


def test_what_was_written_or_came_by_mail_came_by_message() -> None:
    letter = conversation(channel="letter")
    modes = [
        (one.conversation.measure and one.conversation.measure.mode)
        for one in (named("NPS 8"), named("NPS 8 per Mail"), enter(call_with().but(conversation=letter), "NPS 8"))
    ]
    assert modes == [Mode.ASKED, Mode.MESSAGE, Mode.MESSAGE]


def test_an_answer_that_is_written_down_later_is_of_the_day_of_the_conversation() -> None:
    over = conversation(status="done", started_at=START)
    answer = enter(call_with().but(conversation=over), "NPS 8", 90).conversation.measure
    assert (answer and answer.at) == START
