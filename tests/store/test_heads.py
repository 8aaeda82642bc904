import json
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.port.conversations import AnswerHead, ComplaintHead, Head, PromiseHead, ThemeHead
from interview_tui.port.faults import Fault, Unreadable
from interview_tui.records import changes
from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.complaint_changes import again, cared_for
from interview_tui.records.words import Fate, Kind, Measure, Mode, PromiseState
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.head_fields import head_of
from interview_tui.store.heads import Kept, heads, read_head
from interview_tui.store.kinds import CONVERSATION as KIND
from interview_tui.store.store import JsonStore
from tests.support.making import CONVERSATION, NOW, conversation, note, path_in
from tests.support.strategies import conversations


@pytest.fixture
def saved(store: JsonStore, home: Path) -> Path:
    handle = store.begin(conversation())
    handle.save(
        conversation(
            note(1, "eins"),
            note(2, "Muster\nschicken", kind=Kind.PROMISE, due=date(2026, 11, 24)),
            note(3, "erledigt", kind=Kind.PROMISE, promise=PromiseState.KEPT),
            note(4, "Antwort", kind=Kind.PROMISE, theirs=True, promise=PromiseState.MOVED),
            note(5).tombstone(),
            changes.not_kept(
                note(6, "Messe", kind=Kind.PROMISE, due=date(2026, 11, 20), owner="Tom"), NOW.date(), "krank"
            ),
            again(cared_for(note(7, "Hotline", kind=Kind.COMPLAINT), "Tom", NOW.date(), passed_on=True), note(1).id),
            note(8, "Rechnung", kind=Kind.COMPLAINT, settled=NOW.date()),
            changes.themed(note(9, "Export", kind=Kind.SOLUTION), "Excel Export"),
            note(10, "Preise", parked=True, fate=Fate.NEXT_TIME, theme="Preise"),
            measure=MeasureAnswer(
                measure=Measure.RECOMMENDATION, value=9, at=NOW, mode=Mode.MESSAGE, wording="Empfehlen?"
            ),
        )
    )
    handle.close()
    return path_in(home)


def test_a_head_says_what_a_list_needs(saved: Path) -> None:
    head = read_head(saved, KIND)

    assert head == Head(
        id=CONVERSATION,
        customer_id=None,
        customer="Claudia Weber",
        organisation=None,
        author="Jana",
        guide=None,
        channel="phone",
        started_at=NOW,
        ended_at=None,
        status="open",
        notes=9,
        promises=(
            PromiseHead(note(2).id, "Muster schicken", date(2026, 11, 24), theirs=False),
            PromiseHead(note(4).id, "Antwort", None, theirs=True, state="moved"),
            PromiseHead(
                note(6).id,
                "Messe",
                date(2026, 11, 20),
                theirs=False,
                owner="Tom",
                state="not_kept",
                reason="krank",
                owes_word=True,
            ),
        ),
        complaints=(ComplaintHead(note(7).id, "Hotline", NOW.date(), owner="Tom", passed_on=NOW.date(), again=True),),
        measure=AnswerHead("recommendation", 9, NOW, "message", "Empfehlen?"),
        settled=NOW.date(),
        themes=(ThemeHead(note(9).id, "Excel Export"),),
    )


@settings(max_examples=60)
@given(data=st.data())
def test_heads_and_a_full_read_agree(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    written = data.draw(conversations())
    path = tmp_path_factory.mktemp("heads") / f"{written.id}.json"
    keeping = Keeping(path.parent)

    ConversationDocument(path, keeping).save(written)

    assert read_head(path, KIND) == head_of(ConversationDocument(path, keeping).read())


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("conversation", {"customer": "Clau\x1b[31mdia\nWeber\u202e"}),
        ("notes", {"text": "Clau\x1b[31mdia\nWeber\u202e", "kind": "promise"}),
    ],
)
def test_what_a_list_shows_is_cleaned(saved: Path, table: str, change: dict[str, str]) -> None:
    content = json.loads(saved.read_text("utf-8"))
    content[table]["1"] |= change
    saved.write_text(json.dumps(content), "utf-8")

    head = read_head(saved, KIND)

    assert head is not None
    shown = head.customer if table == "conversation" else head.promises[0].text
    assert shown == "Claudia Weber"


