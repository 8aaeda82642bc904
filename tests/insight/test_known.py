from datetime import date, timedelta

import pytest

from interview_tui.insight.known import MOST_TO_ONE_CUE, Known, informed, known
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Earlier, Note
from interview_tui.records.words import Fate, Informed, Kind, Status
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, number

TODAY = START.date()


def held(days_ago: int, *notes: Note, status: Status = Status.DONE) -> Conversation:
    """Return a conversation of so many days ago."""
    started = START - timedelta(days=days_ago)
    return conversation(*notes, id=number(1_000 + days_ago), started_at=started, status=status)


def test_of_a_new_customer_nothing_is_known() -> None:
    assert known([]) == Known()
    assert known([]).last_at is None


def test_the_latest_conversation_is_the_last_whatever_the_order_of_reading() -> None:
    found = known([held(30), held(2), held(90)])

    assert found.last_at == START - timedelta(days=2)
    assert [one.started_at for one in found.conversations] == [START - timedelta(days=days) for days in (2, 30, 90)]


def test_the_conversation_that_is_running_is_not_the_last() -> None:
    running = held(0, note(1, "jetzt", kind="fact"), status=Status.OPEN)

    found = known([running, held(9)])

    assert (found.last_at, found.told) == (START - timedelta(days=9), ())
    assert running in found.conversations


def test_what_was_told_comes_from_the_latest_conversation_first() -> None:
    found = known([held(30, note(1, "früher", kind="fact")), held(2, note(2, "neulich", kind="need"))])

    assert [one.note.text for one in found.told] == ["neulich", "früher"]


def test_only_what_was_told_counts() -> None:
    told = {kind for kind in (None, *Kind) if known([held(1, note(1, "x", kind=kind))]).told}

    assert told == {None, Kind.FACT, Kind.NEED, Kind.QUOTE, Kind.CRITICISM, Kind.COMPLAINT, Kind.PRAISE}


def test_notes_without_a_kind_come_after_those_with_one() -> None:
    found = known([held(1, note(1, "plain"), note(2, "fact", kind="fact"))])

    assert [noted.note.text for noted in found.told] == ["fact", "plain"]


def test_what_was_parked_or_deleted_is_left_out() -> None:
    found = known([held(1, note(1, "x", kind="fact", parked=True), note(2, "y", kind="fact").tombstone())])

    assert found.told == ()


def test_needs_come_first_then_all_else_the_newest_first() -> None:
    old = held(90, note(1, "old need", kind="need"), note(2, "old fact", kind="fact"), note(3, "old", kind="personal"))
    new = held(2, note(4, "first fact", kind="fact"), note(5, "plain"), note(6, "new need", kind="need"))
    late = held(
        1, note(7, "praise", kind="praise"), note(8, "criticism", kind="criticism"), note(9, "x", kind="personal")
    )

    found = known([new, old, late])

    assert [one.note.text for one in found.told] == [
        "new need", "old need", "criticism", "praise", "first fact", "old fact", "plain",
    ]  # fmt: skip
    assert [one.note.text for one in found.personal] == ["x", "old"]


def test_all_that_was_told_is_known_however_much_it_is() -> None:
    facts = [note(n, "x", kind="fact") for n in range(300)]

    assert len(known([held(1, *facts)]).told) == 300


def test_promises_come_ours_first_then_by_date_those_without_a_date_last() -> None:
    promises = [
        note(1, "ihre", kind="promise", theirs=True, due=date(2026, 1, 1)),
        note(2, "ohne", kind="promise"),
        note(3, "später", kind="promise", due=date(2026, 12, 1)),
        note(4, "früher", kind="promise", due=date(2026, 11, 1)),
    ]

    assert [one.note.text for one in known([held(1, *promises)]).promises] == ["früher", "später", "ohne", "ihre"]


