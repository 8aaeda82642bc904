"""What was answered to the question of a theme: of how many who were asked, apart from what was said unasked."""

from interview_tui.insight.theme_asked import Asked, asked_in, asked_of, still_asked, to_be_asked
from interview_tui.insight.to_be_asked import ToBeAsked
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.records.same_people import SamePeople, same_people
from interview_tui.records.theme import Question, Theme, ToAsk
from interview_tui.records.theme_cue import cue_of
from tests.support.making import CUSTOMER, NOW, conversation, note, numbered

OTHER, THIRD = numbered(61), numbered(62)
QUESTION = "Wie lange dauert der Abschluss?"
THEME = Theme(
    id=numbered(50), at=NOW, name="Monatsabschluss", question=QUESTION,
    to_ask=tuple(ToAsk(id=numbered(80 + at), customer_id=one) for at, one in enumerate((CUSTOMER, OTHER, THIRD))),
)  # fmt: skip
CUE = cue_of(THEME.id)
NOBODY = SamePeople()


def held(number: int, *notes: Note, cue: str = CUE) -> Conversation:
    return conversation(*notes, id=numbered(number), asked=(cue,))


def count(*asked: tuple[Conversation, str | None], against: tuple[str, ...] = (), theme: Theme = THEME) -> Asked:
    every = [asked_in(one, customer) for one, customer in asked]
    return asked_of(theme, every, against, NOBODY)[0]


def test_who_was_asked_is_the_denominator_and_who_answered_counts() -> None:
    found = count((held(91, note(1, "drei Tage", cue=CUE)), CUSTOMER), (held(92), OTHER))

    assert (found.asked, found.answered, found.waiting) == ({CUSTOMER, OTHER}, {CUSTOMER}, {THIRD})
    assert (found.share.hits, found.share.n) == (1, 2)
    assert found.interval is not None
    assert found.interval.low < 50 < found.interval.high


def test_a_customer_asked_twice_counts_once() -> None:
    found = count((held(91, note(1, cue=CUE)), CUSTOMER), (held(92, note(2, cue=CUE)), CUSTOMER))

    assert (len(found.asked), len(found.answered), len(found.notes)) == (1, 1, 2)


def test_the_whys_of_an_answer_are_part_of_it_and_notes_to_other_questions_are_not() -> None:
    notes = (note(1, cue=CUE), note(2, because_of=numbered(1)), note(3, cue="own-1"), note(4, because_of=numbered(3)))

    assert count((held(91, *notes), CUSTOMER)).notes == (numbered(1), numbered(2))


def test_an_answer_that_speaks_against_the_theme_is_told_apart() -> None:
    found = count((held(91, note(1, cue=CUE)), CUSTOMER), (held(92, note(2, cue=CUE)), OTHER), against=(numbered(2),))

    assert found.against == {OTHER}


def test_a_note_under_a_question_that_was_not_asked_after_all_is_no_answer() -> None:
    found = count((conversation(note(1, cue=CUE)), CUSTOMER))

    assert (found.asked, found.answered, found.interval) == (frozenset(), frozenset(), None)


def test_a_conversation_with_nobody_counts_as_one_customer() -> None:
    assert count((held(91), None)).asked == {numbered(91)}


def test_other_words_have_a_count_of_their_own_and_nobody_is_asked_again() -> None:
    later = THEME.changed(asks=numbered(55), question="Wie viele Tage?",
                          asked_before=(Question(id=THEME.id, text=QUESTION),))  # fmt: skip
    every = [asked_in(held(91), CUSTOMER), asked_in(held(92, cue=cue_of(numbered(55))), OTHER)]

    now, before = asked_of(later, every, (), NOBODY)

    assert (now.asked, before.asked) == ({OTHER}, {CUSTOMER})
    assert (now.waiting, before.waiting) == ({THIRD}, frozenset())


def test_people_with_two_records_are_asked_once() -> None:
    [found] = asked_of(THEME, [asked_in(held(91), CUSTOMER)], (), same_people([(CUSTOMER, OTHER)]))

    assert found.waiting == {THIRD}


# whom to ask


def test_whoever_is_meant_is_to_be_asked_with_the_theme_it_comes_from() -> None:
    assert to_be_asked({THEME.id: THEME}, (CUSTOMER,), ()) == (ToBeAsked(THEME.id, QUESTION, "Monatsabschluss"),)
    assert to_be_asked({THEME.id: THEME}, (numbered(66),), ()) == ()


def test_who_was_asked_in_any_words_is_not_asked_again() -> None:
    later = THEME.changed(asks=numbered(55), asked_before=(Question(id=THEME.id, text="Wie lang?"),))

    assert to_be_asked({THEME.id: later}, (CUSTOMER,), {THEME.id}) == ()


def test_the_theme_that_was_begun_first_comes_first_and_a_part_is_called_as_its_whole() -> None:
    earlier = THEME.changed(id=numbered(49), at=NOW.replace(hour=1), name="Zahlen", into=THEME.id)

    found = to_be_asked({THEME.id: THEME, earlier.id: earlier}, (CUSTOMER,), ())

    assert [(one.id, one.theme) for one in found] == [
        (earlier.id, "Monatsabschluss"), (THEME.id, "Monatsabschluss")
    ]  # fmt: skip


def test_a_call_that_goes_on_finds_its_questions_again() -> None:
    assert still_asked({THEME.id: THEME}, {THEME.id, numbered(1)}) == (
        ToBeAsked(THEME.id, QUESTION, "Monatsabschluss"),
    )  # fmt: skip
