"""What is erased or deleted goes from the backups that are made by themselves, and nothing else of them."""

import shutil
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

from interview_tui.disk.calls import Disk
from interview_tui.port.faults import NotSaved
from interview_tui.records.customer_changes import begun
from interview_tui.records.destination import Destination, KeptOrder, Sent
from interview_tui.records.entry import Entry
from interview_tui.records.merging import Merge
from interview_tui.records.note import Earlier
from interview_tui.records.words import Aspect, Audience, Kind
from interview_tui.store.backup import back_up
from interview_tui.store.restore import restore
from interview_tui.store.store import JsonStore, open_store
from tests.support.gone import found_in
from tests.support.making import CONVERSATION, CUSTOMER, NOW, FaultyDisk, conversation, customer, note

OTHER = "01KAJKVX05CC1K5P8M3V3J6E4F"
QUOTING = "01KAJKVX07CC1K5P8M3V3J6E4H"
TORN = "01KAJKVX08CC1K5P8M3V3J6E4J"
OTHERS_CALL = "01KAJKVX06CC1K5P8M3V3J6E4G"


def opened(home: Path, days: int = 0, disk: Disk | None = None) -> JsonStore:
    return open_store(home, now=lambda: NOW + timedelta(days=days), disk=disk)


def test_a_customer_who_is_erased_is_in_none_of_them_any_more(
    mine: JsonStore, home: Path, folder: Path, tmp_path: Path
) -> None:
    through = Entry(id=OTHERS_CALL, aspect=Aspect.THROUGH, text="Claudia Weber", learnt_at=NOW, person=CUSTOMER)
    mine.save_customer(begun(customer(id=OTHER, name="Tom Yilmaz"), through))
    quote = Earlier(conversation=CONVERSATION, note=note(1).id, at=NOW, text="Albtraum")
    quoting = mine.begin(
        conversation(
            note(5, "weil", kind=Kind.WHY, asks_on=quote), id=QUOTING, customer_id=OTHER, customer="Tom Yilmaz"
        )
    )
    quoting.save(quoting.conversation)
    quoting.close()
    theirs = mine.begin(conversation(note(2, "bleibt"), id=OTHERS_CALL, customer_id=CUSTOMER, customer="Claudia Weber"))
    theirs.save(theirs.conversation)
    theirs.close()
    attic = home / "attic"
    attic.mkdir(exist_ok=True)
    [torn] = (home / "conversations").rglob(f"{CONVERSATION}.json")
    torn.with_name(f"{TORN}.json").write_text(torn.read_text("utf-8")[:-9], "utf-8")
    (home / "guides").mkdir()
    (home / "guides" / "own.toml").write_text(f"# {CUSTOMER}", "utf-8")
    (attic / "x.set-aside-1.json").write_text(f'{{"conversation_id": "{CONVERSATION}", "Altfall": 1}}', "utf-8")
    mine.back_up_today()
    by_hand = tmp_path / "by-hand.zip"
    back_up(home, by_hand, NOW, Disk())
    # Of that day; since then it is another customer's.
    given = mine.open(OTHERS_CALL)
    given.save(given.conversation.changed(customer_id=OTHER, customer="Tom Yilmaz", rev=2))
    given.close()

    mine.erase(CUSTOMER)

    assert found_in(["Albtraum", "Claudia Weber", "Altfall"], home, folder) == set()
    assert found_in(["Albtraum"], by_hand.parent / "nothing", tmp_path) == {"Albtraum"}
    restore(next(folder.iterdir()), tmp_path / "again", Disk(), NOW)
    again = opened(tmp_path / "again")
    assert [one.name for one in again.customers().customers.values()] == ["Tom Yilmaz"]
    assert [(one.text, one.asks_on) for one in again.read(QUOTING).notes] == [("weil", None)]
    assert (again.home / "guides" / "own.toml").exists()


def test_what_went_out_of_one_who_is_erased_is_in_none_of_them_but_for_its_id(
    mine: JsonStore, folder: Path, tmp_path: Path
) -> None:
    there = Destination(id=OTHER, audience=Audience.CRM, format="hubspot", at=NOW)
    mine.went_out(
        there.ordered(KeptOrder(at=NOW, name="Frau Weber", customer_id=CUSTOMER)),
        [Sent(id=CONVERSATION, customer_id=CUSTOMER, at=NOW, digest="0f")],
    )
    mine.back_up_today()

    mine.erase(CUSTOMER)

    restore(next(folder.iterdir()), tmp_path / "again", Disk(), NOW)
    again = opened(tmp_path / "again")
    assert (again.destinations(), again.sent_to(OTHER)) == ((there,), {CONVERSATION: Sent(id=CONVERSATION)})


