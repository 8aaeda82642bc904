import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from interview_tui.disk import temporary as room
from interview_tui.disk.calls import Disk
from interview_tui.disk.temporary import lives_still
from interview_tui.store.files import Files
from interview_tui.store.sweep import sweep


def left(folder: Path, pid: int, age_s: float = 3600.0) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f".a.json.{pid}.0123abcd.tmp"
    path.write_text("half", "utf-8")
    os.utime(path, (room._STARTED - age_s, room._STARTED - age_s))
    return path


@pytest.fixture
def dead() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_what_a_dead_process_left_behind_goes_everywhere(tmp_path: Path, dead: int) -> None:
    files = Files(tmp_path)
    folders = (tmp_path, files.customers, files.attic, files.conversations / "2026" / "11")
    paths = [left(folder, dead) for folder in folders]

    sweep(files, Disk())

    assert not [path for path in paths if path.exists()]


def test_a_number_no_process_can_have_is_a_dead_one(tmp_path: Path) -> None:
    path = left(tmp_path, 10**30)

    sweep(Files(tmp_path), Disk())

    assert not path.exists()


def test_an_old_file_with_our_own_number_is_not_ours(tmp_path: Path) -> None:
    path = left(tmp_path, os.getpid())

    sweep(Files(tmp_path), Disk())

    assert not path.exists()


def test_what_a_living_process_writes_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_STARTED", time.time())
    path = left(tmp_path, os.getppid(), age_s=10.0)

    sweep(Files(tmp_path), Disk())

    assert path.exists()


def test_what_was_begun_after_our_start_stays(tmp_path: Path, dead: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_STARTED", time.time() - 10.0)
    path = left(tmp_path, dead, age_s=-10.0)

    sweep(Files(tmp_path), Disk())

    assert path.exists()


@pytest.mark.parametrize("age_s", [3600.0, -3600.0])
def test_what_is_too_old_or_from_before_the_clock_was_set_back_goes_whoever_has_its_number_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, age_s: float
) -> None:
    monkeypatch.setattr(room, "_STARTED", time.time())
    path = left(tmp_path, os.getppid(), age_s)

    sweep(Files(tmp_path), Disk())

    assert not path.exists()


def test_somebody_elses_process_lives(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(pid: int, signal: int) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "kill", refuse)

    assert room._lives(1)


def test_on_windows_no_process_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "kill", lambda pid, signal: pytest.fail("that would end it"))

    assert not room._lives(1)


def test_other_files_stay(tmp_path: Path, dead: int) -> None:
    names = [".hidden", "store.json", f"a.json.{dead}.0123abcd.tmp", ".a.tmp"]
    for name in names:
        (tmp_path / name).write_text("", "utf-8")

    sweep(Files(tmp_path), Disk())

    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)


def test_a_file_that_is_gone_by_now_is_nobodys_business(tmp_path: Path, dead: int) -> None:
    assert lives_still(tmp_path / f".store.json.{dead}.0123abcd.tmp")
