from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.coaching.observation import Observation, Verdict
from interview_tui.coaching.page import ReviewPage
from interview_tui.desk.after.answers import Answers, answers
from interview_tui.insight.after_call import Asked, Question
from interview_tui.language.catalogue import Code, Language
from interview_tui.language.locales import CODES
from interview_tui.language.message import Message
from interview_tui.records.clean import clean
from interview_tui.records.words import Rule
from interview_tui.talktime.live import Change, Talk
from interview_tui.tui.after.view import asked_lines, letters_lines, short_name, waiting_lines
from interview_tui.tui.shared.review_view import own_lines, review_lines, talk_lines
from interview_tui.tui.widgets.drawing import Lines, width_of
from tests.support.frozen import START
from tests.support.written import conversation, note, private

DE, EN = Language("de"), Language("en")
TALK = (Change(0, Talk.STAFF), Change(100, Talk.CUSTOMER), Change(250, Talk.CUSTOMER))


def read(lines: Lines) -> str:
    """Return lines as they are read."""
    return "\n".join("".join(span.text for span in line).rstrip() for line in lines)


def question(about: Asked) -> Question:
    """Return a question with what it needs."""
    one = note(1, "Hotline geht nie ran", kind="criticism")
    return Question(about, note=one, change=0, notes=3, until_s=100)


@pytest.mark.parametrize("about", Asked)
@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("width", [40, 80])
def test_every_question_is_asked_within_its_width(about: Asked, code: Code, width: int) -> None:
    kept = private(changes=TALK, until_s=400, guess="sie sucht Ersatz")

    lines = asked_lines(question(about), conversation(), kept, Language(code), width)

    assert read(lines).strip()
    assert all(width_of(line) <= width for line in lines)


def test_a_question_shows_the_note_it_is_about() -> None:
    text = read(asked_lines(question(Asked.COMPLAINT), conversation(), private(), DE, 80))

    assert "Kritik" in text
    assert "Hotline geht nie ran" in text


def test_a_note_of_many_lines_leaves_room_for_the_question() -> None:
    long = Question(Asked.KIND, note=note(1, "Wort " * 500))

    assert len(asked_lines(long, conversation(), private(), EN, 80)) <= 7


def test_a_doubt_about_who_spoke_tells_how_much_was_typed_when_and_for_how_long() -> None:
    kept = private(changes=(Change(65, Talk.STAFF),), until_s=165)
    doubt = Question(Asked.SPEAKER, change=0, notes=3, until_s=165)

    text = read(asked_lines(doubt, conversation(), kept, EN, 120))

    assert "3 notes" in text
    assert "from 14:01 for 1:40" in text


def test_my_guess_is_shown_as_i_wrote_it() -> None:
    kept = private(guess="sie {sucht} Ersatz")

    assert "sie {sucht} Ersatz" in read(asked_lines(question(Asked.GUESS), conversation(), kept, EN, 80))


def test_my_review_begins_with_the_figures_and_their_source() -> None:
    kept = private(changes=TALK, until_s=400)

    text = read(review_lines(ReviewPage(), conversation(), kept, EN, 120))

    assert "Talk share: customer about 75%, by hand" in text
    assert "longest own turn 1:40" in text
    assert "longest story 5:00" in text


def test_where_nothing_was_kept_no_figure_is_invented() -> None:
    assert talk_lines(conversation(), private(), EN, 80) == []


@pytest.mark.parametrize("changes", [(Change(0, Talk.SILENCE),), (Change(5, Talk.STAFF),), (Change(0, Talk.CUSTOMER),)])
def test_under_two_minutes_of_speech_no_figure_is_given(changes: tuple[Change, ...]) -> None:
    text = read(talk_lines(conversation(), private(changes=changes, until_s=100), EN, 80)).strip()

    assert text == "Talk share: too little was spoken for a figure"


def test_a_long_time_without_the_speaker_key_is_told_as_not_recorded() -> None:
    changes = (Change(0, Talk.STAFF), Change(15, Talk.CUSTOMER))

    text = read(talk_lines(conversation(), private(changes=changes, until_s=15 + 270), EN, 80)).strip()

    assert text == "Talk share: too little was spoken for a figure · 4:30 not recorded"