def test_a_backup_from_before_a_conversation_is_left_as_it_is_when_that_is_deleted(
    mine: JsonStore, home: Path, folder: Path
) -> None:
    mine.back_up_today()
    [before] = folder.iterdir()
    stamp, data = before.stat().st_mtime_ns, before.read_bytes()
    late = mine.begin(conversation(note(9, "Spätwort"), id=QUOTING, customer_id=CUSTOMER))
    late.save(late.conversation)
    late.close()
    opened(home, 1).back_up_today()

    mine.delete(QUOTING)
    mine.finish_deleting()

    assert found_in(["Spätwort"], home, folder) == set()
    assert (before.stat().st_mtime_ns, before.read_bytes()) == (stamp, data)


def test_a_backup_from_before_a_customer_is_left_as_it_is_when_they_are_erased(mine: JsonStore, folder: Path) -> None:
    mine.back_up_today()
    [before] = folder.iterdir()
    stamp, data = before.stat().st_mtime_ns, before.read_bytes()
    mine.save_customer(customer(id=OTHER, name="Tom Yilmaz"))

    mine.erase(OTHER)

    assert (before.stat().st_mtime_ns, before.read_bytes()) == (stamp, data)


def test_what_was_erased_while_its_backup_was_away_goes_when_it_is_back(
    mine: JsonStore, home: Path, folder: Path, tmp_path: Path
) -> None:
    mine.back_up_today()
    shutil.move(folder, tmp_path / "away")
    mine.delete(CONVERSATION)
    mine.finish_deleting()
    shutil.move(tmp_path / "away", folder)

    opened(home).back_up_today()

    assert found_in(["Albtraum"], home, folder) == set()


def test_what_is_erased_while_a_backup_is_made_is_not_in_it(mine: JsonStore, home: Path, folder: Path) -> None:
    erased = list[object]()

    def meanwhile() -> None:
        if not erased:
            erased.append(opened(home).erase(CUSTOMER))

    mine.save_customer(customer(id="01AAAAAAAAAAAAAAAAAAAAAAAA", name="Anna"))
    # The customers come first in a backup; the conversation of the one who is erased is read before, too.
    calls = iter(range(100))
    mine.back_up_today(lambda: meanwhile() if next(calls) == 3 else None)

    assert erased
    assert found_in(["Albtraum", "Claudia Weber"], home, folder) == set()


def test_a_damaged_one_of_ours_is_removed_when_something_is_erased(mine: JsonStore, folder: Path) -> None:
    mine.back_up_today()
    [made] = folder.iterdir()
    data = made.read_bytes()
    made.write_bytes(data[:200] + b"x" * 50 + data[250:])

    mine.erase(CUSTOMER)

    assert not made.exists()


def test_a_backup_that_cannot_be_rewritten_is_told_and_done_with_the_next_start(
    mine: JsonStore, home: Path, folder: Path
) -> None:
    mine.back_up_today()
    disk = FaultyDisk()
    faulty = opened(home, disk=disk)
    disk.fail("replace", name=".zip")
    with pytest.raises(NotSaved, match="cannot be removed"):
        faulty.erase(CUSTOMER)
    assert found_in(["Albtraum"], folder) == {"Albtraum"}

    opened(home)

    assert found_in(["Albtraum"], home, folder) == set()


def test_a_damaged_document_of_somebody_else_that_names_it_goes_from_the_backup_alone(
    mine: JsonStore, home: Path, folder: Path
) -> None:
    torn = home / "customers" / f"{OTHER}.json"
    torn.write_text(f'{{"of": "{CONVERSATION}', "utf-8")
    mine.back_up_today()
    mine.delete(CONVERSATION)
    mine.finish_deleting()
    assert torn.exists()
    assert found_in([OTHER], folder) == set()


def test_what_is_only_hidden_stays_in_the_backups_until_it_is_gone_for_good(
    mine: JsonStore, home: Path, folder: Path
) -> None:
    mine.back_up_today()
    mine.delete(CONVERSATION)

    opened(home, 1).back_up_today()

    for path in folder.iterdir():
        with zipfile.ZipFile(path) as archive:
            assert any(CONVERSATION in name and name.startswith("conversations") for name in archive.namelist())
    mine.finish_deleting()
    assert found_in(["Albtraum"], folder) == set()
    mine.erase(CUSTOMER)
    with zipfile.ZipFile(max(folder.iterdir())) as archive:
        assert any(name.startswith("erased/") for name in archive.namelist()), "a tombstone stays in a backup too"


def test_that_somebody_erased_was_the_same_person_as_another_is_in_no_backup_any_more(
    mine: JsonStore, folder: Path
) -> None:
    mine.save_customer(customer(id=OTHER, name="Tom Yilmaz"))
    mine.merge(Merge(id=TORN, one=CUSTOMER, other=OTHER, at=NOW))
    through = Entry(id=note(31).id, aspect=Aspect.THROUGH, text="durch Herrn Yilmaz", person=OTHER, learnt_at=NOW)
    mine.change_customer(CUSTOMER, lambda one: begun(one, through))
    mine.back_up_today()
    assert found_in([TORN, through.text], folder) == {TORN, through.text}

    mine.erase(OTHER)

    assert found_in([TORN, through.text], folder) == set()
