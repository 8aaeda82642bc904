from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.desk.reading import changing, looking
from interview_tui.desk.reading.state import Reading
from interview_tui.records import changes
from interview_tui.records.changes import Change
from interview_tui.records.note import LONGEST_TEXT, Note
from interview_tui.records.words import HowKnown, Informed
from tests.support.written import conversation, note, number, private

TODAY = date(2026, 11, 21)
FACT = note(1, "types by hand", kind="fact")
COMPLAINT = note(2, "wrong bags", kind="complaint")
PROMISE = note(3, "call the lead tomorrow", kind="promise", due="2026-11-22")


def reading(*notes: Note, at: int = 0) -> Reading:
    return looking.selected(Reading(conversation(*notes), private()), at)


def press(state: Reading, change: Change) -> Reading:
    """Change the selected note and take in what was kept, as a screen does."""
    note_now = state.changeable
    assert note_now is not None
    return changing.changed(state, note_now, changes.amended(state.conversation, note_now.id, change))


def undo(state: Reading) -> Reading:
    return changing.undone(state, changing.before_last(state)(state.conversation))


def texts(state: Reading) -> list[str]:
    return [one.text for one in state.conversation.living()]


# what keys make of a note


def test_a_text_is_changed_and_the_one_before_is_kept() -> None:
    state = press(reading(FACT), changing.edited("  types by hand, daily ", TODAY, "en"))

    assert state.note is not None
    assert (state.note.text, state.note.earlier) == ("types by hand, daily", ("types by hand",))


def test_a_promise_whose_text_names_another_day_is_due_on_that_one() -> None:
    state = press(reading(PROMISE), changing.edited("call the lead on 24 Nov", TODAY, "en"))

    assert state.note is not None
    assert state.note.due == date(2026, 11, 24)


@pytest.mark.parametrize("typed", ["", " \n ", "x" * (LONGEST_TEXT + 1)], ids=["nothing", "blanks", "too long"])
def test_a_text_that_cannot_be_kept_is_refused(typed: str) -> None:
    assert changing.edit_fault(typed) is not None


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


def test_a_complaint_comes_to_its_end_and_is_open_again() -> None:
    once = press(reading(COMPLAINT), changing.settled(TODAY))

    assert once.note is not None
    assert once.note.settled == TODAY
    assert press(once, changing.settled(TODAY)).note.settled is None  # type: ignore[union-attr]


def test_only_a_complaint_comes_to_its_end() -> None:
    assert changing.settled(TODAY)(FACT) == FACT


# undo


def test_a_deleted_note_comes_back_with_its_words() -> None:
    gone = press(reading(FACT, COMPLAINT), changes.deleted)

    assert texts(gone) == ["wrong bags"]
    assert texts(undo(gone)) == ["types by hand", "wrong bags"]


def test_when_the_last_note_is_deleted_the_one_above_is_selected() -> None:
    gone = press(reading(FACT, COMPLAINT, at=1), changes.deleted)

    assert gone.note == FACT


def test_what_changed_nothing_is_not_there_to_be_taken_back() -> None:
    state = press(reading(FACT), changing.edited("types by hand", TODAY, "en"))

    assert state.past == ()


def test_giving_the_conversation_to_somebody_leaves_what_can_be_taken_back() -> None:
    state = press(reading(FACT), changing.how_known)

    given_away = changing.kept(state, state.conversation.changed(customer="Tom Yilmaz"))

    assert given_away.past == state.past


CHANGES: dict[str, Change] = {
    "another text": changing.edited("another text", TODAY, "en"),
    "a day": changing.edited("on 24 Nov", TODAY, "en"),
    "how known": changing.how_known,
    "deleted": changes.deleted,
    "settled": changing.settled(TODAY),
}
SELECT: dict[str, Callable[[Reading], Reading]] = {
    "up": lambda state: looking.moved(state, -1),
    "down": lambda state: looking.moved(state, 1),
}


@given(st.lists(st.sampled_from([*CHANGES, *SELECT]), max_size=12))
def test_undone_to_the_end_every_note_says_again_what_it_said(steps: list[str]) -> None:
    state = reading(FACT, COMPLAINT, PROMISE)
    for step in steps:
        if step in SELECT:
            state = SELECT[step](state)
        elif state.changeable is not None:
            state = press(state, CHANGES[step])
    while state.past:
        state = undo(state)

    same = {"rev": 1, "by": "", "earlier": ()}
    assert [one.changed(**same) for one in state.conversation.living()] == [FACT, COMPLAINT, PROMISE]


# the conversation as a whole


def test_how_the_customer_was_informed_is_a_new_version_of_the_conversation() -> None:
    before = reading(FACT).conversation

    after = changing.informed(Informed.AGREED)(before)

    assert (after.informed, after.rev) == (Informed.AGREED, before.rev + 1)


def test_the_private_review_is_kept_for_good_and_no_longer() -> None:
    kept = changing.review_kept(reading(FACT), keep=True)

    assert (kept.private.keep, changing.review_kept(kept, keep=False).private.keep) == (True, False)


def test_a_note_deleted_elsewhere_meanwhile_is_not_brought_back_by_a_change() -> None:
    state = reading(FACT, COMPLAINT)
    elsewhere = state.conversation.put(FACT.tombstone())

    after = changing.changed(state, FACT, changes.amended(elsewhere, number(1), changing.how_known))

    assert texts(after) == ["wrong bags"]
