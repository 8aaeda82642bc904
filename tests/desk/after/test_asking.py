from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.desk.after import asking
from interview_tui.desk.after.state import After
from interview_tui.desk.call.state import Now
from interview_tui.insight.after_call import PRIVATE, Asked
from interview_tui.insight.answering import Kept
from interview_tui.language.catalogue import Language
from interview_tui.records.lengths import LONGEST_LINE
from interview_tui.records.note import Note
from interview_tui.records.settings import Settings
from interview_tui.records.words import Fate, HowKnown, Kind, Status
from tests.support.frozen import START
from tests.support.written import conversation, note, number, private

EN = Language("en")
TODAY = date(2026, 11, 21)
NOW = Now(START + timedelta(minutes=21), 0.0, lambda: number(101))


def after(*notes: Note, private_too: bool = True, minutes: int = 20, **mine: object) -> After:
    """Begin to ask after a call with these notes."""
    held = conversation(*notes, ended_at=START + timedelta(minutes=minutes))
    return asking.begun(Kept(held, private(**mine)), EN, private=private_too)


def answer(state: After, line: str) -> After:
    """Type an answer and press Enter."""
    return asking.answered(asking.typed(state, line), NOW, EN)


def skip(state: After) -> After:
    return asking.skipped(state, EN)


def back(state: After) -> After:
    return asking.gone_back(state, EN)


def abouts(state: After) -> list[Asked]:
    return [one.about for one in state.questions]


def about(state: After) -> Asked | None:
    return state.question and state.question.about


PROMISE = note(1, "call the lead", kind="promise")
PLAIN = note(2, "no kind yet")
PARKED = note(3, "the fair", parked=True)
FACT = note(4, "the export fails", kind="fact")


# what is asked


def test_what_is_for_me_alone_is_not_asked_where_nothing_private_is_kept() -> None:
    assert set(abouts(after(PROMISE, private_too=False))) & PRIVATE == set()
    assert set(abouts(after(PROMISE))) & PRIVATE == {Asked.LEARNT, Asked.INTENTION}


def test_after_a_short_call_without_promises_nothing_is_asked() -> None:
    assert after(PLAIN, minutes=2).question is None


def test_what_i_wrote_earlier_stands_in_the_line_when_it_is_asked_again() -> None:
    state = after(learnt="she pays late")

    assert (about(state), state.line) == (Asked.LEARNT, "she pays late")


# answers


def test_an_answer_is_kept_and_the_next_question_is_asked() -> None:
    state = answer(after(PROMISE), "t")

    assert state.kept.conversation.note(number(1)).due == date(2026, 11, 22)  # type: ignore[union-attr]
    assert about(state) is Asked.LEARNT


def test_a_letter_that_is_none_of_those_makes_room_for_the_next_one() -> None:
    state = answer(after(PLAIN), "x")

    assert (about(state), state.line) == (Asked.KIND, "")
    assert "“x”" in state.told


def test_an_empty_answer_leaves_the_question() -> None:
    state = answer(after(PROMISE), "")

    assert state.kept == after(PROMISE).kept
    assert about(state) is Asked.LEARNT


def test_what_stood_in_the_line_already_is_no_new_answer() -> None:
    state = after(learnt="she pays late")

    assert asking.answered(state, NOW, EN).kept is state.kept


def test_words_taken_out_of_the_line_are_taken_back() -> None:
    assert answer(after(learnt="she pays late"), "").kept.private.learnt == ""


@pytest.mark.parametrize(
    ("notes", "line", "said"),
    [
        ((PROMISE,), "soonish", "I do not understand this date. For example: 1 Dec, Friday, in 2 weeks."),
        ((PLAIN,), "x" * 30, "“xxxxxxxxxxxxxxxxxxx…” is none of these letters."),
        ((PLAIN,), "two\nlines", "“two lines” is none of these letters."),
        ((PARKED,), "x" * (LONGEST_LINE + 1), f"A name has at most {LONGEST_LINE} characters; this one is longer."),
    ],
    ids=["no day", "no letter", "no letters", "too long for a theme"],
)
def test_what_is_no_answer_stays_in_the_line_and_is_told(notes: tuple[Note, ...], line: str, said: str) -> None:
    state = after(*notes)

    refused = answer(state, line)

    assert (refused.line, refused.at, refused.kept) == (line, 0, state.kept)
    assert refused.told == said


def test_the_next_key_takes_away_what_was_told() -> None:
    refused = answer(after(PROMISE), "soonish")

    assert asking.typed(refused, "soonis").told == ""


def test_a_letter_that_says_something_beside_the_answer_asks_the_same_again() -> None:
    state = answer(after(FACT), "s")

    assert state.kept.conversation.note(number(4)).how_known is HowKnown.SEEN  # type: ignore[union-attr]
    assert (about(state), state.line) == (Asked.EVIDENCE, "")


def test_the_question_is_about_the_note_as_it_is_now() -> None:
    state = answer(after(PROMISE), "c")

    assert state.question is not None
    assert state.question.note is not None
    assert state.question.note.theirs


# what follows from an answer


def test_what_became_a_promise_is_asked_for_its_day_next() -> None:
    state = answer(after(PLAIN), "r")

    assert state.kept.conversation.note(number(2)).kind is Kind.PROMISE  # type: ignore[union-attr]
    assert abouts(state)[:2] == [Asked.KIND, Asked.DUE]


