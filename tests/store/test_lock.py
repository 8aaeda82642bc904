import signal
import subprocess
import sys
from pathlib import Path

import pytest

from interview_tui.disk.calls import Disk
from interview_tui.store import lock as room
from interview_tui.store.lock import ConversationLock, store_lock
from tests.support.making import CONVERSATION, FaultyDisk

HOLD = """
import sys
from pathlib import Path
from interview_tui.disk.calls import Disk
from interview_tui.store.lock import ConversationLock
lock = ConversationLock(Path(sys.argv[1]), sys.argv[2], Disk())
print(lock.take(), flush=True)
sys.stdin.read()
"""


def test_one_takes_it_and_the_other_does_not(tmp_path: Path) -> None:
    one = ConversationLock(tmp_path, CONVERSATION, Disk())
    two = ConversationLock(tmp_path, CONVERSATION, Disk())

    assert one.take()
    assert one.take()
    assert not two.take()
    one.release()
    assert two.take()
    two.release()


def test_its_file_is_gone_when_nobody_holds_it(tmp_path: Path) -> None:
    lock = ConversationLock(tmp_path, CONVERSATION, Disk())
    lock.take()
    assert (tmp_path / f"{CONVERSATION}.lock").stat().st_mode & 0o777 == 0o600

    lock.release()
    lock.release()

    assert [path.name for path in tmp_path.iterdir()] == ["store.lock"]


def test_it_is_free_at_once_after_a_kill(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, tmp_path, CONVERSATION], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdout is not None
    assert holder.stdin is not None
    assert holder.stdout.readline() == b"True\n"
    lock = ConversationLock(tmp_path, CONVERSATION, Disk())
    assert not lock.take()

    holder.send_signal(signal.SIGKILL)
    holder.wait()

    assert lock.take()
    lock.release()
    holder.stdin.close()
    holder.stdout.close()


def test_a_stopped_process_in_the_middle_of_it_keeps_nobody_from_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "PATIENCE_S", 0.01)
    lock = ConversationLock(tmp_path, CONVERSATION, Disk())

    with store_lock(tmp_path, Disk()) as alone:
        assert alone
        assert lock.take()
        lock.release()

    # Nobody can tell then whether another is about to take it, so its file stays.
    assert (tmp_path / f"{CONVERSATION}.lock").exists()
    assert ConversationLock(tmp_path, CONVERSATION, Disk()).take()


def test_a_disk_that_takes_no_file_is_an_error_of_the_system(tmp_path: Path, disk: FaultyDisk) -> None:
    disk.fail("make_folder")

    with pytest.raises(OSError, match="No space left"):
        ConversationLock(tmp_path / "locks", CONVERSATION, disk).take()


def test_it_is_let_go_even_where_its_file_cannot_be_looked_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(folder: Path, disk: Disk) -> None:
        raise OSError(28, "No space left on device")

    lock = ConversationLock(tmp_path, CONVERSATION, Disk())
    lock.take()
    with monkeypatch.context() as patch:
        patch.setattr(room, "store_lock", refuse)
        lock.release()

    assert ConversationLock(tmp_path, CONVERSATION, Disk()).take()


def test_a_file_that_cannot_be_removed_hinders_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError

    lock = ConversationLock(tmp_path, CONVERSATION, Disk())
    lock.take()
    monkeypatch.setattr(Path, "unlink", refuse)

    lock.release()

    assert ConversationLock(tmp_path, CONVERSATION, Disk()).take()
