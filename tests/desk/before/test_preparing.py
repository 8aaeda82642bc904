from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.desk.before import preparing
from interview_tui.desk.before.items import About
from interview_tui.desk.before.plan import Plan
from interview_tui.desk.before.state import Before
from interview_tui.desk.call.own_questions import LONGEST_QUESTION, MOST_QUESTIONS
from interview_tui.desk.starting import guide_for
from interview_tui.guide.loader import library_folder, load_guides
from interview_tui.insight.known import Known, known
from interview_tui.insight.occasion import holding
from interview_tui.insight.offers import Offer
from interview_tui.language.catalogue import Language
from interview_tui.language.message import Message
from interview_tui.records.words import Channel, Occasion, Status
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, number

TODAY = date(2026, 11, 21)
WEBER = customer(7, "Claudia Weber")
GUIDES = tuple(load_guides([library_folder()]).guides.values())
USUAL = next(one for one in GUIDES if one.id == "check-in")
BEGUN = preparing.begun(WEBER, USUAL)


def held() -> Known:
    """Return what is known from one conversation: a promise, a matter to ask, something told."""
    notes = (
        note(1, "send the sample", kind="promise"),
        note(2, "the fair in May", parked=True, fate="next_time"),
        note(3, "types by hand", kind="fact"),
    )
    return known([conversation(*notes, started_at=START - timedelta(days=9), status=Status.DONE)])


def complained() -> Known:
    """Return what is known where a complaint is open."""
    wrong = note(1, "wrong bags", kind="complaint")
    return known([conversation(wrong, started_at=START - timedelta(days=9), status=Status.DONE)])


def read(before: Before, found: Known) -> Before:
    """Take in what is known of the customer."""
    return preparing.taken_in(before, found, (), GUIDES, TODAY)


def guide_of(before: Before) -> str | None:
    return before.plan.guide and before.plan.guide.id


# what was read


def test_what_is_known_can_be_selected_once_it_was_read() -> None:
    assert BEGUN.items == []
    assert [one.about for one in read(BEGUN, held()).items] == [About.PROMISE, About.TO_ASK, About.TOLD]


def test_what_was_to_be_asked_this_time_is_brought_up() -> None:
    assert read(BEGUN, held()).plan.bring_up == (number(2),)


def test_what_is_not_to_be_asked_after_all_stays_so_when_the_store_is_read_again() -> None:
    before = preparing.brought_up(preparing.selected(read(BEGUN, held()), 1))

    assert read(before, held()).plan.bring_up == ()


def test_what_was_brought_up_before_the_store_answered_stays_brought_up() -> None:
    early = Before(WEBER, Plan(bring_up=(number(9),)))

    assert read(early, held()).plan.bring_up == (number(9), number(2))


def test_the_selection_stays_on_the_page_where_less_is_known_than_before() -> None:
    last = preparing.selected(preparing.selected(read(BEGUN, held()), 1), 1)

    assert (last.at, read(last, Known()).at) == (2, 0)


def test_what_could_not_be_read_is_told() -> None:
    why = Message("it is damaged")

    before = preparing.taken_in(BEGUN, Known(), (why,), GUIDES, TODAY)

    assert before.faults == (why,)


# the guide


def test_the_guide_that_fits_the_occasion_is_taken() -> None:
    assert (guide_of(BEGUN), guide_of(read(BEGUN, complained()))) == ("check-in", "complaint")


def test_a_guide_chosen_by_hand_stays_whatever_fits() -> None:
    chosen = preparing.guide_chosen(BEGUN, Offer(USUAL))

    before = read(chosen, complained())

    assert guide_of(before) == "check-in"
    assert Occasion.OPEN_COMPLAINT in holding(before.reasons)


def test_a_guide_whose_measure_had_better_wait_is_taken_once_that_was_said() -> None:
    before = read(BEGUN, complained())
    offered = preparing.offers_of(before, GUIDES, TODAY)
    waiting, other = (one for one in offered if one.waits is not None and one.guide.measure in ("fit", "effort"))

    said = preparing.guide_chosen(before, waiting)
    elsewhere = preparing.guide_chosen(said, other)
    taken = preparing.guide_chosen(said, waiting)

    assert [guide_of(one) for one in (said, elsewhere)] == [guide_of(before)] * 2
    assert (guide_of(taken), taken.plan.all_the_same) == (waiting.guide.id, True)
    assert guide_for(taken.plan, TODAY) == waiting.guide
    told = preparing.chosen_told(said, waiting, offered, "Why.", "en")
    assert told is not None
    assert told.told(Language("en")) == (
        "Why. Better now: “A complaint, seen through”. Chosen once more, it is asked all the same."
    )
    alone = preparing.chosen_told(said, waiting, (), "Why.", "en")
    assert alone is not None
    assert alone.told(Language("en")) == "Why. Chosen once more, it is asked all the same."
    assert preparing.chosen_told(taken, waiting, offered, "Why.", "en") is None


