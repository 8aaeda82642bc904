"""What is deleted, put aside or done in a call is taken back, the latest first."""

from datetime import timedelta

from interview_tui.desk.call import acts, moving, writing
from interview_tui.desk.call.choice import CRITICISM, FACT
from interview_tui.records.conversation import with_customer
from interview_tui.records.draft import Line
from interview_tui.records.note import Evidence
from interview_tui.records.words import Kind
from tests.support.at_the_phone import call_with, moments
from tests.support.frozen import START
from tests.support.written import customer, note, number

# deleting


def test_deleting_leaves_a_tombstone() -> None:
    call = writing.deleted(call_with(note(1, "eins"), note(2, "zwei")).but(selected=number(1)))

    assert call.conversation.notes == (note(1, "eins").tombstone(), note(2, "zwei"))


def test_after_deleting_the_next_note_is_selected() -> None:
    call = writing.deleted(call_with(note(1), note(2), note(3)).but(selected=number(2)))

    assert call.selected == number(3)


def test_after_deleting_the_last_note_none_is_selected() -> None:
    call = writing.deleted(call_with(note(1), note(2)).but(selected=number(2)))

    assert call.selected is None


def test_without_a_selected_note_nothing_is_deleted() -> None:
    call = call_with(note(1))

    assert writing.deleted(call) is call


def test_undo_brings_a_deleted_note_back_whole() -> None:
    written = note(1, "eins", kind="fact", earlier=("früher",), evidence=(Evidence(text="140"),))
    call = writing.deleted(call_with(written, note(2)).but(selected=number(1)))

    call = writing.undone(call, moments()(1))

    assert call.conversation.notes == (written.changed(rev=3), note(2))


# putting aside


def test_a_line_put_aside_comes_back() -> None:
    at = moments()
    typing = writing.typed(call_with(), "halber Satz", at(1))

    aside = writing.put_aside(typing)
    back = writing.undone(aside, at(2))

    assert (aside.line, back.line) == (Line(), typing.line)


def test_lines_put_aside_come_back_the_latest_first() -> None:
    at = moments()
    call = writing.put_aside(writing.typed(call_with(), "eins", at(1)))
    call = writing.put_aside(writing.typed(call, "zwei", at(2)))

    first = writing.undone(call, at(3))
    second = writing.undone(writing.typed(first, "", at(4)), at(5))

    assert (first.line.text, second.line.text) == ("zwei", "eins")


def test_a_line_put_aside_keeps_its_kind_and_time() -> None:
    at = moments()
    typing = writing.chosen(writing.typed(call_with(), "Hotline", at(1)), CRITICISM, at(1))

    back = writing.undone(writing.put_aside(typing), at(99))

    assert (back.line.kind, back.line.at) == (Kind.CRITICISM, START + timedelta(seconds=1))


def test_there_is_nothing_to_bring_back_of_a_line_without_words() -> None:
    call = writing.put_aside(writing.chosen(call_with(), FACT, moments()(1)))

    assert (call.line, call.past) == (Line(), ())


def test_putting_an_empty_line_aside_only_ends_the_choosing() -> None:
    call = writing.put_aside(call_with().but(choosing=True))

    assert call == call_with()


def test_leaving_an_edit_leaves_the_note_and_keeps_what_was_typed() -> None:
    at = moments()
    call = writing.typed(writing.begin_edit(call_with(note(1, "eins")).but(selected=number(1))), "anders", at(1))

    left = writing.put_aside(call)

    assert left.conversation.notes == (note(1, "eins"),)
    assert writing.undone(left, at(2)).line == call.line


def test_leaving_an_edit_untouched_is_no_act() -> None:
    call = writing.begin_edit(call_with(note(1, "eins")).but(selected=number(1)))

    assert writing.put_aside(call).past == ()


# undoing


def test_with_nothing_done_there_is_nothing_to_undo() -> None:
    call = call_with(note(1))

    assert writing.undone(call, moments()(1)) is call


def test_undoing_a_note_brings_its_words_back_into_the_line() -> None:
    at = moments()
    call = writing.saved(writing.typed(call_with(), "-hotline", at(1)), at(2))

    call = writing.undone(call, at(3))

    assert (call.line.text, call.line.at) == ("-hotline", START + timedelta(seconds=1))
    assert [one.deleted for one in call.conversation.notes] == [True]


