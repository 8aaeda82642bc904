import errno
import os
from pathlib import Path

import pytest

from interview_tui.disk.calls import Disk
from interview_tui.store import atomic
from tests.support.making import FaultyDisk, temporary_files


def test_a_file_is_replaced_as_a_whole_and_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "file.json"

    atomic.replace(path, b"one", Disk())
    atomic.replace(path, b"two", Disk())

    assert path.read_bytes() == b"two"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert path.parent.parent.stat().st_mode & 0o777 == 0o700
    assert not temporary_files(tmp_path)


def test_the_bytes_are_on_the_drive_before_the_name_and_the_name_before_it_returns(
    tmp_path: Path, disk: FaultyDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    monkeypatch.setattr(disk, "_perhaps", lambda call, path=None: calls.append(call))

    disk.settled = frozenset({tmp_path})

    atomic.replace(tmp_path / "a" / "file", b"one", disk)

    made = ["make_folder", "sync_folder", "sync"]
    assert calls == [*made, "create", "write", "sync", "close", "replace", "sync_folder", "sync"]


def test_short_writes_are_continued(tmp_path: Path, disk: FaultyDisk) -> None:
    disk.longest_write = 3

    atomic.replace(tmp_path / "file", b"0123456789", disk)

    assert (tmp_path / "file").read_bytes() == b"0123456789"


def test_an_interrupted_write_is_continued(tmp_path: Path, disk: FaultyDisk) -> None:
    disk.fail("write", errno.EINTR, times=3)

    atomic.replace(tmp_path / "file", b"0123456789", disk)

    assert (tmp_path / "file").read_bytes() == b"0123456789"


def test_a_disk_that_takes_nothing_is_an_error_and_no_endless_loop(tmp_path: Path, disk: FaultyDisk) -> None:
    disk.longest_write = 0

    with pytest.raises(OSError, match=r"[Ii]nput/output error"):
        atomic.replace(tmp_path / "file", b"0123456789", disk)

    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("call", ["create", "write", "sync", "close", "replace", "sync_folder"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EROFS])
def test_a_failed_step_leaves_a_whole_file_and_nothing_else(
    tmp_path: Path, disk: FaultyDisk, call: str, number: int
) -> None:
    path = tmp_path / "file"
    atomic.replace(path, b"old", disk)
    disk.fail(call, number)

    with pytest.raises(OSError) as caught:  # noqa: PT011
        atomic.replace(path, b"new", disk)

    assert caught.value.errno == number
    assert path.read_bytes() == (b"new" if call == "sync_folder" else b"old")
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_was_not_synced_is_synced_at_the_next_try(tmp_path: Path, disk: FaultyDisk) -> None:
    disk.settled = frozenset({tmp_path})
    disk.fail("sync_folder", errno.EIO)
    with pytest.raises(OSError, match=r"[Ii]nput/output error"):
        atomic.replace(tmp_path / "a" / "file", b"one", disk)
    assert tmp_path / "a" not in disk.settled
    disk.heal()

    atomic.replace(tmp_path / "a" / "file", b"one", disk)

    assert (tmp_path / "a" / "file").read_bytes() == b"one"
    assert tmp_path / "a" in disk.settled


def test_folders_a_killed_process_may_have_left_unsynced_are_synced_once(
    tmp_path: Path, disk: FaultyDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    disk.settled = frozenset({tmp_path})
    synced: list[Path] = []
    monkeypatch.setattr(disk, "sync_folder", synced.append)

    atomic.replace(tmp_path / "a" / "b" / "file", b"one", disk)
    atomic.replace(tmp_path / "a" / "b" / "file", b"two", disk)

    assert synced == [tmp_path, tmp_path / "a", tmp_path / "a" / "b", tmp_path / "a" / "b"]


def test_above_a_folder_we_may_not_write_in_nothing_can_be_new(
    tmp_path: Path, disk: FaultyDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda folder, mode: folder.is_relative_to(tmp_path))
    synced: list[Path] = []
    monkeypatch.setattr(disk, "sync_folder", synced.append)

    atomic.replace(tmp_path / "a" / "file", b"one", disk)
    atomic.replace(tmp_path / "file", b"one", disk)

    assert synced == [tmp_path, tmp_path / "a", tmp_path]


def test_a_folder_that_was_removed_meanwhile_is_made_again(tmp_path: Path, disk: FaultyDisk) -> None:
    atomic.replace(tmp_path / "a" / "file", b"one", disk)
    (tmp_path / "a" / "file").unlink()
    (tmp_path / "a").rmdir()

    atomic.replace(tmp_path / "a" / "file", b"two", disk)

    assert (tmp_path / "a" / "file").read_bytes() == b"two"


def test_a_folder_another_process_made_meanwhile_is_fine(tmp_path: Path, disk: FaultyDisk) -> None:
    disk.make_folder = lambda folder: (Disk().make_folder(folder), Disk().make_folder(folder))[0]  # type: ignore[method-assign]

    atomic.make_folders(tmp_path / "a", disk)

    assert (tmp_path / "a").is_dir()


def test_removing_what_is_gone_already_is_no_error(tmp_path: Path) -> None:
    atomic.remove(tmp_path / "file", Disk())
    atomic.remove(tmp_path / "no folder" / "file", Disk())


def test_macos_empties_the_drives_cache_where_it_can(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fcntl = pytest.importorskip("fcntl")
    commands: list[int] = []
    monkeypatch.setattr(fcntl, "fcntl", lambda descriptor, command: commands.append(command))
    disk = Disk()
    disk.full_sync = 51
    disk.settled = frozenset({tmp_path})

    atomic.replace(tmp_path / "file", b"one", disk)

    assert commands == [51, 51]


def test_a_file_system_without_that_command_gets_a_plain_fsync(tmp_path: Path) -> None:
    disk = Disk()
    disk.full_sync = 1 << 20

    atomic.replace(tmp_path / "file", b"one", disk)

    assert (tmp_path / "file").read_bytes() == b"one"


def test_where_folders_cannot_be_opened_they_are_not_synced(tmp_path: Path) -> None:
    disk = Disk()
    disk.syncs_folders = False

    disk.sync_folder(tmp_path / "missing")
