"""A backup is the whole store in one file, verified; restoring refuses whatever is not exactly that."""

import errno
import json
import os
import re
import shutil
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.port.faults import NotSaved, Unreadable
from interview_tui.store import archive, contents
from interview_tui.store import backup as backing
from interview_tui.store import restore as restoring
from interview_tui.store.archive import LIST, Archive, listing, sum_of
from interview_tui.store.backup import back_up
from interview_tui.store.contents import as_entry, belongs, from_entry
from interview_tui.store.disk import Disk
from interview_tui.store.lock import ConversationLock
from interview_tui.store.restore import restore
from interview_tui.store.store import open_store
from tests.support.damaging import LONG, copy_of_the_fixture
from tests.support.making import CONVERSATION, NOW, FaultyDisk, note


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return copy_of_the_fixture(tmp_path / "home")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "backup.zip"


def content(home: Path) -> dict[str, bytes]:
    """Return all files as they are, but for the term that a store begins when it is restored."""
    files = (path for path in home.rglob("*") if path.is_file())
    return {
        path.relative_to(home).as_posix(): re.sub(rb'"term": \d+, ', b"", path.read_bytes())
        if path == home / "store.json"
        else path.read_bytes()
        for path in files
    }


def test_what_was_backed_up_comes_back_byte_for_byte(home: Path, file: Path, tmp_path: Path) -> None:
    (home / "attic").mkdir(mode=0o700)
    (home / "attic" / "old").write_bytes(b"\0damaged")
    (home / "guides").mkdir()
    (home / "guides" / "my own.toml").write_text("x", "utf-8")
    before = content(home)

    made = back_up(home, file, NOW, Disk())
    count = restore(file, tmp_path / "new" / "deep", Disk(), NOW)

    assert (made.files, made.left_out, made.size) == (8, (), file.stat().st_size)
    assert count == 8
    assert content(tmp_path / "new" / "deep") == before == content(home)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "new").rglob("*") if path.is_file()}
    assert modes == {0o600}
    assert open_store(tmp_path / "new" / "deep", now=lambda: NOW).read(CONVERSATION).notes[0].text


def test_locks_and_temporary_files_stay_out_and_what_is_foreign_is_told(home: Path, file: Path) -> None:
    lock = ConversationLock(home / "locks", CONVERSATION, Disk())
    assert lock.take()
    (home / ".store.json.99999999.01234567.tmp").write_bytes(b"x")
    (home / "readme.txt").write_bytes(b"x")
    (home / "link.json").symlink_to("/etc/hostname")

    made = back_up(home, file, NOW, Disk())

    lock.release()
    assert made.files == 6
    assert [Path(one.place).name for one in made.left_out] == ["readme.txt"]


def test_each_document_is_whole_while_somebody_writes(home: Path, file: Path, tmp_path: Path) -> None:
    store = open_store(home, now=lambda: NOW)
    handle = store.open(CONVERSATION)
    current = handle.conversation
    for round_ in range(20):
        for number in range(10):
            current = current.put(note(100 + 10 * round_ + number))
            handle.save(current)
        back_up(home, tmp_path / f"{round_}.zip", NOW, Disk())
        restore(tmp_path / f"{round_}.zip", tmp_path / str(round_), Disk(), NOW)
        assert open_store(tmp_path / str(round_), now=lambda: NOW).read(CONVERSATION).notes
    handle.close()


def test_nothing_is_overwritten(home: Path, file: Path) -> None:
    file.write_bytes(b"mine")

    with pytest.raises(NotSaved, match="is there already"):
        back_up(home, file, NOW, Disk())

    assert file.read_bytes() == b"mine"


def test_a_backup_is_not_put_into_the_store(home: Path, tmp_path: Path) -> None:
    (tmp_path / "way").symlink_to(home)
    for target in (home / "b.zip", tmp_path / "way" / "b.zip"):
        with pytest.raises(NotSaved, match="lies in the store itself"):
            back_up(home, target, NOW, Disk())


def test_a_folder_that_is_not_there_is_told(home: Path, tmp_path: Path) -> None:
    with pytest.raises(NotSaved, match="was not saved"):
        back_up(home, tmp_path / "none" / "b.zip", NOW, Disk())


