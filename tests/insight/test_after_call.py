from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.insight.after_call import (
    Asked,
    Question,
    follow_ups,
    is_finished,
    open_slots,
    questions,
    still_asks,
)
from interview_tui.insight.slots import Slot
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Evidence, Note
from interview_tui.records.words import Fate, Kind
from tests.support.frozen import START
from tests.support.written import conversation, note, number, private

ALWAYS = [Asked.LEARNT, Asked.INTENTION]


def held(*notes: Note, minutes: float = 20) -> Conversation:
    """Return a conversation that lasted so long."""
    return conversation(*notes, ended_at=START + timedelta(minutes=minutes))


def asked(*notes: Note, minutes: float = 20) -> list[Asked]:
    return [one.about for one in questions(held(*notes, minutes=minutes), private())]


# what is asked


def test_a_long_call_ends_with_two_questions_to_myself() -> None:
    assert asked() == ALWAYS


@pytest.mark.parametrize(("minutes", "short"), [(0, True), (4.99, True), (5, False), (6, False)])
def test_a_call_under_five_minutes_asks_nothing(minutes: float, short: bool) -> None:
    assert (asked(note(1, "x"), minutes=minutes) == []) is short


def test_a_short_call_asks_for_the_date_of_a_promise_and_for_nothing_else() -> None:
    notes = (note(1, "x"), note(2, "CSV", kind="promise"), note(3, "y", kind="criticism"))

    assert asked(*notes, minutes=1) == [Asked.DUE]


def test_a_call_that_never_ended_counts_as_short() -> None:
    assert questions(conversation(note(1, "x")), private()) == []


def test_questions_come_with_promises_first_and_myself_last() -> None:
    notes = (
        note(1, "tippt ab", kind="fact"),
        note(2, "Hotline", kind="criticism"),
        note(3, "ohne Art"),
        note(4, "CSV", kind="promise"),
    )

    assert asked(*notes) == [Asked.DUE, Asked.KIND, Asked.COMPLAINT, Asked.EVIDENCE, *ALWAYS]


def test_a_question_names_the_note_it_is_about() -> None:
    promise = note(1, "CSV", kind="promise")

    assert questions(held(promise), private())[0].note == promise


@pytest.mark.parametrize("fields", [{"due": date(2026, 11, 24)}, {"promise": "kept"}, {"promise": "not_kept"}])
def test_a_promise_with_a_date_or_an_end_is_not_asked_about(fields: dict[str, object]) -> None:
    assert Asked.DUE not in asked(note(1, "CSV", kind="promise", **fields))


def test_a_parked_note_needs_no_kind_but_a_place() -> None:
    assert asked(note(1, "später", parked=True)) == [Asked.FATE, *ALWAYS]


def test_a_solution_set_aside_needs_a_place_too() -> None:
    assert asked(note(1, "Import bauen", kind="solution")) == [Asked.FATE, *ALWAYS]


@pytest.mark.parametrize("fate", Fate)
def test_what_has_its_place_is_not_asked_about_again(fate: Fate) -> None:
    assert asked(note(1, "später", parked=True, fate=fate)) == ALWAYS


def test_after_a_short_call_nobody_asks_where_a_parked_matter_goes() -> None:
    assert asked(note(1, "später", parked=True), minutes=4) == []


def test_a_deleted_note_is_not_asked_about() -> None:
    assert asked(note(1, "x").tombstone(), note(2, "CSV", kind="promise").tombstone()) == ALWAYS


def test_a_complaint_is_not_asked_about_again() -> None:
    assert asked(note(1, "Hotline", kind="complaint")) == ALWAYS


@pytest.mark.parametrize(
    "fact", [note(1, "140 am Tag", kind="fact"), note(1, "viel", kind="fact", evidence=(Evidence(text="gesehen"),))]
)
def test_a_fact_with_a_number_or_evidence_needs_no_more(fact: Note) -> None:
    assert asked(fact) == ALWAYS


def test_a_fact_is_asked_about_what_it_leaves_open() -> None:
    found = questions(held(note(1, "tippt 140 Bestellungen ab", kind="fact")), private())

    assert [one.slots for one in found if one.about is Asked.EVIDENCE] == [(Slot.WHEN,)]


def test_the_facts_that_leave_most_open_are_asked_about_first() -> None:
    facts = [note(1, "140 Stück", kind="fact"), note(2, "Einlesen hakt", kind="fact"), note(3, "teuer", kind="fact")]

    found = questions(held(*facts), private())

    assert [one.note and one.note.text for one in found[:3]] == ["Einlesen hakt", "teuer", "140 Stück"]


def test_three_facts_are_asked_about_at_most() -> None:
    facts = [note(n, "viel", kind="fact") for n in range(9)]

    assert asked(*facts).count(Asked.EVIDENCE) == 3


@pytest.mark.parametrize(
    ("fields", "is_asked"),
    [({}, False), ({"guess": "sucht Ersatz"}, True), ({"guess": "sucht Ersatz", "guess_became": "open"}, False)],
)
def test_my_guess_is_asked_about_once(fields: dict[str, str], is_asked: bool) -> None:
    found = questions(held(), private(**fields))

    assert (Asked.GUESS in [one.about for one in found]) is is_asked