def test_a_question_that_makes_no_sense_any_more_is_asked_no_more() -> None:
    promised = answer(after(PLAIN), "r")

    again = answer(back(promised), "f")

    assert Asked.DUE not in abouts(again)


def test_nothing_is_asked_twice() -> None:
    state = after(PLAIN)
    for _ in range(3):
        state = back(answer(state, "r"))

    assert abouts(state).count(Asked.DUE) == 1


# to and fro


def test_an_earlier_answer_stands_in_the_line_when_one_goes_back() -> None:
    state = back(answer(after(PARKED), "Halls"))

    assert (about(state), state.line) == (Asked.FATE, "Halls")
    assert state.kept.conversation.note(number(3)).fate is Fate.THEME  # type: ignore[union-attr]


@pytest.mark.parametrize("line", ["soonish", "f", "24 Nov", "x" * 5000])
@pytest.mark.parametrize("leave", [skip, asking.left], ids=["skipped", "left"])
def test_whatever_is_typed_only_enter_takes_it_and_it_stands_there_again(
    leave: Callable[[After], After], line: str
) -> None:
    state = leave(asking.typed(after(PROMISE), line))

    assert (state.kept, state.told) == (after(PROMISE).kept, "")
    again = asking.begun(state.kept, EN, private=True, typed_before=state.draft.begun if state.draft else ())
    assert (about(again), again.line) == (Asked.DUE, line)
    assert asking.finished(state, Settings()).kept.conversation.status is Status.TO_FINISH


def test_going_to_and_fro_what_was_typed_stands_where_it_was_typed() -> None:
    there = back(asking.typed(skip(asking.typed(after(), "on Mondays")), "ask why"))

    assert (about(there), there.line) == (Asked.LEARNT, "on Mondays")
    assert skip(there).line == "ask why"


def test_once_enter_took_it_nothing_waits_any_more() -> None:
    state = answer(back(skip(asking.typed(after(), "on Mondays"))), "on Tuesdays")

    assert (state.kept.private.learnt, state.draft) == ("on Tuesdays", None)


def test_a_line_emptied_again_was_never_begun() -> None:
    assert asking.left(asking.typed(asking.left(asking.typed(after(), "on")), "")).draft is None


def test_there_is_nothing_before_the_first_question() -> None:
    state = asking.typed(after(), "half a")

    assert back(state) is state


def test_behind_the_last_question_one_can_go_back_to_it() -> None:
    through = skip(skip(skip(after())))

    assert through.question is None
    assert about(back(through)) is Asked.INTENTION


# leaving


def test_while_something_is_not_on_disk_one_stays_and_is_told() -> None:
    state = asking.waits_to_leave(after(), True, EN)

    assert (state.leaves_for, bool(state.told)) == (True, True)
    assert asking.stays(state).leaves_for is None


def test_one_leaves_with_nothing_left_to_tell() -> None:
    waiting = asking.waits_to_leave(after(), True, EN)

    assert asking.left(waiting).told == ""


@pytest.mark.parametrize(("line", "status"), [("t", Status.DONE), ("", Status.TO_FINISH)])
def test_a_promise_without_its_day_is_still_to_be_finished(line: str, status: Status) -> None:
    assert asking.finished(answer(after(PROMISE), line), Settings()).kept.conversation.status is status


def test_a_conversation_whose_state_is_known_already_is_not_written_again() -> None:
    done = asking.finished(after(), Settings())

    assert asking.finished(done, Settings()) is done


Step = Callable[[After], After]
LINES = ("", "t", "c", "s", "r", "f", "k", "y", "n", "p", "d", "Halls", "24 Nov", "x" * 300, "it is\nso")
STEPS: list[Step] = [
    *(partial(asking.typed, line=line) for line in LINES),
    partial(asking.answered, now=NOW, language=EN),
    *(skip, back, asking.left),
]


@given(st.lists(st.sampled_from(STEPS), max_size=25))
def test_whatever_is_pressed_no_note_is_lost_and_nothing_stands_in_two_places(steps: list[Step]) -> None:
    state = after(PROMISE, PLAIN, PARKED, FACT, guess="she wants less")
    for step in steps:
        line, state = state.line, step(state)
        # A single wrong letter makes room for the next one; it is named in what is told.
        assert state.told == "" or state.line == line or f"“{line.strip()}”" in state.told

    asked = [(one.about, one.note and one.note.id) for one in state.questions]
    assert len(set(asked)) == len(asked)
    assert 0 <= state.at <= len(state.questions)
    assert [one.text for one in state.kept.conversation.living()] == [
        "call the lead",
        "no kind yet",
        "the fair",
        "the export fails",
    ]


def test_the_note_that_is_asked_about_can_stay_with_me() -> None:
    state = asking.kept_to_myself(after(note(1, "CSV", kind="promise")), EN)

    assert state.question is not None
    assert state.question.note == note(1, "CSV", kind="promise", stays_with_me=True, rev=2)
    assert state.told == "Stays with me, in no export: CSV"


def test_a_question_about_no_note_leaves_none_that_could_stay() -> None:
    state = after(guess="Preis")

    assert about(state) is Asked.GUESS
    assert asking.kept_to_myself(state, EN).told == "That question is about no note."
