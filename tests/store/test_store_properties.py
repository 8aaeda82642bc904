import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tinydb import TinyDB

from interview_tui.records.conversation import Conversation
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.document import Keeping
from tests.support.strategies import conversations, notes


@settings(max_examples=25)
@given(data=st.data())
def test_a_conversation_of_any_text_is_read_as_it_was_saved(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    written = data.draw(conversations())
    path = tmp_path_factory.mktemp("any") / f"{written.id}.json"

    ConversationDocument(path, Keeping(path.parent)).save(written)

    assert ConversationDocument(path, Keeping(path.parent)).read() == written
    assert stock_notes(path) == len(written.notes)
    content = path.read_text("utf-8")
    assert content.count("\n") == records(content) + 2 * len(json.loads(content)) + 2


def stock_notes(path: Path) -> int:
    with TinyDB(path, encoding="utf-8", access_mode="r") as stock:
        return len(stock.table("notes"))


def records(content: str) -> int:
    return sum(len(table) for table in json.loads(content).values())


@settings(max_examples=25)
@given(data=st.data())
def test_any_sequence_of_changes_ends_as_if_written_once(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("steps")
    state = data.draw(conversations())
    document = ConversationDocument(folder / f"{state.id}.json", Keeping(folder))
    document.save(state)

    for _ in range(data.draw(st.integers(0, 4))):
        state = changed(state, data)
        if data.draw(st.booleans()):
            document = ConversationDocument(folder / f"{state.id}.json", Keeping(folder))
            state = changed(document.read(), data)
        document.save(state)

    once = folder / "once" / f"{state.id}.json"
    ConversationDocument(once, Keeping(folder)).save(state)
    assert ConversationDocument(folder / f"{state.id}.json", Keeping(folder)).read() == state
    content = json.loads((folder / f"{state.id}.json").read_text("utf-8"))
    assert {"notes": {}} | content == {"notes": {}} | json.loads(once.read_text("utf-8"))


def changed(state: Conversation, data: st.DataObject) -> Conversation:
    if data.draw(st.integers(0, 4)) == 0:
        return state.changed(notes=state.notes[: data.draw(st.integers(0, 5))])
    return state.put(data.draw(notes(data.draw(st.integers(0, 6)))))
