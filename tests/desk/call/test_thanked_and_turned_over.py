"""In a call: hints of the coach are answered, and promises turned over to the customer's side and back."""

import pytest

from interview_tui.coaching.hint_rules import Hint
from interview_tui.desk.call import moving, writing
from interview_tui.language.message import Message
from interview_tui.records.words import Kind, Rule
from tests.support.at_the_phone import call_with, moments
from tests.support.written import note, number


def hint(rule: Rule) -> Hint:
    """Return a hint about the first note."""
    return Hint(rule, number(1), Message("x"))


def test_a_thank_you_is_remembered_and_changes_no_note() -> None:
    call = moving.answered(call_with(note(1, "Hotline", kind="criticism")), hint(Rule.FEEDBACK))

    assert (call.thanked, call.conversation) == ((number(1),), call_with(*call.conversation.notes).conversation)


@pytest.mark.parametrize("rule", [rule for rule in Rule if rule is not Rule.FEEDBACK])
def test_other_hints_are_answered_without_a_mark(rule: Rule) -> None:
    assert moving.answered(call_with(), hint(rule)) == call_with()


def test_a_promise_is_given_to_the_customers_side_and_back() -> None:
    call = call_with(note(1, "Muster", kind="promise", owner="Jana Reuter"))
    call = call.but(conversation=call.conversation.changed(customer="Claudia Weber"), selected=number(1))

    theirs = moving.turned_over(call)
    ours = moving.turned_over(theirs)

    assert [(one.theirs, one.owner) for one in theirs.conversation.notes] == [(True, "Claudia Weber")]
    assert [(one.theirs, one.owner) for one in ours.conversation.notes] == [(False, "Jana Reuter")]
    assert writing.undone(theirs, moments()(1)).conversation.notes[0].theirs is False


def test_the_line_that_is_typed_is_turned_over_and_not_the_promise_before_it() -> None:
    at = moments()
    before = note(1, "Muster", kind="promise", owner="Jana Reuter")
    typing = writing.typed(call_with(before), "!Liste schicken", at(1))

    call = moving.turned_over(typing)
    saved = writing.saved(call, at(2)).conversation.notes

    assert (call.conversation.notes, call.line.theirs) == ((before,), True)
    assert [(one.text, one.kind, one.theirs) for one in saved] == [
        ("Muster", Kind.PROMISE, False),
        ("Liste schicken", Kind.PROMISE, True),
    ]
    assert not moving.turned_over(call).line.theirs
    assert not writing.without_kind(call).line.theirs


def test_a_note_that_is_edited_is_turned_over_itself() -> None:
    notes = (note(1, "Muster", kind="promise"), note(2, "Liste", kind="promise"))
    editing = writing.begin_edit(call_with(*notes).but(selected=number(1)))

    assert [one.theirs for one in moving.turned_over(editing).conversation.notes] == [True, False]


def test_which_promise_was_turned_over_is_told() -> None:
    call = moving.turned_over(call_with(note(1, "Muster\nund mehr", kind="promise")))

    assert call.notice == Message("Promised by the customer's side: {promise}", (("promise", "Muster"),))
    assert moving.turned_over(call).notice == Message("Promised by our side: {promise}", (("promise", "Muster"),))


@pytest.mark.parametrize("notes", [(), (note(1, "eins", kind="fact"),)])
def test_without_a_promise_there_is_nothing_to_turn_over_and_that_is_told(notes: tuple[object, ...]) -> None:
    call = moving.turned_over(call_with(*notes))

    assert (call.conversation.notes, call.past) == (notes, ())
    assert call.notice is not None
