"""After the call: what a personal note says of who the person is, by one letter."""

from collections.abc import Callable
from datetime import timedelta
from itertools import count

import pytest

from interview_tui.desk.after import asking
from interview_tui.desk.after.answers import answers
from interview_tui.desk.after.state import After
from interview_tui.desk.after.taking import understood
from interview_tui.desk.call.state import Now
from interview_tui.insight.after_call import Asked, questions
from interview_tui.insight.answering import Kept
from interview_tui.insight.known import known
from interview_tui.language.catalogue import Language
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import Entry
from interview_tui.records.note import Note
from interview_tui.records.words import Aspect, Sensitive
from tests.support.frozen import START
from tests.support.written import conversation, note, number, private

DE = Language("de")
ids = count(101)
NOW = Now(START + timedelta(minutes=21), 0.0, lambda: number(next(ids)), "de")
FOUR = Entry(
    id=number(90), aspect=Aspect.SMALL_TALK, text="Tochter rudert im Vierer", learnt_at=START - timedelta(days=300)
)
WEBER = Customer(id=number(80), name="Claudia Weber", since=START - timedelta(days=400), entries=(FOUR,))
ROWS = note(1, "Tochter rudert jetzt im Achter", kind="personal")
ILL = note(2, "macht eine Chemotherapie", kind="personal")


def after(*notes: Note, customer: Customer | None = WEBER) -> After:
    """Begin to ask after a call with these notes."""
    held = conversation(*notes, ended_at=START + timedelta(minutes=20))
    return asking.begun(Kept(held, private(), customer), DE, private=False)


def answer(state: After, line: str) -> After:
    """Type an answer and press Enter."""
    return asking.answered(asking.typed(state, line), NOW, DE)


def holding(state: After) -> dict[str, str]:
    """Return what is known by now, with what it is."""
    assert state.kept.customer is not None
    return {one.text: str(one.aspect) for one in state.kept.customer.entries if not one.is_over}


def asked(state: After) -> list[Asked]:
    return [one.about for one in state.questions]


def asked_again(state: After) -> list[Asked]:
    """Return what would be asked if the questions came up anew."""
    return [one.about for one in questions(state.kept.conversation, private(), state.kept.customer)]


def test_a_personal_note_becomes_a_trait_by_one_letter() -> None:
    state = answer(after(ROWS), "i")

    assert holding(state) == {FOUR.text: "small_talk", "Tochter rudert jetzt im Achter": "interest"}
    assert state.kept.customer is not None
    assert state.kept.customer.entries[1].note == ROWS.id
    assert state.kept.customer.entries[1].conversation == state.kept.conversation.id


@pytest.mark.parametrize("line", ["Interesse", "interesse", "i"])
def test_the_word_is_as_good_as_the_letter(line: str) -> None:
    assert holding(answer(after(ROWS), line))[ROWS.text] == "interest"


def test_words_behind_the_letter_are_kept_instead_and_since_when_is_read() -> None:
    state = answer(after(ROWS), "p rudert im Achter seit März 2025")

    assert state.kept.customer is not None
    kept = state.kept.customer.entries[-1]
    assert (kept.text, kept.since, kept.aspect) == ("rudert im Achter", "2025-03", Aspect.SMALL_TALK)


def test_what_would_be_kept_is_told_before_it_is() -> None:
    state = asking.typed(after(ROWS), "1 rudert im Achter seit 2026")
    assert state.question is not None

    told = understood(state.question, state.kept, state.answer, NOW.at.date(), DE)

    assert told == "Plauderthema: rudert im Achter · seit 2026 · endet: Tochter rudert im Vierer"


def test_a_digit_ends_what_was_known_and_keeps_what_it_is() -> None:
    assert holding(answer(after(ROWS), "1")) == {ROWS.text: "small_talk"}


def test_only_what_shares_words_is_offered_to_be_replaced() -> None:
    other = note(3, "fährt Motorrad", kind="personal")
    offered = {
        one.note.text: [letter for letter, _, _ in answers(one, DE).letters if letter.isdigit() and letter != "0"]
        for one in after(ROWS, other).questions
        if one.note is not None
    }

    assert offered == {ROWS.text: ["1"], "fährt Motorrad": []}


