"""What many are told, where a file is damaged or the drive is not what it was."""

from pathlib import Path

import pytest

from interview_tui.port.faults import NotSaved, Unreadable
from interview_tui.records.announcement import Announcement
from interview_tui.records.telling import Telling
from interview_tui.store.doctor.rebuild import announcement_from
from interview_tui.store.erase.quotes import reduced
from interview_tui.store.kinds import KINDS
from interview_tui.store.salvage import Salvaged
from interview_tui.store.store import JsonStore
from tests.support.damaging import nameless
from tests.support.making import CUSTOMER, NOW, FaultyDisk, customer, numbered

WEBER = Telling(id=numbered(1), customer_id=CUSTOMER)
PRICES = Announcement(id=numbered(9), at=NOW, text="Prices rise", tellings=(WEBER,))


@pytest.fixture
def path(store: JsonStore, home: Path) -> Path:
    store.save_customer(customer())
    store.announce(PRICES)
    return home / "announcements" / f"{PRICES.id}.json"


def test_a_damaged_one_is_left_out_and_left_alone(store: JsonStore, path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-9])
    damaged = path.read_bytes()

    assert store.announcements() == ()
    with pytest.raises(NotSaved):
        store.change_announcement(PRICES.id, lambda one: one.changed(because="paper"))
    assert path.read_bytes() == damaged


def test_one_under_the_name_of_another_is_none(store: JsonStore, path: Path) -> None:
    path.rename(path.with_name(f"{numbered(99)}.json"))

    assert store.announcements() == ()


def test_where_the_folder_cannot_be_listed_there_is_none(
    store: JsonStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(folder: Path) -> list[str]:
        raise Unreadable("{path}", path=str(folder))

    monkeypatch.setattr("interview_tui.store.files.names", fails)

    assert store.announcements() == ()


def test_a_full_disk_is_told_and_what_was_kept_stays(store: JsonStore, path: Path, disk: FaultyDisk) -> None:
    disk.fail("write")

    with pytest.raises(NotSaved):
        store.change_announcement(PRICES.id, lambda one: one.changed(because="paper"))

    disk.heal()
    assert store.announcements() == (PRICES.changed(by=store.id),)


def test_of_the_row_of_who_was_erased_only_its_own_id_stays() -> None:
    tables = {"announcement": {"1": {"id": PRICES.id}}, "tellings": {"1": WEBER.as_document()}}

    assert reduced(tables, KINDS["announcement"], {CUSTOMER})["tellings"] == {"1": {"id": WEBER.id}}


def test_of_a_damaged_one_stays_what_can_be_read() -> None:
    records = ({"torn": True}, PRICES.changed(tellings=()).as_document(), WEBER.as_document())

    assert announcement_from(nameless(*records), PRICES.id, NOW) == PRICES


@pytest.mark.parametrize(("torn", "text"), [('"text": "Prices rise", "au', "Prices rise"), ("{", "?")])
def test_whom_it_was_for_stays_where_it_is_torn_what_it_was(torn: str, text: str) -> None:
    found = announcement_from(nameless(WEBER.as_document(), torn=(torn,)), PRICES.id, NOW)

    assert found is not None
    assert (found.text, found.tellings) == (text, (WEBER,))


def test_of_nothing_nothing_is_made() -> None:
    assert announcement_from(Salvaged(), PRICES.id, NOW) is None


def test_of_what_others_are_told_nothing_is_handed_out(store: JsonStore) -> None:
    store.save_customer(customer())
    store.announce(PRICES.changed(tellings=()))

    assert store.everything_on(CUSTOMER).announcements == ()
