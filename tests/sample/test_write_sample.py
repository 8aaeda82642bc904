"""Writing the sample through the port, against a store that only remembers."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from interview_tui.language.message import Message
from interview_tui.port.conversations import Head, Listing
from interview_tui.port.customers import Register
from interview_tui.port.faults import Fault, NotSaved
from interview_tui.port.open_conversation import Acknowledged, Holder, OpenConversation
from interview_tui.port.store import Store
from interview_tui.records.announcement import Announcement
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.draft import Draft
from interview_tui.records.private import Private
from interview_tui.records.settings import Settings
from interview_tui.records.theme import Theme
from interview_tui.sample.make import sample_records
from interview_tui.sample.write import write_sample

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
SAMPLE = sample_records("de", NOW, "Jana Ott")


class RememberedConversation:
    """Keeps what it is given until it is closed."""

    def __init__(self, store: "RememberingStore", conversation: Conversation) -> None:
        self.store = store
        self.conversation = conversation
        self.private = Private(id=conversation.id)
        self.draft: Draft | None = None
        self.holder: Holder | None = None

    def save(self, conversation: Conversation) -> None:
        self.store.done.append("save")
        self.store.conversations[conversation.id] = conversation

    def save_private(self, private: Private) -> None:
        self.store.done.append("save_private")
        self.store.privates[private.id] = private

    def save_draft(self, draft: Draft | None) -> None:
        raise NotImplementedError

    def listen(self, listener: Callable[[Acknowledged], None]) -> None:
        raise NotImplementedError

    def wait(self, timeout_s: float) -> Acknowledged:
        raise NotImplementedError

    def close(self, timeout_s: float = 5.0) -> Acknowledged:
        self.store.done.append("close")
        return self.store.answer


class RememberingStore:
    """A store in memory that says what it was made to say."""

    home = Path("nowhere")
    id = "01JD0000000000000000000000"
    read_only: Message | None = None
    warnings: tuple[Message, ...] = ()

    def __init__(self, answer: Acknowledged) -> None:
        self.settings = Settings()
        self.answer = answer
        self.done: list[str] = []
        self.saved_customers: dict[str, Customer] = {}
        self.conversations: dict[str, Conversation] = {}
        self.privates: dict[str, Private] = {}
        self.kept_themes: dict[str, Theme | None] = {}

    def change_settings(self, settings: Settings) -> None:
        raise NotImplementedError

    def customers(self) -> Register:
        raise NotImplementedError

    def save_customer(self, customer: Customer) -> None:
        self.done.append("save_customer")
        self.saved_customers[customer.id] = customer

    def keep_themes(self, themes: Mapping[str, Theme | None]) -> None:
        self.done.append("keep_themes")
        self.kept_themes.update(themes)

    def announce(self, announcement: Announcement) -> None:
        self.done.append("announce")

    def heads(self) -> Iterator[Head | Fault]:
        raise NotImplementedError

    def listing(self) -> Listing:
        raise NotImplementedError

    def find(self, prefix: str) -> str:
        raise NotImplementedError

    def read(self, conversation_id: str) -> Conversation:
        raise NotImplementedError

    def read_private(self, conversation_id: str) -> Private:
        raise NotImplementedError

    def begin(self, conversation: Conversation) -> OpenConversation:
        self.done.append("begin")
        return RememberedConversation(self, conversation)

    def open(self, conversation_id: str) -> OpenConversation:
        raise NotImplementedError


def test_everything_arrives_in_the_store() -> None:
    store = RememberingStore(Acknowledged(at=NOW))
    as_port: Store = store

    write_sample(as_port, SAMPLE)

    assert tuple(store.saved_customers.values()) == SAMPLE.customers
    assert tuple(store.conversations.values()) == SAMPLE.conversations
    assert tuple(store.privates.values()) == SAMPLE.privates
    assert tuple(store.kept_themes.values()) == SAMPLE.themes


def test_customers_come_first_and_every_conversation_is_closed_before_the_next() -> None:
    store = RememberingStore(Acknowledged(at=NOW))

    write_sample(store, SAMPLE)

    count = len(SAMPLE.customers)
    assert store.done[:count] == ["save_customer"] * count
    calls = [call for call in store.done[count:] if call != "save_private"]
    assert calls == [*["begin", "save", "close"] * len(SAMPLE.conversations), "keep_themes", "announce"]


def test_a_fault_is_told_as_the_store_told_it() -> None:
    full = Message("The disk is full: {path}", (("path", "/home"),))
    store = RememberingStore(Acknowledged(at=None, waiting=1, fault=full))

    with pytest.raises(NotSaved) as told:
        write_sample(store, SAMPLE)

    assert told.value.message == full
    assert len(store.conversations) == 1


def test_a_store_that_is_too_slow_is_told_too() -> None:
    store = RememberingStore(Acknowledged(at=None, waiting=1))

    with pytest.raises(NotSaved, match="in time"):
        write_sample(store, SAMPLE)
