"""What is handed over to those who lead: what was released, and nothing of what its author keeps for themselves."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from interview_tui.desk.handing_file import found, read, write
from interview_tui.desk.sharing import handed_to, new_for, release, since, to_share
from interview_tui.disk.calls import Disk
from interview_tui.exchange.digest import Digests
from interview_tui.exchange.parcel import packed
from interview_tui.export.leaving import Why
from interview_tui.language.message import Told
from interview_tui.records import changes
from interview_tui.records.conversation import Conversation
from interview_tui.records.draft import Draft, Line
from interview_tui.records.entry import Entry
from interview_tui.records.handed import HandedState
from interview_tui.records.version import amended
from interview_tui.records.words import Aspect, Form, Kind, Sensitive
from interview_tui.store.store import JsonStore, open_store
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, number

TODAY = START.date()
HELD = conversation(
    note(1, "Monatsabschluss dauert drei Tage", kind=Kind.FACT),
    note(2, "Tochter rudert", kind=Kind.PERSONAL),
    note(3, "war lange krank", kind=Kind.FACT),
    note(4, "bleibt bei mir", stays_with_me=True),
    customer_id=number(3),
    customer="Claudia Weber",
    status="done",
)
WEBER = customer(3, "Claudia Weber", "Nordmetall")


def _kept(store: JsonStore, one: Conversation) -> None:
    handle = store.begin(one)
    handle.save(one)
    handle.close()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[JsonStore]:
    made = open_store(tmp_path / "home", now=lambda: START, host="desk", pid=1)
    made.change_settings(made.settings.changed(author="Jana Reuter"))
    made.save_customer(WEBER)
    _kept(made, HELD)
    return made


def test_nothing_is_handed_over_that_was_not_released(store: JsonStore) -> None:
    share = to_share(store, TODAY)
    assert (share.shown, share.states, share.parcel.records) == ((), (), {})


def test_what_is_about_to_be_released_is_shown_before_it_leaves(store: JsonStore) -> None:
    share = to_share(store, TODAY, releasing={HELD.id})
    assert [[one.text for one in shown.conversation.notes] for shown in share.shown] == [
        ["Monatsabschluss dauert drei Tage"]
    ]
    assert {one.note.id: one.why for one in share.shown[0].stays} == {
        number(2): Why.PERSONAL,
        number(3): Why.LEFT,
        number(4): Why.STAYS_WITH_ME,
    }
    assert not store.read(HELD.id).released


def test_a_released_conversation_leaves_with_its_customer(store: JsonStore) -> None:
    assert release(store, HELD.id) is None
    share = to_share(store, TODAY)
    assert sorted(one.sort for one in share.states) == ["conversation", "customer"]
    assert {one["customer" if "customer" in one else "name"] for one in share.parcel.records.values()} == {
        "Claudia Weber"
    }


def test_personal_notes_leave_one_by_one(store: JsonStore) -> None:
    handle = store.open(HELD.id)
    chosen = changes.amended(HELD, number(2), lambda one: one.changed(released=True))
    handle.save(chosen)
    handle.close()
    [shown] = to_share(store, TODAY, releasing={HELD.id}).shown
    assert number(2) in {one.id for one in shown.conversation.notes}


def test_the_same_state_gives_the_same_bytes(store: JsonStore) -> None:
    release(store, HELD.id)
    first = to_share(store, TODAY)
    store.hand_over(handed_to(first, ""), first.states)
    later = to_share(store, TODAY + timedelta(days=9))
    assert packed(later.parcel) == packed(first.parcel)
    assert later.states == first.states


def test_what_is_private_to_the_author_changes_no_byte(store: JsonStore) -> None:
    release(store, HELD.id)
    before = packed(to_share(store, TODAY).parcel)
    handle = store.open(HELD.id)
    handle.save_private(handle.private.changed(learnt="Kanarienvogel", intention="Kanarienvogel"))
    handle.save_draft(Draft(id=HELD.id, line=Line(text="Kanarienvogel"), host="desk", pid=1, alive_at=START))
    again = changes.amended(handle.conversation, number(4), lambda one: one.changed(text="Kanarienvogel"))
    again = changes.amended(again, number(2), lambda one: changes.edited(one, "Kanarienvogel", TODAY, "de"))
    gone = note(9, "Kanarienvogel")
    handle.save(again.put(gone).put(gone.tombstone()))
    handle.close()
    _kept(store, conversation(note(5, "Kanarienvogel"), id=number(901), status="done"))
    after = packed(to_share(store, TODAY).parcel)
    assert after == before
    assert b"anarien" not in after


def test_traits_and_what_is_sensitive_of_a_customer_stay(store: JsonStore) -> None:
    entries = (
        Entry(id=number(20), aspect=Aspect.ROLE, text="Einkauf", learnt_at=START),
        Entry(id=number(21), aspect=Aspect.INTEREST, text="Kanarienvögel", learnt_at=START),
        Entry(id=number(22), aspect=Aspect.USES, text="Kanarien", learnt_at=START, sensitive=Sensitive.HEALTH),
        Entry(id=number(23), aspect=Aspect.AVOID, text="Kanarien", learnt_at=START),
    )
    store.change_customer(WEBER.id, lambda one: one.changed(entries=entries))
    [record] = [one for one in to_share(store, TODAY, releasing={HELD.id}).parcel.records.values() if "name" in one]
    assert [one["text"] for one in record["entries"]] == ["Einkauf"]


def test_what_is_taken_back_is_told_to_readers_and_may_be_released_again(store: JsonStore) -> None:
    release(store, HELD.id)
    first = to_share(store, TODAY)
    store.hand_over(handed_to(first, ""), first.states)
    release(store, HELD.id, released=False)
    back = to_share(store, TODAY)
    assert back.taken_back == 2
    assert {one.state for one in back.states} == {HandedState.WITHDRAWN}
    store.hand_over(handed_to(back, ""), back.states)
    again = to_share(store, TODAY, releasing={HELD.id})
    assert {(one.state, one.rev) for one in again.states} == {(HandedState.THERE, 3)}


def test_an_erased_customer_is_erased_at_the_readers(store: JsonStore) -> None:
    release(store, HELD.id)
    first = to_share(store, TODAY)
    store.hand_over(handed_to(first, ""), first.states)
    store.erase(WEBER.id)
    share = to_share(store, TODAY)
    assert {one.state for one in share.parcel.states} == {HandedState.ERASED}
    digests = Digests(store.id)
    assert {one.id for one in share.parcel.states} == {digests.of(HELD.id), digests.of(WEBER.id)}


def test_a_deleted_conversation_comes_back_where_deleting_is_undone(store: JsonStore) -> None:
    release(store, HELD.id)
    first = to_share(store, TODAY)
    store.hand_over(handed_to(first, ""), first.states)
    store.delete(HELD.id)
    share = to_share(store, TODAY)
    assert {one.state for one in share.states} == {HandedState.WITHDRAWN}


def test_only_what_somebody_was_not_handed_yet_is_new_for_them(store: JsonStore) -> None:
    release(store, HELD.id)
    first = to_share(store, TODAY)
    store.hand_over(handed_to(first, "Lea"), first.states)
    other = conversation(note(5, "neu"), id=number(901), status="done", released=True)
    _kept(store, other)
    share = to_share(store, TODAY + timedelta(days=1))
    digests = Digests(store.id)
    assert [one.id for one in new_for(share, "Lea").states] == [digests.of(other.id)]
    assert len(new_for(share, "Bo").states) == 3
    assert [one.id for one in since(share, TODAY + timedelta(days=1)).states] == [digests.of(other.id)]


def test_that_somebody_was_not_reached_is_not_released_with_all(store: JsonStore) -> None:
    from interview_tui.desk.sharing import may_release

    _kept(store, conversation(id=number(901), status="done", form=Form.ATTEMPT, customer_id=WEBER.id))
    heads = {head.id: may_release(head) for head in store.listing().heads}
    assert heads == {HELD.id: True, number(901): False}


# the file


def test_the_file_takes_the_place_of_an_earlier_one_of_the_same_store_only(store: JsonStore, tmp_path: Path) -> None:
    path = tmp_path / "jana.zip"
    first = to_share(store, TODAY, releasing={HELD.id}).parcel
    write(first, path, Disk())
    assert read(path).states == tuple(
        one.changed(became=None, count=0) for one in sorted(first.states, key=lambda one: one.id)
    )
    made = path.stat().st_mtime_ns
    write(first, path, Disk())
    assert path.stat().st_mtime_ns == made
    write(to_share(store, TODAY).parcel, path, Disk())
    assert read(path).states == ()
    path.write_bytes(b"mine")
    with pytest.raises(Told, match="stays as it is"):
        write(first, path, Disk())
    assert path.read_bytes() == b"mine"


def test_a_folder_that_is_not_there_and_a_file_that_cannot_be_read_are_told(store: JsonStore, tmp_path: Path) -> None:
    with pytest.raises(Told, match="cannot be written"):
        write(to_share(store, TODAY).parcel, tmp_path / "nowhere" / "jana.zip", Disk())
    with pytest.raises(Told, match="cannot be read"):
        read(tmp_path / "nowhere.zip")


def test_of_a_folder_its_hand_over_files_are_meant(tmp_path: Path) -> None:
    for name in ("b.zip", "a.zip", ".c.zip", "notes.txt"):
        (tmp_path / name).touch()
    assert [path.name for path in found([tmp_path, tmp_path / "notes.txt"])] == ["a.zip", "b.zip", "notes.txt"]


def test_a_conversation_that_is_released_is_amended_as_by_any_other_change() -> None:
    assert amended(HELD, released=True).rev == HELD.rev + 1


def test_dates_of_promises_leave(store: JsonStore) -> None:
    held = conversation(
        note(6, "Muster", kind=Kind.PROMISE, due=date(2026, 12, 1)), id=number(901), status="done", released=True
    )
    _kept(store, held)
    [record] = to_share(store, TODAY).parcel.records.values()
    assert record["notes"][0]["due"] == "2026-12-01"
