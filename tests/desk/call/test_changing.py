"""A note is edited in the line: what it keeps, and what becomes of it."""

from datetime import date, timedelta

from interview_tui.desk.call import writing
from interview_tui.desk.call.choice import FACT, PROMISE
from interview_tui.records.draft import Line
from interview_tui.records.note import Evidence
from interview_tui.records.words import Kind
from tests.support.at_the_phone import call_with, moments
from tests.support.frozen import START
from tests.support.written import note, number


def test_editing_brings_the_note_into_the_line() -> None:
    call = call_with(note(1, "eins", kind="fact", track="innovation")).but(selected=number(1))

    call = writing.begin_edit(call)

    assert (call.line.text, call.line.kind, call.line.id, call.line.edits) == ("eins", Kind.FACT, number(1), True)


def test_without_a_selected_note_there_is_nothing_to_edit() -> None:
    call = call_with(note(1, "eins"))

    assert writing.begin_edit(call) is call


def test_an_edited_note_keeps_its_id_its_time_and_its_earlier_text() -> None:
    at = moments()
    call = writing.begin_edit(call_with(note(1, "eins")).but(selected=number(1)))

    call = writing.saved(writing.typed(call, "anders", at(300)), at(301))

    [changed] = call.conversation.notes
    assert (changed.text, changed.earlier, changed.rev) == ("anders", ("eins",), 2)
    assert (changed.id, changed.at) == (number(1), START + timedelta(minutes=1))


def test_every_earlier_text_is_kept_oldest_first() -> None:
    at = moments()
    call = call_with(note(1, "eins"))

    for text in ("zwei", "drei"):
        call = writing.begin_edit(call.but(selected=number(1)))
        call = writing.saved(writing.typed(call, text, at(1)), at(1))

    assert call.conversation.notes[0].earlier == ("eins", "zwei")


def test_editing_a_fact_keeps_what_it_rests_on() -> None:
    at = moments()
    fact = note(1, "tippt ab", kind="fact", evidence=(Evidence(text="140 am Tag"),))
    call = writing.begin_edit(call_with(fact).but(selected=number(1)))

    call = writing.saved(writing.typed(call, "tippt alles ab", at(1)), at(1))

    assert call.conversation.notes[0].evidence == fact.evidence


def test_saving_an_edit_that_changed_nothing_is_no_act() -> None:
    at = moments()
    before = call_with(note(1, "eins")).but(selected=number(1))

    call = writing.saved(writing.begin_edit(before), at(1))

    assert (call.conversation, call.past, call.line) == (before.conversation, (), Line())


def test_a_kind_changed_while_editing_is_no_earlier_text() -> None:
    at = moments()
    call = writing.begin_edit(call_with(note(1, "eins")).but(selected=number(1)))

    call = writing.saved(writing.chosen(call, FACT, at(1)), at(1))

    assert (call.conversation.notes[0].kind, call.conversation.notes[0].earlier) == (Kind.FACT, ())


def test_a_sign_typed_while_editing_is_text() -> None:
    at = moments()
    call = writing.begin_edit(call_with(note(1, "eins")).but(selected=number(1)))

    call = writing.saved(writing.typed(call, "-eins", at(1)), at(1))

    assert (call.conversation.notes[0].text, call.conversation.notes[0].kind) == ("-eins", None)


def test_an_edit_that_empties_the_note_leaves_it_as_it_was() -> None:
    at = moments()
    call = writing.begin_edit(call_with(note(1, "eins")).but(selected=number(1)))

    call = writing.saved(writing.typed(call, "", at(1)), at(1))

    assert (call.conversation.notes, call.line) == ((note(1, "eins"),), Line())


def test_an_edit_of_which_nothing_is_left_when_cleaned_leaves_the_note_as_it_was() -> None:
    at = moments()
    call = writing.begin_edit(call_with(note(1, "eins")).but(selected=number(1)))

    call = writing.saved(writing.typed(call, "\x07", at(1)), at(1))

    assert (call.conversation.notes, call.line) == ((note(1, "eins"),), Line())


def test_a_note_edited_into_a_promise_is_mine_and_has_the_date_it_names() -> None:
    at = moments()
    call = writing.begin_edit(call_with(note(1, "send the sample")).but(selected=number(1)))

    call = writing.chosen(writing.typed(call, "send the sample by Tuesday", at(1)), PROMISE, at(1))
    call = writing.saved(call, at(1))

    [promise] = call.conversation.notes
    assert (promise.owner, promise.due) == ("Jana Reuter", date(2026, 11, 24))


def test_a_promise_edited_to_another_day_has_that_day() -> None:
    at = moments()
    promise = note(1, "send it by Tuesday", kind="promise", owner="Jana Reuter", due=date(2026, 11, 24))
    call = writing.begin_edit(call_with(promise).but(selected=number(1)))

    call = writing.saved(writing.typed(call, "send it by Wednesday", at(1)), at(1))

    assert call.conversation.notes[0].due == date(2026, 11, 25)


def test_a_promise_edited_without_naming_a_day_keeps_its_own() -> None:
    at = moments()
    promise = note(1, "send it", kind="promise", owner="Jana Reuter", due=date(2026, 12, 1))
    call = writing.begin_edit(call_with(promise).but(selected=number(1)))

    call = writing.saved(writing.typed(call, "send the sample", at(1)), at(1))

    assert call.conversation.notes[0].due == date(2026, 12, 1)


def test_a_promise_of_the_customers_side_does_not_become_mine_by_an_edit() -> None:
    at = moments()
    promise = note(1, "schickt Muster", kind="promise", theirs=True)
    call = writing.begin_edit(call_with(promise).but(selected=number(1)))

    call = writing.saved(writing.typed(call, "schickt das Muster", at(1)), at(1))

    assert call.conversation.notes[0].owner is None


def test_an_edit_that_grew_too_long_becomes_several_notes_of_one_kind_and_place() -> None:
    at = moments()
    why = note(2, "weil", kind="why", because_of=number(1))
    call = writing.begin_edit(call_with(note(1, "eins"), why).but(selected=number(2)))

    call = writing.saved(writing.typed(call, "b" * 20_001, at(1)), at(1))

    _, first, second = call.conversation.notes
    assert first.text + second.text == "b" * 20_001
    assert (first.earlier, second.earlier) == (("weil",), ())
    assert (second.kind, second.because_of, second.rev) == (Kind.WHY, number(1), 1)
    assert first.id != second.id


def test_what_was_typed_into_a_note_that_is_gone_becomes_a_note_of_its_own() -> None:
    at = moments()
    call = writing.typed(writing.begin_edit(call_with(note(1, "eins")).but(selected=number(1))), "neu", at(1))
    call = writing.deleted(call.but(selected=number(1)))

    call = writing.saved(call, at(2))

    assert [(one.text, one.deleted) for one in call.conversation.notes] == [("", True), ("neu", False)]
