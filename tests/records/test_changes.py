from collections.abc import Callable
from datetime import date, time

import pytest

from interview_tui.records import changes
from interview_tui.records.note import LONGEST_LINE, LONGEST_TEXT, Note
from interview_tui.records.parts import Placing, Promise
from interview_tui.records.words import Fate, HowKnown, Kind, PromiseState, Track
from tests.support.written import conversation, note, number

SATURDAY = date(2026, 11, 21)
"""The day on which the notes are written."""
FRIDAY = date(2026, 11, 27)
NOVEMBER = date(2026, 11, 1)
PARKED = note(1, "Messe im Mai", parked=True)


def kept(one: Note) -> Note:
    return changes.kept(one, SATURDAY)


# versions


def test_a_change_is_the_next_version_and_names_its_writer() -> None:
    before = note(1, "CSV", kind="promise", rev=4, by="another")

    after = changes.revised(before, changes.kept(before, SATURDAY), by="mine")

    kept = Promise(state=PromiseState.KEPT, since=SATURDAY)
    assert (after.rev, after.by, after.promise) == (5, "mine", kept)


def test_a_change_that_changes_nothing_is_no_version() -> None:
    before = changes.kept(note(1, "CSV", kind="promise", by="another"), SATURDAY)

    assert changes.revised(before, changes.kept(before, SATURDAY), by="mine") is before


def test_several_changes_at_once_are_one_version_of_the_conversations_writer() -> None:
    told = conversation(note(1, "CSV", kind="promise"), note(2, "zwei"), by="store")

    after = changes.amended(told, number(1), kept, lambda one: changes.promised_by(one, "Tom", theirs=False))

    assert [(one.rev, one.by, one.owner) for one in after.notes] == [(2, "store", "Tom"), (1, "", None)]


def test_where_the_note_is_gone_the_conversation_stays_as_it_is() -> None:
    told = conversation(note(1, "CSV", kind="promise").tombstone())

    assert changes.amended(told, number(1), kept) is told
    assert changes.amended(told, number(2), kept) is told


# undo


def test_what_is_restored_is_what_it_was_and_says_what_it_had_become() -> None:
    before = note(1, "eins", kind="fact")
    now = changes.edited(before, "zwei", SATURDAY, "de")

    assert changes.restored(now, before) == before.changed(earlier=("eins", "zwei"))


def test_a_note_that_was_not_there_is_a_tombstone_again() -> None:
    assert changes.restored(note(1, "eins"), None) == note(1, "eins").tombstone()


def test_of_a_note_there_never_was_nothing_is_taken_back() -> None:
    told = conversation(note(1, "eins"))

    assert changes.taken_back(told, number(2), None) is told


def test_a_deleted_note_comes_back_as_the_next_version() -> None:
    before = note(1, "eins")
    told = conversation(before, by="store")
    gone = changes.amended(told, before.id, changes.deleted)

    back = changes.taken_back(gone, before.id, before)

    assert [(one.text, one.rev, one.by) for one in (*gone.notes, *back.notes)] == [
        ("", 2, "store"),
        ("eins", 3, "store"),
    ]


# the text


def test_another_text_keeps_the_one_before() -> None:
    after = changes.edited(note(1, "eins", earlier=("null",)), "zwei", SATURDAY, "de")

    assert (after.text, after.earlier) == ("zwei", ("null", "eins"))


def test_the_same_text_is_no_change() -> None:
    before = note(1, "bis Montag", kind="promise")

    assert changes.edited(before, "bis Montag", SATURDAY, "de") is before


def test_a_promise_whose_text_names_another_day_is_due_on_that_day() -> None:
    before = note(1, "CSV bis Montag", kind="promise", due=date(2026, 11, 23))

    assert changes.edited(before, "CSV bis Dienstag", FRIDAY, "de").due == date(2026, 12, 1)


def test_a_mended_word_does_not_move_a_promise_that_was_given_its_day_by_hand() -> None:
    before = note(1, "CVS bis Montag", kind="promise", due=date(2026, 12, 9))

    assert changes.edited(before, "CSV bis Montag", FRIDAY, "de").due == date(2026, 12, 9)


