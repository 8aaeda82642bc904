"""A number typed where the guide asks for one is the answer; everything else stays a note."""

import pytest

from interview_tui.desk.call import moving, writing
from interview_tui.desk.call.measuring import asked_now
from interview_tui.desk.call.state import Call, resumed
from interview_tui.guide.loader import library_folder, load_guides
from interview_tui.guide.model import Text
from interview_tui.language.catalogue import Language
from interview_tui.records.draft import Line
from interview_tui.records.parts import Complaint
from interview_tui.records.spoken_measures import counts
from interview_tui.records.words import Measure, Mode
from tests.support.at_the_phone import AT, GUIDE, call_with, enter
from tests.support.frozen import START
from tests.support.written import conversation, note, private

SATISFACTION = load_guides([library_folder()]).guides["measure-satisfaction"]


def asking(*notes: object) -> Call:
    return call_with(*notes, guide=SATISFACTION)  # type: ignore[arg-type]


def test_a_number_alone_is_the_answer_and_no_note() -> None:
    call = enter(asking(), "4")
    answer = call.conversation.measure
    assert answer is not None
    assert (answer.measure, answer.value, answer.mode) == (Measure.SATISFACTION, 4, Mode.ASKED)
    assert answer.at == AT(10).at
    assert call.conversation.notes == ()
    assert call.line == Line()
    assert call.notice is not None


def test_a_dash_keeps_that_there_was_no_answer() -> None:
    call = enter(asking(), "-")
    answer = call.conversation.measure
    assert answer is not None
    assert answer.value is None
    assert call.notice is not None
    assert "why" not in call.notice.msgid


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("4 because of the hotline", "because of the hotline"),
        ("4 weil nett", "weil nett"),
        ("4, nice people", "nice people"),
        ("4 – nett", "nett"),
    ],
)
def test_a_number_with_its_reason_is_the_answer_and_the_reason_a_note(text: str, reason: str) -> None:
    call = enter(asking(), text)
    assert call.conversation.measure is not None
    assert call.conversation.measure.value == 4
    assert [(one.text, one.cue) for one in call.conversation.notes] == [(reason, "satisfaction")]
    assert call.line == Line()
    back = writing.undone(call, AT(30))
    assert back.conversation.measure is None
    assert list(back.conversation.living()) == []
    assert back.line.text == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("7 orders", "{least} to {most}; kept as a note."),
        ("4 orders", "Kept as a note; the answer is {least} to {most} alone, or “{least}, because …”."),
    ],
)
def test_a_number_that_is_no_answer_is_kept_as_a_note_and_told(text: str, told: str) -> None:
    call = enter(asking(), text)
    assert call.conversation.measure is None
    assert [one.text for one in call.conversation.notes] == [text]
    assert call.notice is not None
    assert (call.notice.msgid, call.notice.params) == (told, (("least", 1), ("most", 5)))


@pytest.mark.parametrize("text", ["a good one", "4.12. he is away", "4:30 pm", "140 orders", "4-5 a day"])
def test_what_looks_like_no_answer_is_a_note_without_a_word(text: str) -> None:
    call = enter(asking(), text)
    assert call.conversation.measure is None
    assert call.notice is None


def test_a_number_of_another_question_is_told_nothing() -> None:
    assert enter(call_with(), "7").notice is None
    with_kind = asking().but(line=Line(kind="fact"))
    assert enter(with_kind, "7").notice is None


@pytest.mark.parametrize("text", ["four lorries", "4 lorries", "4, 5 or so", "=4 orders"])
def test_what_is_no_number_of_the_scale_is_a_note(text: str) -> None:
    call = enter(asking(), text)
    assert call.conversation.measure is None
    assert len(call.conversation.notes) == 1


def test_a_number_under_another_question_is_a_note() -> None:
    call = enter(moving.asked(asking()), "4")
    assert (call.conversation.measure, call.conversation.notes[0].text) == (None, "4")
    assert enter(call_with(), "4").conversation.notes[0].text == "4"


def test_a_number_with_a_kind_is_a_note() -> None:
    with_kind = asking().but(line=Line(kind="fact"))
    assert enter(with_kind, "4").conversation.notes[0].text == "4"


def test_another_number_corrects_the_answer_and_undo_takes_it_back() -> None:
    call = enter(enter(asking(), "4"), "2", 20)
    assert call.conversation.measure is not None
    assert call.conversation.measure.value == 2
    back = writing.undone(call, AT(30))
    assert back.conversation.measure is not None
    assert back.conversation.measure.value == 4
    assert writing.undone(back, AT(31)).conversation.measure is None


def test_an_answer_is_not_put_aside_as_a_note_when_the_call_ends() -> None:
    call = moving.ended(enter(asking(), "4"), AT(60))
    assert call.conversation.notes == ()
    assert call.conversation.measure is not None