def test_words_that_came_back_become_another_note() -> None:
    at = moments()
    call = writing.undone(writing.saved(writing.typed(call_with(), "eins", at(1)), at(2)), at(3))

    call = writing.saved(call, at(4))

    assert [(one.text, one.deleted) for one in call.conversation.notes] == [("", True), ("eins", False)]
    assert len({one.id for one in call.conversation.notes}) == 2


def test_undoing_a_long_text_brings_all_of_it_back() -> None:
    at = moments()
    call = writing.saved(writing.typed(call_with(), "a" * 45_000, at(1), pasted=True), at(2))

    call = writing.undone(call, at(3))

    assert call.line.text == "a" * 45_000
    assert all(one.deleted for one in call.conversation.notes)


def test_undoing_an_edit_that_became_several_notes_brings_all_of_it_back() -> None:
    at = moments()
    call = writing.begin_edit(call_with(note(1, "eins")).but(selected=number(1)))
    call = writing.saved(writing.typed(call, "b" * 20_001, at(1)), at(1))

    call = writing.undone(call, at(2))

    assert call.conversation.note(number(1)).text == "eins"
    assert (call.line.text, call.line.id, call.line.edits) == ("b" * 20_001, number(1), True)


def test_undoing_an_edit_brings_the_text_before_and_keeps_the_other_as_an_earlier_one() -> None:
    at = moments()
    call = writing.begin_edit(call_with(note(1, "eins")).but(selected=number(1)))
    call = writing.saved(writing.typed(call, "anders", at(1)), at(1))

    [back] = writing.undone(call, at(2)).conversation.notes

    assert (back.text, back.earlier, back.rev) == ("eins", ("eins", "anders"), 3)


def test_undoing_a_choice_brings_the_kind_before() -> None:
    call = writing.chosen(call_with(note(1, "eins", kind="fact")).but(selected=number(1)), CRITICISM, moments()(1))

    assert writing.undone(call, moments()(1)).conversation.notes == (note(1, "eins", kind="fact", rev=3),)


def test_acts_are_undone_the_latest_first() -> None:
    at = moments()
    call = writing.saved(writing.typed(call_with(), "eins", at(1)), at(1))
    first = call.conversation.notes[0].id
    call = writing.chosen(call.but(selected=first), FACT, at(1))
    call = writing.deleted(call.but(selected=first))

    restored = writing.undone(call, at(2))
    plain = writing.undone(restored, at(3))
    typing = writing.undone(plain, at(4))

    assert restored.conversation.notes[0].kind is Kind.FACT
    assert (plain.conversation.notes[0].text, plain.conversation.notes[0].kind) == ("eins", None)
    assert (typing.conversation.notes[0].deleted, typing.line.text, typing.past) == (True, "eins", ())


def test_what_stands_in_the_line_is_not_overwritten_by_what_comes_back() -> None:
    at = moments()
    call = writing.put_aside(writing.typed(call_with(), "eins", at(1)))
    call = writing.typed(call, "zwei", at(2))

    swapped = writing.undone(call, at(3))
    back = writing.undone(swapped, at(4))

    assert (swapped.line.text, back.line.text) == ("eins", "zwei")


def test_undoing_a_change_of_a_note_leaves_the_line() -> None:
    at = moments()
    call = writing.chosen(call_with(note(1, "eins")).but(selected=number(1)), FACT, at(1))
    call = writing.typed(call, "halb", at(1))

    assert writing.undone(call, at(2)).line == call.line


def test_every_undo_counts_on_so_that_the_newest_record_is_known() -> None:
    at = moments()
    call = writing.chosen(call_with(note(1, "eins", rev=7)).but(selected=number(1)), FACT, at(1))

    assert writing.undone(call, at(1)).conversation.notes[0].rev == 9


def test_moving_about_is_nothing_to_undo() -> None:
    call = moving.select(call_with(note(1), note(2)), -1)

    assert call.past == ()


def test_a_call_given_to_another_customer_goes_back_and_says_so() -> None:
    before = call_with(note(1, "eins"))
    given = acts.changed_whole(before, lambda one: with_customer(one, customer(7, "Tom Yilmaz")))
    back = writing.undone(given, moments()(1))

    assert given.conversation.customer == "Tom Yilmaz"
    assert back.conversation.customer == before.conversation.customer
    assert back.conversation.notes == given.conversation.notes
    assert back.notice is not None
