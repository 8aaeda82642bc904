"""Restoring refuses whatever is not exactly a backup, and is never over anything."""

import errno
import json
import shutil
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from interview_tui.disk.calls import Disk
from interview_tui.port.faults import NotSaved, Unreadable
from interview_tui.store import restore as restoring
from interview_tui.store.archive import LIST, Archive, listing, sum_of
from interview_tui.store.backup import back_up
from interview_tui.store.kinds import KINDS
from interview_tui.store.restore import restore
from tests.support.backed_up import content
from tests.support.damaging import LONG
from tests.support.making import NOW, FaultyDisk


def test_a_store_is_never_restored_over_anything(home: Path, file: Path, tmp_path: Path) -> None:
    back_up(home, file, NOW, Disk())
    before = content(home)
    plain = tmp_path / "plain"
    plain.write_text("x", "utf-8")

    for into in (home, plain):
        with pytest.raises(NotSaved, match="is not empty"):
            restore(file, into, Disk(), NOW)

    assert content(home) == before
    assert plain.read_text("utf-8") == "x"


def test_an_empty_folder_may_be_used(home: Path, file: Path, tmp_path: Path) -> None:
    back_up(home, file, NOW, Disk())
    (tmp_path / "new").mkdir()

    assert restore(file, tmp_path / "new", Disk(), NOW) == len(KINDS)


@pytest.mark.parametrize("was_there", [True, False])
def test_what_cannot_be_written_leaves_nothing_behind(
    home: Path, file: Path, tmp_path: Path, disk: FaultyDisk, was_there: bool
) -> None:
    back_up(home, file, NOW, disk)
    into = tmp_path / "new"
    if was_there:
        into.mkdir()
    disk.fail("create", errno.ENOSPC, name="store.json")

    with pytest.raises(NotSaved, match="disk is full"):
        restore(file, into, disk, NOW)

    assert into.exists() is was_there
    assert not was_there or list(into.iterdir()) == []


