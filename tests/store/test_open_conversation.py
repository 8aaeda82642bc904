import json
from pathlib import Path
from threading import Event, current_thread

import pytest

from interview_tui.port.faults import ReadOnly, Unreadable
from interview_tui.port.open_conversation import Acknowledged, Holder
from interview_tui.records.draft import Line
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
)


@pytest.fixture
def saved(store: JsonStore) -> JsonStore:
    """A store with one conversation of one note, closed."""
    handle = store.begin(conversation())
    handle.save(conversation(note(1, "eins")))
    handle.close()
    return store


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
    assert handle.close() == Acknowledged(NOW, 0, None)


def test_private_matter_lies_in_a_file_of_its_own(store: JsonStore, home: Path) -> None:
    handle = store.begin(conversation())
    handle.save(conversation(note(1)))
    handle.save_private(Private(id=CONVERSATION, review="gut"))
    handle.close()

    assert store.read_private(CONVERSATION).review == "gut"
    assert "gut" not in path_in(home).read_text("utf-8")
    assert path_in(home, "private").stat().st_mode & 0o777 == 0o600


def test_a_draft_that_succeeds_says_nothing(store: JsonStore, home: Path) -> None:
    told: list[Acknowledged] = []
    handle = store.begin(conversation())
    handle.listen(told.append)

    handle.save_draft(draft(line(1, "halb geschr")))
    handle.wait(5)

    assert told == []
    content = json.loads(path_in(home, "draft").read_text("utf-8"))
    assert (content["line"]["text"], content["host"], content["pid"]) == ("halb geschr", "desk", 4711)
    handle.close()


def test_a_draft_that_failed_is_told_and_so_is_its_success(store: JsonStore, disk: FaultyDisk) -> None:
    told: list[Acknowledged] = []
    handle = store.begin(conversation())
    handle.save(conversation())
    handle.wait(5)
    handle.listen(told.append)
    disk.fail("replace")

    handle.save_draft(draft(line(1, "halb")))
    waiting = handle.wait(5)
    disk.heal()
    handle.close()

    assert waiting.waiting == 1
    assert told[0].fault is not None
    assert told[0].waiting == 1
    assert told[-1] == Acknowledged(NOW, 0, None)


def test_a_draft_not_yet_tried_counts_for_those_who_wait(store: JsonStore, disk: FaultyDisk) -> None:
    gate = Event()
    create = disk.create
    disk.create = lambda path: (gate.wait(5), create(path))[1]  # type: ignore[method-assign]
    handle = store.begin(conversation())

    handle.save_draft(draft(line(1, "halb")))
    waiting = handle.wait(0.02)
    gate.set()

    assert waiting == Acknowledged(None, 1, None)
    assert handle.close() == Acknowledged(None, 0, None)


def test_a_draft_names_the_one_who_writes_it_unless_it_does_itself(store: JsonStore, home: Path) -> None:
    handle = store.begin(conversation())

    handle.save_draft(draft(host="sofa", pid=7))
    handle.close()

    content = json.loads(path_in(home, "draft").read_text("utf-8"))
    assert (content["host"], content["pid"]) == ("sofa", 7)


def test_the_end_of_a_conversation_removes_the_draft(store: JsonStore, home: Path) -> None:
    handle = store.begin(conversation())
    handle.save(conversation())
    handle.save_draft(draft(line(1, "halb")))
    handle.wait(5)
    assert path_in(home, "draft").exists()

    handle.save(conversation(ended_at=NOW))
    handle.save_draft(None)
    handle.close()

    assert not path_in(home, "draft").exists()


def test_the_draft_stays_while_the_conversation_cannot_be_written(
    store: JsonStore, home: Path, disk: FaultyDisk
) -> None:
    handle = store.begin(conversation())
    handle.save(conversation())
    handle.save_draft(draft(line(1, "halb")))
    handle.wait(5)
    disk.fail("replace", name=f"{CONVERSATION}.json")

    handle.save(conversation(note(1, "halb und ganz"), ended_at=NOW))
    handle.save_draft(None)
    handle.wait(5)
    assert path_in(home, "draft").exists()
    disk.heal()
    handle.close()

    assert not path_in(home, "draft").exists()