def test_a_promise_whose_text_names_a_day_no_more_keeps_the_one_it_has() -> None:
    before = note(1, "CSV bis Montag", kind="promise", due=date(2026, 11, 23))

    assert changes.edited(before, "CSV", SATURDAY, "de").due == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("Huber morgen um 9 anrufen", "09:00"),
        ("Muster bis Fr 14 Uhr", "14:00"),
        ("morgen vormittags anrufen", "morning"),
    ],
)
def test_a_promise_keeps_the_time_that_stands_with_its_day(text: str, stored: str) -> None:
    promise = changes.of_kind(note(1, text), Kind.PROMISE, parked=False, track=None, author="Jana", code="de")

    assert promise.due is not None
    assert promise.as_document()["due_time"] == stored
    assert Note.from_document(promise.as_document()) == promise


def test_a_time_without_a_day_waits_for_the_day_and_goes_with_another_one() -> None:
    said = changes.of_kind(note(1, "um 9 anrufen"), Kind.PROMISE, parked=False, track=None, author="Jana", code="de")

    dated = changes.dated(said, FRIDAY, "Jana")

    assert (said.due, said.due_time) == (None, time(9))
    assert (dated.due, dated.due_time) == (FRIDAY, time(9))
    assert changes.moved(dated, SATURDAY, on=FRIDAY).due_time is None
    assert changes.moved(dated, SATURDAY, time(14), on=FRIDAY).due_time == time(14)


def test_another_text_with_another_time_is_due_then_on_the_same_day() -> None:
    before = note(1, "morgen um 9 anrufen", kind="promise", due=date(2026, 11, 22), due_time=time(9))

    assert changes.edited(before, "morgen um 10 anrufen", SATURDAY, "de").due_time == time(10)
    assert changes.edited(before, "morgen anrufen", SATURDAY, "de").due_time is None
    assert changes.edited(before, "anrufen", SATURDAY, "de").due_time == time(9)


def test_of_a_note_that_is_no_promise_no_time_is_kept() -> None:
    assert (
        "due_time"
        not in Note.from_document(note(1, "um 9", kind="fact").as_document() | {"due_time": "09:00"}).as_document()
    )


def test_the_text_of_what_is_no_promise_names_no_day() -> None:
    assert changes.edited(note(1, "tippt", kind="fact"), "tippt bis Montag", SATURDAY, "de").due is None


# what it is


def of_kind(before: Note, kind: Kind | None, track: Track | None = None, *, parked: bool = False) -> Note:
    return changes.of_kind(before, kind, parked=parked, track=track, author="Jana", code="de")


def test_a_note_gets_its_kind_and_its_track() -> None:
    after = of_kind(note(1, "x"), Kind.CRITICISM, Track.OPTIMISATION)

    assert (after.kind, after.track, after.parked, after.owner) == (Kind.CRITICISM, Track.OPTIMISATION, False, None)


def test_what_becomes_a_promise_is_mine_and_due_on_the_day_it_named_when_it_was_said() -> None:
    after = of_kind(note(1, "CSV bis Montag"), Kind.PROMISE)

    assert (after.owner, after.due) == ("Jana", date(2026, 11, 23))


def test_a_promise_that_is_said_to_be_one_again_keeps_its_day_and_owner() -> None:
    before = note(1, "CSV bis Montag", kind="promise", owner="Tom")

    assert of_kind(before, Kind.PROMISE) == before


def test_a_note_can_be_parked() -> None:
    assert of_kind(note(1, "x"), None, parked=True).parked


def test_a_note_stands_on_a_track_and_under_another_note() -> None:
    after = changes.moved_under(changes.on_track(note(1, "x"), Track.INNOVATION), number(2))

    assert (after.track, after.because_of) == (Track.INNOVATION, number(2))


def test_criticism_becomes_a_complaint_and_criticism_again() -> None:
    before = note(1, "Hotline", kind="criticism")

    assert changes.complaint(before).kind is Kind.COMPLAINT
    assert changes.criticism(changes.complaint(before)) == before
    assert changes.criticism(before) is before


# promises


