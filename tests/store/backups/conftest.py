"""A store of which backups are made by themselves."""

from pathlib import Path

import pytest

from interview_tui.store.store import JsonStore, open_store
from tests.support.making import CUSTOMER, NOW, conversation, customer, note


@pytest.fixture
def folder(home: Path) -> Path:
    return home.with_name("home-backups")


@pytest.fixture
def mine(home: Path) -> JsonStore:
    store = open_store(home, now=lambda: NOW)
    store.save_customer(customer())
    held = store.begin(conversation(note(1, "Albtraum"), customer_id=CUSTOMER, customer="Claudia Weber"))
    held.save(held.conversation)
    held.close()
    return store
