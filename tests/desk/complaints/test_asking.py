"""One question about a complaint after the other: what stands there, what an answer makes of it, what is kept."""

from datetime import timedelta
from pathlib import Path

import pytest

from interview_tui.desk.amending import Amending
from interview_tui.desk.complaints import asking as ask
from interview_tui.desk.complaints.answers import Answered, question, stands, taken
from interview_tui.desk.complaints.asking import Asking
from interview_tui.desk.complaints.keeping import Keeping
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.records import complaint_changes as made
from interview_tui.records.draft import Begun, Draft, Line
from interview_tui.records.note import Note
from interview_tui.records.parts import Complaint
from interview_tui.records.private import InTheirPlace
from interview_tui.records.words import ComplaintStep as Step
from interview_tui.records.words import Status
from interview_tui.store.store import JsonStore
from tests.support.frozen import START, FrozenClock, services_on
from tests.support.written import conversation, note, number

EN = Language("en")
TODAY = START.date()
HOTLINE = note(1, "Hotline", kind="complaint")
SAID = made.all_said(HOTLINE, TODAY)


def begun(one: Note = HOTLINE, me: str = "Jana Reuter", **typed: str) -> Asking:
    return ask.begun(one, TODAY, me, private=True, typed={Step[step]: text for step, text in typed.items()})


def at(step: Step, one: Note = HOTLINE, line: str = "", me: str = "Jana Reuter") -> Asking:
    return ask.typed(ask.put_at(begun(one, me), step), line)


def answered(step: Step, line: str, one: Note = HOTLINE, me: str = "Jana Reuter") -> Complaint:
    """Return the complaint after a typed answer."""
    found = taken(at(step, one, line, me), EN)
    assert isinstance(found, Answered)
    assert found.change is not None
    after = found.change(one).complaint
    assert after is not None
    return after


def refused(step: Step, line: str) -> str:
    found = taken(at(step, line=line), EN)
    assert isinstance(found, str)
    return found


def test_what_is_typed_waits_as_typed_while_another_question_is_looked_at() -> None:
    there = ask.typed(begun(SAID), "a call b")

    assert (there.step, ask.moved(there, 1).step) == (Step.REMEDY, Step.OWNER)
    assert ask.moved(ask.moved(there, 1), -1).line == "a call b"
    assert ask.left(there).begun == {Step.REMEDY: "a call b"}


def test_what_was_left_for_later_is_not_asked_again_in_this_sitting() -> None:
    there = ask.moved(begun(SAID), 1)
    owned = made.cared_for(SAID, "Jana Reuter", TODAY, passed_on=False)

    assert ask.went_on(there, owned).step is Step.PROMISED


def test_an_answer_they_do_not_accept_leads_back_to_what_they_want_though_that_was_left_for_later() -> None:
    there = at(Step.CONTENT, made.answered(HOTLINE, "we call", TODAY))
    left = there._replace(later=frozenset({Step.THANKED, Step.APOLOGISED, Step.TAKEN_ON, Step.REMEDY}))

    assert ask.went_on(left, made.refused(left.note, TODAY)).step is Step.REMEDY


def test_at_its_ends_there_is_nothing_to_move_to() -> None:
    assert ask.moved(begun(), -1) == begun()
    assert ask.moved(at(Step.LEARNT), 1) == at(Step.LEARNT)


def test_with_a_promised_day_that_lies_ahead_nothing_more_is_asked_now() -> None:
    promised = made.answer_promised(SAID, TODAY + timedelta(days=3))

    assert ask.went_on(at(Step.PROMISED, SAID), promised).step is None


def test_an_answer_begun_before_stands_in_the_line_and_so_does_what_was_learnt_so_far() -> None:
    assert begun(SAID, REMEDY="a call").line == "a call"
    assert at(Step.LEARNT, made.learnt(HOTLINE, "call backs"), "").begun == {}
    assert ask.put_at(begun(made.learnt(HOTLINE, "call backs")), Step.ANSWER).line == ""
    assert begun(made.answered(made.learnt(HOTLINE, "call backs"), "x", TODAY)).step is Step.CONTENT
    there = made.content(made.answered(made.learnt(HOTLINE, "call backs"), "x", TODAY), TODAY)
    assert (begun(there).step, begun(there).line) == (Step.LEARNT, "call backs")


def test_nothing_typed_leaves_what_may_be_left_and_is_told_where_it_may_not() -> None:
    assert taken(at(Step.REMEDY), EN) == Answered()
    assert refused(Step.ANSWER, " ") == "What they were told is needed; Esc leaves it for later."
    assert refused(Step.LEARNT, "").startswith("Say in a few words what was learnt")
    assert refused(Step.PROMISED, "").startswith("A day is needed")
    assert "I do not understand this date" in refused(Step.PROMISED, "soonish")


