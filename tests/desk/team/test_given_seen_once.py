"""A customer who changed hands is seen once, as whoever took over says: by the giver and by one who leads."""

from datetime import date
from pathlib import Path

from interview_tui.desk.amending import change_note
from interview_tui.desk.team.reading import read_one
from interview_tui.desk.today.waiting import all_that_waits
from interview_tui.exchange.digest import Digests
from interview_tui.insight.board import Key
from interview_tui.port.search import Query
from interview_tui.records.readings import Reading
from interview_tui.records.states import ReadState
from tests.support.giving import UNRELEASED, ben_from, both, folder_between, jana, texts, told_by
from tests.support.handing_over import HELD, comment, handed, opened, taken, together
from tests.support.written import number


def test_one_who_leads_sees_the_customer_once_as_whoever_took_over_says(tmp_path: Path) -> None:
    giver, lead = jana(tmp_path), opened(tmp_path / "lead", "Mira")
    folder = told_by(giver, lead, at=tmp_path / "folder")
    taker = ben_from(giver, tmp_path)
    [head] = [one for one in taker.listing().heads if one.released]
    change_note(taker, head.id, taker.read(head.id).notes[0].id, lambda one: one.changed(text="geht jetzt schnell"))
    for order in ((taker, giver), (giver, taker)):
        for one in order:
            handed(one, folder)
        taken(lead, folder)
        there = together(lead)
        assert [one.name for one in there.customer_heads().heads] == ["Claudia Weber"]
        assert texts(there) == ["geht jetzt schnell"]


def test_the_giver_who_collects_sees_the_customer_once_as_whoever_took_over_says(tmp_path: Path) -> None:
    giver, taker, hers = both(tmp_path)
    folder_between(taker, giver, at=tmp_path / "folder")
    there = together(giver, tmp_path / "cache")
    there.refresh(wait=True)
    assert [(one.id, one.name) for one in there.customer_heads().heads if one.name != "Tom Yilmaz"] == [
        (hers, "Claudia Weber")
    ]
    assert sorted(there.customer_names().customers) == sorted(there.customers().customers) == sorted([hers, number(7)])
    released = Digests(giver.id).of(HELD.id)
    assert {head.id for head in there.listing().heads} == {released, UNRELEASED.id}
    assert [head.id for head in there.of_customer(hers)] == [released]
    assert [one.conversation_id for one in there.search(Query("Monatsabschluss"))] == [released]
    assert [one.customer_id for one in there.search_entries(Query("Tom"))] == []


def test_how_far_one_who_leads_is_with_reading_follows(tmp_path: Path) -> None:
    giver, lead, folder = jana(tmp_path), opened(tmp_path / "lead", "Mira"), tmp_path / "folder"
    folder_between(giver, lead, at=folder)
    there = Digests(giver.id)
    reading = Reading(id=there.of(HELD.id), state=ReadState.TO_TALK)
    lead.change_readings(there.store, lambda one: one.with_reading(reading))
    said = lead.keep_comment(comment(1, there, "Gut gefragt"))
    taker = ben_from(giver, tmp_path)
    told_by(taker, lead, at=folder)
    ben = Digests(taker.id).store
    found = read_one(lead, Key(ben, there.of(HELD.id)))
    assert found.reading.state is ReadState.TO_TALK
    assert [one.comment.id for one in found.said] == [said.id]
    assert found.author == "Ben"


def test_what_waits_at_the_giver_is_the_others_now(tmp_path: Path) -> None:
    giver, taker, _ = both(tmp_path)
    for store, waits in ((giver, []), (taker, ["schickt ein Muster"])):
        found = all_that_waits(store.listing().heads, store.customer_heads().heads, date(2026, 11, 30))
        assert [one.promise.text for one in found if one.promise] == waits


def test_with_an_index_the_reader_who_hears_late_shows_the_customer_once(tmp_path: Path) -> None:
    giver, folder = jana(tmp_path), tmp_path / "folder"
    lead = together(opened(tmp_path / "lead", "Mira"), tmp_path / "cache")
    folder_between(giver, lead, at=folder)
    together(lead, tmp_path / "cache").refresh(wait=True)
    taker = ben_from(giver, tmp_path)
    told_by(taker, lead, at=folder)
    there = together(lead, tmp_path / "cache")
    there.refresh(wait=True)
    released = Digests(giver.id).of(HELD.id)
    assert [one.conversation_id for one in there.search(Query("Monatsabschluss"))] == [released]
    index = tmp_path / "cache" / Digests(giver.id).store / "index.sqlite"
    assert b"Monatsabschluss" not in index.read_bytes()
