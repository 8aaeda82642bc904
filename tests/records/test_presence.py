from interview_tui.records import changes
from interview_tui.records.conversation import Conversation, with_customer
from interview_tui.records.presence import (
    as_said_by,
    joined,
    left_out,
    names,
    others,
    speaker,
    toggled,
    with_names_of_now,
)
from interview_tui.records.present import Present
from tests.support.written import conversation, customer, note, number

WEBER, TOM = customer(1, "Claudia Weber", "Nordmetall"), customer(2, "Tom Yilmaz")
TOM_THERE = Present(id=TOM.id, name="Tom Jilmaz")


def with_tom() -> Conversation:
    said = note(5, "wants prices", said_by=TOM.id)
    return joined(conversation(note(4, "types"), said, customer_id=WEBER.id, customer="C. Weber"), TOM_THERE)


def test_whoever_joins_is_there_once() -> None:
    once = with_tom()

    assert (once.present, once.rev) == ((TOM_THERE,), 2)
    assert joined(once, TOM_THERE.changed(name="Tom")) is once


def test_the_one_it_is_with_is_there_in_any_case() -> None:
    assert joined(with_tom(), Present(id=WEBER.id, name="Claudia")).present == (TOM_THERE,)
    assert others(with_customer(with_tom(), TOM)) == ()


def test_a_person_who_was_not_there_after_all_is_left_out() -> None:
    assert left_out(with_tom(), TOM.id).present == toggled(with_tom(), [TOM_THERE]).present == ()
    assert toggled(left_out(with_tom(), TOM.id), [TOM_THERE]).present == (TOM_THERE,)


def test_who_said_a_note_is_one_of_the_others() -> None:
    one = with_tom()

    assert [speaker(one, each) for each in one.notes] == [None, TOM_THERE]
    assert names(one) == {TOM.id: "Tom Jilmaz"}
    assert changes.said_by(one.notes[0], TOM.id).said_by == TOM.id


def test_a_conversation_is_shown_under_the_names_of_now() -> None:
    shown = with_names_of_now(with_tom(), {WEBER.id: WEBER, TOM.id: TOM}.get)

    assert (shown.customer, shown.organisation) == ("Claudia Weber", "Nordmetall")
    assert names(shown) == {TOM.id: "Tom Yilmaz"}
    assert with_names_of_now(with_tom(), lambda _: None) == with_tom()


def test_what_one_said_is_nothing_of_the_others() -> None:
    theirs = as_said_by(joined(with_tom(), Present(id=number(9), name="Ulla")), TOM.id)

    assert ([one.text for one in theirs.notes], theirs.present) == (["wants prices"], (TOM_THERE,))
    assert (theirs.customer_id, theirs.customer, theirs.organisation) == (None, None, None)
