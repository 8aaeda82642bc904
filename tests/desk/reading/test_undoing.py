"""What was changed while a conversation is read is taken back; what was being written when it ended comes back."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.desk.call import writing
from interview_tui.desk.call.choice import PARKED, PROMISE
from interview_tui.desk.call.pressing import Step, entered
from interview_tui.desk.reading import changing, looking
from interview_tui.desk.reading.state import Reading
from interview_tui.language.catalogue import Language
from interview_tui.records import changes, complaint_changes
from interview_tui.records.conversation import with_customer
from interview_tui.records.draft import Draft, Line
from interview_tui.records.words import Informed, Status
from tests.support.frozen import START
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
from tests.support.written import conversation, customer, number, private

EN = Language("en")


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
