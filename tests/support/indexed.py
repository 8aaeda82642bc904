"""Stores with an index and without one, and what is found in them."""

from pathlib import Path

from interview_tui.port.search import Query
from interview_tui.records.conversation import Conversation
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.store import JsonStore, open_store
from tests.support.making import NOW

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
