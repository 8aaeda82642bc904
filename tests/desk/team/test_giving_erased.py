"""A customer who changed hands is erased, or a conversation deleted, on one side: it goes on the others, too."""

from datetime import date
from pathlib import Path

from interview_tui.desk.team.giving import take_back
from interview_tui.exchange.digest import Digests
from tests.support.giving import (
    CLAUDIA,
    UNRELEASED,
    both,
    bytes_in,
    folder_between,
    jana,
    plan_of,
    taken_over,
    told_by,
)
from tests.support.handing_over import HELD, comment, handed, opened, taken


def test_erased_by_whoever_took_over_it_is_gone_at_the_giver_and_at_the_lead(tmp_path: Path) -> None:
    giver, taker, hers = both(tmp_path)
    lead = opened(tmp_path / "lead", "Mira")
    folder = told_by(taker, lead, giver, at=tmp_path / "folder")
    taker.erase(hers)
    told_by(taker, giver, lead, at=folder)
    for store in (giver, taker, lead):
        assert "Claudia" not in bytes_in(store.home)
        assert "Monatsabschluss" not in bytes_in(store.home)


def test_erased_by_the_giver_it_is_gone_at_whoever_took_over(tmp_path: Path) -> None:
    giver, taker, hers = both(tmp_path)
    folder = told_by(giver, taker, at=tmp_path / "folder")
    giver.erase(CLAUDIA)
    handed(giver, folder)
    [one] = taken(taker, folder)
    assert one.taken.erased
    assert taker.customer(hers) is None
    assert "Claudia" not in bytes_in(taker.home)


def test_a_conversation_that_whoever_took_over_deletes_goes_at_the_giver_too(tmp_path: Path) -> None:
    giver, taker, _ = both(tmp_path)
    folder = folder_between(taker, giver, at=tmp_path / "folder")
    taker.delete(Digests(giver.id).of(UNRELEASED.id))
    taker.finish_deleting()
    handed(taker, folder)
    assert sum(one.taken.erased for one in taken(giver, folder)) == 1
    assert [head.id for head in giver.listing().heads] == [HELD.id]
    assert all(one.taken.nothing for one in taken(giver, folder))


def test_erased_where_both_copies_lie_both_go(tmp_path: Path) -> None:
    giver, taker, hers = both(tmp_path)
    folder_between(taker, giver, at=tmp_path / "folder")
    giver.erase(hers)
    assert giver.customer(CLAUDIA) is None
    assert "Claudia" not in bytes_in(giver.home)


def test_what_is_said_about_what_was_erased_is_not_written_down_when_it_comes_again(tmp_path: Path) -> None:
    giver, lead, folder = jana(tmp_path), opened(tmp_path / "lead", "Mira"), tmp_path / "folder"
    folder_between(giver, lead, at=folder)
    lead.keep_comment(comment(1, Digests(giver.id), "Geheimes über Claudia"))
    told_by(lead, giver, at=folder)
    assert "Geheimes" in bytes_in(giver.home)
    giver.erase(CLAUDIA)
    assert "Geheimes" not in bytes_in(giver.home)
    # The lead has not heard of it yet, and hands over the same once more, and something new.
    lead.keep_comment(comment(2, Digests(giver.id), "Geheimes noch einmal"))
    told_by(lead, giver, at=folder)
    assert "Geheimes" not in bytes_in(giver.home)
    told_by(giver, lead, at=folder)
    assert "Geheimes" not in bytes_in(lead.home)


def test_whoever_keeps_a_customer_again_keeps_them_though_the_other_erases_theirs(tmp_path: Path) -> None:
    giver, taker, hers = both(tmp_path)
    folder = folder_between(taker, giver, at=tmp_path / "folder")
    take_back(giver, CLAUDIA, date(2026, 11, 22))
    taker.erase(hers)
    told_by(taker, giver, at=folder)
    assert giver.customer(CLAUDIA) is not None
    assert {HELD.id, UNRELEASED.id} == {head.id for head in giver.listing().heads}


def test_erased_on_both_sides_nothing_is_erased_again_and_whoever_leads_has_nothing(tmp_path: Path) -> None:
    giver, taker, hers = both(tmp_path)
    lead = opened(tmp_path / "lead", "Mira")
    folder = folder_between(giver, taker, lead, at=tmp_path / "folder")
    giver.erase(CLAUDIA)
    taker.erase(hers)
    handed(giver, folder)
    assert all(one.taken.nothing for one in taken(taker, folder))
    for _ in range(2):
        for store in (giver, taker):
            handed(store, folder)
        for store in (giver, taker, lead):
            assert all(one.fault is None for one in taken(store, folder))
    assert all(one.taken.nothing for store in (giver, taker, lead) for one in taken(store, folder))
    for store in (giver, taker, lead):
        assert "Claudia" not in bytes_in(store.home)


def test_nobody_is_taken_over_who_was_erased_here(tmp_path: Path) -> None:
    _, taker, hers = both(tmp_path)
    taker.erase(hers)
    assert not taken_over(taker, tmp_path / "claudia.zip")
    assert "does not come back" in str(plan_of(taker, tmp_path / "claudia.zip").lines[0].fault)