def test_a_promise_is_open_until_it_is_kept_however_old_the_conversation() -> None:
    old = held(400, note(1, "offen", kind="promise"), note(2, "gehalten", kind="promise", promise="kept"))

    assert [one.note.text for one in known([held(1), old]).promises] == ["offen"]


def test_the_deepest_why_is_where_one_can_ask_on() -> None:
    chain = [
        note(1, "tippt ab", kind="fact"),
        note(2, "kein Import", kind="why", because_of=number(1)),
        note(3, "der Anbieter", kind="why", because_of=number(2)),
    ]

    [fact] = known([held(1, *chain)]).told

    assert fact.why_ended is not None
    assert fact.why_ended.note == chain[2]


def test_the_deepest_why_may_hang_on_the_second_branch() -> None:
    branches = [
        note(1, "tippt ab", kind="fact"),
        note(2, "kein Import", kind="why", because_of=number(1)),
        note(3, "keine Zeit", kind="why", because_of=number(1)),
        note(4, "Urlaub", kind="why", because_of=number(3)),
    ]

    end = known([held(1, *branches)]).told[0].why_ended

    assert end is not None
    assert end.note == branches[3]


def test_a_deleted_why_between_does_not_end_the_chain() -> None:
    chain = [
        note(1, "tippt ab", kind="fact"),
        note(2, "x", kind="why", because_of=number(1)).tombstone(),
        note(3, "der Anbieter", kind="why", because_of=number(2)),
    ]

    end = known([held(1, *chain)]).told[0].why_ended

    assert end is not None
    assert end.note == chain[2]


def test_a_note_without_whys_has_nowhere_to_ask_on() -> None:
    notes = [note(1, "eins", kind="fact"), note(2, "zwei", kind="fact"), note(3, "weil", because_of=number(2))]

    assert known([held(1, *notes)]).told[1].why_ended is None


def test_a_note_knows_the_conversation_it_comes_from() -> None:
    told_in = held(1, note(1, "x", kind="fact"), note(2, "y", kind="personal"))

    found = known([told_in])

    assert {found.told[0].conversation, found.personal[0].conversation} == {told_in}


# asking on


def earlier_why(n: int, text: str, under: Note) -> Note:
    """Return the n-th note, a why that asks on from a note of an earlier conversation."""
    above = Earlier(conversation=number(1_030), note=under.id, at=under.at, kind=under.kind, text=under.text)
    return note(n, text, kind="why", because_of=under.id, asks_on=above)


def test_whys_go_on_through_several_conversations() -> None:
    fact, first = note(1, "tippt ab", kind="fact"), note(2, "kein Import", kind="why", because_of=number(1))
    later = held(2, earlier_why(3, "der Anbieter", first))

    [told] = known([held(30, fact, first), later]).told

    assert told.why_ended is not None
    assert (told.why_ended.note.text, told.why_ended.conversation) == ("der Anbieter", later)


def test_one_asks_on_where_the_whys_ended() -> None:
    fact, first = note(1, "tippt ab", kind="fact"), note(2, "kein Import", kind="why", because_of=number(1))
    told_in = held(30, fact, first)

    [told] = known([told_in]).told

    assert told.ask_on == Earlier(
        conversation=told_in.id, note=number(2), at=first.at, kind=Kind.WHY, text="kein Import"
    )


def test_without_whys_one_asks_on_from_the_note_itself() -> None:
    [told] = known([held(30, note(1, "tippt ab", kind="fact"))]).told

    assert (told.ask_on.note, told.ask_on.text) == (number(1), "tippt ab")


def test_what_is_to_be_asked_the_next_time_comes_the_oldest_first() -> None:
    to_ask = {"parked": True, "fate": "next_time"}

    found = known([held(2, note(2, "Messe", **to_ask)), held(30, note(1, "Lager", **to_ask))])

    assert [one.note.text for one in found.to_ask] == ["Lager", "Messe"]


