"""What is changed while a conversation is read: additions, what keys make of a note, the conversation as a whole."""

from datetime import date

import pytest

from interview_tui.desk.call import writing
from interview_tui.desk.call.choice import NEED, PARKED
from interview_tui.desk.call.state import Call
from interview_tui.desk.reading import changing, looking
from interview_tui.desk.reading.state import Reading
from interview_tui.records import changes
from interview_tui.records.draft import Line
from interview_tui.records.note import Note
from interview_tui.records.words import HowKnown, Informed, Kind
from tests.support.while_reading import (
    COMPLAINT,
    FACT,
    PROMISE_NOTE,
    TODAY,
    added,
    now,
    press,
    reading,
    step,
    texts,
    typed,
)
from tests.support.written import conversation, note, number

# additions


def test_an_addition_stands_with_the_others_marked_and_with_its_own_time() -> None:
    state = typed(changing.opened(reading(FACT)), "and prints them")

    assert texts(state) == ["types by hand", "and prints them"]
    assert (added(state).addition, added(state).at) == (True, now().at)


def test_signs_are_read_as_in_the_call() -> None:
    state = typed(changing.opened(reading(FACT)), "!send the file on 4 Dec")

    assert (added(state).kind, added(state).due) == (Kind.PROMISE, date(2026, 12, 4))


def test_what_is_written_in_a_call_that_runs_is_no_addition() -> None:
    call = writing.saved(writing.typed(Call(conversation()), "no import", now()), now())

    assert call.conversation.notes[0].addition is False


def test_the_line_stays_open_for_the_next_addition_and_closes_when_it_is_left_empty() -> None:
    state = typed(changing.opened(reading(FACT)), "and prints them")

    assert state.line_open
    assert changing.left(state).line_open is False
    assert changing.left(state).note == added(state)


def test_all_notes_are_seen_beside_the_open_line() -> None:
    narrowed = looking.next_kind(looking.other_view(reading(FACT, COMPLAINT)))

    state = changing.opened(narrowed)

    assert (state.narrowed, state.summary, state.line_open) == (False, False, True)


def test_a_line_left_half_typed_is_put_aside_and_comes_back() -> None:
    state = step(changing.opened(reading(FACT)), lambda call, at: writing.typed(call, "half a li", at))
    aside = changing.left(state)

    assert (aside.writing.line, aside.line_open) == (Line(), True)
    assert changing.undone(aside, now()).writing.line.text == "half a li"


def test_a_why_is_written_under_the_selected_note() -> None:
    state = changing.opened(reading(FACT, COMPLAINT, at=0))
    state = looking.found(state, number(1))
    state = typed(step(state, lambda call, at: writing.why(call)), "no import")

    assert (added(state).kind, added(state).because_of, added(state).addition) == (Kind.WHY, number(1), True)


# what keys make of a note


def editing(one: Note) -> Reading:
    """Return a conversation of one note, the note in the line."""
    return step(reading(one), lambda call, at: writing.begin_edit(call))


def test_a_text_is_changed_in_the_line_and_the_one_before_is_kept() -> None:
    state = editing(FACT)
    assert state.line_open

    state = typed(state, "types by hand, daily")

    assert state.note is not None
    assert (state.note.text, state.note.earlier) == ("types by hand, daily", ("types by hand",))
    assert (state.line_open, state.note.addition) == (False, False)


def test_an_edit_that_is_left_changes_nothing_and_closes_the_line() -> None:
    state = changing.left(editing(FACT))

    assert (texts(state), state.line_open, state.note) == (["types by hand"], False, FACT)


def test_a_promise_whose_text_names_another_day_is_due_on_that_one() -> None:
    state = editing(PROMISE_NOTE)
    state = typed(state, "call the lead on 24 Nov")

    assert state.note is not None
    assert state.note.due == date(2026, 11, 24)


def test_a_note_gets_another_kind_and_stays_selected() -> None:
    state = step(reading(FACT, COMPLAINT), lambda call, at: writing.chosen(call, NEED, at))

    assert state.note is not None
    assert (state.note.id, state.note.kind) == (FACT.id, Kind.NEED)


def test_a_note_is_parked() -> None:
    state = step(reading(FACT), lambda call, at: writing.chosen(call, PARKED, at))

    assert state.note is not None
    assert state.note.parked


def test_a_fact_is_known_in_one_way_after_the_other_and_then_in_none() -> None:
    state, ways = reading(FACT), []
    for _ in range(len(HowKnown) + 1):
        state = press(state, changing.how_known)
        ways.append(state.note and state.note.how_known)

    assert ways == [*HowKnown, None]


def test_of_what_is_no_fact_it_is_not_kept_how_it_is_known() -> None:
    assert changing.how_known(COMPLAINT) == COMPLAINT
    assert changing.how_known_fault(COMPLAINT) is not None
    assert changing.how_known_fault(FACT) is None


def test_what_is_no_promise_has_neither_a_day_nor_an_owner() -> None:
    assert changing.promise_fault(FACT) is not None
    assert changing.promise_fault(PROMISE_NOTE) is None


def test_a_promise_becomes_that_of_the_customers_side() -> None:
    state = press(reading(PROMISE_NOTE), lambda one: changes.promised_by(one, "Claudia Weber", theirs=True))

    assert state.note is not None
    assert (state.note.owner, state.note.theirs) == ("Claudia Weber", True)


def test_a_note_may_stand_under_any_but_itself_and_those_under_it() -> None:
    why = note(4, "no import", kind="why", because_of=number(1))
    state = reading(FACT, COMPLAINT, why)

    assert changing.may_stand_above(state, FACT) == [COMPLAINT]
    assert changing.may_stand_above(state, why) == [FACT, COMPLAINT]


def test_a_note_is_moved_under_another_and_out_again() -> None:
    under = press(reading(FACT, COMPLAINT, at=1), lambda one: changes.moved_under(one, number(1)))

    assert [depth for depth, _ in under.shown] == [0, 1]
    assert under.note is not None
    assert under.note.id == COMPLAINT.id
    assert [depth for depth, _ in press(under, lambda one: changes.moved_under(one, None)).shown] == [0, 0]


def test_a_note_deleted_elsewhere_meanwhile_is_not_brought_back_by_a_change() -> None:
    state = reading(FACT, COMPLAINT)
    elsewhere = state.conversation.put(FACT.tombstone())
    anew = Reading(state.writing.but(conversation=elsewhere), state.private)

    assert texts(press(anew, changing.how_known)) == ["wrong bags"]


# the conversation as a whole


def test_how_the_customer_was_informed_is_a_new_version_of_the_conversation() -> None:
    before = reading(FACT).conversation

    after = changing.informed(Informed.AGREED)(before)

    assert (after.informed, after.rev) == (Informed.AGREED, before.rev + 1)


def test_the_private_review_is_kept_for_good_and_no_longer() -> None:
    kept = changing.review_kept(reading(FACT), keep=True)

    assert (kept.private.keep, changing.review_kept(kept, keep=False).private.keep) == (True, False)


@pytest.mark.parametrize("at", [0, 1])
def test_a_note_that_is_changed_stays_selected(at: int) -> None:
    state = press(reading(FACT, COMPLAINT, at=at), lambda one: changes.edited(one, "another", TODAY, "en"))

    assert state.at == at
