from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.insight.after_call import (
    Asked,
    Question,
    contradictions,
    corrected,
    follow_ups,
    is_finished,
    open_slots,
    questions,
    still_asks,
    uncorrected,
)
from interview_tui.insight.slots import Slot
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Evidence, Note
from interview_tui.records.words import Fate, Kind
from interview_tui.talktime.live import Change, LiveClock, Talk
from tests.support.frozen import START
from tests.support.written import conversation, note, number, private

ALWAYS = [Asked.LEARNT, Asked.INTENTION]


def held(*notes: Note, minutes: float = 20) -> Conversation:
    """Return a conversation that lasted so long."""
    return conversation(*notes, ended_at=START + timedelta(minutes=minutes))


def asked(*notes: Note, minutes: float = 20) -> list[Asked]:
    return [one.about for one in questions(held(*notes, minutes=minutes), private())]


def at_s(n: int, seconds: float) -> Note:
    """Return the n-th note, typed so many seconds into the call."""
    return note(n, "x", kind="need", at=START + timedelta(seconds=seconds))


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


# who spoke

MINE = (Change(0, Talk.CUSTOMER), Change(100, Talk.STAFF), Change(200, Talk.CUSTOMER))


def test_a_turn_ends_where_the_program_begins_to_listen() -> None:
    typing = conversation(note(1, "a"), note(2, "b"), note(3, "c"), note(4, "d"))
    listened = ({"start_s": 200, "end_s": 900},)

    [doubt] = contradictions(typing, private(changes=(Change(5, Talk.STAFF),), listened=listened, until_s=900))

    assert (doubt.notes, doubt.until_s) == (3, 200)


def test_three_notes_typed_in_a_minute_of_my_own_talk_contradict_it() -> None:
    typing = held(at_s(1, 110), at_s(2, 150), at_s(3, 199))

    [doubt] = contradictions(typing, private(changes=MINE))

    assert (doubt.about, doubt.change, doubt.notes, doubt.until_s) == (Asked.SPEAKER, 1, 3, 200)


@pytest.mark.parametrize("times", [(), (110, 150), (99, 150, 160), (100, 150, 160), (150, 160, 200)])
def test_fewer_notes_do_not(times: tuple[float, ...]) -> None:
    typing = held(*(at_s(n, time) for n, time in enumerate(times)))

    assert contradictions(typing, private(changes=MINE)) == []


@pytest.mark.parametrize(("until_s", "doubted"), [(159.9, 0), (160, 1)])
def test_a_turn_of_mine_below_a_minute_is_believed(until_s: float, doubted: int) -> None:
    typing = held(at_s(1, 110), at_s(2, 120), at_s(3, 130))
    changes = (Change(100, Talk.STAFF), Change(until_s, Talk.SILENCE))

    assert len(contradictions(typing, private(changes=changes))) == doubted


def test_typing_while_the_customer_spoke_is_what_one_does() -> None:
    typing = held(*(at_s(n, 10 * n) for n in range(9)))

    assert contradictions(typing, private(changes=(Change(0, Talk.CUSTOMER),), until_s=600)) == []


def test_the_last_turn_lasts_until_the_call_ended() -> None:
    typing = held(*(at_s(n, 10 * n) for n in range(1, 5)))

    assert len(contradictions(typing, private(changes=(Change(0, Talk.STAFF),), until_s=70))) == 1
    assert contradictions(typing, private(changes=(Change(0, Talk.STAFF),))) == []


def test_a_corrected_turn_is_the_customers() -> None:
    after = corrected(private(changes=MINE, until_s=300), 1)

    assert LiveClock(after.changes).heard(300) == (300, 0)


def test_a_corrected_turn_keeps_what_the_key_had_said() -> None:
    after = corrected(private(changes=MINE, until_s=300), 1)

    assert [change.pressed for change in after.changes] == [None, Talk.STAFF, None]


def test_a_correction_taken_back_leaves_what_the_key_had_said() -> None:
    before = private(changes=MINE, until_s=300)

    assert uncorrected(corrected(before, 1), 1) == before


def test_a_turn_corrected_twice_still_keeps_what_the_key_had_said() -> None:
    once = corrected(private(changes=MINE, until_s=300), 1)

    assert corrected(once, 1).changes[1] == Change(100, Talk.CUSTOMER, pressed=Talk.STAFF)


def test_correcting_one_turn_leaves_the_questions_about_others_their_meaning() -> None:
    changes = (Change(0, Talk.STAFF), Change(70, Talk.CUSTOMER), Change(100, Talk.STAFF))
    typing = held(*(at_s(n, time) for n, time in enumerate((10, 20, 30, 110, 120, 130))))
    before = private(changes=changes, until_s=200)
    first, second = contradictions(typing, before)

    once = corrected(before, first.change)
    twice = corrected(once, second.change)

    assert LiveClock(once.changes).heard(200) == (100, 100)
    assert LiveClock(twice.changes).heard(200) == (200, 0)
    assert contradictions(typing, twice) == []


@given(st.lists(st.tuples(st.floats(0, 600), st.sampled_from(Talk)), min_size=1, max_size=8), st.data())
def test_correcting_moves_time_from_me_to_the_customer_and_loses_none(
    turns: list[tuple[float, Talk]], data: st.DataObject
) -> None:
    changes = tuple(Change(at, state) for at, state in sorted(turns, key=lambda turn: turn[0]))
    place = data.draw(st.integers(0, len(changes) - 1))

    after = corrected(private(changes=changes), place)

    customer, staff = LiveClock(changes).heard(700)
    customer_after, staff_after = LiveClock(after.changes).heard(700)
    assert customer_after >= customer
    assert staff_after <= staff
    if changes[place].state is not Talk.SILENCE:
        assert customer_after + staff_after == pytest.approx(customer + staff, abs=1e-5)


def test_a_call_without_talk_time_is_not_doubted() -> None:
    assert contradictions(held(at_s(1, 10)), private()) == []
