from interview_tui.desk.call import writing
from interview_tui.desk.call.choice import WHY
from interview_tui.records.words import Kind
from tests.support.at_the_phone import GUIDE, call_with, moments
from tests.support.written import note, number


def test_the_next_why_stands_under_the_last_note() -> None:
    call = writing.why(call_with(note(1, "eins"), note(2, "zwei")))

    assert (call.line.kind, call.line.because_of) == (Kind.WHY, number(2))


def test_the_next_why_stands_under_the_selected_note() -> None:
    call = writing.why(call_with(note(1, "eins"), note(2, "zwei")).but(selected=number(1)))

    assert call.line.because_of == number(1)


def test_a_deleted_last_note_is_passed_over() -> None:
    call = writing.why(call_with(note(1, "eins"), note(2, "zwei").tombstone()))

    assert call.line.because_of == number(1)


def test_a_why_without_any_note_stands_for_itself() -> None:
    at = moments()

    call = writing.saved(writing.typed(writing.why(call_with()), "weil", at(1)), at(1))

    assert (call.conversation.notes[0].kind, call.conversation.notes[0].because_of) == (Kind.WHY, None)


def test_a_typed_line_becomes_a_why_and_keeps_its_words() -> None:
    at = moments()

    call = writing.why(writing.typed(call_with(note(1)), "weil", at(1)))

    assert (call.line.text, call.line.kind) == ("weil", Kind.WHY)


def test_whys_make_a_chain() -> None:
    at = moments()
    call = call_with(note(1, "tippt ab"))

    for text in ("kein Import", "der Anbieter", "der Vertrag"):
        call = writing.saved(writing.typed(writing.why(call), text, at(1)), at(1))

    assert [depth for depth, _ in call.shown()] == [0, 1, 2, 3]


def test_a_sign_for_why_stands_under_the_last_note_too() -> None:
    at = moments()

    call = writing.saved(writing.typed(call_with(note(1)), "?weil", at(1)), at(1))

    assert (call.conversation.notes[1].kind, call.conversation.notes[1].because_of) == (Kind.WHY, number(1))


def test_pressing_why_twice_asks_once() -> None:
    once = writing.why(call_with(note(1)))

    assert writing.why(once) == once


def test_asking_why_takes_the_line_from_the_parking_list() -> None:
    call = call_with(note(1))
    call = call.but(line=call.line.changed(parked=True))

    assert not writing.why(call).line.parked


def test_the_key_for_why_leaves_a_note_that_is_being_edited_alone() -> None:
    call = writing.begin_edit(call_with(note(1, "eins")).but(selected=number(1)))

    assert writing.why(call) == call


def test_a_note_that_is_being_edited_can_be_made_a_why_where_it_stands() -> None:
    call = writing.begin_edit(call_with(note(1, "eins")).but(selected=number(1))).but(choosing=True)

    call = writing.chosen(call, WHY, moments()(1))

    assert (call.line.kind, call.line.because_of, call.choosing) == (Kind.WHY, None, False)


def test_a_note_keeps_the_question_it_answers_in_the_words_of_then_and_a_why_does_not() -> None:
    at = moments()
    call = writing.saved(writing.typed(call_with(guide=GUIDE), "160", at(1)), at(1))
    call = writing.saved(writing.typed(writing.why(call), "no import", at(2)), at(2))

    assert [one.question for one in call.conversation.notes] == ["What takes most effort?", ""]