def test_where_there_is_no_guide_at_all_the_call_begins_without_one() -> None:
    assert guide_of(preparing.weighed(preparing.begun(WEBER, None), (), TODAY)) is None


def test_another_guide_fits_once_the_day_of_the_first_deal_is_known() -> None:
    settled = known([conversation(started_at=START - timedelta(days=20), status=Status.DONE)])
    before = read(BEGUN, settled)
    dealt = WEBER.changed(first_deal=date(2023, 11, 24))

    changed = preparing.customer_changed(before, dealt, GUIDES, TODAY)

    assert Occasion.ANNIVERSARY not in holding(before.reasons)
    assert Occasion.ANNIVERSARY in holding(changed.reasons)
    assert changed.customer is changed.plan.customer is dealt


def test_a_customer_that_could_not_be_kept_is_told_and_stays_as_it_was() -> None:
    before = preparing.not_kept(BEGUN, Message("the disk is full"))

    assert (before.customer, before.faults) == (WEBER, (Message("the disk is full"),))


# what is selected, and brought up


def test_nothing_is_selected_above_the_first_and_below_the_last() -> None:
    before = read(BEGUN, held())
    last = preparing.selected(preparing.selected(before, 1), 1)

    assert preparing.selected(before, -1) is before
    assert preparing.selected(last, 1) is last


def test_what_is_selected_is_brought_up_and_once_more_not_after_all() -> None:
    before = read(BEGUN, held())

    once = preparing.brought_up(before)

    assert once.plan.bring_up == (number(2), number(1))
    assert preparing.brought_up(once).plan == before.plan


def test_where_nothing_is_selected_nothing_is_brought_up_or_taken_out() -> None:
    assert preparing.brought_up(BEGUN) is BEGUN
    assert preparing.question_removed(BEGUN) is BEGUN


# what is written down


def test_a_guess_is_written_down_without_the_blanks_around_it() -> None:
    assert preparing.guessed(BEGUN, " she wants less ").plan.guess == "she wants less"


def test_a_question_of_my_own_can_be_taken_out_again() -> None:
    before = preparing.question_written(BEGUN, " What\tnext? ")

    assert before.plan.questions == ("What next?",)
    assert preparing.question_removed(before).plan.questions == ()


@pytest.mark.parametrize("typed", ["", "  ", "What next?", " What next?"])
def test_a_question_that_says_nothing_new_changes_nothing(typed: str) -> None:
    before = preparing.question_written(BEGUN, "What next?")

    assert preparing.question_written(before, typed) is before


def test_a_question_too_long_is_refused() -> None:
    assert preparing.question_fault(BEGUN, "x" * LONGEST_QUESTION) is None
    assert preparing.question_fault(BEGUN, "x" * (LONGEST_QUESTION + 1)) is not None


def test_more_questions_than_a_section_holds_are_refused() -> None:
    full = Before(WEBER, Plan(questions=tuple(f"What about {n}?" for n in range(MOST_QUESTIONS))))

    assert preparing.question_fault(full, "What next?") is not None


def test_where_one_talks_is_chosen() -> None:
    assert preparing.channel_chosen(BEGUN, Channel.VIDEO).plan.channel is Channel.VIDEO


Step = Callable[[Before], Before]
STEPS: list[Step] = [
    *(partial(preparing.selected, step=step) for step in (-2, -1, 1, 2)),
    *(partial(preparing.question_written, typed=text) for text in ("What?", "How?", "")),
    *(partial(read, found=found) for found in (held(), complained(), Known())),
    preparing.brought_up,
    preparing.question_removed,
]


@given(st.lists(st.sampled_from(STEPS), max_size=12))
def test_whatever_is_pressed_the_selection_is_on_something_where_there_is_anything(steps: list[Step]) -> None:
    before = BEGUN
    for step in steps:
        before = step(before)

    assert (before.chosen is not None) == bool(before.items)
    assert before.customer is before.plan.customer


def test_a_new_customer_is_kept_with_the_first_change_of_them() -> None:
    new = preparing.begun(WEBER, USUAL, is_new=True)

    assert new.plan.is_new
    assert not preparing.customer_changed(new, WEBER.changed(address="du"), GUIDES, TODAY).plan.is_new
