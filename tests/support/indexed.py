"""Stores with an index and without one, and what is found in them."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from interview_tui.port.search import Found, Query
from interview_tui.records.conversation import Conversation
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.index import finding
from interview_tui.store.store import JsonStore, open_store
from tests.support.making import NOW, conversation, note

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def named(number: int) -> str:
    return f"01KAJKVX00CC1K5P8M3V3J6E{LETTERS[number // 32]}{LETTERS[number % 32]}"


def indexed(home: Path, cache: Path) -> JsonStore:
    return open_store(home, now=lambda: NOW, cache=cache)


def plain(home: Path) -> JsonStore:
    return open_store(home, now=lambda: NOW)


def save(home: Path, one: Conversation) -> None:
    """Write a conversation as another program would: without telling anybody."""
    path = Files(home).new_conversation(one.id, one.started_at)
    path.unlink(missing_ok=True)
    ConversationDocument(path, Keeping(home / "attic")).save(one)


def database(store: JsonStore, cache: Path) -> Path:
    return cache / store.id / "index.sqlite"


def texts(store: JsonStore, words: str, **fields: object) -> list[str]:
    return [found.text for found in store.search(Query(words=words, **fields))]


def begun_search(
    home: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[JsonStore, list[str], Iterator[Found]]:
    """Return a store of 40 conversations, the first three answers to a search, and those that are still to come."""
    store = indexed(home, cache)
    for day in range(40):
        save(home, conversation(note(1, f"Export {day}"), id=named(day), started_at=NOW - timedelta(days=day)))
    store.refresh(wait=True)
    monkeypatch.setattr(finding, "_PAGE", 8)
    answers = iter(store.search(Query(words="export")))
    return store, [next(answers).text for _ in range(3)], answers
