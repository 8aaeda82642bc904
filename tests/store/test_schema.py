import errno
import json
from dataclasses import replace
from pathlib import Path

import pytest

from interview_tui.port.faults import ReadOnly, Unreadable
from interview_tui.records.private import Private
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.document import Keeping
from interview_tui.store.kinds import CONVERSATION as CONVERSATIONS
from interview_tui.store.kinds import KINDS, Kinds, Step
from interview_tui.store.private_document import PrivateDocument
from interview_tui.store.store import JsonStore, open_store
from interview_tui.store.tables import Tables
from interview_tui.store.writer import Writer
from tests.support.making import CONVERSATION, NOW, FaultyDisk, conversation, note, path_in


def shouting(tables: Tables) -> Tables:
    notes = {number: row | {"text": row["text"].upper()} for number, row in tables["notes"].items()}
    return tables | {"notes": notes}


def second(steps: dict[int, Step]) -> Kinds:
    """Return all kinds, of which conversations are in their second version."""
    return {**KINDS, CONVERSATIONS.name: CONVERSATIONS._replace(version=2, steps=steps)}


SECOND = second({1: shouting})


@pytest.fixture
def path(tmp_path: Path, keeping: Keeping) -> Path:
    path = tmp_path / f"{CONVERSATION}.json"
    ConversationDocument(path, keeping).save(conversation(note(1, "leise")))
    return path


def test_an_earlier_version_is_brought_up_on_reading_and_the_file_stays(path: Path, keeping: Keeping) -> None:
    before = path.read_bytes()

    read = ConversationDocument(path, replace(keeping, kinds=SECOND)).read()

    assert read.notes[0].text == "LEISE"
    assert path.read_bytes() == before


def test_before_the_first_rewrite_the_earlier_file_is_kept_in_the_attic(path: Path, keeping: Keeping) -> None:
    before = path.read_bytes()
    document = ConversationDocument(path, replace(keeping, kinds=SECOND))
    opened = document.read()

    document.save(opened.put(note(2, "neu")))
    document.save(opened.put(note(2, "neuer")))

    assert json.loads(path.read_text("utf-8"))["_meta"]["1"]["schema"] == 2
    assert [note.text for note in ConversationDocument(path, replace(keeping, kinds=SECOND)).read().notes] == [
        "LEISE",
        "neuer",
    ]
    kept = keeping.attic / f"{CONVERSATION}.version-1-1.json"
    assert list(keeping.attic.iterdir()) == [kept]
    assert kept.read_bytes() == before


def test_without_that_copy_the_file_is_not_rewritten(path: Path, keeping: Keeping, disk: FaultyDisk) -> None:
    before = path.read_bytes()
    document = ConversationDocument(path, replace(keeping, kinds=SECOND))
    opened = document.read()
    disk.fail("create", errno.ENOSPC, times=1)

    with pytest.raises(OSError, match="No space left"):
        document.save(opened.put(note(2)))
    assert path.read_bytes() == before
    document.save(opened.put(note(2)))

    assert len(list(keeping.attic.iterdir())) == 1
    assert len(ConversationDocument(path, replace(keeping, kinds=SECOND)).read().notes) == 2


def test_a_second_copy_never_takes_the_name_of_the_first(path: Path, keeping: Keeping) -> None:
    keeping.attic.mkdir()
    (keeping.attic / f"{CONVERSATION}.version-1-1.json").write_text("kept", "utf-8")
    document = ConversationDocument(path, replace(keeping, kinds=SECOND))

    document.save(document.read())

    assert (keeping.attic / f"{CONVERSATION}.version-1-1.json").read_text("utf-8") == "kept"
    assert (keeping.attic / f"{CONVERSATION}.version-1-2.json").exists()


def test_a_file_removed_before_it_was_rewritten_needs_no_copy(path: Path, keeping: Keeping) -> None:
    document = ConversationDocument(path, replace(keeping, kinds=SECOND))
    opened = document.read()
    path.unlink()

    document.save(opened)

    assert not keeping.attic.exists()


@pytest.mark.parametrize("steps", [{}, {1: lambda tables: tables["missing"]}])
def test_a_step_that_cannot_be_done_is_told(path: Path, keeping: Keeping, steps: dict[int, object]) -> None:
    with pytest.raises(Unreadable, match="is of version 1 and cannot be brought up to date"):
        ConversationDocument(path, replace(keeping, kinds=second(steps))).read()


def newer(path: Path, **fields: object) -> bytes:
    content = json.loads(path.read_text("utf-8"))
    content["_meta"]["1"]["schema"] = 2
    for table in content:
        if table != "_meta":
            content[table]["1"] |= fields
    path.write_text(json.dumps(content), "utf-8")
    return path.read_bytes()


def test_a_newer_version_is_read_as_far_as_it_goes_and_never_written(path: Path, keeping: Keeping) -> None:
    before = newer(path, mood="calm")
    document = ConversationDocument(path, keeping)

    read = document.read()

    assert [one.text for one in read.notes] == ["leise"]
    assert [dict(one.unknown) for one in (read, *read.notes)] == [{"mood": "calm"}] * 2
    with pytest.raises(ReadOnly, match="written by a newer version"):
        document.save(read.put(note(2)))
    assert path.read_bytes() == before


def test_a_newer_version_that_cannot_be_understood_is_told(path: Path, keeping: Keeping) -> None:
    newer(path, kind=5, status=["asleep"])

    with pytest.raises(Unreadable, match=r"newer version .* cannot be read\. Update the program"):
        ConversationDocument(path, keeping).read()


def test_a_newer_conversation_opens_read_only_and_holds_no_lock(store: JsonStore, home: Path) -> None:
    handle = store.begin(conversation())
    handle.save(conversation())
    handle.close()
    newer(path_in(home))

    opened = store.open(CONVERSATION)

    assert opened.holder is None
    assert opened.read_only is not None
    assert "newer version" in opened.read_only.msgid
    with pytest.raises(ReadOnly, match="newer version"):
        opened.save(conversation(note(1)))
    assert [path.name for path in (home / "locks").iterdir()] == ["store.lock"]


def test_a_newer_private_file_is_read_and_left_alone(store: JsonStore, home: Path, keeping: Keeping) -> None:
    handle = store.begin(conversation())
    handle.save(conversation())
    handle.close()
    private = Private(id=CONVERSATION, review="gut")
    PrivateDocument(path_in(home, "private"), keeping).save(private)
    before = newer(path_in(home, "private"))

    opened = store.open(CONVERSATION)
    opened.save_private(private.changed(review="besser"))
    opened.close()

    assert opened.private == private
    assert "newer version" in opened.notices[0].msgid
    assert path_in(home, "private").read_bytes() == before


def test_a_newer_store_can_be_read_and_not_written(store: JsonStore, home: Path, writer: Writer) -> None:
    before = newer(home / "store.json")

    again = open_store(home, now=lambda: NOW, writer=writer)

    assert again.id == store.id
    assert again.read_only is not None
    with pytest.raises(ReadOnly, match="newer version"):
        again.begin(conversation())
    with pytest.raises(ReadOnly, match="newer version"):
        again.change_settings(again.settings)
    assert (home / "store.json").read_bytes() == before
