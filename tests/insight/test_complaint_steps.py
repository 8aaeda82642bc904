"""A complaint to its end: every state that can be reached by any keys, and what is next in each."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.desk.complaints import asking as ask
from interview_tui.desk.complaints.answers import Answered, all_three, every_one_said, is_typed, no, taken, yes
from interview_tui.desk.complaints.asking import Asking
from interview_tui.insight.complaint_steps import next_step, open_steps
from interview_tui.language.catalogue import Language
from interview_tui.records import changes
from interview_tui.records import complaint_changes as made
from interview_tui.records.changes import Change
from interview_tui.records.note import Note
from interview_tui.records.parts import Complaint
from interview_tui.records.version import revised
from interview_tui.records.words import ComplaintStep as Step
from interview_tui.records.words import Kind
from tests.support.frozen import START
from tests.support.written import note

EN = Language("en")
TODAY = START.date()
YESTERDAY, FRIDAY = TODAY - timedelta(days=1), TODAY + timedelta(days=6)
HOTLINE = note(1, "Hotline", kind="complaint")
TYPED = {
    Step.REMEDY: "a call back",
    Step.OWNER: "Peter Lang",
    Step.PROMISED: "tomorrow",
    Step.TOLD: "",
    Step.IN_THEIR_PLACE: "be cross",
    Step.ANSWER: "he calls back",
    Step.LEARNT: "promise call backs",
}
Key = Callable[[Asking], Answered | str]


def asking(one: Note, step: Step) -> Asking:
    return ask.put_at(ask.begun(one, TODAY, "Jana", private=True, typed={}), step)


def keys(one: Asking) -> Iterator[Key]:
    """Yield whatever can be pressed at a question: what Enter takes, nothing typed, the letters, Tab."""
    step = one.step
    assert step is not None
    if is_typed(step):
        yield lambda now: taken(ask.typed(now, TYPED[step]), EN)
        yield lambda now: taken(ask.typed(now, " "), EN)
    else:
        yield lambda now: yes(now, step)
    yield no
    if all_three(one):
        yield every_one_said
    yield lambda now: Answered(ask.passing_over(now))


@cache
def answers(step: Step, *, three: bool) -> tuple[Change, ...]:
    """Return what each of these makes of a complaint; it depends on nothing else."""
    one = asking(HOTLINE if three else made.thanked(made.apologised(HOTLINE, TODAY), TODAY), step)
    made_of = [key(one) for key in keys(one)]
    return tuple(each.change for each in made_of if isinstance(each, Answered) and each.change is not None)


def state(one: Note) -> object:
    """Return what tells a state from others; a second answer or telling is as good as the first."""
    complaint = one.complaint
    assert complaint is not None
    last = complaint.answers[-1] if complaint.answers else None
    of_answer = (last.content, last.refused) if last is not None else ()
    return (
        *(complaint.thanked, complaint.apologised, complaint.taken_on, bool(complaint.remedy), complaint.owner),
        *(complaint.passed_on, complaint.accepted, complaint.passed_told, complaint.answer_by, of_answer),
        *(frozenset(complaint.passed_over), bool(complaint.learnt), complaint.settled),
    )


def reached(begun: Note) -> list[tuple[Note, Note]]:
    """Return every step from one state to another, at any open question, in any order, whatever is pressed."""
    seen, waiting, found = {state(begun)}, [begun], []
    while waiting:
        one = waiting.pop()
        assert one.complaint is not None
        open_now = open_steps(one.complaint, TODAY)
        three = sum(step in open_now for step in (Step.THANKED, Step.APOLOGISED, Step.TAKEN_ON)) > 1
        for step in open_now:
            for change in answers(step, three=three):
                then = change(one)
                found.append((one, then))
                if state(then) not in seen:
                    seen.add(state(then))
                    waiting.append(then)
    return found


def passed(one: Note, *steps: Step) -> Note:
    for step in steps:
        one = made.passed_over(one, step)
    return one


SAID = made.wanted(made.all_said(HOTLINE, TODAY), "a call back")
NOT_ASKED = (Step.REMEDY, Step.OWNER, Step.PROMISED, Step.IN_THEIR_PLACE)
BEGINNINGS = {
    "thanked, apologised": passed(HOTLINE, Step.TAKEN_ON, *NOT_ASKED),
    "what they want, in their place": passed(SAID, Step.OWNER, Step.PROMISED),
    "who takes care": passed(SAID, Step.PROMISED, Step.IN_THEIR_PLACE),
    "promised": passed(SAID, Step.OWNER, Step.IN_THEIR_PLACE),
    "the promised day has passed": passed(made.answer_promised(SAID, YESTERDAY), Step.OWNER, Step.IN_THEIR_PLACE),
}


@pytest.fixture(scope="module", params=BEGINNINGS)
def every(request: pytest.FixtureRequest) -> list[tuple[Note, Note]]:
    return reached(BEGINNINGS[request.param])


def test_whatever_is_pressed_nothing_closes_without_an_answer_and_what_was_learnt(
    every: list[tuple[Note, Note]],
) -> None:
    closed = [then.complaint for _, then in every if then.settled is not None]

    assert closed
    assert all(one is not None and one.answer is not None and one.learnt for one in closed)


def test_while_it_is_open_something_is_always_next_and_only_then(every: list[tuple[Note, Note]]) -> None:
    for _, then in every:
        assert then.complaint is not None
        assert (next_step(then.complaint, TODAY) is None) is (then.settled is not None)


def test_answer_and_lesson_stay_open_until_they_are_there(every: list[tuple[Note, Note]]) -> None:
    for _, then in every:
        one = then.complaint
        assert one is not None
        steps = open_steps(one, TODAY)
        if one.settled is None:
            assert (Step.ANSWER in steps) is (one.answer is None)
            assert Step.LEARNT in steps or (one.learnt and one.answer is None)


def test_no_answer_that_was_given_is_ever_lost(every: list[tuple[Note, Note]]) -> None:
    for one, then in every:
        assert one.complaint is not None
        assert then.complaint is not None
        before, now = ([answer.text for answer in each.answers] for each in (one.complaint, then.complaint))
        assert now[: len(before)] == before


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 5)), max_size=25))
def test_any_sequence_closes_only_with_both_and_each_answer_can_be_taken_back_exactly(
    pressed: list[tuple[int, int]],
) -> None:
    one, history = HOTLINE, [HOTLINE]
    for at, which in pressed:
        assert one.complaint is not None
        steps = open_steps(one.complaint, TODAY)
        if not steps:
            break
        step = steps[at % len(steps)]
        offered = answers(step, three=all_three(asking(one, step)))
        one = revised(one, offered[which % len(offered)](one), by="a")
        history.append(one)

    assert one.settled is None or (one.complaint and one.complaint.answer and one.complaint.learnt)
    for before in reversed(history[:-1]):
        one = revised(one, changes.restored(one, before), by="a")
        assert one.complaint == before.complaint


# the order


def steps(*how: Callable[[Note], Note], today: date = TODAY) -> list[Step]:
    one = HOTLINE
    for change in how:
        one = change(one)
    assert one.complaint is not None
    return list(open_steps(one.complaint, today))


def test_at_first_it_goes_from_the_thanks_to_what_was_learnt() -> None:
    assert steps() == [
        Step.THANKED, Step.APOLOGISED, Step.TAKEN_ON, Step.REMEDY, Step.OWNER, Step.PROMISED, Step.IN_THEIR_PLACE,
        Step.ANSWER, Step.LEARNT,
    ]  # fmt: skip


def test_whoever_it_was_passed_on_to_is_asked_about_and_word_of_it_to_the_customer() -> None:
    found = steps(lambda one: made.cared_for(one, "Peter Lang", TODAY, passed_on=True))

    assert found[4:6] == [Step.ACCEPTED, Step.PASSED_TOLD]


def test_what_is_mine_is_passed_on_to_nobody() -> None:
    assert Step.ACCEPTED not in steps(lambda one: made.cared_for(one, "Jana", TODAY, passed_on=False))


def test_with_an_answer_nothing_before_it_is_asked_any_more() -> None:
    assert steps(lambda one: made.answered(one, "he calls back", TODAY)) == [Step.CONTENT, Step.LEARNT]


def test_an_answer_they_do_not_accept_asks_anew_what_they_want_and_by_when() -> None:
    found = steps(
        lambda one: made.all_said(one, TODAY), lambda one: made.wanted(one, "a call back"),
        lambda one: passed(one, Step.OWNER, Step.PROMISED, Step.IN_THEIR_PLACE),
        lambda one: made.answered(one, "later", TODAY), lambda one: made.refused(one, TODAY),
    )  # fmt: skip

    assert found == [Step.REMEDY, Step.PROMISED, Step.IN_THEIR_PLACE, Step.ANSWER, Step.LEARNT]


@pytest.mark.parametrize(("today", "asked"), [(FRIDAY, False), (FRIDAY + timedelta(days=1), True)])
def test_once_the_promised_day_has_passed_they_are_told_how_it_stands(today: date, asked: bool) -> None:
    found = steps(lambda one: made.answer_promised(one, FRIDAY), today=today)

    assert (Step.TOLD in found, Step.PROMISED in found) == (asked, False)


def test_at_the_next_day_that_passes_they_are_told_again() -> None:
    found = steps(
        lambda one: made.answer_promised(one, TODAY - timedelta(days=3)),
        lambda one: made.told_how_it_stands(one, TODAY - timedelta(days=2), YESTERDAY),
    )

    assert Step.TOLD in found


def test_where_nothing_private_is_kept_their_place_is_not_asked_for() -> None:
    assert Step.IN_THEIR_PLACE not in open_steps(Complaint(), TODAY, private=False)


def test_a_complaint_that_an_older_version_settled_stays_so() -> None:
    settled = note(1, "Hotline", kind="complaint", settled="2026-11-20")

    assert settled.complaint is not None
    assert next_step(settled.complaint, TODAY) is None


def test_once_it_is_something_else_nothing_is_asked() -> None:
    assert ask.begun(HOTLINE.changed(kind=Kind.FACT), TODAY, "Jana", private=True, typed={}).step is None
