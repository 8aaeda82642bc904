from interview_tui.desk.call import moving, writing
from interview_tui.desk.call.state import Call, resumed
from interview_tui.records.note import Earlier
from interview_tui.records.words import Kind
from tests.support.at_the_phone import call_with, moments
from tests.support.frozen import START
from tests.support.written import note, number, private

FAIR = Earlier(conversation=number(700), note=number(701), at=START, text="die Messe")
BOARD = Earlier(conversation=number(700), note=number(702), at=START, kind=Kind.WHY, text="der Vorstand")


def asking_on(*notes: object) -> Call:
    """Return a call that asks on from two earlier notes."""
    return call_with(*notes).but(ask_on=(FAIR, BOARD))  # type: ignore[arg-type]


def written(call: Call, text: str) -> Call:
    at = moments()
    return writing.saved(writing.typed(call, text, at(1)), at(1))


def test_the_first_why_goes_on_from_where_an_earlier_call_stopped() -> None:
    [why] = written(writing.why(asking_on()), "die Bank").conversation.notes

    assert (why.kind, why.because_of, why.asks_on) == (Kind.WHY, BOARD.note, BOARD)


def test_a_why_typed_with_its_sign_goes_on_from_there_as_well() -> None:
    [why] = written(asking_on(), "?die Bank").conversation.notes

    assert (why.kind, why.asks_on) == (Kind.WHY, BOARD)


def test_a_selected_earlier_note_is_asked_on_from() -> None:
    call = moving.select(moving.select(asking_on(), -1), -1)

    assert call.selected == FAIR.note
    assert written(writing.why(call), "im Mai").conversation.notes[0].asks_on == FAIR


def test_among_own_notes_a_why_stands_under_the_last_of_them() -> None:
    [_, why] = written(writing.why(asking_on(note(1, "tippt ab"))), "kein Import").conversation.notes

    assert (why.because_of, why.asks_on) == (number(1), None)


def test_the_next_why_stands_under_the_first_one() -> None:
    at = moments()
    first = writing.saved(writing.typed(writing.why(asking_on()), "die Bank", at(1)), at(1))
    second = writing.saved(writing.typed(writing.why(first), "der Kredit", at(2)), at(2)).conversation.notes[1]

    assert (second.because_of, second.asks_on) == (first.conversation.notes[0].id, None)


def test_a_note_that_is_no_why_does_not_go_on_from_anything() -> None:
    [plain] = written(asking_on(), "etwas anderes").conversation.notes

    assert (plain.because_of, plain.asks_on) == (None, None)


def test_an_earlier_note_is_neither_edited_nor_deleted_here() -> None:
    call = moving.select(asking_on(), -1)

    assert call.selected == BOARD.note
    assert writing.begin_edit(call) == call
    assert writing.deleted(call) == call


def test_own_notes_are_selected_below_the_earlier_ones() -> None:
    call = moving.select(asking_on(note(1, "tippt ab")), -1)

    assert call.selected == number(1)
    assert moving.select(call, -1).selected == BOARD.note


def test_the_text_above_a_why_is_known_wherever_it_stands() -> None:
    call = asking_on(note(1, "tippt ab"))

    assert [call.text_of(one) for one in (number(1), BOARD.note, number(9), None)] == [
        "tippt ab", "der Vorstand", None, None,
    ]  # fmt: skip


def test_a_call_that_goes_on_still_asks_on_from_the_same_notes() -> None:
    at = moments()
    call = writing.why(asking_on())

    again = resumed(call.conversation, private(), call.draft(at(3), "desk", 7), None)

    assert (again.ask_on, again.line.because_of) == ((FAIR, BOARD), BOARD.note)


def test_an_undone_why_comes_back_with_where_it_goes_on_from() -> None:
    at = moments()
    undone = writing.undone(written(writing.why(asking_on()), "die Bank"), at(2))

    again = writing.saved(undone, at(3))

    assert [one.asks_on for one in again.conversation.living()] == [BOARD]
