from datetime import timedelta

from interview_tui.desk.before.items import About, items
from interview_tui.desk.before.plan import Plan
from interview_tui.insight.known import Known, known
from interview_tui.records.words import Status
from tests.support.frozen import START
from tests.support.written import conversation, note, number

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


def test_what_can_be_selected_comes_in_the_order_of_the_screen() -> None:
    assert [(one.about, one.key) for one in items(PLAN)] == [
        (About.PROMISE, number(1)),
        (About.TO_ASK, number(2)),
        (About.TOLD, number(3)),
        (About.QUESTION, "What next?"),
        (About.QUESTION, CLOSED),
    ]


def test_a_plan_asks_on_from_the_end_of_the_whys_and_from_what_is_to_be_asked() -> None:
    plan = Plan(known=all_of_it(), bring_up=(number(1), number(2), number(3)))

    assert [one.text for one in plan.ask_on] == ["the fair in May", "no import"]
