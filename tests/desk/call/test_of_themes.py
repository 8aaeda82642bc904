"""Questions about themes in a call: behind what is asked openly, each with its theme; asked, or passed over."""

import pytest

from interview_tui.desk.call import moving, writing
from interview_tui.desk.call.of_themes import with_themes
from interview_tui.desk.call.own_questions import with_own
from interview_tui.desk.call.state import Call
from interview_tui.guide.model import MOST_SECTIONS
from interview_tui.insight.theme_asked import to_be_asked
from interview_tui.insight.to_be_asked import ToBeAsked
from interview_tui.records.theme import Theme
from interview_tui.records.theme_cue import cue_of
from tests.support.at_the_phone import AT, GUIDE, call_with
from tests.support.hostile import CORPUS, Hostile, stray
from tests.support.making import CUSTOMER, numbered

CLOSING = ToBeAsked(numbered(50), "How long does the closing take?", "Monthly closing")
ORDERS = ToBeAsked(numbered(51), "[b]How[/b] do orders come in?", "Orders")


def test_without_any_the_guide_stays_as_it_is() -> None:
    assert with_themes(GUIDE, ()) is GUIDE
    assert with_themes(None, ()) is None


def test_they_come_behind_what_belongs_to_a_track_and_name_their_theme() -> None:
    farewell = GUIDE.sections[0].changed(id="farewell", track=None, cues=(GUIDE.steps[0].cue.changed(id="bye"),))
    guide = with_themes(GUIDE.changed(sections=(*GUIDE.sections, farewell)), (CLOSING, ORDERS))

    assert guide is not None
    assert [section.id for section in guide.sections][-3:] == [cue_of(CLOSING.id), cue_of(ORDERS.id), "farewell"]
    assert guide.sections[-2].title.in_language("de") == "Thema „Orders“"
    assert guide.steps[-2].cue.ask.in_language("en") == ORDERS.text


def test_one_that_comes_later_stands_behind_the_first_and_none_twice() -> None:
    first = with_themes(GUIDE, (CLOSING,))
    guide = with_themes(first, (CLOSING, ORDERS))

    assert guide is not None
    assert [step.cue.id for step in guide.steps][-2:] == [cue_of(CLOSING.id), cue_of(ORDERS.id)]
    assert with_themes(guide, (ORDERS,)) is guide


def test_a_guide_without_a_track_has_them_at_its_end_and_without_a_guide_they_are_one() -> None:
    plain = with_own(None, ("What else?",))

    for guide in (with_themes(plain, (CLOSING,)), with_themes(None, (CLOSING,))):
        assert guide is not None
        assert guide.steps[-1].cue.id == cue_of(CLOSING.id)


def test_a_guide_that_is_full_takes_none() -> None:
    sections = tuple(
        GUIDE.sections[0].changed(id=f"s{n}", cues=(GUIDE.steps[0].cue.changed(id=f"c{n}"),))
        for n in range(MOST_SECTIONS)
    )
    full = GUIDE.changed(sections=sections)

    assert with_themes(full, (CLOSING,)) is full


def at_its_question() -> Call:
    """Return a call at the question about the closing, the last there is."""
    guide = with_themes(GUIDE, (CLOSING,))
    assert guide is not None
    return call_with()._replace(guide=guide, cue=len(guide.steps) - 1)


def noted(at: Call, text: str) -> Call:
    return writing.saved(writing.typed(at, text, AT(5)), AT(6))


def test_an_answer_is_a_note_under_its_cue() -> None:
    after = noted(at_its_question(), "three days")

    assert after.conversation.notes[-1].cue == cue_of(CLOSING.id)
    assert after.conversation.notes[-1].question == CLOSING.text


def test_a_question_that_is_passed_over_was_not_asked() -> None:
    after = moving.passed(at_its_question())

    assert after.step is None
    assert cue_of(CLOSING.id) not in after.conversation.asked
    assert moving.passed(after) is after


def test_one_that_was_asked_and_taken_back_was_not() -> None:
    after = moving.asked(at_its_question())

    assert cue_of(CLOSING.id) in after.conversation.asked
    assert cue_of(CLOSING.id) not in moving.back(after).conversation.asked


def test_where_the_call_ends_with_its_answer_it_was_asked() -> None:
    after = moving.ended(writing.typed(at_its_question(), "three days", AT(5)), AT(6))

    assert after.conversation.asked == (cue_of(CLOSING.id),)


def test_where_nothing_was_noted_to_it_it_was_not() -> None:
    assert moving.ended(at_its_question(), AT(9)).conversation.asked == ()


def test_a_question_of_the_guide_is_not_asked_by_a_note_under_it() -> None:
    assert moving.ended(noted(call_with()._replace(guide=GUIDE), "three days"), AT(9)).conversation.asked == ()


@pytest.mark.parametrize("one", CORPUS, ids=lambda one: one.name)
def test_whatever_another_program_wrote_is_asked_as_clean_text_or_not_at_all(one: Hostile) -> None:
    theme = Theme.from_document(
        {"id": numbered(50), "at": "2026-11-21T14:00:00+01:00", "name": one.text[:300], "question": one.text[:1500],
         "to_ask": [{"id": numbered(80), "customer_id": CUSTOMER}]}
    )  # fmt: skip

    guide = with_themes(GUIDE, to_be_asked({theme.id: theme}, (CUSTOMER,), ()))

    assert guide is not None
    asked = guide.steps[-1].cue.ask.in_language("en")
    assert stray(asked) == set()
    assert guide.steps[-1].section.title.in_language("de")
