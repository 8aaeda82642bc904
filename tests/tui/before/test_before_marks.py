from datetime import date, timedelta

import pytest

from interview_tui.desk.before.plan import Plan
from interview_tui.desk.before.state import Before
from interview_tui.insight.known import Known, known
from interview_tui.language.catalogue import Language
from interview_tui.records.words import Coach, Status
from interview_tui.tui.before.marks import marked_line
from interview_tui.tui.before.view import before_lines
from interview_tui.tui.widgets.drawing import Lines
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, number

EN = Language("en")
WEBER = customer(7, "Claudia Weber")
CLOSED = "Are you happy with the export?"


def all_of_it() -> Known:
    """Return what is known from one conversation with something of everything."""
    notes = (
        note(1, "send the sample", kind="promise"),
        note(2, "the fair in May", parked=True, fate="next_time"),
        note(3, "types by hand", kind="fact"),
        note(4, "no import", kind="why", because_of=number(3)),
    )
    return known([conversation(*notes, started_at=START - timedelta(days=9), status=Status.DONE)])


PLAN = Plan(known=all_of_it(), questions=("What next?", CLOSED))


def drawn(plan: Plan, at: int = 0, coach: Coach = Coach.QUIET) -> Lines:
    return before_lines(Before(WEBER, plan, at), EN, date(2026, 11, 21), 80, coach)


def read(lines: Lines) -> str:
    return "\n".join("".join(span.text for span in line).rstrip() for line in lines)


@pytest.mark.parametrize(
    ("at", "text"), enumerate(["! send the sample", "? the fair in May", "fact", "What next?", CLOSED])
)
def test_the_selected_one_is_marked_and_no_other(at: int, text: str) -> None:
    lines = drawn(PLAN, at)
    place = marked_line(lines)

    assert place is not None
    assert read([lines[place]]).startswith(f" ▸ {text}")
    assert read(lines).count("▸") == 1


def test_where_there_is_but_one_nothing_is_marked() -> None:
    assert marked_line(drawn(Plan(questions=("What next?",)))) is None


def test_a_mark_that_somebody_typed_is_not_taken_for_the_selection() -> None:
    assert marked_line(drawn(Plan(guess="▸ x", questions=("▸ ", "▸ y")), at=9)) is None


def test_what_is_to_be_asked_says_that_it_will_be_brought_up() -> None:
    plan = Plan(known=all_of_it(), bring_up=(number(2),))

    assert "To ask this time" in read(drawn(plan))
    assert "will be brought up in the call" in read(drawn(plan))


def test_where_the_call_asks_on_is_told_at_that_why() -> None:
    assert "I ask on here" in read(drawn(Plan(known=all_of_it(), bring_up=(number(3),))))
    assert "ask on here" in read(drawn(Plan(known=all_of_it())))


def test_a_question_that_is_surely_closed_has_another_way_to_ask_beside_it() -> None:
    text = read(drawn(PLAN))

    assert "It can be answered with yes or no." in text
    assert "happy" in text.split("It can be answered with yes or no.")[0]


def test_an_open_question_has_no_remark() -> None:
    assert "└" not in read(drawn(Plan(questions=("What next?",))))


def test_where_the_coach_is_off_no_question_is_judged() -> None:
    assert "yes or no" not in read(drawn(PLAN, coach=Coach.OFF))
