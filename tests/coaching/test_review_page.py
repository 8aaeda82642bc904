from hypothesis import given
from hypothesis import strategies as st

from interview_tui.coaching.observation import Verdict
from interview_tui.coaching.page import MOST_WELL, ReviewPage, observed, review_page
from interview_tui.records.words import Fate, Kind, Rule
from interview_tui.talktime.live import Talk
from tests.support.as_held import held, talk
from tests.support.written import note, number

EVERYTHING = held(
    note(1, "types by hand", kind="fact"),
    note(2, "the board waits", kind="why", because_of=number(1)),
    note(3, "the bank asks", kind="why", because_of=number(2)),
    note(4, "needs a new dashboard", kind="need"),
    note(5, "nobody answers", kind="criticism"),
    note(6, "the fair", parked=True),
    open_slots={number(1): ("when",)},
    thanked=(number(5),),
    guess="looks around",
    questions=("What takes most effort?",),
    **talk((Talk.STAFF, 60), (Talk.CUSTOMER, 500)),
)


def test_of_every_rule_there_is_at_most_one_observation_and_of_the_first_none() -> None:
    rules = [one.rule for one in observed(EVERYTHING)]

    assert sorted(rules) == sorted(set(Rule) - {Rule.AUTHENTIC})


def test_the_page_says_at_most_two_things_that_went_well_and_one_worth_a_look() -> None:
    page = review_page(EVERYTHING)

    assert [one.verdict for one in page.well] == [Verdict.WELL] * MOST_WELL
    assert page.look is not None
    assert page.look.verdict is Verdict.LOOK


def test_of_a_conversation_where_nothing_was_kept_nothing_is_said() -> None:
    assert review_page(held()) == ReviewPage()


NOTES = st.lists(st.tuples(st.sampled_from([None, *Kind]), st.booleans(), st.sampled_from([None, *Fate])), max_size=6)


@given(NOTES, st.lists(st.tuples(st.sampled_from(Talk), st.floats(0, 300)), max_size=5), st.booleans())
def test_every_observation_rests_on_something(
    notes: list[tuple[Kind | None, bool, Fate | None]], turns: list[tuple[Talk, float]], guess: bool
) -> None:
    written = [note(n, f"x{n}", kind=kind, parked=parked, fate=fate) for n, (kind, parked, fate) in enumerate(notes, 1)]
    one = held(*written, guess="x" if guess else "", **talk(*turns))

    ids = {each.id for each in written}
    for found in observed(one):
        assert found.notes or found.figures or found.typed
        assert set(found.notes) <= ids
