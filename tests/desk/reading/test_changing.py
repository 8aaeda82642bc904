from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.desk.call import writing
from interview_tui.desk.call.choice import NEED, PARKED, PROMISE
from interview_tui.desk.call.pressing import Step, entered
from interview_tui.desk.call.state import Call, Now
from interview_tui.desk.reading import changing, looking
from interview_tui.desk.reading.state import Reading
from interview_tui.language.catalogue import Language
from interview_tui.records import changes, complaint_changes
from interview_tui.records.changes import Change
from interview_tui.records.conversation import with_customer
from interview_tui.records.draft import Draft, Line
from interview_tui.records.note import Note
from interview_tui.records.words import HowKnown, Informed, Kind, Status
from tests.support.at_the_phone import moments
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, number, private

TODAY = date(2026, 11, 21)
ENDED = START + timedelta(minutes=20)
EN = Language("en")
FACT = note(1, "types by hand", kind="fact")
COMPLAINT = note(2, "wrong bags", kind="complaint")
PROMISE_NOTE = note(3, "call the lead tomorrow", kind="promise", due="2026-11-22")
MOMENT = moments()


def now(minutes: float = 60) -> Now:
    return MOMENT(minutes * 60)


def reading(*notes: Note, at: int | None = 0) -> Reading:
    held = conversation(*notes, ended_at=ENDED, status=Status.DONE)
    state = Reading(Call(held), private())
    return state if at is None else looking.selected(state, at)


def press(state: Reading, change: Change) -> Reading:
    return changing.step(state, changing.of_selected(change), now())


def step(state: Reading, makes: Step) -> Reading:
    return changing.step(state, makes, now())


def typed(state: Reading, text: str) -> Reading:
    """Type into the line and press Enter."""
    return step(step(state, lambda call, at: writing.typed(call, text, at)), entered)


def texts(state: Reading) -> list[str]:
    return [one.text for one in state.conversation.living()]


def added(state: Reading) -> Note:
    return state.conversation.notes[-1]


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


def test_a_text_is_changed_in_the_line_and_the_one_before_is_kept() -> None:
    state = step(reading(FACT), lambda call, at: writing.begin_edit(call))
    assert state.line_open

    state = typed(state, "types by hand, daily")

    assert state.note is not None
    assert (state.note.text, state.note.earlier) == ("types by hand, daily", ("types by hand",))
    assert (state.line_open, state.note.addition) == (False, False)


def test_an_edit_that_is_left_changes_nothing_and_closes_the_line() -> None:
    state = changing.left(step(reading(FACT), lambda call, at: writing.begin_edit(call)))

    assert (texts(state), state.line_open, state.note) == (["types by hand"], False, FACT)


def test_a_promise_whose_text_names_another_day_is_due_on_that_one() -> None:
    state = step(reading(PROMISE_NOTE), lambda call, at: writing.begin_edit(call))
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


# undo


def test_a_deleted_note_comes_back_with_its_words_and_is_selected() -> None:
    gone = press(reading(FACT, COMPLAINT), changes.deleted)
    back = changing.undone(gone, now())

    assert texts(gone) == ["wrong bags"]
    assert texts(back) == ["types by hand", "wrong bags"]
    assert back.note is not None
    assert back.note.text == "types by hand"
    assert changing.undone_told(gone, back, EN) == "Undone: types by hand"


def test_when_the_last_note_is_deleted_the_one_above_is_selected() -> None:
    gone = press(reading(FACT, COMPLAINT, at=1), changes.deleted)

    assert gone.note == FACT


def test_an_addition_that_is_undone_stands_in_the_line_again() -> None:
    state = changing.left(typed(changing.opened(reading(FACT)), "and prints them"))
    back = changing.undone(state, now())

    assert (texts(back), back.writing.line.text, back.line_open) == (["types by hand"], "and prints them", True)
    assert "in the line again" in changing.undone_told(state, back, EN)


