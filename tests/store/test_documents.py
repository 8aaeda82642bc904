import json
from pathlib import Path

import pytest
from tinydb import TinyDB

from interview_tui.port.faults import Unreadable
from interview_tui.records.note import Evidence
from interview_tui.records.private import Private
from interview_tui.records.words import Kind
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.customer_document import CustomerDocument
from interview_tui.store.document import Keeping
from interview_tui.store.private_document import PrivateDocument
from interview_tui.talktime.live import Change, Talk
from tests.support.making import CONVERSATION, NOW, conversation, customer, note


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / f"{CONVERSATION}.json"


def test_a_conversation_is_read_as_it_was_saved(path: Path, keeping: Keeping) -> None:
    before = conversation(
        note(1, kind=Kind.FACT, evidence=(Evidence(slot="number", text="140"),)),
        note(2).tombstone(),
        note(3, "bald", kind=Kind.PROMISE, due=NOW.date(), earlier=("später",)),
        ended_at=NOW,
        asked=("start",),
    )

    ConversationDocument(path, keeping).save(before)

    assert ConversationDocument(path, keeping).read() == before


def test_stock_tinydb_reads_a_conversation(path: Path, keeping: Keeping) -> None:
    ConversationDocument(path, keeping).save(conversation(note(1, "Grüße"), note(2)))

    with TinyDB(path, encoding="utf-8") as stock:
        assert stock.table("_meta").all() == [{"schema": 1, "kind": "conversation", "by": keeping.by}]
        assert stock.table("conversation").get(doc_id=1)["customer"] == "Claudia Weber"
        assert stock.table("notes").get(doc_id=1)["text"] == "Grüße"
        assert len(stock.table("notes")) == 2


def test_a_note_that_changes_keeps_its_place_and_loses_what_it_lost(path: Path, keeping: Keeping) -> None:
    document = ConversationDocument(path, keeping)
    first = conversation(note(1, parked=True), note(2), note(3))
    document.save(first)
    second = first.put(note(1, "anders"))

    document.save(second)

    rows = json.loads(path.read_text("utf-8"))["notes"]
    assert list(rows) == ["1", "2", "3"]
    assert "parked" not in rows["1"]
    assert ConversationDocument(path, keeping).read() == second


