"""Changes of a note: versions and undo, its text, its kind, what it rests on, where it goes, whether it stays."""

import pytest

from interview_tui.records import changes
from interview_tui.records.note import LONGEST_LINE, LONGEST_TEXT, Note
from interview_tui.records.parts import Placing, Promise
from interview_tui.records.words import Fate, HowKnown, Kind, PromiseState, Track
from tests.support.changed import SATURDAY, kept, of_kind
from tests.support.written import conversation, note, number

PARKED = note(1, "Messe im Mai", parked=True)


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


# what it is


def test_a_note_gets_its_kind_and_its_track() -> None:
    after = of_kind(note(1, "x"), Kind.CRITICISM, Track.OPTIMISATION)

    assert (after.kind, after.track, after.parked, after.owner) == (Kind.CRITICISM, Track.OPTIMISATION, False, None)


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
