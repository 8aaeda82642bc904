"""The draft of an open conversation: when it is written, kept, removed and comes back."""

import json
from pathlib import Path
from threading import Event

import pytest

from interview_tui.port.open_conversation import Acknowledged
from interview_tui.records.draft import Line
from interview_tui.records.private import Private
from interview_tui.store.store import JsonStore
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