def test_a_conversation_given_to_somebody_goes_back_and_that_is_told() -> None:
    before = reading(FACT)
    tom = customer(7, "Tom Yilmaz", "Hafen AG")
    given = step(before, changing.of_whole(lambda one: with_customer(one, tom)))
    back = changing.undone(given, now())

    assert given.conversation.customer == "Tom Yilmaz"
    one, was = back.conversation, before.conversation
    assert (one.customer_id, one.customer, one.organisation) == (was.customer_id, was.customer, was.organisation)
    assert changing.undone_told(given, back, EN).startswith("Undone: the conversation is ")


def test_how_the_customer_was_informed_is_taken_back_and_that_is_told() -> None:
    given = step(reading(FACT), changing.of_whole(changing.informed(Informed.AGREED)))
    back = changing.undone(given, now())

    assert back.conversation.informed is Informed.NOT_YET
    assert changing.undone_told(given, back, EN) == "Undone: informed: not yet"


def test_where_nothing_was_changed_there_is_nothing_to_undo() -> None:
    state = reading(FACT)

    assert changing.undone(state, now()) is state
    assert changing.undone_told(state, state, EN) == "There is nothing to undo."


def test_what_changed_nothing_is_not_there_to_be_taken_back() -> None:
    assert press(reading(FACT), lambda one: one).writing.past == ()


STEPS: dict[str, Step] = {
    "another text": changing.of_selected(lambda one: changes.edited(one, "another text", TODAY, "en")),
    "how known": changing.of_selected(changing.how_known),
    "deleted": changing.of_selected(changes.deleted),
    "thanked": changing.of_selected(lambda one: complaint_changes.thanked(one, TODAY)),
    "to the top": changing.of_selected(lambda one: changes.moved_under(one, None)),
    "promise": lambda call, at: call if call.selected is None else writing.chosen(call, PROMISE, at),
    "parked": lambda call, at: call if call.selected is None else writing.chosen(call, PARKED, at),
    "given": changing.of_whole(lambda one: with_customer(one, customer(7, "Tom Yilmaz"))),
    "informed": changing.of_whole(changing.informed(Informed.TOLD)),
}
SELECT: dict[str, Callable[[Reading], Reading]] = {
    "up": lambda state: looking.moved(state, -1),
    "down": lambda state: looking.moved(state, 1),
}


@settings(max_examples=60)
@given(st.lists(st.sampled_from([*STEPS, *SELECT]), max_size=12))
def test_undone_to_the_end_everything_says_again_what_it_said(steps: list[str]) -> None:
    state = begun = reading(FACT, COMPLAINT, PROMISE_NOTE)
    for one in steps:
        state = SELECT[one](state) if one in SELECT else step(state, STEPS[one])
    while state.writing.past:
        state = changing.undone(state, now())

    same = {"rev": 1, "by": "", "earlier": ()}
    assert [one.changed(**same) for one in state.conversation.living()] == [FACT, COMPLAINT, PROMISE_NOTE]
    head = {"notes": (), "rev": 1, "reached": ()}
    assert state.conversation.changed(**head) == begun.conversation.changed(**head)


# what was being written when the program ended


def test_what_was_being_written_stands_in_the_line_again_and_what_was_put_aside_comes_back() -> None:
    half = Line(id=number(8), at=START, text="half a li")
    draft = Draft(id=number(900), alive_at=START, line=half, aside=(Line(text="put aside"),))
    state = changing.begun(reading(FACT).conversation, private(), draft)

    assert (state.writing.line, state.line_open) == (half, True)
    saved = step(state, entered)
    assert added(saved).text == "half a li"
    assert changing.undone(changing.undone(saved, now()), now()).writing.line.text in ("put aside", "half a li")


def test_the_draft_of_a_call_that_runs_is_not_taken_over_by_whoever_reads_it() -> None:
    running = conversation(FACT, status=Status.OPEN)
    draft = Draft(id=number(900), alive_at=START, line=Line(text="half a li"))

    assert changing.begun(running, private(), draft).line_open is False


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
