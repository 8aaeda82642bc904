"""What is open, newer, not ours or not readable is left and told."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from interview_tui.store import tables
from interview_tui.store.doctor import gathering
from interview_tui.store.doctor.examine import examine
from interview_tui.store.doctor.finding import BY_HAND, Trouble
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.kinds import KINDS
from interview_tui.store.lock import ConversationLock, is_held, store_lock
from interview_tui.store.store import JsonStore
from tests.support.damaging import FIXTURE
from tests.support.doctoring import OTHER, attic, found, mend_all, mender, place
from tests.support.making import CONVERSATION, CUSTOMER, FaultyDisk, path_in


def test_a_running_call_is_no_finding(files: Files, keeping: Keeping, store: JsonStore) -> None:
    lock = ConversationLock(files.locks, OTHER, keeping.disk)
    assert lock.take()
    for part in ("draft", "private"):
        path = path_in(files.home, part)
        shutil.copy(path, path.with_name(f"{OTHER}.{part}.json"))

    assert found(files, keeping) == []
    lock.release()


def test_what_is_open_elsewhere_is_left_and_told(files: Files, keeping: Keeping) -> None:
    path_in(files.home).write_bytes(b"{")
    lock = ConversationLock(files.locks, CONVERSATION, keeping.disk)
    assert lock.take()

    repair = mend_all(files, keeping)

    assert path_in(files.home).read_bytes() == b"{"
    assert "another window" in repair.left[0].why.msgid
    lock.release()
    mend_all(files, keeping)
    assert found(files, keeping) == []


def test_a_store_that_somebody_holds_is_left(files: Files, keeping: Keeping, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interview_tui.store.lock.PATIENCE_S", 0.05)
    files.customer(CUSTOMER).write_bytes(b"{")
    with store_lock(files.locks, keeping.disk):
        repair = mender(files, keeping)
        findings = [one for one in examine(files, keeping).findings if one.path.parent == files.customers]
        assert [repair.mend(one) for one in findings] == [False]

    assert files.customer(CUSTOMER).read_bytes() == b"{"


def test_a_full_disk_leaves_everything_as_it_is(files: Files, keeping: Keeping, disk: FaultyDisk) -> None:
    path_in(files.home).write_bytes(b"{")
    disk.fail("create", errno.ENOSPC)

    repair = mend_all(files, keeping)

    assert repair.left[0].why.msgid == "disk full"
    assert path_in(files.home).read_bytes() == b"{"


def test_left_over_temporary_files_and_locks_go(files: Files, keeping: Keeping) -> None:
    temporary = files.home / ".store.json.99999999.01234567.tmp"
    temporary.write_bytes(b"halb")
    temporary.chmod(0o600)
    os.utime(temporary, (0, 0))
    mine = files.home / f".store.json.{os.getpid()}.01234567.tmp"
    mine.write_bytes(b"")
    mine.chmod(0o600)
    with store_lock(files.locks, keeping.disk):
        pass
    lock = files.locks / f"{CONVERSATION}.lock"
    lock.touch(mode=0o600)
    assert [name for name, _ in found(files, keeping)] == ["temporary", "lock"]

    mend_all(files, keeping)

    assert not lock.exists()
    assert attic(files) == [b"halb"]
    assert found(files, keeping) == []


def test_a_lock_that_cannot_be_asked_counts_as_held(
    files: Files, disk: FaultyDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.locks.mkdir()
    (files.locks / f"{CONVERSATION}.lock").touch()
    monkeypatch.setattr("interview_tui.store.lock._lock", lambda path: (_ for _ in ()).throw(OSError(errno.EIO, "no")))

    assert is_held(files.locks, CONVERSATION, disk)


def test_a_document_of_a_later_version_in_a_wrong_place_stays_there(files: Files, keeping: Keeping) -> None:
    path = place(files, f"{OTHER}.json", path_in(FIXTURE).read_bytes().replace(b'"schema": 1', b'"schema": 99'))

    repair = mend_all(files, keeping)

    assert path.exists()
    assert "newer version" in repair.left[0].why.msgid


def test_a_damaged_document_of_a_later_version_stays(files: Files, keeping: Keeping) -> None:
    path = path_in(files.home)
    path.write_bytes(path.read_bytes().replace(b'"schema": 1', b'"schema": 99')[:-5])

    assert [name for name, _ in found(files, keeping)] == ["newer"]


def test_a_later_version_that_cannot_be_understood_is_one_too(files: Files, keeping: Keeping) -> None:
    path = path_in(files.home)
    path.write_bytes(path.read_bytes().replace(b'"schema": 1', b'"schema": 99').replace(b'"video"', b"5"))

    assert [name for name, _ in found(files, keeping)] == ["newer"]


def test_a_damaged_document_of_an_earlier_version_is_left_to_its_backup(files: Files, keeping: Keeping) -> None:
    kinds = {name: kind._replace(version=2) for name, kind in KINDS.items()}
    later = Keeping(keeping.attic, disk=keeping.disk, kinds=kinds)

    assert {name for name, _ in found(files, later)} == {"unreadable"}


@pytest.mark.parametrize("name", ["notes.txt", "notes.json", "list.json", "bad.json"])
def test_what_is_not_the_programs_is_left_alone(files: Files, keeping: Keeping, name: str) -> None:
    content = {"notes.json": b"{}", "list.json": b'{"_meta": {"1": {"kind": ["x"]}}}', "bad.json": b"\xff"}
    place(files, name, content.get(name, b""))
    (files.home / "link.json").symlink_to("/etc/hostname")

    assert found(files, keeping) == []


def test_what_the_system_does_not_let_us_read_is_told(
    files: Files, keeping: Keeping, monkeypatch: pytest.MonkeyPatch
) -> None:
    place(files, "attic/old.json", b"x")
    opened: Callable[..., object] = Path.open
    listed = os.scandir

    def refuse(path: Path, *arguments: object, **named: object) -> object:
        if path.suffix == ".json" and "store" not in path.name:
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments, **named)

    def scan(folder: Path) -> object:
        if Path(folder).name == "guides2":
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    (files.home / "guides2").mkdir(mode=0o700)
    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(os, "scandir", scan)

    findings = examine(files, keeping).findings

    assert {one.trouble for one in findings} == {Trouble.UNREADABLE}
    of_fixture = sum(one.is_file() and "store" not in one.name for one in FIXTURE.rglob("*"))
    assert len(findings) == of_fixture + len(("attic/old.json", "guides2"))
    assert not findings[0].can_be_mended
    assert findings[0].remedy.msgid == BY_HAND[Trouble.UNREADABLE]


def test_what_goes_while_the_doctor_looks_is_no_finding(
    files: Files, keeping: Keeping, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Gone:
        name = "x.json"
        path = str(files.home / "x.json")

        def is_dir(self, *, follow_symlinks: bool) -> bool:
            return False

        def is_file(self, *, follow_symlinks: bool) -> bool:
            return True

        def stat(self, *, follow_symlinks: bool) -> None:
            raise FileNotFoundError(2, "gone")

    monkeypatch.setattr(gathering.os, "scandir", lambda folder: [Gone()])

    assert gathering.gather(files).all[1:] == []


def test_a_file_that_is_too_large_is_told(files: Files, keeping: Keeping, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "LARGEST_BYTES", 900)

    assert ("unreadable", f"conversations/2026/11/{CONVERSATION}.json") in found(files, keeping)
