"""A colleague takes over customers: once, whole, and from then on there is one who writes in them."""

from datetime import date
from pathlib import Path

import pytest

from interview_tui.desk.amending import Amending, change_note
from interview_tui.desk.team.giving import take_back, taken_over_by, to_give
from interview_tui.desk.team.giving_words import goes, stays, taken_back_told, warned
from interview_tui.exchange.digest import is_outside
from interview_tui.language.catalogue import Language
from interview_tui.language.message import Told
from interview_tui.port.faults import ReadOnly
from interview_tui.records.words import Status
from tests.support.giving import (
    CLAUDIA,
    both,
    folder_between,
    given,
    jana,
    taken_over,
    texts,
    told_by,
)
from tests.support.handing_over import HELD, handed, kept, opened, taken
from tests.support.making import FaultyDisk
from tests.support.written import conversation, note, number


def test_whoever_takes_over_has_the_customer_with_all_conversations_and_may_write(tmp_path: Path) -> None:
    _, taker, hers = both(tmp_path)
    person = taker.customer(hers)
    assert person is not None
    assert (person.name, person.taken and person.taken.of, person.term) == ("Claudia Weber", "Jana", 2)
    assert texts(taker) == ["Monatsabschluss dauert", "schickt ein Muster"]
    heads = taker.listing().heads
    assert {head.customer_id for head in heads} == {hers}
    assert all(is_outside(head.id) for head in heads)
    [owed] = [head for head in heads if head.promises]
    assert owed.promises[0].owner == "Ben"
    _, fault = change_note(taker, owed.id, owed.promises[0].note_id, lambda one: one.changed(text="schickt zwei"))
    assert fault is None


def test_what_is_personal_or_stays_with_its_writer_is_not_in_the_file(tmp_path: Path) -> None:
    giver = jana(tmp_path)
    giving = to_give(giver, [CLAUDIA], "Ben")
    [one] = giving.leaving
    assert sum(one.stay.values()) == 2
    written = str(giving.parcel.records)
    assert "Mimi" not in written
    assert "bleibt hier" not in written
    assert "Tom Yilmaz" not in written


def test_at_the_giver_it_can_be_read_and_is_not_written_in_any_more(tmp_path: Path) -> None:
    giver, _, _ = both(tmp_path)
    person = giver.customer(CLAUDIA)
    assert person is not None
    assert person.given is not None
    assert person.given.to == "Ben"
    assert len(texts(giver)) == 4
    fault = Amending(giver, HELD.id).change(lambda one: one.changed(channel="video"))
    assert fault is not None
    assert dict(fault.params) == {"name": "Ben"}
    with pytest.raises(ReadOnly):
        giver.change_customer(CLAUDIA, lambda one: one.changed(name="Anders"))
    with pytest.raises(ReadOnly):
        giver.delete(HELD.id)
    assert {head.given_to for head in giver.listing().heads} == {"Ben"}
    assert [one.given_to for one in giver.customer_heads().heads] == ["Ben", ""]


def test_the_second_time_nothing_changes(tmp_path: Path) -> None:
    _, taker, _ = both(tmp_path)
    files = {path: path.read_bytes() for path in sorted((tmp_path / "ben").rglob("*.json"))}
    assert not taken_over(taker, tmp_path / "claudia.zip")
    assert {path: path.read_bytes() for path in sorted((tmp_path / "ben").rglob("*.json"))} == files


def test_given_once_more_it_is_the_same_file(tmp_path: Path) -> None:
    giver, _, _ = both(tmp_path)
    again = given(giver, tmp_path / "again.zip", "Ben", CLAUDIA)
    assert again.read_bytes() == (tmp_path / "claudia.zip").read_bytes()
    with pytest.raises(Told):
        to_give(giver, [CLAUDIA], "Mira")


def test_taken_back_as_an_import_nothing_of_it_is_left(tmp_path: Path) -> None:
    _, taker, hers = both(tmp_path)
    [one] = taker.imports()
    taker.take_back(one.id)
    assert taker.listing().heads == ()
    assert taker.customer(hers) is None
    assert taken_over(taker, tmp_path / "claudia.zip")


def test_taken_back_by_the_giver_there_is_one_who_writes_and_the_other_is_told(tmp_path: Path) -> None:
    giver, taker, hers = both(tmp_path)
    folder = told_by(taker, giver, at=tmp_path / "folder")
    person = giver.customer(CLAUDIA)
    assert person is not None
    assert taken_over_by(giver, person)
    take_back(giver, CLAUDIA, date(2026, 11, 22))
    assert Amending(giver, HELD.id).change(lambda one: one.changed(channel="video")) is None
    told_by(giver, taker, at=folder)
    kept_by_ben = taker.customer(hers)
    assert kept_by_ben is not None
    assert kept_by_ben.given is not None
    assert kept_by_ben.given.to == "Jana"
    assert not taken_over(taker, tmp_path / "claudia.zip")


