"""A backup is made once a day by itself, some are kept, and only what we made is ever removed."""

import os
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.disk.calls import Disk
from interview_tui.port.faults import NotSaved
from interview_tui.store.backup import back_up
from interview_tui.store.backups.own import kept, mark_of, own_backups
from interview_tui.store.doctor.examine import examine
from interview_tui.store.doctor.finding import Trouble
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.restore import restore
from interview_tui.store.store import JsonStore, open_store
from tests.support.gone import found_in
from tests.support.making import CONVERSATION, NOW, FaultyDisk

DAY = NOW.date()


def opened(home: Path, days: int = 0, disk: Disk | None = None) -> JsonStore:
    return open_store(home, now=lambda: NOW + timedelta(days=days), disk=disk)


def days_in(mine: JsonStore, folder: Path) -> list[date]:
    return [one.day for one in own_backups(folder, mine.id)]


# made


def test_one_is_made_a_day_beside_the_store_and_can_be_restored(mine: JsonStore, folder: Path, tmp_path: Path) -> None:
    assert mine.last_backup() is None

    assert [mine.back_up_today(), mine.back_up_today()] == [True, False]

    assert mine.last_backup() == DAY
    [made] = folder.iterdir()
    assert made.name == "interview-2026-11-21.zip"
    assert made.stat().st_mode & 0o777 == 0o600
    restore(made, tmp_path / "again", Disk(), NOW)
    assert opened(tmp_path / "again").read(CONVERSATION).notes[0].text == "Albtraum"


def test_it_goes_into_the_folder_that_was_chosen_and_earlier_ones_stay_ours(
    mine: JsonStore, folder: Path, tmp_path: Path
) -> None:
    mine.back_up_today()
    mine.change_settings(mine.settings.changed(backup_folders=[str(tmp_path / "stick")]))
    assert mine.backup_folder == str(tmp_path / "stick")
    assert mine.back_up_today()
    assert [path.name for path in (tmp_path / "stick").iterdir()] == ["interview-2026-11-21.zip"]

    mine.delete(CONVERSATION)
    mine.finish_deleting()

    assert found_in(["Albtraum"], folder, tmp_path / "stick") == set()


def test_two_windows_make_one(mine: JsonStore, home: Path, folder: Path) -> None:
    def at_the_same_time() -> None:
        assert not opened(home).back_up_today()

    assert mine.back_up_today(at_the_same_time)
    assert len(list(folder.iterdir())) == 1


def test_one_that_is_left_off_leaves_no_file_and_what_a_kill_left_goes(mine: JsonStore, folder: Path) -> None:
    class LeftOff(Exception):
        pass

    def leave_off() -> None:
        raise LeftOff

    with pytest.raises(LeftOff):
        mine.back_up_today(leave_off)
    assert list(folder.iterdir()) == []
    left = folder / ".interview-2026-11-20.zip.1.0123abcd.tmp"
    left.write_bytes(b"Albtraum")
    os.utime(left, (0, 0))
    assert mine.last_backup() is None

    mine.back_up_today()

    assert not left.exists()


def test_a_folder_that_cannot_be_written_is_told(mine: JsonStore, home: Path, folder: Path) -> None:
    folder.write_text("a file", "utf-8")
    with pytest.raises(NotSaved):
        mine.back_up_today()
    disk = FaultyDisk()
    disk.fail("create", name=".zip")
    folder.unlink()
    with pytest.raises(NotSaved):
        opened(home, disk=disk).back_up_today()
    assert mine.last_backup() is None


# kept


@settings(max_examples=80)
@given(st.sets(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=120))
def test_seven_days_and_four_weeks_stay_however_many_there_are(days: set[date]) -> None:
    stay = kept(days)
    newest = sorted(days, reverse=True)
    assert stay <= days
    assert set(newest[:7]) <= stay
    assert len(stay) <= 11
    assert kept(stay) == stay
    weeks = {one.isocalendar()[:2] for one in newest[7:]}
    assert len(stay) == len(newest[:7]) + min(4, len(weeks))


def test_the_oldest_of_ours_go_and_nobody_elses(mine: JsonStore, home: Path, folder: Path) -> None:
    mine.back_up_today()
    by_hand = folder / "interview-2020-01-01.zip"
    back_up(home, by_hand, NOW, Disk())
    photo = folder / "interview-2020-02-01.zip"
    photo.write_bytes(b"a photo")
    of_another = folder / "interview-2020-03-01.zip"
    back_up(home, of_another, NOW, Disk(), mark=mark_of("another store"))
    before = {path: path.read_bytes() for path in (by_hand, photo, of_another)}
    for days in range(1, 60):
        opened(home, days).back_up_today()

    assert {path: path.read_bytes() for path in before} == before
    found = days_in(mine, folder)
    assert len(found) == 11
    assert found[-7:] == [DAY + timedelta(days=days) for days in range(53, 60)]


def test_a_file_of_todays_name_that_is_not_ours_is_not_written_over(mine: JsonStore, folder: Path) -> None:
    folder.mkdir()
    (folder / "interview-2026-11-21.zip").write_bytes(b"mine")
    (folder / "interview-2026-99-99.zip").write_bytes(b"no day")
    with pytest.raises(NotSaved, match="is no backup that this program made"):
        mine.back_up_today()
    assert (folder / "interview-2026-11-21.zip").read_bytes() == b"mine"


def test_without_a_place_for_its_lock_no_backup_is_made(mine: JsonStore, home: Path) -> None:
    disk = FaultyDisk()
    store = opened(home, disk=disk)
    shutil.rmtree(home / "locks")
    disk.fail("make_folder")
    with pytest.raises(NotSaved):
        store.back_up_today()


def test_the_doctor_names_a_damaged_one_of_ours_and_no_other(mine: JsonStore, home: Path, folder: Path) -> None:
    mine.back_up_today()
    [made] = folder.iterdir()
    (folder / "interview-2026-11-01.zip").write_bytes(b"not ours")
    files = Files(home)
    assert examine(files, Keeping(files.attic)).findings == []
    data = made.read_bytes()
    made.write_bytes(data[:200] + b"x" * 50 + data[250:])

    [found] = examine(files, Keeping(files.attic)).findings

    assert (found.trouble, found.path, found.can_be_mended) == (Trouble.BACKUP, made, False)
    files.store.unlink()
    assert Trouble.BACKUP not in {one.trouble for one in examine(files, Keeping(files.attic)).findings}