def test_only_notes_that_changed_are_dumped_again(
    path: Path, keeping: Keeping, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = ConversationDocument(path, keeping)
    document.save(conversation(note(1), note(2)))
    read = ConversationDocument(path, keeping)
    opened = read.read()
    dumped: list[str] = []
    as_document = type(note(1)).as_document
    monkeypatch.setattr(type(note(1)), "as_document", lambda self: dumped.append(self.id) or as_document(self))

    read.save(opened.put(note(3)))

    assert dumped == [note(3).id]


def test_notes_can_become_fewer(path: Path, keeping: Keeping) -> None:
    document = ConversationDocument(path, keeping)
    document.save(conversation(note(1), note(2), note(3)))

    document.save(conversation(note(1)))
    assert ConversationDocument(path, keeping).read() == conversation(note(1))
    document.save(conversation())

    assert ConversationDocument(path, keeping).read() == conversation()


def test_a_file_numbered_by_somebody_else_loses_no_note(path: Path, keeping: Keeping) -> None:
    ConversationDocument(path, keeping).save(conversation(note(1), note(2)))
    content = json.loads(path.read_text("utf-8"))
    content["notes"] = {"0": content["notes"]["1"], "9": content["notes"]["2"]}
    path.write_text(json.dumps(content), "utf-8")
    document = ConversationDocument(path, keeping)
    opened = document.read()

    document.save(opened.put(note(3)))

    assert ConversationDocument(path, keeping).read() == conversation(note(1), note(2), note(3))
    assert list(json.loads(path.read_text("utf-8"))["notes"]) == ["1", "2", "3"]


def test_tables_of_others_stay_in_the_file(path: Path, keeping: Keeping) -> None:
    ConversationDocument(path, keeping).save(conversation(note(1)))
    with TinyDB(path, encoding="utf-8") as stock:
        stock.table("theirs").insert({"a": 1})
    document = ConversationDocument(path, keeping)

    document.save(document.read().put(note(2)))

    assert json.loads(path.read_text("utf-8"))["theirs"] == {"1": {"a": 1}}


@pytest.mark.parametrize(
    ("table", "number", "change", "said"),
    [
        ("conversation", "1", {"author": 3}, r"does not fit \(author\)"),
        ("conversation", "1", {"id": "0" * 26}, "is not a document of this program"),
        ("notes", "1", {"deleted": True}, r"does not fit \(-\)"),
        ("notes", "1", {"at": "2026-11-21T14:04:31"}, r"does not fit \(at\)"),
        ("_meta", "1", {"kind": "customer"}, "is not a document of this program"),
        ("_meta", "1", {"schema": "1"}, "is not a document of this program"),
        ("_meta", "1", {"schema": 0}, "is not a document of this program"),
        ("_meta", "1", {"schema": True}, "is not a document of this program"),
    ],
)
def test_a_value_that_does_not_fit_is_told_and_never_written_over(
    path: Path, keeping: Keeping, table: str, number: str, change: dict[str, object], said: str
) -> None:
    ConversationDocument(path, keeping).save(conversation(note(1)))
    content = json.loads(path.read_text("utf-8"))
    content[table][number] |= change
    path.write_text(json.dumps(content), "utf-8")

    with pytest.raises(Unreadable, match=said):
        ConversationDocument(path, keeping).read()


def test_a_document_without_its_head_is_none(path: Path, keeping: Keeping) -> None:
    ConversationDocument(path, keeping).save(conversation(note(1)))
    content = json.loads(path.read_text("utf-8"))
    del content["conversation"]
    path.write_text(json.dumps(content), "utf-8")

    with pytest.raises(Unreadable, match="is not a document of this program"):
        ConversationDocument(path, keeping).read()


def test_a_private_record_is_read_as_it_was_saved(path: Path, keeping: Keeping) -> None:
    document = PrivateDocument(path, keeping)
    first = Private(
        id=CONVERSATION, changes=(Change(1.5, Talk.STAFF), Change(3.25, Talk.CUSTOMER)), review="Gut\nzugehört"
    )
    document.save(first)
    second = first.changed(changes=(first.changes[0], Change(4.0, Talk.SILENCE)), until_s=60.0)

    document.save(second)

    assert PrivateDocument(path, keeping).read() == second
    assert '"2": {"at_s": 4.0, "state": "silence"}\n' in path.read_text("utf-8")


def test_a_slip_taken_back_leaves_no_change_behind(path: Path, keeping: Keeping) -> None:
    document = PrivateDocument(path, keeping)
    document.save(Private(id=CONVERSATION, changes=(Change(1.5, Talk.STAFF), Change(2.0, Talk.CUSTOMER))))

    document.save(Private(id=CONVERSATION, changes=(Change(1.5, Talk.STAFF),)))

    assert PrivateDocument(path, keeping).read().changes == (Change(1.5, Talk.STAFF),)


def test_a_private_record_that_was_never_kept_is_an_empty_one(path: Path, keeping: Keeping) -> None:
    assert PrivateDocument(path, keeping).read() == Private(id=CONVERSATION)


@pytest.mark.parametrize("change", [{"at_s": -1.0, "state": "staff"}, {"at_s": 1.0, "state": 5}, {}])
def test_a_change_no_talk_can_have_is_told(path: Path, keeping: Keeping, change: dict[str, object]) -> None:
    PrivateDocument(path, keeping).save(Private(id=CONVERSATION, changes=(Change(1.5, Talk.STAFF),)))
    content = json.loads(path.read_text("utf-8"))
    content["changes"]["1"] = change
    path.write_text(json.dumps(content), "utf-8")

    with pytest.raises(Unreadable, match="does not fit"):
        PrivateDocument(path, keeping).read()


def test_a_customer_under_a_name_of_another_is_told(tmp_path: Path, keeping: Keeping) -> None:
    CustomerDocument(tmp_path / "other.json", keeping).save(customer())

    with pytest.raises(Unreadable, match="is not a document of this program"):
        CustomerDocument(tmp_path / "other.json", keeping).read()


def test_what_another_program_put_into_the_file_meanwhile_is_kept_in_the_attic(path: Path, keeping: Keeping) -> None:
    document = ConversationDocument(path, keeping)
    document.save(conversation(note(1)))
    path.write_text("by hand", "utf-8")

    document.save(conversation(note(1), note(2)))

    assert ConversationDocument(path, keeping).read() == conversation(note(1), note(2))
    assert [kept.read_text("utf-8") for kept in keeping.attic.iterdir()] == ["by hand"]


def test_a_file_that_vanished_meanwhile_is_written_again(path: Path, keeping: Keeping) -> None:
    document = ConversationDocument(path, keeping)
    document.save(conversation(note(1)))
    path.unlink()

    document.save(conversation(note(1), note(2)))

    assert ConversationDocument(path, keeping).read() == conversation(note(1), note(2))


@pytest.mark.parametrize(("whole", "damaged"), [('\n"notes": {', '\n"notec": {'), ('\n"2": {', '\n"1": {')])
def test_a_record_or_table_that_lost_its_name_is_told_and_not_simply_missing(
    path: Path, keeping: Keeping, whole: str, damaged: str
) -> None:
    ConversationDocument(path, keeping).save(conversation(note(1, "a"), note(2, "b")))
    content = path.read_text("utf-8")
    head, _, notes = content.partition('\n"notes"')
    path.write_text(head + f'\n"notes"{notes}'.replace(whole, damaged), "utf-8")

    with pytest.raises(Unreadable, match="is not a document of this program"):
        ConversationDocument(path, keeping).read()


def test_a_document_somebody_wrote_in_other_lines_is_read(path: Path, keeping: Keeping) -> None:
    ConversationDocument(path, keeping).save(conversation(note(1), note(2)))
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")), indent=0), "utf-8")

    assert ConversationDocument(path, keeping).read() == conversation(note(1), note(2))


def test_a_corrected_turn_is_kept_with_what_the_key_had_said(path: Path, keeping: Keeping) -> None:
    changes = (Change(1.5, Talk.CUSTOMER, pressed=Talk.STAFF), Change(9, Talk.STAFF))

    PrivateDocument(path, keeping).save(Private(id=CONVERSATION, changes=changes))

    assert PrivateDocument(path, keeping).read().changes == changes
    assert json.loads(path.read_text("utf-8"))["changes"]["2"] == {"at_s": 9, "state": "staff"}
