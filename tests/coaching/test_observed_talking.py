"""Observations on my questions, on who spoke and on what I learnt: kept, broken, and nothing to say."""

import pytest

from interview_tui.coaching.learning import learning
from interview_tui.coaching.listening import listening
from interview_tui.coaching.observation import Verdict
from interview_tui.coaching.open_questions import open_questions
from interview_tui.guide.model import Section
from interview_tui.questions.judging import form_of
from interview_tui.records.words import Rule
from interview_tui.talktime.live import Change, Talk
from tests.support.as_held import GUIDE, held, said, talk, verdict
from tests.support.written import note

ME, THEM, NOBODY = Talk.STAFF, Talk.CUSTOMER, Talk.SILENCE


# rule 2: the form of my own questions

OPEN = "What takes the most out of you in a normal week?"
CLOSED = "Are you happy with the export?"


def test_a_question_that_is_surely_closed_is_worth_a_look_and_can_be_asked_otherwise() -> None:
    found = open_questions(held(questions=(OPEN, CLOSED)))

    assert found is not None
    assert (found.rule, found.verdict, found.typed) == (Rule.OPEN_QUESTIONS, Verdict.LOOK, (CLOSED,))
    assert f"More open: “{form_of(CLOSED, 'en').rewrite}”" in said(found)


def test_a_narrow_question_without_another_way_to_ask_is_told_alone() -> None:
    found = open_questions(held(questions=("You surely know our hotline?",)))

    assert said(found) == "“You surely know our hotline?” leaves little room to elaborate."


def test_an_open_question_was_a_good_one() -> None:
    found = open_questions(held(questions=(OPEN,)))

    assert found is not None
    assert (found.verdict, found.typed, found.figures) == (Verdict.WELL, (OPEN,), ())


def test_below_five_questions_no_number_is_told() -> None:
    found = open_questions(held(questions=(OPEN, "Why is that?", "How did it begin?", "What happened then?")))

    assert not any(character.isdigit() for character in said(found))


def test_from_five_questions_on_their_number_is_told() -> None:
    others = ("Why is that?", "How did it begin?", "What happened then?", "When was that?")

    found = open_questions(held(questions=(OPEN, *others)))

    assert found is not None
    assert found.figures == (("open", 4.0), ("questions", 5.0))
    assert "4 of my 5" in said(found)


def test_short_questions_for_facts_are_neither_praised_nor_blamed() -> None:
    assert open_questions(held(questions=("When was that?", "How many are there?"))) is None


def test_without_questions_of_my_own_nothing_is_said_about_them() -> None:
    assert open_questions(held(note(1, "Haben Sie Zeit?"))) is None


# rule 3: the talk share

THREE_OF_FOUR = talk((ME, 30), (THEM, 300), (ME, 70))
MOSTLY_THEM = talk((ME, 30), (THEM, 570))


def test_where_the_customer_spoke_enough_that_went_well() -> None:
    found = listening(held(**MOSTLY_THEM))

    assert found is not None
    assert (found.verdict, found.figures) == (Verdict.WELL, (("customer_share", 0.95),))


def test_a_long_turn_of_mine_is_named_with_its_time() -> None:
    found = listening(held(**THREE_OF_FOUR))

    assert found is not None
    assert (found.verdict, found.times_s) == (Verdict.LOOK, (330.0,))
    assert found.figures == (("customer_share", 0.75), ("longest_monologue_s", 70.0))
    assert "From 14:05 on I spoke for 1:10" in said(found)


def test_where_no_turn_was_long_a_pause_is_the_way_to_go() -> None:
    found = listening(held(**talk(*((ME, 40), (THEM, 40)) * 3)))

    assert found is not None
    assert (found.verdict, found.times_s) == (Verdict.LOOK, ())
    assert "80%" in said(found)


@pytest.mark.parametrize("customer_s", [239, 240, 241])
def test_of_just_the_target_as_the_page_shows_it_there_is_nothing_to_say(customer_s: float) -> None:
    assert listening(held(**talk((ME, 60), (THEM, customer_s)))) is None


def test_one_per_cent_below_the_target_is_worth_a_look() -> None:
    assert verdict(listening(held(**talk((ME, 63), (THEM, 237))))) is Verdict.LOOK


@pytest.mark.parametrize(
    "kept",
    [{}, talk((NOBODY, 600)), talk((THEM, 119)), talk((ME, 119), (NOBODY, 600))],
    ids=["not kept", "only silence", "too short", "too little"],
)
def test_where_talk_time_tells_too_little_there_is_no_word(kept: dict[str, object]) -> None:
    assert listening(held(**kept)) is None


@pytest.mark.parametrize(("loud", "expected"), [(False, Verdict.WELL), (True, None)])
def test_what_was_heard_is_judged_only_where_the_room_was_not_loud(loud: bool, expected: Verdict | None) -> None:
    segments = [{"speaker": "customer", "start_s": 0, "end_s": 290}, {"speaker": "staff", "start_s": 290, "end_s": 300}]
    heard = {"start_s": 0, "end_s": 300, "uncertain": loud, "segments": segments}

    assert verdict(listening(held(listened=(heard,), until_s=300))) is expected


def section(target: float | None) -> Section:
    return GUIDE.sections[0].changed(id=f"s{target}".replace(".", "-").lower(), target=target)


def test_a_guide_may_ask_for_less() -> None:
    guide = GUIDE.changed(sections=(section(0.7).changed(id="one"),))

    assert verdict(listening(held(guide=guide, **THREE_OF_FOUR))) is Verdict.WELL


def test_where_no_section_of_the_guide_has_a_target_there_is_no_word() -> None:
    guide = GUIDE.changed(sections=(section(None).changed(id="one"),))

    assert listening(held(guide=guide, **THREE_OF_FOUR)) is None


def test_a_corrected_turn_counts_for_the_customer() -> None:
    corrected = (Change(0, THEM), Change(200, THEM), Change(330, THEM, pressed=ME))

    assert verdict(listening(held(changes=corrected, until_s=400))) is Verdict.WELL


# rule 4: learning

OFFER = "Can I show you our new portal?"


@pytest.mark.parametrize("became", ["confirmed", "refuted"])
def test_a_guess_that_became_knowledge_went_well_either_way(became: str) -> None:
    found = learning(held(guess="she is looking around", guess_became=became))

    assert verdict(found) is Verdict.WELL
    assert "she is looking around" in said(found)
    assert became in said(found)


@pytest.mark.parametrize("became", ["", "open"])
def test_a_guess_nobody_asked_about_is_a_question_for_the_next_time(became: str) -> None:
    assert verdict(learning(held(guess="x", guess_became=became))) is Verdict.LOOK


def test_what_was_new_to_me_went_well() -> None:
    assert verdict(learning(held(learnt="the board waits for it"))) is Verdict.WELL


def test_an_offer_among_my_questions_is_worth_a_look() -> None:
    found = learning(held(questions=(OPEN, OFFER), guess="x", guess_became="confirmed"))

    assert found is not None
    assert (found.verdict, found.typed) == (Verdict.LOOK, (OFFER,))


def test_without_a_guess_and_an_answer_nothing_is_said_about_learning() -> None:
    assert learning(held(note(1, "we sell"), questions=(OPEN,))) is None
