"""An answer to a measure lies on its scale, and what is no number is no answer."""

import pytest
from pydantic import ValidationError

from interview_tui.language.catalogue import Language
from interview_tui.records.answer import Explained, MeasureAnswer, Typed, is_undecided, read_answer, read_explained
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.records.parts import Complaint
from interview_tui.records.scales import SCALES
from interview_tui.records.spoken import answer_words, measure_name, scale_words
from interview_tui.records.words import Kind, Measure, Mode
from tests.support.frozen import START
from tests.support.written import conversation, note

DE, EN = Language("de"), Language("en")
BEYOND = [(one, SCALES[one].most + 1) for one in Measure] + [(one, SCALES[one].least - 1) for one in Measure]


@pytest.mark.parametrize(("measure", "value"), BEYOND)
def test_a_number_beyond_the_scale_is_refused(measure: Measure, value: int) -> None:
    with pytest.raises(ValidationError):
        MeasureAnswer(measure=measure, value=value, at=START)
    assert read_answer(str(value), measure) is None


@pytest.mark.parametrize("measure", list(Measure))
def test_every_number_of_the_scale_is_read_as_it_is_typed(measure: Measure) -> None:
    numbers = list(range(SCALES[measure].least, SCALES[measure].most + 1))
    assert [read_answer(f" {one} ", measure) for one in numbers] == [Typed(one) for one in numbers]
    assert [MeasureAnswer(measure=measure, value=one, at=START).value for one in numbers] == numbers


@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_a_dash_is_no_answer(dash: str) -> None:
    assert read_answer(dash, Measure.FIT) == Typed(None)


@pytest.mark.parametrize("text", ["", "8 because", "eight people", "٣", "3.5", "-3", "003", "²"])
def test_anything_else_is_a_note(text: str) -> None:
    assert read_answer(text, Measure.RECOMMENDATION) is None


@pytest.mark.parametrize(
    "text",
    [
        "10",
        "10.",
        "10!",
        "10/10",
        "10 / 10",
        "10 von 10",
        "10 out of 10",
        "10 Punkte",
        "10/10.",
        "10 !",
        "eine 10",
        "eine Zehn",
        "a 10",
        "zehn",
        "Ten",
        "zehn von zehn",
        "ten out of ten",
        "10 von 10 Punkten",
    ],
)
def test_a_ten_is_read_in_the_ways_people_type_it(text: str) -> None:
    assert read_answer(text, Measure.RECOMMENDATION) == Typed(10)


def test_a_number_of_another_scale_is_no_answer() -> None:
    assert read_answer("3/4", Measure.RECOMMENDATION) is None
    assert read_answer("10/10", Measure.SATISFACTION) is None


@pytest.mark.parametrize(
    "text",
    ["9-10", "9–10", "9 bis 10", "8 or 9", "8,5", "8.5", "3/4", "9 - 10.", "9,5", "neun bis zehn", "nine or ten"],
)
def test_two_numbers_and_no_words_are_undecided(text: str) -> None:
    assert is_undecided(text, Measure.RECOMMENDATION)


@pytest.mark.parametrize(
    "text", ["9", "9/10", "9-10 Stück", "24.11.2026", "-", "", "neun", "nine or more", "9 oder so"]
)
def test_what_is_an_answer_or_has_words_is_not_undecided(text: str) -> None:
    assert not is_undecided(text, Measure.RECOMMENDATION)


def test_a_reason_may_follow_a_number_with_its_scale() -> None:
    assert read_explained("9/10, weil nett", Measure.RECOMMENDATION) == Explained(9, "weil nett")


@pytest.mark.parametrize("text", ["acht, weil nett", "Acht weil nett"])
def test_a_number_in_words_may_have_its_reason(text: str) -> None:
    assert read_explained(text, Measure.RECOMMENDATION) == Explained(8, "weil nett")


@pytest.mark.parametrize("text", ["zwei, drei Leute", "One, the staff are kind", "acht Leute, weil es eilt"])
def test_words_that_count_something_are_no_answer(text: str) -> None:
    assert read_explained(text, Measure.RECOMMENDATION) is None
    assert read_answer(text, Measure.RECOMMENDATION) is None


def test_a_conversation_of_before_has_no_measure_and_its_notes_no_cue() -> None:
    assert conversation().measure is None
    assert (note(1).cue, note(1).settled) == ("", None)


def test_an_answer_survives_being_written_and_read() -> None:
    answer = MeasureAnswer(measure=Measure.FIT, value=None, at=START, mode=Mode.MESSAGE)
    whole = conversation(note(1, "x", cue="effort"), measure=answer)
    assert Conversation.from_document(whole.as_document()) == whole


def test_a_complaint_is_open_until_it_is_settled_or_deleted() -> None:
    complaint = note(1, "wrong bags", kind="complaint")
    assert complaint.is_open_complaint()
    assert not complaint.changed(complaint=Complaint(settled=START.date())).is_open_complaint()
    assert not complaint.tombstone().is_open_complaint()
    assert not any(note(2, "x", kind=kind).is_open_complaint() for kind in Kind if kind is not Kind.COMPLAINT)


def test_a_deleted_note_forgets_its_cue() -> None:
    gone: Note = note(1, "x", cue="effort").tombstone()
    assert gone.cue == ""


@pytest.mark.parametrize(
    ("measure", "value", "en", "de"),
    [
        (Measure.RECOMMENDATION, 8, "8 of 10, asked in the conversation", "8 von 10, im Gespräch gefragt"),
        (Measure.FIT, 3, "very disappointed, asked in the conversation", "sehr enttäuscht, im Gespräch gefragt"),
        (Measure.EFFORT, None, "no answer, asked in the conversation", "keine Antwort, im Gespräch gefragt"),
    ],
)
def test_an_answer_is_told_with_how_it_came_in(measure: Measure, value: int | None, en: str, de: str) -> None:
    answer = MeasureAnswer(measure=measure, value=value, at=START)
    assert (answer_words(answer, EN), answer_words(answer, DE)) == (en, de)


@pytest.mark.parametrize("measure", list(Measure))
def test_every_measure_has_its_name_and_its_scale_in_words(measure: Measure) -> None:
    assert measure_name(measure, EN) != measure_name(measure, DE)
    assert str(SCALES[measure].most) in scale_words(measure, DE)
