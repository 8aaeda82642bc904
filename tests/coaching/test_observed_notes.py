"""Observations on what was noted, from facts to whys, and how a note is named: kept, broken, and nothing to say."""

import pytest

from interview_tui.coaching.facts import facts
from interview_tui.coaching.feedback import feedback
from interview_tui.coaching.focus import focus
from interview_tui.coaching.needs import needs
from interview_tui.coaching.observation import LONGEST_QUOTED, Verdict, quoted
from interview_tui.coaching.whys import whys
from interview_tui.records.words import Fate, HowKnown, Kind
from tests.support.as_held import held, said
from tests.support.written import note, number

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
