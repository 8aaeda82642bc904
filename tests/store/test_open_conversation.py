from pathlib import Path
from threading import Event, current_thread

import pytest

from interview_tui.port.faults import ReadOnly, Unreadable
from interview_tui.port.open_conversation import Acknowledged, Holder
from interview_tui.records.private import Private
from interview_tui.store.store import JsonStore, open_store
from interview_tui.store.writer import Writer
from tests.support.making import (
    CONVERSATION,
    NOW,
    FaultyDisk,
    conversation,
    draft,
    line,
    note,
    path_in,
    settled,
)


def test_a_conversation_is_there_from_its_first_save_on(store: JsonStore, home: Path) -> None:
    handle = store.begin(conversation())
    assert not path_in(home).exists()

    handle.save(conversation(note(1)))
    told = handle.wait(5)

    assert told == Acknowledged(NOW, 0, None)
    assert store.read(CONVERSATION) == conversation(note(1))
    assert path_in(home).stat().st_mode & 0o777 == 0o600
    handle.close()


def test_an_acknowledgement_comes_from_the_writers_thread(store: JsonStore) -> None:
    heard: list[tuple[Acknowledged, str]] = []
    handle = store.begin(conversation())
    handle.listen(lambda acknowledged: heard.append((acknowledged, current_thread().name)))

    handle.save(conversation(note(1)))
    handle.close()

    assert heard == [(Acknowledged(NOW, 0, None), "interview-writer")]


def test_a_listener_that_fails_keeps_neither_the_writer_nor_another_listener(store: JsonStore) -> None:
    heard: list[Acknowledged] = []
    handle = store.begin(conversation())
    handle.listen(lambda acknowledged: 1 / 0)
    handle.listen(heard.append)

    handle.save(conversation(note(1)))
    handle.wait(5)
    handle.save(conversation(note(1), note(2)))
    handle.close()

    assert heard == [Acknowledged(NOW, 0, None)] * 2


def test_saves_that_wait_become_one(store: JsonStore, disk: FaultyDisk) -> None:
    gate, written = Event(), []
    replace = disk.replace
    disk.replace = lambda source, target: (gate.wait(5), written.append(target), replace(source, target))[0]  # type: ignore[method-assign,func-returns-value]
    handle = store.begin(conversation())
    told: list[Acknowledged] = []
    handle.listen(told.append)

    handle.save(conversation(note(1)))
    handle.wait(0.02)
    for count in range(2, 10):
        handle.save(conversation(*map(note, range(1, count + 1))))
    gate.set()
    handle.close()

    assert len(written) == 2
    assert [acknowledged.waiting for acknowledged in told] == [8, 0]
    assert len(store.read(CONVERSATION).notes) == 9


def test_what_waits_is_counted_in_notes_and_is_never_nothing(store: JsonStore, disk: FaultyDisk) -> None:
    handle = store.begin(conversation())
    handle.save(conversation(note(1), note(2), note(3)))
    handle.wait(5)
    disk.fail("create")

    handle.save(conversation(note(1), note(2), note(3), ended_at=NOW))
    head = handle.wait(5)
    handle.save(conversation(note(1), note(2, "anders"), note(3), note(4)))
    notes = handle.wait(5)
    handle.save_private(Private(id=CONVERSATION, review="gut"))
    everything = handle.wait(5)

    assert (head.waiting, notes.waiting, everything.waiting) == (1, 2, 2)
    assert head.fault is not None
    assert head.fault.msgid == "disk full"
    disk.heal()
    settled(handle)
    assert handle.close() == Acknowledged(NOW, 0, None)


def test_an_unreadable_private_file_is_told_and_left_as_it_is(saved: JsonStore, home: Path) -> None:
    path_in(home, "private").write_text("{", "utf-8")

    handle = saved.open(CONVERSATION)
    handle.save_private(Private(id=CONVERSATION, review="gut"))
    told = handle.close()

    assert handle.private == Private(id=CONVERSATION)
    assert "damaged" in handle.notices[0].msgid
    assert told.fault is None
    assert path_in(home, "private").read_text("utf-8") == "{"
    with pytest.raises(Unreadable):
        saved.read_private(CONVERSATION)


