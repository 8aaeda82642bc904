"""What stands where the question stands: a question, an answer of last time, a scale, or why it waits."""

import pytest

from interview_tui.desk.call.state import Beside, Call
from interview_tui.guide.loader import library_folder, load_guides
from interview_tui.insight.known import Noted
from interview_tui.language.catalogue import Language
from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.note import Note
from interview_tui.records.words import Measure
from interview_tui.tui.shared.question_view import Voice, question
from interview_tui.tui.widgets.drawing import width_of
from tests.support.frozen import START
from tests.support.written import conversation, note, number

LIBRARY = load_guides([library_folder()])
DE, EN = Language("de"), Language("en")
BEFORE = note(1, "retypes 140 orders\nby hand", cue="effort")


def asked(guide: str, cue: str, *notes: Note, language: Language = EN, width: int = 80, **fields: object) -> str:
    """Return what is read at a cue of a guide, where the customer answered `effort` and `news` before."""
    ids = [step.cue.id for step in LIBRARY.guides[guide].steps]
    call = Call(conversation=conversation(*notes, **fields), guide=LIBRARY.guides[guide], cue=ids.index(cue))
    known = {name: Noted(conversation(), BEFORE) for name in ("effort", "news")}
    lines = question(call, Voice(language, LIBRARY, answers=known), width)
    assert all(width_of(line) <= width for line in lines)
    return "\n".join("".join(span.text for span in line).rstrip() for line in lines)


def test_what_was_answered_before_is_shown_with_its_day_and_asked_whether_it_still_holds() -> None:
    told = asked("check-in", "effort")
    assert "Is that still so?  What takes the most out of you in a normal week?" in told
    assert "retypes 140 orders" in told
    assert "21 Nov 2026" in told
    assert "by hand" not in told


def test_in_german_too_and_on_a_narrow_screen() -> None:
    told = asked("check-in", "effort", language=DE, width=40)
    assert "Ist das noch so?  Was kostet Sie" in told
    assert "21.11.2026" in told


def test_a_question_that_is_new_each_time_is_asked_anew() -> None:
    told = asked("check-in", "news")
    assert "What's new with you?" in told
    assert "still so" not in told


def test_a_question_never_answered_stands_as_it_is() -> None:
    assert "still so" not in asked("check-in", "ahead")


@pytest.mark.parametrize("measure", list(Measure))
def test_a_measure_says_what_its_numbers_mean(measure: Measure) -> None:
    cue = "effort-today" if measure is Measure.EFFORT else str(measure)
    told = asked(f"measure-{measure}", cue)
    assert "Type the number: " in told
    assert "; - no answer." in told


def test_the_answer_that_is_kept_stands_in_place_of_the_scale() -> None:
    answer = MeasureAnswer(measure=Measure.SATISFACTION, value=4, at=START)
    told = asked("measure-satisfaction", "satisfaction", measure=answer)
    assert "Satisfaction: 4 of 5, asked in the conversation" in told
    assert "Type the number" not in told


def test_an_answer_that_is_kept_beside_another_stands_there_too() -> None:
    volunteered = MeasureAnswer(measure=Measure.RECOMMENDATION, value=9, at=START)
    beside = Beside(number(900), MeasureAnswer(measure=Measure.SATISFACTION, value=4, at=START))
    guide = LIBRARY.guides["measure-satisfaction"]
    call = Call(conversation(measure=volunteered), guide=guide, beside=(beside,))
    told = question(call, Voice(EN, LIBRARY), 80)
    assert any("Satisfaction: 4 of 5" in span.text for line in told for span in line)


def test_with_a_complaint_in_this_call_it_says_that_the_measure_waits() -> None:
    told = asked("measure-satisfaction", "satisfaction", note(2, "wrong bags", kind="complaint"))
    assert "A complaint is open: the measure has to wait." in told
    assert "How content" not in told
