"""An answer to a measure lies on its scale, and what is no number is no answer."""

import pytest
from pydantic import ValidationError

from interview_tui.language.catalogue import Language
from interview_tui.records.answer import MeasureAnswer, mode_of
from interview_tui.records.answer_typed import Doubt
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.records.parts import Complaint
from interview_tui.records.scales import SCALES
from interview_tui.records.spoken_measures import (
    answer_short,
    answer_words,
    doubt_told,
    in_words,
    measure_name,
    mode_words,
    scale_words,
)
from interview_tui.records.words import Channel, Kind, Measure, Mode
from tests.support.frozen import START
from tests.support.written import conversation, note

DE, EN = Language("de"), Language("en")
BEYOND = [(one, SCALES[one].most + 1) for one in Measure] + [(one, SCALES[one].least - 1) for one in Measure]


@pytest.mark.parametrize(("measure", "value"), BEYOND)
def test_a_number_beyond_the_scale_is_refused(measure: Measure, value: int) -> None:
    with pytest.raises(ValidationError):
        MeasureAnswer(measure=measure, value=value, at=START)


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


SATISFIED = "Wie zufrieden sind Sie, von 0 bis 10?"


@pytest.mark.parametrize(
    ("fields", "en", "de"),
    [
        ({"value": 9}, "Recommendation 9, personally", "Weiterempfehlung 9, persönlich"),
        ({"value": None}, "Recommendation: no answer, personally", "Weiterempfehlung: keine Antwort, persönlich"),
        (
            {"value": 9, "mode": Mode.MESSAGE, "wording": SATISFIED},
            "Recommendation 9, by message, another question",
            "Weiterempfehlung 9, per Nachricht, andere Frage",
        ),
        (
            {"measure": Measure.FIT, "value": 0, "mode": Mode.IMPORTED},
            "Miss us: no longer uses us, imported",
            "Würden wir fehlen: nutzt uns nicht mehr, importiert",
        ),
    ],
)
def test_an_answer_is_told_in_a_few_words(fields: dict[str, object], en: str, de: str) -> None:
    answer = MeasureAnswer.model_validate({"measure": Measure.RECOMMENDATION, "at": START, **fields})
    assert (answer_short(answer, EN), answer_short(answer, DE)) == (en, de)


def test_an_answer_to_another_question_says_to_which() -> None:
    answer = MeasureAnswer(measure=Measure.RECOMMENDATION, value=9, at=START, wording=SATISFIED)
    assert answer_words(answer, EN) == f"9 of 10, asked in the conversation; no NPS, it was asked: {SATISFIED}"
    own = answer.changed(measure=Measure.SATISFACTION, value=4)
    assert answer_words(own, EN) == "4 of 5, asked in the conversation"


def test_a_measure_of_a_newer_version_is_told_as_it_is() -> None:
    answer = MeasureAnswer.from_document({"measure": "trust", "value": 3, "at": START.isoformat(), "mode": "fax"})
    assert (answer_short(answer, EN), answer_words(answer, EN)) == ("trust 3, fax", "3, fax")


@pytest.mark.parametrize("doubt", list(Doubt))
def test_what_is_in_doubt_is_asked_about_with_the_scale(doubt: Doubt) -> None:
    told = doubt_told(Measure.EFFORT, doubt)
    assert dict(told.params) == {"least": 1, "most": 7}
    assert told.told(DE) != told.told(EN)


def test_what_was_written_came_by_message() -> None:
    written = {Channel.MAIL, Channel.LETTER, Channel.REVIEW, Channel.MESSAGE}
    assert {one for one in Channel if mode_of(one) is Mode.MESSAGE} == written
    assert mode_words(mode_of(Channel.PHONE), EN) == "asked in the conversation"


@pytest.mark.parametrize(
    ("measure", "value", "words"),
    [(Measure.FIT, 0, True), (Measure.FIT, 1, False), (Measure.FIT, None, True), (Measure.RECOMMENDATION, 0, False)],
)
def test_no_answer_and_no_use_any_more_are_told_in_words_where_numbers_stand(
    measure: Measure, value: int | None, words: bool
) -> None:
    assert in_words(MeasureAnswer(measure=measure, value=value, at=START)) is words