@pytest.mark.parametrize("fate", [None, *(fate for fate in Fate if fate is not Fate.NEXT_TIME)])
def test_what_has_another_place_is_not_to_be_asked(fate: Fate | None) -> None:
    assert known([held(2, note(1, "Messe", parked=True, fate=fate))]).to_ask == ()


def test_what_was_asked_on_from_need_not_be_asked_again() -> None:
    parked = note(1, "Messe", parked=True, fate="next_time")

    assert known([held(30, parked), held(2, earlier_why(2, "neue Halle", parked))]).to_ask == ()


# informed that notes are kept


WEBER = customer(7, "Claudia Weber")


def test_who_never_was_asked_about_is_not_yet_informed() -> None:
    assert informed(None, Known()) == (Informed.NOT_YET, None)
    assert informed(WEBER, known([held(2)])) == (Informed.NOT_YET, None)


def test_what_an_earlier_conversation_says_holds_for_the_next() -> None:
    told = held(30).changed(informed=Informed.TOLD)
    agreed = held(9).changed(informed=Informed.AGREED)

    assert informed(WEBER, known([held(2), told, agreed])) == (Informed.AGREED, agreed.started_at.date())


def test_what_was_answered_last_holds_before_all_conversations() -> None:
    corrected = WEBER.changed(informed=Informed.NOT_YET, informed_on=TODAY)

    assert informed(corrected, known([held(9).changed(informed=Informed.AGREED)])) == (Informed.NOT_YET, TODAY)


# what was answered before


def test_the_latest_answer_to_a_cue_is_known_with_its_conversation() -> None:
    found = known(
        [
            held(30, note(1, "140 orders", kind="fact", cue="effort")),
            held(2, note(2, "200 orders", cue="effort"), note(3, "a summer fair", kind="quote", cue="news")),
        ]
    )

    assert {cue: one.note.text for cue, one in found.answers.items()} == {
        "effort": "200 orders",
        "news": "a summer fair",
    }
    assert found.answers["effort"].conversation.started_at == START - timedelta(days=2)


def test_the_first_thing_told_under_a_cue_answers_it_not_what_came_later() -> None:
    promise, fact, later, criticism = (
        note(1, "send a sample", kind="promise", cue="effort"),
        note(2, "140 orders", kind="fact", cue="effort"),
        note(3, "the fair was loud", kind="quote", cue="effort"),
        note(4, "nobody answers", kind="criticism", cue="effort"),
    )

    found = known([held(2, promise, fact, later, criticism)])

    assert found.answers["effort"].note == fact


def test_many_notes_under_one_cue_were_only_noted_there_and_none_answers_it() -> None:
    notes = [note(place, f"note {place}", cue="effort") for place in range(1, MOST_TO_ONE_CUE + 2)]
    answered = held(30, note(20, "140 orders", kind="fact", cue="effort"))

    assert known([held(2, *notes)]).answers == {}
    assert known([held(2, *notes[1:])]).answers["effort"].note == notes[1]
    assert known([held(2, *notes), answered]).answers["effort"].note.text == "140 orders"


def test_a_judgement_a_promise_something_personal_or_parked_is_no_answer() -> None:
    kinds = [Kind.PROMISE, Kind.PERSONAL, Kind.WHY, Kind.SOLUTION, Kind.CRITICISM, Kind.COMPLAINT, Kind.PRAISE]
    notes = [note(place, "x", kind=kind, cue=f"cue{place}") for place, kind in enumerate(kinds, 1)]
    parked = note(9, "x", parked=True, cue="cue9")

    assert known([held(2, *notes, parked, note(10, "no guide"))]).answers == {}


def test_open_complaints_are_known_the_oldest_first() -> None:
    found = known(
        [
            held(2, note(5, "second", kind="complaint")),
            held(9, note(1, "first", kind="complaint"), note(2, "done", kind="complaint", settled=date(2026, 11, 1))),
        ]
    )

    assert [one.note.text for one in found.complaints] == ["first", "second"]
