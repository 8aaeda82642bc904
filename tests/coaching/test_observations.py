"""Each observation, with conversations that keep its rule, that break it, and that say nothing about it."""

import pytest

from interview_tui.coaching.facts import facts
from interview_tui.coaching.feedback import feedback
from interview_tui.coaching.focus import focus
from interview_tui.coaching.learning import learning
from interview_tui.coaching.listening import listening
from interview_tui.coaching.needs import needs
from interview_tui.coaching.observation import LONGEST_QUOTED, Observation, Verdict, quoted
from interview_tui.coaching.open_questions import open_questions
from interview_tui.coaching.whys import whys
from interview_tui.guide.model import Section
from interview_tui.language.catalogue import Language
from interview_tui.questions.judging import form_of
from interview_tui.records.words import Fate, HowKnown, Kind, Rule
from interview_tui.talktime.live import Change, Talk
from tests.support.as_held import GUIDE, held, talk
from tests.support.written import note, number

ME, THEM, NOBODY = Talk.STAFF, Talk.CUSTOMER, Talk.SILENCE


def verdict(found: Observation | None) -> Verdict | None:
    return found.verdict if found else None


def said(found: Observation | None, code: str = "en") -> str:
    assert found is not None
    return found.message.told(Language("de" if code == "de" else "en"))


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


# rule 5: facts


def test_a_fact_with_something_open_is_worth_a_look() -> None:
    fact = note(1, "many orders", kind="fact")

    found = facts(held(fact, note(2, "140 a day", kind="fact"), open_slots={number(1): ("how_much",)}))

    assert found is not None
    assert (found.verdict, found.notes) == (Verdict.LOOK, (number(1),))
    assert "%" not in said(found)


@pytest.mark.parametrize("known", [HowKnown.SEEN, HowKnown.DOCUMENT])
def test_a_fact_known_first_hand_went_well(known: HowKnown) -> None:
    found = facts(held(note(1, "140 a day", kind="fact"), note(2, "on paper", kind="fact", how_known=known)))

    assert found is not None
    assert (found.verdict, found.notes) == (Verdict.WELL, (number(2),))


def test_a_fact_with_nothing_open_went_well() -> None:
    found = facts(held(note(1, "140 a day", kind="fact", how_known="told")))

    assert found is not None
    assert (found.verdict, found.notes) == (Verdict.WELL, (number(1),))


@pytest.mark.parametrize("fields", [{"kind": "need"}, {"kind": "fact", "parked": True}, {}])
def test_without_a_fact_nothing_is_said_about_facts(fields: dict[str, object]) -> None:
    assert facts(held(note(1, "many", **fields), open_slots={number(1): ("when",)})) is None


# rule 6: focus


def test_a_parked_matter_without_a_place_is_worth_a_look() -> None:
    found = focus(held(note(1, "the fair", parked=True), note(2, "the hall", parked=True, fate="dropped")))

    assert found is not None
    assert (found.verdict, found.notes) == (Verdict.LOOK, (number(1),))


@pytest.mark.parametrize("fate", Fate)
def test_parked_matters_that_found_their_place_went_well(fate: Fate) -> None:
    found = focus(held(note(1, "the fair", parked=True, fate=fate)))

    assert found is not None
    assert (found.verdict, found.notes) == (Verdict.WELL, (number(1),))


def test_where_nothing_was_parked_nothing_is_said_about_it() -> None:
    assert focus(held(note(1, "the fair"))) is None


# rule 7: needs

NEED = note(1, "wants to be home at 6", kind="need")


@pytest.mark.parametrize("quote", [note(0, "a nightmare", kind="quote"), note(2, "a nightmare", kind="quote")])
def test_a_need_with_their_own_words_beside_it_went_well(quote: object) -> None:
    notes = sorted((NEED, quote), key=lambda one: one.id)  # type: ignore[attr-defined,union-attr]

    found = needs(held(*notes))

    assert found is not None
    assert (found.verdict, set(found.notes)) == (Verdict.WELL, {one.id for one in notes})


def test_their_own_words_may_stand_in_the_need_itself() -> None:
    found = needs(held(NEED.changed(text="home at 6: “I never see my kids”")))

    assert found is not None
    assert (found.verdict, found.notes) == (Verdict.WELL, (number(1),))


def test_their_own_words_elsewhere_do_not_stand_beside_it() -> None:
    assert needs(held(NEED, note(2, "x", kind="fact"), note(3, "a nightmare", kind="quote"))) is None