@pytest.mark.parametrize("call", ["sync", "sync_folder"])
def test_a_backup_that_fails_leaves_no_file(home: Path, file: Path, disk: FaultyDisk, call: str) -> None:
    disk.fail(call, errno.ENOSPC)

    with pytest.raises(NotSaved, match="disk is full"):
        back_up(home, file, NOW, disk)

    assert not file.exists()


def test_a_backup_that_does_not_read_back_leaves_no_file(
    home: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backing, "sum_of", lambda data: sum_of(data + b"!"))

    with pytest.raises(Unreadable, match=r"backup\.zip"):
        back_up(home, file, NOW, Disk())

    assert not file.exists()


def test_a_list_that_is_another_one_leaves_no_file(home: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        backing, "listing", lambda sums, at: listing({n: archive.Sum(s.size, "0") for n, s in sums.items()}, at)
    )

    with pytest.raises(Unreadable, match="is damaged"):
        back_up(home, file, NOW, Disk())

    assert not file.exists()


def test_what_cannot_be_read_is_left_out_and_told(home: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = backing.load_bytes

    def load(path: Path) -> bytes | None:
        if path.name == "store.json":
            raise Unreadable("{path} cannot be read", path=str(path))
        return None if ".draft" in path.name else loaded(path)

    monkeypatch.setattr(backing, "load_bytes", load)

    made = back_up(home, file, NOW, Disk())

    assert made.files == 4
    assert [Path(one.place).name for one in made.left_out] == ["store.json"]


HOSTILE = ["ä ö.json", "new\nline", "\x1b[31m", "a\\b", "..json", "%2e%2e", "😀", os.fsdecode(b"\xff\xfe"), "C:x"]
HOSTILE.append("a" * 200)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_hostile_names_and_texts_come_back(home: Path, file: Path, tmp_path: Path) -> None:
    (home / "attic").mkdir()
    for name in HOSTILE:
        (home / "attic" / name).write_bytes(name.encode("utf-8", "surrogateescape") * 3)

    assert back_up(home, file, NOW, Disk()).left_out == ()
    restore(file, tmp_path / "new", Disk(), NOW)

    assert content(tmp_path / "new") == content(home)


NAMES = st.text(st.characters(exclude_characters="/\0", codec="utf-8"), min_size=1, max_size=20)


@settings(max_examples=200 if LONG else 15)
@given(st.dictionaries(NAMES, st.binary(max_size=200), max_size=5))
def test_any_names_and_bytes_come_back(tmp_path_factory: pytest.TempPathFactory, files: dict[str, bytes]) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / "home" / "attic").mkdir(parents=True)
    for name, data in files.items():
        if name not in (".", ".."):
            (folder / "home" / "attic" / name).write_bytes(data)

    made = back_up(folder / "home", folder / "b.zip", NOW, Disk())
    restore(folder / "b.zip", folder / "new", Disk(), NOW)

    assert made.left_out == ()
    assert content(folder / "new") == content(folder / "home")


# Restoring


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

    assert restore(file, tmp_path / "new", Disk(), NOW) == 6


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


# Names


@pytest.mark.parametrize("place", ["store.json", "attic/any thing", "guides/x.toml", "from/A/customers/B.json"])
def test_what_a_store_has_belongs(place: str) -> None:
    assert belongs(PurePosixPath(place))
    assert from_entry(as_entry(PurePosixPath(place))) == PurePosixPath(place)


@pytest.mark.parametrize("place", ["attic/C:x", "attic/a\\b", "attic/a?", "attic/a:b"])
def test_windows_has_names_that_leave_the_folder(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contents.sys, "platform", "win32")

    assert not belongs(PurePosixPath(place))
    assert belongs(PurePosixPath("attic/a"))


def test_an_archive_is_closed_after_a_refusal(file: Path) -> None:
    written(file, {"run.sh": b"x"})
    with pytest.raises(Unreadable):
        Archive(file)
    file.unlink()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="only POSIX has a file without an end")
def test_a_device_is_no_backup_and_is_not_read_to_its_end(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="backup"):
        restore(Path("/dev/zero"), tmp_path / "into", Disk(), NOW)