def test_enter_says_that_it_is_none_and_it_is_not_asked_again() -> None:
    state = answer(after(ROWS), "")

    assert holding(state) == {FOUR.text: "small_talk"}
    assert Asked.TRAIT not in asked_again(state)


def test_tab_leaves_it_and_it_is_asked_again() -> None:
    assert Asked.TRAIT in asked_again(asking.skipped(after(ROWS), DE))


def test_a_note_that_became_a_trait_is_not_asked_about_again() -> None:
    assert Asked.TRAIT not in asked_again(answer(after(ROWS), "i"))


def test_what_is_known_already_is_kept_once_and_not_asked_about_again() -> None:
    state = answer(after(note(1, FOUR.text, kind="personal")), "p")

    assert holding(state) == {FOUR.text: "small_talk"}
    assert Asked.TRAIT not in asked_again(state)


def test_a_letter_that_is_none_of_these_is_named_and_nothing_is_kept() -> None:
    state = answer(after(ROWS), "x rudert")

    assert "x rudert" in state.told
    assert holding(state) == {FOUR.text: "small_talk"}


REDO: list[tuple[Callable[[After], After], dict[str, str]]] = [
    (lambda one: answer(one, "v"), {FOUR.text: "small_talk", ROWS.text: "preference"}),
    (lambda one: answer(one, "0"), {FOUR.text: "small_talk"}),
    (lambda one: answer(one, ""), {ROWS.text: "small_talk"}),
]


@pytest.mark.parametrize(("again", "known"), REDO, ids=["another letter", "nothing", "Enter"])
def test_an_answer_that_is_given_again_takes_the_place_of_the_one_before(
    again: Callable[[After], After], known: dict[str, str]
) -> None:
    once = asking.gone_back(answer(after(ROWS), "1"), DE)

    assert holding(again(once)) == known


def test_what_touches_health_is_kept_only_when_confirmed() -> None:
    state = answer(after(ILL), "u")
    assert (state.question and state.question.about, holding(state)) == (Asked.SENSITIVE, {FOUR.text: "small_talk"})

    state = answer(state, "j")

    assert state.kept.customer is not None
    assert state.kept.customer.entries[-1].sensitive is Sensitive.HEALTH


def test_what_is_not_confirmed_is_not_kept_and_not_asked_about_again() -> None:
    state = answer(answer(after(ILL), "u"), "n")

    assert holding(state) == {FOUR.text: "small_talk"}
    assert Asked.TRAIT not in asked_again(state)
    left = state.kept.conversation.note(ILL.id)
    assert left is not None
    assert (left.text, left.stays_with_me) == (ILL.text, True)
    assert known([state.kept.conversation]).personal == ()


def test_a_confirmation_after_a_no_lets_the_note_go_as_before() -> None:
    state = answer(asking.gone_back(answer(answer(after(ILL), "u"), "n"), DE), "j")

    left = state.kept.conversation.note(ILL.id)
    assert left is not None
    assert not left.stays_with_me
    assert state.kept.customer is not None
    assert state.kept.customer.entries[-1].sensitive is Sensitive.HEALTH


def test_what_is_left_unconfirmed_is_asked_from_the_beginning() -> None:
    state = asking.skipped(answer(after(ILL), "u"), DE)

    assert holding(state) == {FOUR.text: "small_talk"}
    assert Asked.TRAIT in asked_again(state)


def test_said_otherwise_nothing_is_left_to_be_confirmed() -> None:
    state = answer(asking.gone_back(answer(after(ILL), "u"), DE), "u viel unterwegs")

    assert Asked.SENSITIVE not in asked(state)
    assert holding(state)["viel unterwegs"] == "circumstance"


def test_of_whom_nobody_is_kept_no_personal_note_is_asked_about() -> None:
    assert Asked.TRAIT not in asked(after(ROWS, customer=None))


def test_after_one_call_at_most_three_of_them_are_asked_about() -> None:
    notes = [note(n, f"Nummer {n}", kind="personal") for n in range(1, 7)]

    assert asked(after(*notes)).count(Asked.TRAIT) == 3


def test_what_else_is_known_stays() -> None:
    sings = Entry(id=number(91), aspect=Aspect.INTEREST, text="singt", learnt_at=START)
    state = answer(after(ROWS, customer=begun(WEBER, sings)), "1")

    assert holding(state) == {"singt": "interest", ROWS.text: "small_talk"}