# what is left


def test_a_conversation_is_finished_when_every_promise_has_a_date_and_every_note_a_kind() -> None:
    one = held(note(1, "x", kind="fact"), note(2, "CSV", kind="promise", due=date(2026, 11, 24)))

    assert is_finished(one, questions(one, private()))


@pytest.mark.parametrize("left", [note(1, "x"), note(1, "CSV", kind="promise")])
def test_a_conversation_is_not_finished_while_a_kind_or_a_date_is_missing(left: Note) -> None:
    assert not is_finished(held(left), questions(held(left), private()))


def test_a_short_call_is_finished_without_kinds_but_not_without_a_date() -> None:
    bare, promise = held(note(1, "x"), minutes=1), held(note(1, "CSV", kind="promise"), minutes=1)

    assert is_finished(bare, questions(bare, private()))
    assert not is_finished(promise, questions(promise, private()))


def test_a_bare_fact_has_open_slots_and_one_with_a_number_has_none() -> None:
    one = held(note(1, "viel", kind="fact"), note(2, "140 am Tag", kind="fact"), note(3, "viel", kind="need"))

    assert list(open_slots(one)) == [number(1)]


def test_facts_criticism_and_my_own_review_may_stay_open() -> None:
    one = held(note(1, "viel", kind="fact"), note(2, "Hotline", kind="criticism"))

    assert is_finished(one, questions(one, private()))


def test_the_three_longest_notes_without_a_kind_are_asked_about_in_their_order() -> None:
    one = held(*(note(n, "x" * length) for n, length in enumerate((3, 9, 1, 8, 7))))

    assert [about.note and len(about.note.text) for about in questions(one, private())[:-2]] == [9, 8, 7]


def test_a_note_nobody_asks_about_keeps_no_conversation_to_finish() -> None:
    one = held(*(note(n, "x" * (n + 1)) for n in range(5)))
    asked_about = questions(one, private())
    for about in asked_about[:3]:
        assert about.note is not None
        assert not is_finished(one, asked_about)
        one = one.put(about.note.changed(kind=Kind.NEED, rev=2))

    assert is_finished(one, asked_about)


def test_three_parked_matters_are_asked_about_at_most() -> None:
    assert asked(*(note(n, "x", parked=True) for n in range(5))) == [Asked.FATE] * 3 + ALWAYS


def test_nine_questions_at_most_with_promises_and_my_guess_first() -> None:
    kinds: list[dict[str, object]] = [
        {},
        {"kind": "criticism"},
        {"parked": True},
        {"kind": "fact"},
        {"kind": "promise"},
    ]
    one = held(*(note(10 * n + at, "viel", **fields) for n in range(4) for at, fields in enumerate(kinds)))

    found = [about.about for about in questions(one, private(guess="sie sucht"))]

    assert found == [Asked.DUE] * 4 + [Asked.GUESS] + [Asked.KIND] * 2 + ALWAYS


def test_every_promise_is_asked_its_date_however_many_there_are() -> None:
    assert asked(*(note(n, "x", kind="promise") for n in range(12))) == [Asked.DUE] * 12 + ALWAYS


@pytest.mark.parametrize(
    ("fields", "opened"),
    [
        ({"kind": "promise"}, [Asked.DUE]),
        ({"parked": True}, [Asked.FATE]),
        ({"kind": "solution"}, [Asked.FATE]),
        ({"kind": "need"}, []),
    ],
)
def test_an_answer_opens_what_a_promise_or_a_parked_matter_still_needs(
    fields: dict[str, object], opened: list[Asked]
) -> None:
    assert [one.about for one in follow_ups(note(1, "x", **fields))] == opened


@pytest.mark.parametrize(
    ("about", "fields", "asks"),
    [
        (Asked.DUE, {"kind": "promise"}, True),
        (Asked.DUE, {"kind": "fact"}, False),
        (Asked.FATE, {"parked": True}, True),
        (Asked.FATE, {"kind": "solution"}, True),
        (Asked.FATE, {"kind": "need"}, False),
        (Asked.KIND, {"kind": "need"}, True),
    ],
)
def test_a_question_that_waits_goes_where_its_note_became_something_else(
    about: Asked, fields: dict[str, object], asks: bool
) -> None:
    one = note(1, "x", **fields)

    assert still_asks(Question(about, one), one) is asks


@given(st.lists(st.sampled_from([None, *Kind]), max_size=6), st.floats(0, 30))
def test_what_is_finished_asks_for_no_date_and_no_kind(kinds: list[Kind | None], minutes: float) -> None:
    one = held(*(note(n, "x", kind=kind) for n, kind in enumerate(kinds)), minutes=minutes)

    open_questions = {found.about for found in questions(one, private())} & {Asked.DUE, Asked.KIND}
    assert is_finished(one, questions(one, private())) is not bool(open_questions)