def test_letters_are_shown_with_their_words_and_the_day_that_was_understood() -> None:
    text = read(letters_lines(answers(question(Asked.DUE), EN), "Tue 24 Nov", EN, 80))

    assert "t tomorrow" in text
    assert "or type it" in text
    assert text.endswith("→ Tue 24 Nov")


def test_what_was_understood_stays_within_the_width_however_long_it_is() -> None:
    lines = letters_lines(answers(question(Asked.TRAIT), EN), "interest: " + "rows " * 40, EN, 80)

    assert all(width_of(one) <= 80 for one in lines)
    assert read(lines).endswith("…")


def test_where_everything_is_typed_no_letters_are_shown() -> None:
    assert read(letters_lines(Answers(), "", EN, 80)).strip() == ""


@pytest.mark.parametrize("about", Asked)
def test_every_question_has_a_short_name_in_both_languages(about: Asked) -> None:
    assert short_name(question(about), DE) != short_name(question(about), EN)


@given(st.text(max_size=60).map(clean), st.integers(20, 120))
def test_waiting_questions_take_one_line_each(text: str, width: int) -> None:
    waiting = [Question(about, note=note(1, text)) for about in Asked]

    lines = waiting_lines(waiting, EN, width)

    assert len(lines) == len(waiting)
    assert all(width_of(line) <= max(width, 40) for line in lines)


def test_the_length_of_a_talk_is_measured_to_the_end_of_the_call() -> None:
    kept = private(changes=TALK, until_s=(timedelta(minutes=8)).total_seconds())

    assert "longest story 6:20" in read(talk_lines(conversation(ended_at=START), kept, EN, 120))


def test_a_corrected_turn_is_told_with_the_figures() -> None:
    changes = (Change(0, Talk.CUSTOMER, pressed=Talk.STAFF), Change(100, Talk.STAFF))

    text = read(talk_lines(conversation(), private(changes=changes, until_s=300), EN, 120))

    assert "by hand, corrected" in text


WELL = Observation(Rule.WHY, Verdict.WELL, Message("Asking why about “{note}”", (("note", "[red]x" * 9),)))
LOOK = Observation(Rule.LISTEN, Verdict.LOOK, Message("A question gives the word back."))


def test_the_review_says_what_went_well_and_one_thing_worth_a_look() -> None:
    lines = read(review_lines(ReviewPage((WELL, WELL), LOOK), conversation(), private(), EN, 120)).split("\n")

    assert [line.split("  ")[0].strip() for line in lines] == ["Went well", "", "Worth a look"]


def test_where_nothing_was_kept_the_review_says_nothing() -> None:
    assert review_lines(ReviewPage(), conversation(), private(), DE, 80) == []


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("width", [40, 80])
def test_the_review_keeps_within_its_width(code: Code, width: int) -> None:
    kept = private(changes=TALK, until_s=400)

    lines = review_lines(ReviewPage((WELL, WELL), LOOK), conversation(), kept, Language(code), width)

    assert all(width_of(line) <= width for line in lines)


def test_what_i_wrote_about_a_conversation_is_read_again_with_what_became_of_my_guess() -> None:
    kept = private(guess="sie sucht", guess_became="refuted", learnt="zahlt spät", intention="Pausen")

    told = read(own_lines(kept, DE, 80)).split("\n")

    assert told == [" Meine Vermutung: sie sucht (widerlegt)", " Neu für mich: zahlt spät", " Vorsatz: Pausen"]


def test_a_guess_nobody_judged_stands_without_a_word_and_nothing_written_takes_no_row() -> None:
    assert read(own_lines(private(guess="sie sucht"), EN, 80)) == " My guess: sie sucht"
    assert own_lines(private(), EN, 80) == []


def test_long_words_of_mine_leave_room_for_the_notes() -> None:
    lines = own_lines(private(learnt="Wort " * 500), DE, 80)

    assert len(lines) <= 3
    assert read(lines).endswith("…")
