"""A backup is the whole store in one file, verified."""

import errno
import os
import stat
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.disk.calls import Disk
from interview_tui.port.faults import NotSaved, Unreadable
from interview_tui.store import archive, contents
from interview_tui.store import backup as backing
from interview_tui.store.archive import listing, sum_of
from interview_tui.store.backup import back_up
from interview_tui.store.contents import as_entry, belongs, from_entry
from interview_tui.store.kinds import KINDS
from interview_tui.store.lock import ConversationLock
from interview_tui.store.restore import restore
from interview_tui.store.store import open_store
from tests.support.backed_up import content
from tests.support.damaging import LONG
from tests.support.making import CONVERSATION, NOW, FaultyDisk, note


def test_what_was_backed_up_comes_back_byte_for_byte(home: Path, file: Path, tmp_path: Path) -> None:
    (home / "attic").mkdir(mode=0o700)
    (home / "attic" / "old").write_bytes(b"\0damaged")
    (home / "guides").mkdir()
    (home / "guides" / "my own.toml").write_text("x", "utf-8")
    before = content(home)

    made = back_up(home, file, NOW, Disk())
    count = restore(file, tmp_path / "new" / "deep", Disk(), NOW)

    assert (made.files, made.left_out, made.size) == (len(KINDS) + 2, (), file.stat().st_size)
    assert count == made.files
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
    assert made.files == len(KINDS)
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

    assert made.files == len(KINDS) - 2
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
