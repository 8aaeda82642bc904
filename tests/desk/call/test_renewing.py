from interview_tui.desk.call import renewing, writing
from interview_tui.desk.call.pressing import entered
from interview_tui.desk.call.state import Call
from interview_tui.insight.known import Known, known
from interview_tui.records.note import About, Earlier
from interview_tui.records.words import Kind, Status
from tests.support.at_the_phone import GUIDE, call_with, moments
from tests.support.frozen import START
from tests.support.written import conversation, note, number

TYPED = Earlier(conversation=number(700), note=number(701), at=START, kind=Kind.FACT, text="tippt 140 ab")
AT = moments()


def written(call: Call, text: str) -> Call:
    return writing.saved(writing.typed(call, text, AT(2)), AT(2))


def test_still_so_is_a_note_of_this_call_that_points_at_the_earlier_one() -> None:
    call = renewing.still_so(call_with(), TYPED, AT(1))

    (kept,) = call.conversation.living()
    assert (kept.text, kept.kind) == ("tippt 140 ab", Kind.FACT)
    assert kept.about == About(**dict(TYPED), still=True)


def test_still_so_leaves_what_is_being_typed() -> None:
    call = renewing.still_so(writing.typed(call_with(), "und noch", AT(1)), TYPED, AT(1))

    assert call.line.text == "und noch"


def test_still_so_is_written_down_once() -> None:
    once = renewing.still_so(call_with(), TYPED, AT(1))

    assert renewing.still_so(once, TYPED, AT(2)).conversation == once.conversation


def test_still_so_is_undone() -> None:
    call = writing.undone(renewing.still_so(call_with(), TYPED, AT(1)), AT(2))

    assert list(call.conversation.living()) == []


def test_enter_on_a_selected_earlier_note_says_that_it_is_still_so() -> None:
    call = entered(call_with()._replace(ask_on=(TYPED,), selected=TYPED.note), AT(1))

    assert [one.about and one.about.still for one in call.conversation.living()] == [True]


def test_what_is_so_now_is_a_note_of_the_same_kind_that_ends_the_earlier_one() -> None:
    call = written(renewing.so_now(call_with(), TYPED), "180")

    (kept,) = call.conversation.living()
    assert (kept.text, kept.kind, kept.about) == ("180", Kind.FACT, About(**dict(TYPED)))
    assert call.line.about is None


def test_backspace_at_the_start_takes_it_back_that_the_line_is_about_an_earlier_note() -> None:
    call = renewing.so_now(call_with(), TYPED)

    assert writing.has_kind(call)
    assert writing.without_kind(call).line.about is None


def test_what_is_so_now_is_undone_into_the_line_and_is_still_about_the_earlier_note() -> None:
    call = writing.undone(written(renewing.so_now(call_with(), TYPED), "180"), AT(3))

    assert (call.line.text, call.line.about) == ("180", About(**dict(TYPED)))


def answered() -> Known:
    return known([conversation(note(1, "140", kind="fact", cue="effort"), status=Status.DONE)])


def test_the_answer_that_is_asked_about_again_is_meant_where_nothing_is_selected() -> None:
    meant = renewing.meant(call_with(guide=GUIDE), answered())

    assert meant is not None
    assert meant.note == number(1)


def test_the_selected_earlier_note_is_meant_first() -> None:
    call = call_with(guide=GUIDE)._replace(ask_on=(TYPED,), selected=TYPED.note)

    assert renewing.meant(call, answered()) == TYPED


def test_without_either_it_is_not_known_what_is_meant() -> None:
    assert renewing.meant(call_with(), Known()) is None
