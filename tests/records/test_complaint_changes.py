"""What is done about a complaint, from a note to a note."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from interview_tui.records import changes, complaint_changes
from interview_tui.records.as_recorded import as_recorded
from interview_tui.records.changes import Change
from interview_tui.records.note import Note
from interview_tui.records.parts import Complaint, ComplaintAnswer
from interview_tui.records.words import ComplaintStep, Kind
from tests.support.frozen import START
from tests.support.written import conversation, note, number

TODAY = START.date()
MONDAY, FRIDAY = TODAY + timedelta(days=2), TODAY + timedelta(days=6)
HOTLINE = note(1, "Hotline", kind="complaint")


def complaint(*how: Change, of: Note = HOTLINE) -> Complaint:
    """Return the complaint after these changes."""
    for change in how:
        of = change(of)
    assert of.complaint is not None
    return of.complaint


def answered(text: str = "ruft zurück", on: date = TODAY) -> Change:
    return lambda one: complaint_changes.answered(one, text, on)


def learnt(text: str = "Rückruf zusagen") -> Change:
    return lambda one: complaint_changes.learnt(one, text)


def on(day: date, change: Callable[[Note, date], Note]) -> Change:
    return lambda one: change(one, day)


def test_thanks_apology_and_responsibility_are_kept_each_with_its_day() -> None:
    found = complaint(
        on(TODAY, complaint_changes.thanked),
        on(MONDAY, complaint_changes.apologised),
        on(FRIDAY, complaint_changes.taken_on),
    )

    assert (found.thanked, found.apologised, found.taken_on) == (TODAY, MONDAY, FRIDAY)


def test_all_three_may_be_said_at_once_and_what_was_said_before_keeps_its_day() -> None:
    found = complaint(on(TODAY, complaint_changes.thanked), on(MONDAY, complaint_changes.all_said))

    assert (found.thanked, found.apologised, found.taken_on) == (TODAY, MONDAY, MONDAY)


def test_whoever_it_is_passed_on_to_takes_it_over_and_the_customer_is_told() -> None:
    passed: list[Change] = [lambda one: complaint_changes.cared_for(one, "Peter Lang", TODAY, passed_on=True)]

    found = complaint(*passed, on(MONDAY, complaint_changes.taken_over), on(FRIDAY, complaint_changes.owner_told))

    assert (found.owner, found.passed_on, found.accepted, found.passed_told) == ("Peter Lang", TODAY, MONDAY, FRIDAY)


def test_the_next_one_it_is_passed_on_to_has_not_taken_it_over() -> None:
    to_peter: Change = lambda one: complaint_changes.cared_for(one, "Peter Lang", TODAY, passed_on=True)  # noqa: E731

    found = complaint(
        to_peter,
        on(TODAY, complaint_changes.taken_over),
        lambda one: complaint_changes.cared_for(one, "Petra Held", MONDAY, passed_on=True),
    )

    assert (found.owner, found.passed_on, found.accepted) == ("Petra Held", MONDAY, None)


@pytest.mark.parametrize("change", [complaint_changes.taken_over, complaint_changes.owner_told])
def test_what_was_not_passed_on_is_taken_over_by_nobody(change: Callable[[Note, date], Note]) -> None:
    assert change(HOTLINE, TODAY) == HOTLINE


def test_at_a_day_that_passes_they_are_told_how_it_stands_with_a_new_day() -> None:
    found = complaint(
        lambda one: complaint_changes.answer_promised(one, TODAY),
        lambda one: complaint_changes.told_how_it_stands(one, MONDAY, FRIDAY),
        lambda one: complaint_changes.told_how_it_stands(one, FRIDAY),
    )

    assert (found.told, found.answer_by) == ((MONDAY, FRIDAY), None)


def test_an_answer_they_do_not_accept_stays_and_what_they_want_is_asked_anew() -> None:
    found = complaint(
        lambda one: complaint_changes.wanted(one, "einen Rückruf"),
        lambda one: complaint_changes.passed_over(one, ComplaintStep.PROMISED),
        lambda one: complaint_changes.passed_over(one, ComplaintStep.APOLOGISED),
        answered(),
        on(MONDAY, complaint_changes.refused),
    )

    given = ComplaintAnswer(text="ruft zurück", on=TODAY, refused=MONDAY, wanted="einen Rückruf")
    assert (found.answers, found.answer, found.answered, found.remedy) == ((given,), None, None, "")
    assert found.passed_over == (ComplaintStep.APOLOGISED,)


def test_whether_an_answer_is_accepted_may_be_said_anew_while_it_holds() -> None:
    found = complaint(answered(), on(TODAY, complaint_changes.content))

    assert found.answer == ComplaintAnswer(text="ruft zurück", on=TODAY, content=TODAY)
    assert found.answered == TODAY


def test_what_they_were_told_before_stays_beside_a_later_answer() -> None:
    assert [one.text for one in complaint(answered("später"), answered("ruft zurück")).answers] == [
        "später", "ruft zurück",
    ]  # fmt: skip


@pytest.mark.parametrize("change", [complaint_changes.content, complaint_changes.refused])
def test_without_an_answer_there_is_nothing_to_accept(change: Callable[[Note, date], Note]) -> None:
    assert change(HOTLINE, TODAY) == HOTLINE


@pytest.mark.parametrize(
    "how",
    [
        (),
        (answered(),),
        (learnt(),),
        (answered(" \n"), learnt()),
        (answered(), learnt(" ")),
        (answered(), learnt(), on(TODAY, complaint_changes.refused)),
    ],
    ids=["bare", "only answered", "only learnt", "empty answer", "empty lesson", "answer not accepted"],
)
def test_without_answer_and_lesson_it_is_not_closed(how: tuple[Change, ...]) -> None:
    assert complaint(*how, on(TODAY, complaint_changes.closed)).settled is None


def test_with_answer_and_lesson_it_is_closed_and_may_be_opened_again() -> None:
    closed = (answered(), learnt(), on(MONDAY, complaint_changes.closed))

    assert complaint(*closed).settled == MONDAY
    assert complaint(*closed, complaint_changes.reopened).settled is None


@pytest.mark.parametrize("step", [ComplaintStep.TOLD, ComplaintStep.ANSWER, ComplaintStep.LEARNT])
def test_answer_lesson_and_word_at_a_day_that_passed_cannot_be_passed_over(step: ComplaintStep) -> None:
    assert complaint_changes.passed_over(HOTLINE, step) == HOTLINE


def test_a_question_is_passed_over_once() -> None:
    over: Change = lambda one: complaint_changes.passed_over(one, ComplaintStep.REMEDY)  # noqa: E731

    assert complaint(over, over).passed_over == (ComplaintStep.REMEDY,)


def test_a_complaint_is_told_to_be_the_same_again_and_one_of_its_own() -> None:
    assert complaint(lambda one: complaint_changes.again(one, number(7))).again_of == number(7)
    assert complaint(lambda one: complaint_changes.again(one, None)).again_of is None


def test_of_what_is_no_complaint_nothing_is_changed() -> None:
    fact = note(1, "140", kind="fact")

    assert complaint_changes.answered(fact, "ruft zurück", TODAY) == fact
    assert complaint_changes.closed(fact, TODAY) == fact
    assert complaint_changes.refused(fact, TODAY) == fact


def test_what_was_written_about_a_complaint_stays_when_it_becomes_something_else() -> None:
    made = complaint_changes.wanted(learnt()(answered()(HOTLINE)), "einen Rückruf")
    written = ("einen Rückruf", "ruft zurück", "Rückruf zusagen")

    assert changes.criticism(made).earlier == written
    turned = changes.of_kind(made, Kind.FACT, parked=False, track=None, author="Jana", code="de")
    assert turned.earlier == written
    assert Note.from_document({**made.as_document(), "kind": "fact"}).earlier == written


def test_a_complaint_is_stored_flat_and_read_again() -> None:
    made = note(
        1, "Hotline", kind="complaint", thanked="2026-11-21", complaint_owner="Peter Lang",
        complaint_told=["2026-11-23"],
        answers=[{"text": "ruft zurück", "on": "2026-11-24", "refused": "2026-11-25"}], passed_over=["remedy"],
    )  # fmt: skip

    assert made.complaint is not None
    assert made.complaint.owner == "Peter Lang"
    assert Note.from_document(made.as_document()) == made


def test_a_deleted_complaint_keeps_no_content() -> None:
    made = answered()(complaint_changes.wanted(HOTLINE, "einen Rückruf"))

    assert made.tombstone().complaint is None
    with pytest.raises(ValueError, match="a deleted note keeps no content"):
        Note.from_document({"id": number(1), "at": START, "deleted": True, "remedy": "einen Rückruf"})


def test_a_complaint_reads_on_an_earlier_day_as_it_stood_then() -> None:
    made = HOTLINE
    for how in (
        on(TODAY, complaint_changes.thanked), on(MONDAY, complaint_changes.apologised),
        lambda one: complaint_changes.told_how_it_stands(one, MONDAY, FRIDAY),
        answered("später", TODAY), on(MONDAY, complaint_changes.refused),
        answered("ruft zurück", MONDAY), on(FRIDAY, complaint_changes.content),
        learnt(), on(FRIDAY, complaint_changes.closed),
    ):  # fmt: skip
        made = how(made)
    held = conversation(made)

    then = as_recorded(held, START + timedelta(hours=1))
    assert then is not None
    assert then.notes[0].complaint == Complaint(thanked=TODAY, answers=(ComplaintAnswer(text="später", on=TODAY),))
    assert as_recorded(held, START + timedelta(days=6, hours=1)) == held