@pytest.mark.parametrize(("fields", "owner"), [({}, "Jana"), ({"owner": "Tom"}, "Tom"), ({"theirs": True}, None)])
def test_a_promise_that_gets_its_day_is_mine_where_it_is_nobody_elses(
    fields: dict[str, object], owner: str | None
) -> None:
    after = changes.dated(note(1, "CSV", kind="promise", **fields), SATURDAY, "Jana")

    assert (after.due, after.owner) == (SATURDAY, owner)


def test_a_moved_promise_has_the_new_day_and_is_still_open() -> None:
    after = changes.moved(note(1, "CSV", kind="promise", due=NOVEMBER), FRIDAY, on=SATURDAY, reason="krank")

    moved = Promise(due=FRIDAY, state=PromiseState.MOVED, since=SATURDAY, moved_from=NOVEMBER, reason="krank")
    assert (after.promise, after.is_open_promise()) == (moved, True)


def test_a_promise_that_is_moved_again_knows_its_first_day_and_its_last_reason() -> None:
    once = changes.moved(note(1, "CSV", kind="promise", due=NOVEMBER), SATURDAY, on=NOVEMBER, reason="krank", told=True)
    twice = changes.moved(once, FRIDAY, on=SATURDAY)

    assert twice.promise == Promise(due=FRIDAY, state=PromiseState.MOVED, since=SATURDAY, moved_from=NOVEMBER)


def test_nobody_waits_for_a_promise_that_was_kept_or_not() -> None:
    promise = note(1, "CSV", kind="promise")

    assert not kept(promise).is_open_promise()
    assert not changes.not_kept(promise, SATURDAY).is_open_promise()


def test_of_what_was_not_kept_the_customer_waits_to_hear() -> None:
    promise = note(1, "CSV", kind="promise")
    silent = changes.not_kept(promise, SATURDAY, "Technik sagt nein")

    assert silent.is_waited_for()
    assert not changes.word_given(silent, FRIDAY).is_waited_for()
    assert not changes.not_kept(promise, SATURDAY, told=True).is_waited_for()
    assert not kept(promise).is_waited_for()
    assert not changes.not_kept(promise.changed(promise=Promise(theirs=True)), SATURDAY).is_waited_for()


def test_of_an_older_note_nobody_knows_whether_the_customer_was_told_and_nobody_is_asked() -> None:
    assert not note(1, "CSV", kind="promise", promise="not_kept").is_waited_for()


@pytest.mark.parametrize("change", [lambda one: one, kept])
def test_of_what_is_open_or_kept_there_is_no_bad_news_to_tell(change: Callable[[Note], Note]) -> None:
    promise = change(note(1, "CSV", kind="promise"))

    assert changes.word_given(promise, FRIDAY) is promise


def test_the_reason_of_what_is_no_promise_any_more_stays_as_an_earlier_text() -> None:
    silent = changes.not_kept(note(1, "CSV", kind="promise"), SATURDAY, "Technik sagt nein")

    fact = changes.of_kind(silent, Kind.FACT, parked=False, track=None, author="Jana", code="de")

    assert fact.earlier == ("Technik sagt nein",)
    assert Note.from_document({**silent.as_document(), "kind": "fact"}).earlier == ("Technik sagt nein",)


def test_a_reason_is_one_line_and_not_longer_than_one() -> None:
    long = changes.not_kept(note(1, "CSV", kind="promise"), SATURDAY, "x\n" * LONGEST_LINE)

    assert "\n" not in long.reason
    assert len(long.reason) in (LONGEST_LINE - 1, LONGEST_LINE)


def test_a_promise_is_turned_over_to_the_customers_side_and_back() -> None:
    over = changes.turned_over(note(1, "Muster", kind="promise", owner="Jana"), "Jana", "Claudia")
    back = changes.turned_over(over, "Jana", "Claudia")

    assert [(one.theirs, one.owner) for one in (over, back)] == [(True, "Claudia"), (False, "Jana")]


# facts and complaints


def test_evidence_is_added_to_what_is_there() -> None:
    after = changes.evidenced(note(1, "tippt ab", kind="fact", evidence=({"text": "gesehen"},)), "140 am Tag")

    assert [one.text for one in after.evidence] == ["gesehen", "140 am Tag"]


