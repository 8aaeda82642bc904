"""A conversation that is deleted is hidden at once, may come back while the program runs, and is gone after that."""

import pytest

from interview_tui.port.faults import NotFound, ReadOnly
from interview_tui.port.store import Store
from tests.contracts.stores import Kept
from tests.support.making import CONVERSATION, conversation, note


@pytest.fixture
def held(store: Store) -> Store:
    opened = store.begin(conversation())
    opened.save(conversation(note(1)))
    opened.close()
    return store


def test_what_is_deleted_is_hidden_everywhere_and_comes_back(held: Store, kept: Kept) -> None:
    held.delete(CONVERSATION)

    assert kept.open().listing().heads == ()
    with pytest.raises(NotFound):
        held.read(CONVERSATION)

    held.bring_back(CONVERSATION)

    assert held.read(CONVERSATION) == kept.open().read(CONVERSATION) == conversation(note(1))
    assert [one.id for one in held.listing().heads] == [CONVERSATION]


def test_what_was_made_final_does_not_come_back(held: Store, kept: Kept) -> None:
    held.delete(CONVERSATION)
    assert held.finish_deleting() == ()

    for store in (held, kept.open()):
        with pytest.raises(NotFound):
            store.bring_back(CONVERSATION)
        assert store.listing().heads == ()


def test_what_is_open_is_not_deleted(held: Store) -> None:
    opened = held.open(CONVERSATION)
    with pytest.raises(ReadOnly):
        held.delete(CONVERSATION)
    opened.close()
    assert held.read(CONVERSATION)
