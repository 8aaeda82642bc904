"""A conversation kept in a store."""

from typing import Any

from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.store.store import JsonStore
from tests.support.frozen import START, Ids

HEAD = ["id", "customer", "author", "guide", "channel", "started_at", "ended_at", "status", "notes"]


def held(store: JsonStore, *texts: str, **fields: Any) -> Conversation:
    """Keep a conversation with these notes."""
    ids = Ids(len(list(store.heads())) * 100)
    notes = tuple(Note(id=ids(), at=START, text=text) for text in texts)
    conversation = Conversation(id=ids(), author="Jana", started_at=START, notes=notes, **fields)
    opened = store.begin(conversation)
    opened.save(conversation)
    opened.close()
    return conversation