def test_evidence_typed_again_takes_the_place_of_what_was_typed_before() -> None:
    before = note(1, "tippt ab", kind="fact", evidence=({"text": "gesehen"},))
    once = changes.evidenced(before, "140")

    assert [one.text for one in changes.evidenced(once, "150", beside=before.evidence).evidence] == ["gesehen", "150"]
    assert changes.evidenced(once, "", beside=before.evidence) == before


def test_evidence_that_grows_when_it_is_cleaned_still_fits() -> None:
    after = changes.evidenced(note(1, "x", kind="fact"), "\u0958" * LONGEST_TEXT)

    assert len(after.evidence[0].text) == LONGEST_TEXT


def test_it_is_kept_how_a_fact_is_known() -> None:
    assert changes.known_by(note(1, "x", kind="fact"), HowKnown.SEEN).how_known is HowKnown.SEEN


# what was parked


def placed(before: Note, fate: Fate) -> Note:
    return changes.placed(before, fate, author="Jana", code="de")


def test_a_parked_matter_that_becomes_a_promise_is_mine_and_open() -> None:
    after = placed(PARKED, Fate.PROMISE)

    assert (after.kind, after.parked, after.owner, after.fate) == (Kind.PROMISE, False, "Jana", Fate.PROMISE)
    assert after.is_open_promise()


@pytest.mark.parametrize("fate", [Fate.NEXT_TIME, Fate.DROPPED])
def test_what_is_asked_the_next_time_or_dropped_stays_on_the_parking_list(fate: Fate) -> None:
    assert placed(PARKED, fate) == PARKED.changed(placing=Placing(fate=fate))


def test_a_theme_is_a_line_and_cut_where_it_is_too_long() -> None:
    assert changes.themed(PARKED, " Messen \n 2027 ").theme == "Messen   2027"
    assert changes.themed(PARKED, "x" * 9_000).theme == "x" * LONGEST_LINE


def test_a_matter_that_is_put_elsewhere_is_first_as_it_was() -> None:
    again = changes.not_yet_placed(placed(PARKED, Fate.PROMISE), PARKED)

    assert changes.themed(again, "Messen") == changes.themed(PARKED, "Messen")


def test_what_is_done_with_a_promise_is_that_it_is_kept_and_with_a_matter_that_it_is_asked() -> None:
    done = changes.done(note(1, "CSV", kind="promise"), SATURDAY)

    assert done.promise == Promise(state=PromiseState.KEPT, since=SATURDAY)
    assert changes.done(placed(PARKED, Fate.NEXT_TIME), SATURDAY).fate is Fate.ASKED


@pytest.mark.parametrize("kind", [None, "fact", "quote"])
def test_what_was_not_set_aside_goes_nowhere(kind: str | None) -> None:
    written = note(1, "140 Bestellungen", kind=kind)

    assert changes.themed(written, "Monatsabschluss") is written
    assert changes.asked(written) is written


# what stays with its writer


def test_a_note_stays_with_its_writer_until_that_is_taken_back() -> None:
    mine = changes.kept_to_myself(note(1, "mein Eindruck"))

    assert mine == note(1, "mein Eindruck", stays_with_me=True)
    assert changes.kept_to_myself(mine) == note(1, "mein Eindruck")


def test_an_edited_note_and_one_of_another_kind_still_stay() -> None:
    mine = note(1, "Rückruf", stays_with_me=True)

    assert changes.edited(mine, "Rückruf am Montag", SATURDAY, "de").stays_with_me
    assert changes.of_kind(mine, Kind.PROMISE, parked=False, track=None, author="", code="de").stays_with_me


def test_it_is_stored_only_where_it_stays() -> None:
    assert note(1, "a", stays_with_me=True).as_document()["stays_with_me"] is True
    assert "stays_with_me" not in note(1, "a").as_document()
    assert not note(1, "a", stays_with_me=True).tombstone().stays_with_me


def test_only_a_fact_rests_on_something() -> None:
    need = note(1, "früher zu Hause sein", kind="need")

    assert changes.evidenced(need, "18 Uhr") is need
