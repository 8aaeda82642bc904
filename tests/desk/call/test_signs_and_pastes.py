"""A sign at the beginning of a line, and what was pasted."""

import pytest

from interview_tui.desk.call import writing
from interview_tui.desk.call.choice import FACT, PARKED, WHY, Choice
from interview_tui.records.draft import Line
from interview_tui.records.words import Kind
from tests.support.at_the_phone import call_with, moments

# signs


def test_the_line_says_at_once_what_it_will_become() -> None:
    call = writing.typed(call_with(), "-hotline", moments()(1))

    assert call.line_kind is Kind.CRITICISM


def test_a_sign_is_not_part_of_the_note() -> None:
    at = moments()

    call = writing.saved(writing.typed(call_with(), "-hotline", at(1)), at(2))

    assert (call.conversation.notes[0].kind, call.conversation.notes[0].text) == (Kind.CRITICISM, "hotline")


def test_one_undo_leaves_a_sign_with_a_blank_as_text_and_the_next_takes_the_note_back() -> None:
    at = moments()
    saved = writing.saved(writing.typed(call_with(), "- Hotline", at(3)), at(5))
    assert [(one.kind, one.text) for one in saved.conversation.living()] == [(Kind.CRITICISM, "Hotline")]

    literal = writing.undone(saved, at(6))
    assert [(one.kind, one.text) for one in literal.conversation.living()] == [(None, "- Hotline")]
    assert literal.line == Line()

    gone = writing.undone(literal, at(7))
    assert list(gone.conversation.living()) == []
    assert gone.line.text == "- Hotline"

    again = writing.saved(gone, at(8))
    assert [(one.kind, one.text) for one in again.conversation.living()] == [(None, "- Hotline")]


def test_a_promise_behind_a_blank_has_its_date_and_one_undo_takes_it() -> None:
    at = moments()
    saved = writing.saved(writing.typed(call_with(), "! CSV by 2030-12-04", at(3)), at(5))
    assert [(one.kind, str(one.due)) for one in saved.conversation.living()] == [(Kind.PROMISE, "2030-12-04")]

    literal = writing.undone(saved, at(6))
    assert [(one.kind, one.due) for one in literal.conversation.living()] == [(None, None)]


def test_one_undo_of_a_sign_without_a_blank_takes_the_note_back() -> None:
    at = moments()
    saved = writing.saved(writing.typed(call_with(), "-Hotline", at(3)), at(5))

    assert list(writing.undone(saved, at(6)).conversation.living()) == []


def test_a_chosen_kind_is_stronger_than_a_sign() -> None:
    at = moments()

    call = writing.saved(writing.typed(writing.chosen(call_with(), FACT, at(1)), "-hotline", at(1)), at(2))

    assert (call.conversation.notes[0].kind, call.conversation.notes[0].text) == (Kind.FACT, "-hotline")


@pytest.mark.parametrize(("choice", "text", "words"), [(FACT, "=140 orders", "140 orders"), (WHY, "?late", "late")])
def test_a_sign_for_the_kind_already_chosen_is_no_text(choice: Choice, text: str, words: str) -> None:
    at = moments()
    [saved] = writing.saved(
        writing.typed(writing.chosen(call_with(), choice, at(1)), text, at(1)), at(2)
    ).conversation.notes

    assert (saved.kind, saved.text) == (choice.kind, words)


def test_in_a_parked_line_a_sign_is_text() -> None:
    at = moments()

    call = writing.saved(writing.typed(writing.chosen(call_with(), PARKED, at(1)), "-hotline", at(1)), at(2))

    assert (call.conversation.notes[0].kind, call.conversation.notes[0].text) == (None, "-hotline")


def test_nothing_pasted_gets_a_kind() -> None:
    at = moments()

    call = writing.typed(call_with(), "-hotline", at(1), pasted=True)

    assert call.line_kind is None
    assert writing.saved(call, at(2)).conversation.notes[0].text == "-hotline"


def test_a_paste_before_what_was_typed_gets_no_kind() -> None:
    at = moments()

    call = writing.typed(writing.typed(call_with(), "x", at(1)), "-hotline x", at(2), pasted=True)

    assert call.line_kind is None


def test_a_paste_after_a_typed_sign_leaves_the_sign_its_meaning() -> None:
    at = moments()

    call = writing.typed(writing.typed(call_with(), "-die ", at(1)), "-die Hotline", at(2), pasted=True)

    assert call.line_kind is Kind.CRITICISM


def test_after_a_paste_was_taken_out_again_signs_count() -> None:
    at = moments()
    call = writing.typed(writing.typed(call_with(), "-so", at(1), pasted=True), "", at(2))

    assert writing.typed(call, "-so", at(3)).line_kind is Kind.CRITICISM


def test_what_is_typed_after_a_paste_stays_without_a_kind() -> None:
    at = moments()

    call = writing.typed(writing.typed(call_with(), "-so", at(1), pasted=True), "-so und so", at(2))

    assert call.line_kind is None