def test_an_unreadable_conversation_is_told_and_left_alone_and_free(saved: JsonStore, home: Path) -> None:
    path_in(home).write_text("{", "utf-8")

    with pytest.raises(Unreadable, match="damaged in line 1"):
        saved.open(CONVERSATION)

    assert path_in(home).read_text("utf-8") == "{"
    assert [path.name for path in (home / "locks").iterdir()] == ["store.lock"]


def test_a_second_one_can_only_read_and_says_who_writes(saved: JsonStore, home: Path, writer: Writer) -> None:
    first = saved.open(CONVERSATION)
    first.save_draft(draft(line(2, "halb")))
    first.wait(5)
    other = open_store(home, now=lambda: NOW, writer=writer)

    second = other.open(CONVERSATION)

    assert second.holder == Holder("desk", 4711)
    assert second.conversation == conversation(note(1, "eins"))
    assert second.read_only is not None
    for save in (lambda: second.save(conversation()), lambda: second.save_draft(None)):
        with pytest.raises(ReadOnly, match="process 4711 on desk"):
            save()
    with pytest.raises(ReadOnly):
        second.save_private(Private(id=CONVERSATION))
    second.close()
    assert other.open(CONVERSATION).holder is not None
    first.close()
    third = other.open(CONVERSATION)
    assert third.holder is None
    third.close()


@pytest.mark.parametrize("content", [None, "{"])
def test_a_holder_without_a_readable_draft_stays_unnamed(saved: JsonStore, home: Path, content: str | None) -> None:
    first = saved.open(CONVERSATION)
    if content:
        path_in(home, "draft").write_text(content, "utf-8")

    second = saved.open(CONVERSATION)

    assert second.holder == Holder("", 0)
    assert len(second.notices) == bool(content)
    assert path_in(home, "draft").exists() == bool(content)
    first.close()


def test_a_write_that_is_under_way_keeps_the_lock_until_it_is_done(saved: JsonStore, disk: FaultyDisk) -> None:
    gate, begun = Event(), Event()
    sync = disk.sync
    disk.sync = lambda descriptor: (begun.set(), gate.wait(5), sync(descriptor))[2]  # type: ignore[method-assign,func-returns-value]
    handle = saved.open(CONVERSATION)
    handle.save(conversation(note(1, "zwei")))
    assert begun.wait(5)

    told = handle.close(timeout_s=0.02)

    assert told.waiting == 1
    assert saved.open(CONVERSATION).holder is not None
    gate.set()
    while (again := saved.open(CONVERSATION)).holder is not None:
        pass
    assert again.conversation.notes[0].text == "zwei"
    again.close()


def test_a_full_disk_keeps_nobody_from_opening(saved: JsonStore, home: Path, disk: FaultyDisk, writer: Writer) -> None:
    (home / "locks" / "store.lock").unlink()
    (home / "locks").rmdir()
    disk.fail("make_folder")
    handle = saved.open(CONVERSATION)
    handle.save(conversation(note(1, "eins"), note(2)))
    assert handle.wait(5).waiting == 1
    disk.heal()
    settled(handle)

    told = handle.close()

    assert told == Acknowledged(NOW, 0, None)
    assert len(saved.read(CONVERSATION).notes) == 2


def test_a_full_disk_keeps_nobody_from_beginning(store: JsonStore, home: Path, disk: FaultyDisk) -> None:
    (home / "locks" / "store.lock").unlink()
    (home / "locks").rmdir()
    disk.fail("make_folder")
    handle = store.begin(conversation())
    handle.save(conversation(note(1)))
    handle.save_private(Private(id=CONVERSATION))
    handle.save_draft(draft())
    assert handle.wait(5).waiting == 1
    disk.heal()
    settled(handle)

    assert handle.close() == Acknowledged(NOW, 0, None)


def test_who_came_first_while_the_lock_could_not_be_taken_writes(
    saved: JsonStore, home: Path, disk: FaultyDisk
) -> None:
    (home / "locks" / "store.lock").unlink()
    (home / "locks").rmdir()
    disk.fail("make_folder")
    late = saved.open(CONVERSATION)
    disk.heal()
    first = saved.open(CONVERSATION)

    late.save(conversation(note(1, "verloren")))
    told = late.wait(5)

    assert told.fault is not None
    assert told.fault.msgid.startswith("Another program writes this conversation")
    assert saved.read(CONVERSATION) == conversation(note(1, "eins"))
    first.close()
    late.close()
