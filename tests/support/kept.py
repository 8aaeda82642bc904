"""A conversation kept in a store."""

from typing import Any

from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.store.store import JsonStore
from tests.support.frozen import START, Ids

HEAD = ["id", "customer", "author", "guide", "channel", "started_at", "ended_at", "status", "notes"]


def held(store: JsonStore, *texts: str | tuple[str, Any], **fields: Any) -> Conversation:
    """Keep a conversation with these notes, each a text or a text with its stored fields."""
    ids = Ids(len(list(store.heads())) * 100)
    each = [(text, {}) if isinstance(text, str) else text for text in texts]
    notes = tuple(Note.from_document({"id": ids(), "at": START, "text": text, **rest}) for text, rest in each)
    conversation = Conversation(id=ids(), author="Jana", started_at=START, notes=notes, **fields)
    opened = store.begin(conversation)
    opened.save(conversation)
    opened.close()
    return conversation
