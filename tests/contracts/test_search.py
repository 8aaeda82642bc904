"""Notes are found by words in any spelling, and by what is known of them and their conversation."""

from datetime import timedelta
from typing import Any

import pytest

from interview_tui.port.search import Query
from interview_tui.port.store import Store
from interview_tui.records.words import Kind, Status, Track
from tests.support.making import CONVERSATION, CUSTOMER, NOW, conversation, customer, note, numbered

EARLIER, LATER = CONVERSATION[:-1] + "0", CONVERSATION[:-1] + "Z"


@pytest.fixture
def full(store: Store) -> Store:
    """A store with a conversation of today, one of last week, and one of ten days ago that was written up last."""
    talk = [
        conversation(
            note(1, "Der Datenexport bricht ab", kind=Kind.CRITICISM, track=Track.OPTIMISATION),
            note(2, "Export für Straßenbau Müller", kind=Kind.FACT),
            note(3, "Export, gelöscht").tombstone(),
            customer_id=CUSTOMER,
            guide="check-in",
            status=Status.DONE,
        ),
        conversation(
            note(4, "Exporte laufen").changed(at=NOW - timedelta(days=7)),
            id=EARLIER, started_at=NOW - timedelta(days=7), author="Tom Groß", customer="Aylin Öz",
        ),
        conversation(note(5, "Export damals"), id=LATER, started_at=NOW - timedelta(days=10)),
    ]  # fmt: skip
    for one in talk:
        opened = store.begin(one)
        opened.save(one)
        opened.close()
    return store


def texts(store: Store, **query: Any) -> list[str]:
    return [found.text for found in store.search(Query(**query))]


def test_notes_come_by_the_start_of_their_conversation_the_last_first(full: Store) -> None:
    everything = ["Export für Straßenbau Müller", "Der Datenexport bricht ab", "Exporte laufen", "Export damals"]

    assert texts(full) == texts(full, words="export") == everything
    assert texts(full, limit=2) == everything[:2]


@pytest.mark.parametrize("words", ["strasse", "STRASSE", "mueller", "muller für", "ssenb"])
def test_any_spelling_and_any_part_of_a_word_is_found(full: Store, words: str) -> None:
    assert texts(full, words=words) == ["Export für Straßenbau Müller"]


def test_a_short_word_is_found_where_words_begin(full: Store) -> None:
    assert texts(full, words="ab") == ["Der Datenexport bricht ab"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"kind": Kind.CRITICISM}, 1),
        ({"track": Track.OPTIMISATION}, 1),
        ({"customer_id": CUSTOMER}, 2),
        ({"customer": "öz"}, 1),
        ({"conversation_id": EARLIER}, 1),
        ({"author": "gross"}, 1),
        ({"since": NOW.date()}, 3),
        ({"until": NOW.date() - timedelta(days=1)}, 1),
        ({"guide": "check-in"}, 2),
        ({"status": Status.DONE}, 2),
        ({"words": "nirgends"}, 0),
        ({"words": "?!"}, 0),
    ],
)
def test_what_is_looked_for_can_be_narrowed_down(full: Store, query: dict[str, Any], found: int) -> None:
    assert len(texts(full, **query)) == found


def test_whole_words_come_first_where_the_best_are_wanted(full: Store) -> None:
    assert texts(full, words="export", best_first=True) == [
        "Export für Straßenbau Müller", "Export damals", "Exporte laufen", "Der Datenexport bricht ab",
    ]  # fmt: skip


def test_a_customer_is_found_by_the_name_of_today(full: Store) -> None:
    full.save_customer(customer(name="Claudia Schmidt"))

    assert len(texts(full, customer="schmidt")) == 2


def test_a_change_is_found_at_once(full: Store) -> None:
    opened = full.open(EARLIER)
    opened.save(opened.conversation.put(opened.conversation.notes[0].changed(text="steht still")))
    opened.close()

    assert texts(full, words="laufen") == []
    assert texts(full, words="still") == ["steht still"]


def test_notes_are_found_by_their_ids(full: Store) -> None:
    wanted = {numbered(2): CONVERSATION, numbered(4): EARLIER, numbered(3): CONVERSATION, numbered(5): CONVERSATION}

    assert texts(full, note_ids=wanted) == ["Export für Straßenbau Müller", "Exporte laufen"]
    assert texts(full, note_ids=wanted, words="müller") == ["Export für Straßenbau Müller"]
    assert texts(full, note_ids={}) == []


def test_once_all_was_read_nothing_is_under_way(full: Store) -> None:
    full.refresh(wait=True)

    assert full.progress is None
    assert texts(full, words="datenexport") == ["Der Datenexport bricht ab"]
