from datetime import date

import pytest

from interview_tui.insight import answering
from interview_tui.insight.after_call import Asked, Question
from interview_tui.insight.answering import Kept
from interview_tui.records.note import LONGEST_LINE, LONGEST_TEXT, Note
from interview_tui.records.words import Fate, HowKnown, Kind, Track
from interview_tui.talktime.live import Change, Talk
from tests.support.written import conversation, note, private

SATURDAY = date(2026, 11, 21)


def kept(*notes: Note, **fields: object) -> Kept:
    return Kept(conversation(*notes), private(**fields))


@pytest.mark.parametrize(
    ("meaning", "today", "day"),
    [
        ("tomorrow", SATURDAY, date(2026, 11, 22)),
        ("friday", SATURDAY, date(2026, 11, 27)),
        ("friday", date(2026, 11, 26), date(2026, 11, 27)),
        ("friday", date(2026, 11, 27), date(2026, 12, 4)),
        ("week", SATURDAY, date(2026, 11, 28)),
        ("tomorrow", date(2026, 12, 31), date(2027, 1, 1)),
    ],
)
def test_one_letter_names_a_day_that_lies_ahead(meaning: str, today: date, day: date) -> None:
    assert answering.in_a_word(meaning, today) == day


def test_a_promise_gets_its_date_and_is_mine() -> None:
    promise = note(1, "CSV", kind="promise")

    [dated] = answering.dated(kept(promise), promise, SATURDAY).conversation.notes

    assert (dated.due, dated.owner, dated.rev) == (SATURDAY, "Jana Reuter", 2)


def test_a_promise_keeps_the_owner_it_has() -> None:
    promise = note(1, "CSV", kind="promise", owner="Tom")

    assert answering.dated(kept(promise), promise, SATURDAY).conversation.notes[0].owner == "Tom"


def test_a_promise_of_the_customers_side_does_not_become_mine() -> None:
    promise = note(1, "Muster", kind="promise", theirs=True)

    assert answering.dated(kept(promise), promise, SATURDAY).conversation.notes[0].owner is None


def test_a_note_gets_its_kind_and_track() -> None:
    bare = note(1, "x")

    [named] = answering.of_kind(kept(bare), bare, Kind.CRITICISM, False, Track.OPTIMISATION, "de").conversation.notes

    assert (named.kind, named.track, named.parked, named.owner) == (Kind.CRITICISM, Track.OPTIMISATION, False, None)


def test_a_note_that_turns_out_a_promise_is_mine() -> None:
    bare = note(1, "x")

    [promise] = answering.of_kind(kept(bare), bare, Kind.PROMISE, False, None, "de").conversation.notes

    assert promise.owner == "Jana Reuter"


def test_a_note_can_be_parked_afterwards() -> None:
    bare = note(1, "x")

    assert answering.of_kind(kept(bare), bare, None, True, None, "de").conversation.notes[0].parked


def test_evidence_is_added_to_what_is_there() -> None:
    fact = note(1, "tippt ab", kind="fact", evidence=({"text": "gesehen"},))

    [backed] = answering.with_evidence(kept(fact), fact, "140 am Tag").conversation.notes

    assert [one.text for one in backed.evidence] == ["gesehen", "140 am Tag"]


def test_evidence_typed_again_takes_the_place_of_what_was_typed_before() -> None:
    before = note(1, "tippt ab", kind="fact", evidence=({"text": "gesehen"},))
    once = answering.with_evidence(kept(before), before, "140")
    fact = once.conversation.notes[0]

    [twice] = answering.with_evidence(once, fact, "150", beside=before.evidence).conversation.notes
    [taken_back] = answering.with_evidence(once, fact, "", beside=before.evidence).conversation.notes

    assert [one.text for one in twice.evidence] == ["gesehen", "150"]
    assert taken_back.evidence == before.evidence


def test_how_a_fact_is_known_is_kept_with_it() -> None:
    fact = note(1, "tippt ab", kind="fact")

    [seen] = answering.known_by(kept(fact), fact, HowKnown.SEEN).conversation.notes

    assert (seen.how_known, seen.rev) == (HowKnown.SEEN, fact.rev + 1)


def test_the_ways_of_knowing_come_one_after_the_other_and_end_with_none() -> None:
    ways: list[HowKnown | None] = [None]
    for _ in range(4):
        ways.append(answering.next_known(ways[-1]))

    assert ways == [None, HowKnown.TOLD, HowKnown.SEEN, HowKnown.DOCUMENT, None]