def test_a_need_that_names_a_product_asks_what_for() -> None:
    found = needs(held(note(1, "needs a new dashboard", kind="need"), note(2, "a nightmare", kind="quote")))

    assert found is not None
    assert (found.verdict, found.notes) == (Verdict.LOOK, (number(1),))


def test_a_why_under_the_product_answers_that() -> None:
    product = note(1, "needs a new dashboard", kind="need")

    assert needs(held(product, note(2, "the board asks", kind="why", because_of=number(1)))) is None


def test_a_product_in_anything_but_a_need_is_no_matter() -> None:
    assert needs(held(note(1, "needs a new dashboard", kind="fact"))) is None


@pytest.mark.parametrize("parked", [NEED.changed(parked=True, text="a new tool"), note(1, "a tool")])
def test_without_a_need_nothing_is_said_about_needs(parked: object) -> None:
    assert needs(held(parked, note(2, "x", kind="quote"))) is None  # type: ignore[arg-type]


# rule 8: feedback

CRITICISM = note(1, "nobody answers", kind="criticism")


def test_a_thank_you_that_was_said_went_well() -> None:
    found = feedback(held(CRITICISM, thanked=(number(1),)))

    assert found is not None
    assert (found.verdict, found.notes) == (Verdict.WELL, (number(1),))


def test_several_are_not_counted() -> None:
    more = note(2, "too late", kind="complaint")

    found = feedback(held(CRITICISM, more, thanked=(number(1), number(2))))

    assert found is not None
    assert found.notes == (number(2),)
    assert "2" not in said(found)


@pytest.mark.parametrize("thanked", [(), (number(9),)])
def test_where_the_mark_is_missing_there_is_no_word(thanked: tuple[str, ...]) -> None:
    assert feedback(held(CRITICISM, thanked=thanked)) is None


# rule 9: why

CHAIN = (
    note(1, "types by hand", kind="fact"),
    note(2, "the board waits", kind="why", because_of=number(1)),
    note(3, "the bank asks", kind="why", because_of=number(2)),
)


def test_whys_that_led_on_went_well_and_tell_where_they_stopped() -> None:
    found = whys(held(*CHAIN, note(4, "wants help", kind="need")))

    assert found is not None
    assert (found.verdict, found.notes) == (Verdict.WELL, (number(1), number(2), number(3)))
    assert "“types by hand” led to “the bank asks”" in said(found)


def test_one_why_is_neither_praised_nor_blamed() -> None:
    assert whys(held(*CHAIN[:2], CRITICISM.changed(id=number(4)))) is None


def test_two_whys_side_by_side_are_not_deep() -> None:
    beside = note(3, "no time", kind="why", because_of=number(1))

    assert whys(held(*CHAIN[:2], beside)) is None


def test_a_solution_kept_for_later_went_well() -> None:
    found = whys(held(note(1, "build an import", kind="solution"), note(2, "wants help", kind="need")))

    assert found is not None
    assert (found.verdict, found.notes) == (Verdict.WELL, (number(1),))


@pytest.mark.parametrize("kind", [Kind.NEED, Kind.CRITICISM, Kind.COMPLAINT])
def test_where_no_why_was_asked_one_can_be_asked_the_next_time(kind: Kind) -> None:
    found = whys(held(note(1, "x", kind="fact"), note(2, "wants help", kind=kind)))

    assert found is not None
    assert (found.verdict, found.notes) == (Verdict.LOOK, (number(2),))


def test_where_whys_went_on_from_an_earlier_conversation_nothing_is_missing() -> None:
    above = {"conversation": number(800), "note": number(801), "at": CRITICISM.at, "text": "x"}

    assert whys(held(note(1, "y", kind="why", because_of=number(801), asks_on=above), CRITICISM)) is None


@pytest.mark.parametrize("kind", [None, Kind.FACT, Kind.PRAISE, Kind.PROMISE, Kind.PERSONAL])
def test_where_nothing_calls_for_a_why_nothing_is_said_about_it(kind: Kind | None) -> None:
    assert whys(held(note(1, "x", kind=kind))) is None


# how a note is named


@pytest.mark.parametrize(
    ("text", "named"),
    [("short", "short"), ("one\ntwo", "one"), (" x ", "x"), ("w" * 80, "w" * 59 + " …"), ("", "")],
)
def test_a_note_is_named_by_its_first_line(text: str, named: str) -> None:
    assert quoted(note(1, text)) == named


def test_a_long_note_is_cut_between_words() -> None:
    named = quoted(note(1, "wort " * 40))

    assert named.endswith("wort …")
    assert len(named) <= LONGEST_QUOTED + 1