def test_notes_that_cannot_be_written_are_kept_in_the_draft_where_that_can(saved: JsonStore, disk: FaultyDisk) -> None:
    handle = saved.open(CONVERSATION)
    disk.fail("replace", name=f"{CONVERSATION}.json")
    handle.save(conversation(note(1, "eins, nein zwei"), note(2, "neu"), note(3).tombstone()))
    handle.save_draft(draft(line(4, "wird noch geschrieben"), aside=(line(5, "später"),)))
    handle.close()
    disk.heal()

    again = saved.open(CONVERSATION)

    assert again.draft is not None
    assert again.draft.line.text == "wird noch geschrieben"
    assert [(aside.text, aside.edits) for aside in again.draft.aside] == [
        ("eins, nein zwei", True),
        ("neu", False),
        ("später", False),
    ]
    again.close()


def test_a_new_conversation_that_cannot_be_written_is_kept_in_the_draft_too(
    store: JsonStore, home: Path, disk: FaultyDisk
) -> None:
    disk.fail("replace", name=f"{CONVERSATION}.json")
    handle = store.begin(conversation())

    handle.save(conversation(note(1, "eins"), note(2, "zwei"), note(3, "drei")))
    handle.save_draft(draft(line(1, "ei"), aside=(line(2, "zw"), line(3, "drei!", edits=True))))
    handle.close()

    content = json.loads(path_in(home, "draft").read_text("utf-8"))
    assert "line" not in content
    assert [aside["text"] for aside in content["aside"]] == ["eins", "zwei", "drei!"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (line(1, "eins"), Line()),
        (line(1, " ein"), Line()),
        (line(1, "ganz anders"), line(1, "ganz anders", edits=True)),
        (line(1, "eins", edits=True), line(1, "eins", edits=True)),
        (line(1, "eins und mehr", edits=True), line(1, "eins und mehr", edits=True)),
        (line(2, "eins"), line(2, "eins")),
        (Line(text="eins"), Line(text="eins")),
        (line(2, "rot\x1b[31m\u202e"), line(2, "rot")),
    ],
)
def test_a_line_that_became_a_note_before_the_end_does_not_come_back(
    saved: JsonStore, typed: Line, expected: Line
) -> None:
    handle = saved.open(CONVERSATION)
    handle.save_draft(draft(typed))
    handle.close()

    again = saved.open(CONVERSATION)

    assert again.draft == draft(expected, host="desk", pid=4711)
    again.close()


def test_lines_put_aside_that_became_notes_do_not_come_back_either(saved: JsonStore) -> None:
    handle = saved.open(CONVERSATION)
    aside = (line(1, "eins"), line(1, "eins", edits=True), line(1, "zwei", edits=True), line(2, "drei"))
    handle.save_draft(draft(aside=aside))
    handle.close()

    again = saved.open(CONVERSATION)

    assert again.draft is not None
    assert again.draft.aside == aside[2:]
    again.close()


def test_a_line_of_a_note_deleted_meanwhile_comes_back(saved: JsonStore) -> None:
    handle = saved.open(CONVERSATION)
    handle.save(conversation(note(1).tombstone()))
    handle.save_draft(draft(line(1, "eins")))
    handle.close()

    again = saved.open(CONVERSATION)

    assert again.draft is not None
    assert again.draft.line.text == "eins"
    again.close()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"id": 3}', '{"colour": "red"}'])
def test_an_unreadable_draft_goes_to_the_attic_and_never_stands_in_the_way(
    saved: JsonStore, home: Path, content: str
) -> None:
    path_in(home, "draft").write_text(content, "utf-8")

    handle = saved.open(CONVERSATION)

    assert handle.draft is None
    assert len(handle.notices) == 1
    assert not path_in(home, "draft").exists()
    kept = home / "attic" / f"{CONVERSATION}.draft.unreadable-1.json"
    assert kept.read_text("utf-8") == content
    handle.save_draft(draft(line(2, "neu")))
    handle.close()
    assert path_in(home, "draft").exists()


def test_where_it_cannot_be_moved_now_it_is_before_the_next_draft(
    saved: JsonStore, home: Path, disk: FaultyDisk
) -> None:
    path_in(home, "draft").write_text("{", "utf-8")
    disk.fail("replace")
    handle = saved.open(CONVERSATION)
    handle.save_draft(draft())
    assert handle.wait(5).fault is not None
    assert path_in(home, "draft").read_text("utf-8") == "{"

    disk.heal()
    handle.close()

    assert (home / "attic" / f"{CONVERSATION}.draft.unreadable-1.json").read_text("utf-8") == "{"


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
