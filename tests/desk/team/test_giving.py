"""A colleague takes over customers: once, whole, and from then on there is one who writes in them."""

from datetime import date
from pathlib import Path

import pytest

from interview_tui.desk.amending import Amending, change_note
from interview_tui.desk.team.giving import take_back, taken_over_by, to_give
from interview_tui.exchange.digest import Digests, is_outside
from interview_tui.language.message import Told
from interview_tui.port.faults import ReadOnly
from interview_tui.records.words import Kind
from interview_tui.store.store import JsonStore
from tests.support.giving import given, taken_over
from tests.support.handing_over import HELD, handed, kept, opened, taken, together, with_a_released_one
from tests.support.written import conversation, customer, note, number

CLAUDIA = number(3)
OWED = note(2, "schickt ein Muster", kind=Kind.PROMISE, due=date(2026, 11, 24), owner="Jana")
UNRELEASED = conversation(
    OWED, note(4, "Katze heißt Mimi", kind=Kind.PERSONAL), note(5, "bleibt hier", stays_with_me=True),
    id=number(901), customer_id=CLAUDIA, customer="Claudia Weber", status="done",
)  # fmt: skip


def jana(folder: Path) -> JsonStore:
    store = with_a_released_one(folder / "jana", "Jana")
    kept(store, UNRELEASED)
    store.save_customer(customer(7, "Tom Yilmaz"))
    return store


def both(folder: Path) -> tuple[JsonStore, JsonStore, str]:
    """Return who gave Claudia and who took her over, and her id there."""
    giver, taker = jana(folder), opened(folder / "ben", "Ben")
    assert taken_over(taker, given(giver, folder / "claudia.zip", "Ben", CLAUDIA))
    return giver, taker, Digests(giver.id).of(CLAUDIA)


def texts(store: JsonStore) -> list[str]:
    return sorted(note.text for head in store.listing().heads for note in store.read(head.id).living())


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


def test_one_who_leads_sees_the_customer_once_as_whoever_took_over_says(tmp_path: Path) -> None:
    giver, lead, folder = jana(tmp_path), opened(tmp_path / "lead", "Mira"), tmp_path / "folder"
    folder.mkdir()
    handed(giver, folder)
    taken(lead, folder)
    taker = opened(tmp_path / "ben", "Ben")
    taken_over(taker, given(giver, tmp_path / "claudia.zip", "Ben", CLAUDIA))
    [head] = [one for one in taker.listing().heads if one.released]
    change_note(taker, head.id, taker.read(head.id).notes[0].id, lambda one: one.changed(text="geht jetzt schnell"))
    for order in ((taker, giver), (giver, taker)):
        for one in order:
            handed(one, folder)
        taken(lead, folder)
        there = together(lead)
        assert [one.name for one in there.customer_heads().heads] == ["Claudia Weber"]
        assert texts(there) == ["geht jetzt schnell"]


def test_erased_by_whoever_took_over_it_is_gone_at_the_giver_and_at_the_lead(tmp_path: Path) -> None:
    giver, taker, hers = both(tmp_path)
    lead, folder = opened(tmp_path / "lead", "Mira"), tmp_path / "folder"
    folder.mkdir()
    handed(taker, folder)
    taken(lead, folder)
    taken(giver, folder)
    taker.erase(hers)
    handed(taker, folder)
    taken(giver, folder)
    taken(lead, folder)
    for store in (giver, taker, lead):
        assert "Claudia" not in _bytes(store.home)
        assert "Monatsabschluss" not in _bytes(store.home)


def test_erased_by_the_giver_it_is_gone_at_whoever_took_over(tmp_path: Path) -> None:
    giver, taker, hers = both(tmp_path)
    folder = tmp_path / "folder"
    folder.mkdir()
    handed(giver, folder)
    taken(taker, folder)
    giver.erase(CLAUDIA)
    handed(giver, folder)
    [one] = taken(taker, folder)
    assert one.taken.erased
    assert taker.customer(hers) is None
    assert "Claudia" not in _bytes(taker.home)


def test_taken_back_by_the_giver_there_is_one_who_writes_and_the_other_is_told(tmp_path: Path) -> None:
    giver, taker, hers = both(tmp_path)
    folder = tmp_path / "folder"
    folder.mkdir()
    handed(taker, folder)
    taken(giver, folder)
    person = giver.customer(CLAUDIA)
    assert person is not None
    assert taken_over_by(giver, person)
    take_back(giver, CLAUDIA, date(2026, 11, 22))
    assert Amending(giver, HELD.id).change(lambda one: one.changed(channel="video")) is None
    handed(giver, folder)
    taken(taker, folder)
    kept_by_ben = taker.customer(hers)
    assert kept_by_ben is not None
    assert kept_by_ben.given is not None
    assert kept_by_ben.given.to == "Jana"
    assert not taken_over(taker, tmp_path / "claudia.zip")


def _bytes(home: Path) -> str:
    return "".join(path.read_bytes().decode("utf-8", "ignore") for path in home.rglob("*") if path.is_file())