def test_a_disk_that_gives_other_bytes_back_is_told(
    home: Path, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(home, file, NOW, Disk())
    monkeypatch.setattr(restoring, "sum_of", lambda data: sum_of(data + b"!"))

    with pytest.raises(NotSaved, match="does not read as it was written"):
        restore(file, tmp_path / "new", Disk(), NOW)

    assert not (tmp_path / "new").exists()


def test_without_room_nothing_is_begun(home: Path, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    back_up(home, file, NOW, Disk())
    monkeypatch.setattr(restoring.shutil, "disk_usage", lambda folder: type("Usage", (), {"free": 1}))

    with pytest.raises(NotSaved, match="disk is full"):
        restore(file, tmp_path / "new", Disk(), NOW)


def test_a_place_that_cannot_be_looked_at_is_told(
    home: Path, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(home, file, NOW, Disk())

    def refuse(folder: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(restoring.shutil, "disk_usage", refuse)

    with pytest.raises(NotSaved, match="may not write there"):
        restore(file, tmp_path / "new", Disk(), NOW)


Files = dict[str, bytes]


def written(
    file: Path, files: Files, change: Callable[[zipfile.ZipInfo], None] | None = None, /, **told: object
) -> Path:
    """Write an archive that lists its files truly, but for what is `told` otherwise."""
    document = json.loads(listing({name: sum_of(data) for name, data in files.items()}, "now")) | told
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            if change:
                change(entry)
            archive.writestr(entry, data)
        archive.writestr(LIST, json.dumps(document))
    return file


def refused(file: Path, into: Path, match: str) -> None:
    with pytest.raises(Unreadable, match=match):
        restore(file, into, Disk(), NOW)
    assert not into.exists()


@pytest.mark.parametrize(
    "name",
    [
        "/etc/passwd.json", "../store.json", "conversations/../../x.json", "conversations/./x.json", "x/y.json",
        "conversations//x.json", "attic/", "run.sh", "guides/x.py", "attic/%2e%2e", "attic/%2F", "attic/a%00",
        "attic/a b%", "attic/ä", "%73tore.json", "locks/a.lock", "a/" * 9 + "x.json", "attic/" + "a" * 4000,
        "C:/x.json", "conversations\\x.json", ".", "",
    ],
)  # fmt: skip
def test_a_name_no_backup_would_have_is_refused(file: Path, tmp_path: Path, name: str) -> None:
    written(file, {"store.json": b"{}", name: b"x"})

    refused(file, tmp_path / "new", r"nothing was unpacked|not a backup")


def test_links_and_folders_are_refused(file: Path, tmp_path: Path) -> None:
    for mode in (stat.S_IFLNK, stat.S_IFDIR, stat.S_IFIFO):

        def change(entry: zipfile.ZipInfo, mode: int = mode) -> None:
            entry.external_attr = (mode | 0o777) << 16

        written(file, {"attic/x": b"/etc/passwd"}, change)
        refused(file, tmp_path / "new", "nothing was unpacked")


def test_other_ways_to_pack_are_refused(file: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr(LIST, listing({}, "now"))

    refused(file, tmp_path / "new", "nothing was unpacked")


def test_a_bomb_is_refused_before_it_is_unpacked(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = b"\0" * 5_000_000
    files = {"attic/x": {"size": 10, "sha256": sum_of(b"\0" * 10).sha256}}
    refused(written(file, {"attic/x": bomb}, files=files), tmp_path / "new", "nothing was unpacked")

    huge = {"attic/x": {"size": 1 << 40, "sha256": ""}}
    refused(written(file, {"attic/x": bomb}, files=huge), tmp_path / "new", "nothing was unpacked")

    monkeypatch.setattr("interview_tui.store.archive.MOST_BYTES", 1000)
    refused(written(file, {"attic/x": bomb}), tmp_path / "new", "more than a store can hold")


def test_a_list_that_is_a_bomb_is_refused(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interview_tui.store.archive._LONGEST_LIST", 50)

    refused(written(file, {"attic/x": b"x"}), tmp_path / "new", "nothing was unpacked")


def test_what_is_not_in_the_list_is_refused(file: Path, tmp_path: Path) -> None:
    refused(written(file, {"attic/x": b"x"}, files={}), tmp_path / "new", "nothing was unpacked")


def test_what_is_only_in_the_list_is_refused(file: Path, tmp_path: Path) -> None:
    files = {"attic/x": {"size": 0, "sha256": ""}}

    refused(written(file, {}, files=files), tmp_path / "new", "is not a backup")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_files_of_one_name_are_refused(file: Path, tmp_path: Path) -> None:
    written(file, {"attic/x": b"x"})
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("attic/x", b"y")

    refused(file, tmp_path / "new", "is not a backup")


@pytest.mark.parametrize(
    ("told", "match"),
    [
        ({"format": 2}, "newer version"), ({"format": "1"}, "newer version"), ({"files": 3}, "is not a backup"),
        ({"files": {"attic/x": {}}}, "is not a backup"), ({"files": {"attic/x": [1, 2]}}, "is not a backup"),
        ({"files": {"attic/x": {"size": True, "sha256": ""}}}, "nothing was unpacked"),
        ({"files": {"attic/x": {"size": -1, "sha256": ""}}}, "nothing was unpacked"),
        ({"files": {"attic/x": {"size": 1, "sha256": "0"}}}, "is not what was put in"),
        ({"files": {"attic/x": {"size": 2, "sha256": "0"}}}, "nothing was unpacked"),
    ],
)  # fmt: skip
def test_a_list_that_lies_is_refused(file: Path, tmp_path: Path, told: dict[str, object], match: str) -> None:
    refused(written(file, {"attic/x": b"x"}, **told), tmp_path / "new", match)


@pytest.mark.parametrize("data", [b"", b"PK\x05\x06", b"not a zip", b"PK\x03\x04" + b"\0" * 100])
def test_what_is_no_archive_is_told(file: Path, tmp_path: Path, data: bytes) -> None:
    file.write_bytes(data)

    refused(file, tmp_path / "new", "is not a backup")


def test_an_archive_without_a_list_is_told(file: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("store.json", b"{}")

    refused(file, tmp_path / "new", "is not a backup")


def test_a_backup_that_is_not_there_is_told(tmp_path: Path) -> None:
    refused(tmp_path / "none.zip", tmp_path / "new", "cannot be read")


def test_a_disk_that_fails_while_reading_is_told(
    home: Path, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(home, file, NOW, Disk())

    def refuse(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(zipfile.ZipFile, "open", refuse)

    refused(file, tmp_path / "new", "Input/output error")


def test_a_damaged_backup_is_never_restored_as_if_it_were_whole(home: Path, file: Path, tmp_path: Path) -> None:
    back_up(home, file, NOW, Disk())
    before, data = content(home), file.read_bytes()
    for place in range(0, len(data), 1 if LONG else len(data) // 60):
        for wrong in (data[:place], data[:place] + bytes([data[place] ^ 0x55]) + data[place + 1 :]):
            file.write_bytes(wrong)
            into = tmp_path / "new"
            try:
                restore(file, into, Disk(), NOW)
            except Unreadable:
                assert not into.exists()
            else:  # a byte that means nothing, such as a file's time
                assert content(into) == before
                shutil.rmtree(into)


def test_an_archive_is_closed_after_a_refusal(file: Path) -> None:
    written(file, {"run.sh": b"x"})
    with pytest.raises(Unreadable):
        Archive(file)
    file.unlink()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="only POSIX has a file without an end")
def test_a_device_is_no_backup_and_is_not_read_to_its_end(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="backup"):
        restore(Path("/dev/zero"), tmp_path / "into", Disk(), NOW)
