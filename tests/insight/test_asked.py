from interview_tui.insight.asked import MOST_TO_ONE_CUE, questions_above
from interview_tui.records.conversation import Conversation, in_reading_order
from interview_tui.records.note import Note
from tests.support.written import conversation, note, number

TYPED = {"cue": "typed", "question": "How many do you type?"}
ANNOYS = {"cue": "annoys", "question": "What annoys you?"}


def above(held: Conversation) -> dict[str, str]:
    return dict(questions_above(held, in_reading_order(held.notes)))


def test_a_question_stands_once_above_its_answers() -> None:
    held = conversation(note(1, "yes, 160 by now", **TYPED), note(2, "daily", **TYPED), note(3, "nothing", **ANNOYS))

    assert above(held) == {number(1): TYPED["question"], number(3): ANNOYS["question"]}


def test_a_why_between_two_answers_does_not_ask_the_question_again() -> None:
    why = note(2, "no import", kind="why", because_of=number(1))
    held = conversation(note(1, "160", **TYPED), why, note(3, "daily", **TYPED))

    assert above(held) == {number(1): TYPED["question"]}


def test_what_was_noted_without_a_question_has_none_above_it() -> None:
    assert above(conversation(note(1, "160"))) == {}


def many(**fields: object) -> Conversation:
    notes: list[Note] = [note(n, "x", **TYPED) for n in range(1, MOST_TO_ONE_CUE + 2)]
    return conversation(*notes, **fields)


def test_a_question_left_standing_by_a_person_who_only_takes_notes_is_not_shown() -> None:
    assert above(many()) == {}


def test_a_question_that_was_asked_stands_above_however_many_answers() -> None:
    assert above(many(asked=("typed",))) == {number(1): TYPED["question"]}