def test_what_cannot_be_given_is_said(tmp_path: Path) -> None:
    giver = jana(tmp_path)
    with pytest.raises(Told, match="Say to whom"):
        to_give(giver, [CLAUDIA], "")
    with pytest.raises(Told, match="no customer"):
        to_give(giver, [number(44)], "Ben")
    with pytest.raises(Told, match="no customer"):
        take_back(giver, number(44), date(2026, 11, 22))
    with pytest.raises(Told, match="given to nobody"):
        take_back(giver, CLAUDIA, date(2026, 11, 22))
    kept(giver, conversation(note(6, "geht noch"), id=number(905), customer_id=CLAUDIA, status=Status.OPEN))
    with pytest.raises(Told, match="not wrapped up"):
        to_give(giver, [CLAUDIA], "Ben")


def test_a_customer_without_conversations_goes_too_and_two_at_once(tmp_path: Path) -> None:
    giver, taker = jana(tmp_path), opened(tmp_path / "ben", "Ben")
    assert taken_over(taker, given(giver, tmp_path / "two.zip", "Ben", CLAUDIA, number(7)))
    assert sorted(one.name for one in taker.customer_heads().heads) == ["Claudia Weber", "Tom Yilmaz"]


def test_what_is_held_with_a_customer_after_giving_them_stays_ones_own(tmp_path: Path) -> None:
    giver, _, _ = both(tmp_path)
    later = conversation(note(6, "rief trotzdem an"), id=number(906), customer_id=CLAUDIA, status="done")
    kept(giver, later)
    amending = Amending(giver, later.id)
    assert amending.change(lambda one: one.changed(channel="video")) is None
    amending.close()
    again = given(giver, tmp_path / "again.zip", "Ben", CLAUDIA)
    assert again.read_bytes() == (tmp_path / "claudia.zip").read_bytes()
    assert {head.id: head.given_to for head in giver.listing().heads}[later.id] == ""


def test_whoever_took_over_may_give_on_and_back_and_there_is_one_who_writes(tmp_path: Path) -> None:
    giver, taker, hers = both(tmp_path)
    mira = opened(tmp_path / "mira", "Mira")
    assert taken_over(mira, given(taker, tmp_path / "on.zip", "Mira", hers))
    person = mira.customer(hers)
    assert person is not None
    assert (person.term, person.taken and len(person.taken.stores)) == (3, 2)
    # An older file counts no longer, neither here nor there.
    assert not taken_over(taker, tmp_path / "claudia.zip")
    # Back to where it began: it goes on there as what it was.
    assert taken_over(giver, given(mira, tmp_path / "back.zip", "Jana", hers))
    back = giver.customer(CLAUDIA)
    assert back is not None
    assert (back.given, back.term) == (None, 4)
    assert giver.customer(hers) is None
    assert giver.open(HELD.id).read_only is None


def test_ones_own_file_takes_nobody_over(tmp_path: Path) -> None:
    giver, _, _ = both(tmp_path)
    assert not taken_over(giver, tmp_path / "claudia.zip")


def test_a_file_of_somebody_else_is_not_written_over_and_nothing_is_marked(tmp_path: Path) -> None:
    giver, path = jana(tmp_path), tmp_path / "notes.zip"
    path.write_bytes(b"mine")
    with pytest.raises(Told):
        given(giver, path, "Ben", CLAUDIA)
    person = giver.customer(CLAUDIA)
    assert person is not None
    assert person.given is None
    assert path.read_bytes() == b"mine"


def test_where_the_disk_is_full_nothing_is_given(tmp_path: Path) -> None:
    giver, disk = jana(tmp_path), FaultyDisk()
    disk.fail("write")
    with pytest.raises(Told):
        given(giver, tmp_path / "claudia.zip", "Ben", CLAUDIA, disk=disk)
    person = giver.customer(CLAUDIA)
    assert person is not None
    assert person.given is None


def test_how_it_is_told(tmp_path: Path) -> None:
    giver = jana(tmp_path)
    english = Language("en")
    [one] = to_give(giver, [CLAUDIA], "Ben").leaving
    assert goes(one, english) == "Claudia Weber · Nordmetall: 2 conversations, 2 notes"
    assert "1 note (personal), 1 note (stays with me)" in stays(one, english)
    assert warned(giver, CLAUDIA, english) == ""
    given(giver, tmp_path / "claudia.zip", "Ben", CLAUDIA)
    assert "counts no longer" in warned(giver, CLAUDIA, english)
    taker = opened(tmp_path / "ben", "Ben")
    taken_over(taker, tmp_path / "claudia.zip")
    folder_between(taker, giver, at=tmp_path / "folder")
    assert "has taken over" in warned(giver, CLAUDIA, english)
    assert "kept here again" in taken_back_told(giver, CLAUDIA).told(english)


def test_a_damaged_record_of_a_customer_hinders_nobody_and_is_given_once_it_is_whole(tmp_path: Path) -> None:
    giver, taker, hers = both(tmp_path)
    folder = folder_between(taker, giver, at=tmp_path / "folder")
    take_back(giver, CLAUDIA, date(2026, 11, 22))
    handed(giver, folder)
    path = taker.home / "customers" / f"{hers}.json"
    whole = path.read_bytes()
    path.write_bytes(whole[:40])
    assert all(one.fault is None for one in taken(taker, folder))
    assert path.read_bytes() == whole[:40]
    path.write_bytes(whole)
    handed(taker, folder)
    person = taker.customer(hers)
    assert person is not None
    assert person.given is not None
    assert person.given.to == "Jana"