@pytest.mark.parametrize(("about", "field"), [(Asked.LEARNT, "learnt"), (Asked.INTENTION, "intention")])
def test_what_i_write_about_myself_stays_in_the_private_record(about: Asked, field: str) -> None:
    before = kept(note(1, "x"))

    after = answering.in_words(before, Question(about), "öfter schweigen")

    assert getattr(after.private, field) == "öfter schweigen"
    assert after.conversation is before.conversation


def test_an_answer_that_grows_when_it_is_cleaned_still_fits() -> None:
    fact = note(1, "tippt ab", kind="fact")
    text = "\u0958" * LONGEST_TEXT

    backed = answering.with_evidence(kept(fact), fact, text).conversation.notes[0]
    written = answering.in_words(kept(), Question(Asked.LEARNT), text).private

    assert len(backed.evidence[0].text) == len(written.learnt) == LONGEST_TEXT


def test_criticism_becomes_a_complaint() -> None:
    criticism = note(1, "Hotline", kind="criticism")

    assert answering.complaint(kept(criticism), criticism).conversation.notes[0].kind is Kind.COMPLAINT


def test_a_complaint_becomes_criticism_again_and_criticism_stays_what_it_is() -> None:
    complaint, criticism = note(1, "Hotline", kind="complaint"), note(2, "Hotline", kind="criticism")
    both = kept(complaint, criticism)

    assert answering.criticism(both, complaint).conversation.notes[0].kind is Kind.CRITICISM
    assert answering.criticism(both, criticism) is both


def test_a_promise_is_turned_over_to_the_customers_side_and_back() -> None:
    promise = note(1, "Muster", kind="promise", owner="Jana Reuter")
    ours = kept(promise)

    theirs = answering.turned_over(ours, promise)
    [over] = theirs.conversation.notes
    [back] = answering.turned_over(theirs, over).conversation.notes

    assert (over.theirs, over.owner, over.rev) == (True, ours.conversation.customer, 2)
    assert (back.theirs, back.owner) == (False, "Jana Reuter")


@pytest.mark.parametrize("meaning", ["confirmed", "refuted", "open"])
def test_what_became_of_my_guess_is_private(meaning: str) -> None:
    assert answering.guess_became(kept(guess="x"), meaning).private.guess_became == meaning


def test_a_turn_is_given_to_the_customer() -> None:
    before = kept(changes=(Change(0, Talk.STAFF),))

    after = answering.customer_spoke(before, Question(Asked.SPEAKER, change=0))

    assert [one.state for one in after.private.changes] == [Talk.CUSTOMER]


def test_a_turn_given_to_the_customer_is_taken_back() -> None:
    before = kept(changes=(Change(0, Talk.STAFF),))
    question = Question(Asked.SPEAKER, change=0)

    after = answering.i_spoke(answering.customer_spoke(before, question), question)

    assert after.private == before.private
    assert answering.i_spoke(before, question) is before


def test_a_question_about_no_turn_changes_nothing() -> None:
    before = kept(changes=(Change(0, Talk.STAFF),))

    assert answering.customer_spoke(before, Question(Asked.SPEAKER)) is before


# where a parked matter goes

PARKED = note(1, "Messe im Mai", parked=True)


def test_a_parked_matter_that_becomes_a_promise_is_mine_and_still_needs_its_date() -> None:
    [promise] = answering.placed(kept(PARKED), PARKED, PARKED, "promise", "", "de").conversation.notes

    assert (promise.kind, promise.parked, promise.owner, promise.fate) == (
        Kind.PROMISE,
        False,
        "Jana Reuter",
        "promise",
    )
    assert (promise.is_open_promise(), promise.due, promise.rev) == (True, None, 2)


@pytest.mark.parametrize("fate", [Fate.NEXT_TIME, Fate.DROPPED])
def test_what_is_asked_the_next_time_or_dropped_stays_on_the_parking_list(fate: Fate) -> None:
    [placed] = answering.placed(kept(PARKED), PARKED, PARKED, fate, "", "de").conversation.notes

    assert (placed.fate, placed.parked, placed.text, placed.rev) == (fate, True, "Messe im Mai", 2)


def test_a_matter_goes_under_the_theme_that_was_typed() -> None:
    [placed] = answering.placed(kept(PARKED), PARKED, PARKED, None, " Messen \n 2027 ", "de").conversation.notes

    assert (placed.fate, placed.theme, placed.rev) == (Fate.THEME, "Messen   2027", 2)


def test_a_theme_longer_than_a_line_is_cut() -> None:
    [placed] = answering.placed(kept(PARKED), PARKED, PARKED, None, "x" * 9_000, "de").conversation.notes

    assert placed.theme == "x" * LONGEST_LINE