def test_going_on_without_a_number_is_told_once_and_not_invented() -> None:
    call = moving.asked(asking())
    assert call.conversation.measure is None
    assert call.notice is not None
    assert "dash" in call.notice.msgid
    assert moving.asked(enter(asking(), "-")).notice is None


def test_with_a_complaint_in_this_call_the_measure_waits() -> None:
    complaint = note(1, "wrong bags", kind="complaint")
    call = asking(complaint)
    assert asked_now(call) is None
    assert enter(call, "4").conversation.measure is None
    after = moving.asked(call)
    assert after.conversation.asked == ()
    assert after.notice is None
    settled = asking(complaint.changed(complaint=Complaint(settled=START.date())))
    assert asked_now(settled) is Measure.SATISFACTION


def test_a_measure_further_on_is_passed_over_once_a_complaint_is_noted() -> None:
    first, second = SATISFACTION.sections
    turned = SATISFACTION.changed(sections=(second, first))
    call = moving.asked(call_with(note(1, "x", kind="complaint"), guide=turned))
    assert call.step is None
    assert moving.asked(call_with(guide=turned)).step is not None


def test_a_call_can_go_on_without_its_measure_at_the_same_question() -> None:
    call = moving.without_measure(asking())
    assert call.step is not None
    assert call.step[1].id == "come-back"
    further_on = moving.without_measure(moving.asked(asking()))
    assert further_on.step == call.step
    assert moving.without_measure(call) is call


def test_a_measure_that_was_answered_stays() -> None:
    call = enter(asking(), "4")
    assert moving.without_measure(call) is call


def test_a_note_knows_under_which_question_it_was_written() -> None:
    call = enter(call_with(guide=GUIDE), "=140 orders")
    call = enter(writing.why(call), "the board wants it", 20)
    fact, why = call.conversation.notes
    assert (fact.cue, why.cue) == ("effort", "")
    through = call_with(guide=GUIDE).but(cue=3)
    assert enter(through, "later").conversation.notes[0].cue == ""


def test_a_call_that_goes_on_asks_its_measure_only_if_it_did_before() -> None:
    allowed = asking().draft(AT(5), "desk", 1)
    assert allowed.measure_open
    stripped = call_with(guide=SATISFACTION.without_measure()).draft(AT(5), "desk", 1)
    assert not stripped.measure_open
    for draft, cues in ((allowed, ["satisfaction", "come-back"]), (stripped, ["come-back"]), (None, ["come-back"])):
        call = resumed(conversation(), private(), draft, SATISFACTION)
        assert call.guide is not None
        assert [step.cue.id for step in call.guide.steps] == cues


@pytest.mark.parametrize("text", ["4/5", "4.", "4 of 5"])
def test_a_number_with_its_scale_or_a_full_stop_is_the_answer(text: str) -> None:
    call = enter(asking(), text)
    assert call.conversation.measure is not None
    assert (call.conversation.measure.value, call.conversation.notes) == (4, ())


@pytest.mark.parametrize("text", ["4-5", "3.5", "8/10", "4-5, because of the hotline"])
def test_two_numbers_are_asked_about_and_a_second_enter_keeps_them_as_a_note(text: str) -> None:
    asked = enter(asking(), text)
    assert (asked.conversation.measure, asked.conversation.notes, asked.line.text) == (None, (), text)
    assert asked.notice is not None
    assert asked.notice.told(Language("en")) == "One number from 1 to 5? Enter again keeps it as a note."

    kept = writing.saved(asked, AT(20))
    assert (kept.conversation.measure, [one.text for one in kept.conversation.notes]) == (None, [text])


def test_one_of_two_numbers_typed_instead_is_the_answer() -> None:
    asked = enter(asking(), "4-5")
    answered = enter(asked, "4", 20)
    assert answered.conversation.measure is not None
    assert answered.conversation.measure.value == 4


def test_the_question_is_kept_in_the_words_and_the_language_it_was_asked_in() -> None:
    now = AT(10)._replace(language="de", du=True)
    for text in ("4", "Zufriedenheit 4"):
        answer = writing.saved(writing.typed(asking(), text, now), now).conversation.measure
        assert answer is not None
        assert answer.wording == SATISFACTION.steps[0].cue.ask.in_language("de", True)


def test_of_a_question_that_asks_for_no_recommendation_it_is_said_that_it_counts_in_no_nps() -> None:
    nps = load_guides([library_folder()]).guides["measure-recommendation"]
    section, *rest = nps.sections
    ask = Text.of({"de": "Wie zufrieden sind Sie, von 0 bis 10?", "en": "How happy are you, from 0 to 10?"})
    other = nps.changed(sections=(section.changed(cues=(section.cues[0].changed(ask=ask),)), *rest))
    told = {
        (one.notice and one.notice.msgid.partition(";")[0]): (answer := one.conversation.measure) and counts(answer)
        for one in (enter(call_with(guide=nps), "9"), enter(call_with(guide=other), "9"))
    }
    assert list(told.values()) == [True, False]