@pytest.mark.parametrize(
    ("table", "number", "change"),
    [
        ("conversation", "1", {"author": 3}),
        ("conversation", "1", {"customer": ["Claudia"]}),
        ("conversation", "1", {"id": "0" * 26}),
        ("conversation", "1", {"started_at": "yesterday"}),
        ("conversation", "1", {"started_at": "2026-11-21T14:04:31"}),
        ("conversation", "1", {"ended_at": 3}),
        ("conversation", "1", {"status": "fast asleep"}),
        ("conversation", "1", {"channel": ["phone"]}),
        ("notes", "2", {"due": "soon"}),
        ("notes", "2", {"due": 3}),
        ("notes", "2", {"text": None}),
        ("_meta", "1", {"kind": "private"}),
        ("_meta", "1", {"schema": None}),
    ],
)
def test_a_head_with_a_value_that_does_not_fit_is_a_fault_and_hides_no_other(
    store: JsonStore, saved: Path, table: str, number: str, change: dict[str, object]
) -> None:
    other = store.begin(conversation(id=CONVERSATION[:-1] + "0"))
    other.save(other.conversation)
    other.close()
    content = json.loads(saved.read_text("utf-8"))
    content[table][number] |= change
    saved.write_text(json.dumps(content), "utf-8")

    head, fault = store.heads()

    assert isinstance(fault, Fault)
    assert fault.place == str(saved)
    assert isinstance(head, Head)


def test_a_conversation_without_notes_has_a_head(store: JsonStore) -> None:
    handle = store.begin(conversation(ended_at=NOW))
    handle.save(handle.conversation)
    handle.close()

    (head,) = store.heads()

    assert isinstance(head, Head)
    assert (head.notes, head.ended_at) == (0, NOW)


def test_a_conversation_that_vanishes_meanwhile_is_left_out(store: JsonStore, saved: Path) -> None:
    other = saved.with_name(f"{CONVERSATION[:-1]}Z.json")
    other.write_bytes(saved.read_bytes().replace(CONVERSATION.encode(), other.stem.encode()))

    class Vanishing(dict[str, Kept]):
        def get(self, name: str, default: object = None) -> None:
            saved.unlink(missing_ok=True)

    found = list(heads(Files(store.home), KIND, lambda folder: Vanishing()))

    assert [one.id for one in found] == [other.stem]


def test_a_conversation_written_up_later_stands_at_its_day(store: JsonStore, saved: Path) -> None:
    """The id tells when it was written, and does not matter."""
    later = store.begin(conversation(id=CONVERSATION[:-1] + "Z", started_at=NOW.replace(day=3)))
    later.save(later.conversation)
    later.close()

    assert [one.id for one in store.heads()] == [CONVERSATION, later.conversation.id]


def test_heads_are_read_as_they_are_asked_for(store: JsonStore, saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = store.begin(conversation(id=CONVERSATION[:-1] + "0", started_at=NOW.replace(year=2025)))
    old.save(old.conversation)
    old.close()
    reading = store.heads()
    next(reading)
    path_in(store.home).parent.parent.parent.joinpath("2025", "11", f"{old.conversation.id}.json").write_text("{")

    assert isinstance(next(reading), Fault)


def test_an_earlier_version_has_a_head_too(saved: Path) -> None:
    second = KIND._replace(version=2, steps={1: lambda tables: tables | {"notes": {}}})

    head = read_head(saved, second)

    assert head is not None
    assert head.notes == 0


def test_folders_that_cannot_be_read_are_a_fault(store: JsonStore, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: Path) -> list[str]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "listdir", refuse)

    (fault,) = store.heads()

    assert isinstance(fault, Fault)
    assert "cannot be read" in fault.message.msgid


def test_a_head_whose_answer_is_no_number_cannot_be_read(saved: Path) -> None:
    saved.write_text(saved.read_text("utf-8").replace('"value": 9', '"value": "9"'), "utf-8")

    with pytest.raises(Unreadable):
        read_head(saved, KIND)