def test_who_takes_care_is_me_or_somebody_to_whom_it_is_passed_on() -> None:
    mine, theirs = answered(Step.OWNER, ""), answered(Step.OWNER, "Peter Lang")

    assert (mine.owner, mine.passed_on) == ("Jana Reuter", None)
    assert answered(Step.OWNER, "jana reuter").passed_on is None
    assert (theirs.owner, theirs.passed_on) == ("Peter Lang", TODAY)


def test_where_nobody_knows_what_i_am_called_that_it_is_me_is_no_name() -> None:
    found = answered(Step.OWNER, "", me="")

    assert (found.owner, found.passed_over) == (None, (Step.OWNER,))


def test_word_at_a_day_that_passed_takes_the_new_day_or_none() -> None:
    late = made.answer_promised(HOTLINE, TODAY - timedelta(days=1))

    assert answered(Step.TOLD, "", late) == Complaint(told=(TODAY,))
    assert answered(Step.TOLD, "tomorrow", late).answer_by == TODAY + timedelta(days=1)
    assert isinstance(taken(at(Step.TOLD, late, "soonish"), EN), str)


def test_what_was_learnt_without_an_answer_is_kept_and_closes_nothing() -> None:
    found = answered(Step.LEARNT, "call backs")

    assert (found.learnt, found.settled) == ("call backs", None)
    assert answered(Step.LEARNT, "call backs", made.answered(HOTLINE, "he calls", TODAY)).settled == TODAY


def test_the_line_in_their_place_is_private_and_nowhere_in_the_note() -> None:
    found = taken(at(Step.IN_THEIR_PLACE, line="be cross"), EN)

    assert isinstance(found, Answered)
    assert found.private == "be cross"
    assert found.change is not None
    assert "cross" not in str(found.change(HOTLINE).as_document())


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("step", Step)
def test_every_question_is_asked_in_a_sentence_of_its_own(step: Step, code: str) -> None:
    passed = made.answer_promised(made.cared_for(HOTLINE, "Peter Lang", TODAY, passed_on=True), TODAY)

    told = question(at(step, passed), Language(code))

    assert told
    assert "{" not in told


def test_how_it_stands_is_told_in_a_sentence() -> None:
    promised = made.answer_promised(HOTLINE, TODAY + timedelta(days=6))
    closed = made.closed(made.learnt(made.answered(HOTLINE, "x", TODAY), "y"), TODAY)

    assert [stands(one, TODAY, EN) for one in (HOTLINE, promised, closed)] == [
        "Next: thank them", "An answer is promised by Fri 27 Nov", "Closed, with what was learnt",
    ]  # fmt: skip


# what is kept


@pytest.fixture
def kept(store: JsonStore) -> JsonStore:
    opened = store.begin(conversation(HOTLINE, status=Status.DONE, ended_at=START, by=store.id))
    opened.save(opened.conversation)
    opened.close()
    return store


def keeping(store: JsonStore, clock: FrozenClock, home: Path) -> Keeping:
    return Keeping(services_on(store, clock), Amending(store, number(900)), HOTLINE.id)


def test_half_an_answer_is_kept_and_there_the_next_time_and_goes_with_the_answer(
    kept: JsonStore, clock: FrozenClock, home: Path
) -> None:
    first = keeping(kept, clock, home)
    assert first.keep_begun({Step.REMEDY: "a call b"}) is None
    first.close()

    then = keeping(kept, clock, home)
    assert then.begun() == {Step.REMEDY: "a call b"}
    assert then.keep_begun({}) is None
    then.close()
    assert kept.read_draft(number(900)) is None


def test_half_an_answer_lies_beside_what_else_was_being_typed(kept: JsonStore, clock: FrozenClock, home: Path) -> None:
    other = Begun(about="fate", note=number(7), text="half")
    left = Draft(id=number(900), alive_at=START, line=Line(text="an addition"), begun=(other,))
    opened = kept.open(number(900))
    opened.save_draft(left)
    opened.close()

    there = keeping(kept, clock, home)
    there.keep_begun({Step.REMEDY: "a call b"})
    there.close()

    found = kept.read_draft(number(900))
    assert found is not None
    assert found.line.text == "an addition"
    assert found.begun == (other, Begun(about="complaint-remedy", note=HOTLINE.id, text="a call b"))


def test_each_answer_is_on_disk_and_the_private_line_is_apart(kept: JsonStore, clock: FrozenClock, home: Path) -> None:
    there = keeping(kept, clock, home)
    assert there.author() == "Jana Reuter"
    assert there.change(lambda one: made.thanked(one, TODAY)) is None
    assert there.keep_private("be cross") is None
    assert there.keep_private("be very cross") is None
    there.close()

    assert kept.read(number(900)).notes[0].complaint == Complaint(thanked=TODAY)
    assert kept.read_private(number(900)).in_their_place == (InTheirPlace(note=HOTLINE.id, text="be very cross"),)
