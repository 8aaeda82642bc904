import errno
from pathlib import Path

import pytest

from interview_tui.port.open_conversation import Acknowledged
from interview_tui.store.store import JsonStore
from tests.support.making import CONVERSATION, NOW, FaultyDisk, conversation, note, path_in, settled, temporary_files

CALLS = ["create", "write", "sync", "close", "replace", "sync_folder"]
NUMBERS = [errno.ENOSPC, errno.EIO, errno.EROFS, errno.EACCES, errno.EDQUOT, errno.EINTR]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("call", [*CALLS, "make_folder"])
def test_a_first_save_that_fails_is_told_and_done_once_the_fault_is_gone(
    store: JsonStore, home: Path, disk: FaultyDisk, call: str, number: int
) -> None:
    told: list[Acknowledged] = []
    handle = store.begin(conversation())
    handle.listen(told.append)
    disk.fail(call, number, times=2)

    handle.save(conversation(note(1)))
    while handle.wait(5).waiting:
        pass
    handle.close()

    if (call, number) != ("write", errno.EINTR):
        assert [acknowledged.waiting for acknowledged in told] == [1, 1, 0]
        assert told[0].fault is not None
    assert told[-1] == Acknowledged(NOW, 0, None)
    assert disk.failures == 2
    assert store.read(CONVERSATION) == conversation(note(1))
    assert not temporary_files(home)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("call", CALLS)
def test_a_later_save_that_fails_leaves_the_old_file_whole_and_is_done_once_the_fault_is_gone(
    store: JsonStore, home: Path, disk: FaultyDisk, call: str, number: int
) -> None:
    handle = store.begin(conversation())
    handle.save(conversation(note(1)))
    handle.wait(5)
    before = path_in(home).read_bytes()
    endless = (call, number) != ("write", errno.EINTR)
    disk.fail(call, number, times=-1 if endless else 3)

    handle.save(conversation(note(1), note(2)))
    failed = handle.wait(5)

    if endless:
        assert failed.waiting == 1
        assert failed.fault is not None
        assert failed.at == NOW
        after = conversation(note(1), note(2)) if call == "sync_folder" else conversation(note(1))
        assert store.read(CONVERSATION) == after
        assert (path_in(home).read_bytes() == before) == (call != "sync_folder")
        assert not temporary_files(home)
    disk.heal()
    settled(handle)
    assert handle.close() == Acknowledged(NOW, 0, None)
    assert store.read(CONVERSATION) == conversation(note(1), note(2))
    assert not temporary_files(home)
    assert not (home / "attic").exists()


@pytest.mark.parametrize("call", CALLS)
def test_typing_goes_on_while_nothing_can_be_written(store: JsonStore, disk: FaultyDisk, call: str) -> None:
    handle = store.begin(conversation())
    handle.save(conversation())
    handle.wait(5)
    disk.fail(call)

    for count in range(1, 6):
        handle.save(conversation(*map(note, range(1, count + 1))))
        assert handle.wait(5).waiting == count
    disk.heal()
    settled(handle)

    assert handle.close() == Acknowledged(NOW, 0, None)
    assert len(store.read(CONVERSATION).notes) == 5


def test_an_error_in_the_program_is_told_and_not_swallowed(
    store: JsonStore, disk: FaultyDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    handle = store.begin(conversation())
    monkeypatch.setattr(disk, "create", lambda path: 1 / 0)

    handle.save(conversation(note(1)))
    told = handle.wait(5)

    assert told.fault is not None
    assert dict(told.fault.params) == {"reason": "ZeroDivisionError: division by zero"}
    monkeypatch.undo()
    assert handle.close() == Acknowledged(NOW, 0, None)
