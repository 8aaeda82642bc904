from datetime import timedelta

from interview_tui.desk.before import preparing
from interview_tui.desk.before.items import About, items
from interview_tui.desk.before.plan import Plan
from interview_tui.desk.before.state import Before
from interview_tui.insight.known import Known, known
from interview_tui.records.words import Status
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, number

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


def much(n: int) -> Known:
    """Return what is known where so many things were told, the n-th with the text n."""
    facts = [note(place, str(place), kind="fact") for place in range(1, n + 1)]
    return known([conversation(*facts, started_at=START - timedelta(days=9), status=Status.DONE)])


def test_as_much_is_shown_as_there_is_room_for_and_all_of_it_on_demand() -> None:
    before = preparing.with_room(Before(WEBER, Plan(known=much(9))), 4)

    assert [one.note.text for one in before.told] == ["9", "8", "7", "6"]
    assert (len(before.items), before.more_told) == (4, 5)
    every = preparing.all_shown(before)
    assert (len(every.items), every.more_told, len(every.told)) == (9, 0, 9)
    assert preparing.all_shown(every) == before


def test_what_is_selected_stays_so_while_more_is_shown_or_read_again() -> None:
    before = preparing.selected(preparing.with_room(Before(WEBER, Plan(known=much(9))), 4), 1)

    assert before.chosen is not None
    assert before.chosen.key == number(8)
    again = preparing.taken_in(before, much(10), (), (), START.date())
    shown = preparing.all_shown(again)
    assert shown.chosen is not None
    assert shown.chosen.key == number(8)


def test_where_what_was_selected_is_no_longer_shown_something_else_is() -> None:
    all_of_them = preparing.all_shown(Before(WEBER, Plan(known=much(9))))
    last = preparing.selected(all_of_them, 8)

    fewer = preparing.all_shown(last)

    assert fewer.chosen is not None
    assert fewer.chosen.key == number(7)


def test_complaints_for_which_there_is_no_place_above_are_among_what_was_told() -> None:
    wrong = [note(n, f"wrong {n}", kind="complaint") for n in range(1, 5)]
    found = known([conversation(*wrong, started_at=START - timedelta(days=9), status=Status.DONE)])

    keys = [(one.about, one.key) for one in items(Plan(known=found))]

    assert keys == [
        *((About.COMPLAINT, number(n)) for n in (1, 2)),
        *((About.TOLD, number(n)) for n in (4, 3)),
    ]
