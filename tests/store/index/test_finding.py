"""What a search finds, in which order, with what beside it."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from interview_tui.port.search import Found, Query
from interview_tui.records.words import Kind, Status, Track
from interview_tui.store.index import finding
from interview_tui.store.store import JsonStore
from tests.support.indexed import indexed, named, plain, save, texts
from tests.support.making import NOW, conversation, customer, note


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("export", ["Export nach Maß für Straßenbau Müller", "Der Datenexport bricht ab", "Exporte laufen"]),
        ("EXPORT datén", ["Der Datenexport bricht ab"]),
        ("strassen", ["Export nach Maß für Straßenbau Müller"]),
        ("straße", ["Export nach Maß für Straßenbau Müller"]),
        ("mueller", ["Export nach Maß für Straßenbau Müller"]),
        ("müller mass", ["Export nach Maß für Straßenbau Müller"]),
        ("moechte", ["möchte die Liste am Montag"]),
        ("bestell", ["möchte die Liste am Montag"]),
        ("ma", ["Export nach Maß für Straßenbau Müller"]),
        ("a", ["möchte die Liste am Montag", "Der Datenexport bricht ab"]),
        ("ort", ["Export nach Maß für Straßenbau Müller", "Der Datenexport bricht ab", "Exporte laufen"]),
        ("nirgends", []),
        ("?!", []),
        ("gelöscht", []),
    ],
)
def test_words_are_found_in_any_spelling_and_in_compounds(
    filled: JsonStore, home: Path, words: str, expected: list[str]
) -> None:
    assert texts(filled, words) == expected
    assert texts(plain(home), words) == expected


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        ({}, 4),
        ({"kind": Kind.CRITICISM}, 1),
        ({"track": Track.OPTIMISATION}, 1),
        ({"customer_id": named(900)}, 3),
        ({"conversation_id": named(7)}, 1),
        ({"customer": "oez"}, 1),
        ({"customer": "haas"}, 1),
        ({"author": "gross"}, 1),
        ({"guide": "check-in"}, 3),
        ({"status": Status.OPEN}, 1),
        ({"since": date(2026, 11, 21)}, 3),
        ({"until": date(2026, 11, 20)}, 1),
        ({"limit": 2}, 2),
        ({"limit": 0}, 0),
    ],
)
def test_what_is_found_can_be_narrowed_down(
    filled: JsonStore, home: Path, fields: dict[str, object], count: int
) -> None:
    assert len(list(filled.search(Query(**fields)))) == count
    assert list(filled.search(Query(**fields))) == list(plain(home).search(Query(**fields)))


def test_the_best_come_first_where_that_is_wanted(filled: JsonStore, home: Path) -> None:
    found = texts(filled, "export", best_first=True)

    assert found == ["Export nach Maß für Straßenbau Müller", "Exporte laufen", "Der Datenexport bricht ab"]
    assert texts(plain(home), "export", best_first=True) == found


def test_a_customer_is_found_by_the_name_of_today(filled: JsonStore, home: Path) -> None:
    filled.save_customer(customer(id=named(900), name="Claudia Schmidt", organisation="Nordmetall"))

    assert len(list(filled.search(Query(customer="schmidt")))) == 3
    assert list(plain(home).search(Query(customer="nordmet"))) == list(filled.search(Query(customer="nordmet")))


def test_a_note_comes_with_what_is_known_of_it(filled: JsonStore) -> None:
    [found] = filled.search(Query(words="bricht"))

    assert found == Found(
        note(1).id, conversation().id, named(900), "Claudia Weber", None, note(1).at, Kind.CRITICISM,
        Track.OPTIMISATION, "Der Datenexport bricht ab",
    )  # fmt: skip


def test_many_notes_come_in_pages_in_their_order(home: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "_PAGE", 100)
    store = indexed(home, cache)
    same_second = [note(number, f"gleich {number}").changed(at=NOW) for number in range(600)]
    save(home, conversation(*(note(number, f"nacheinander {number}") for number in range(600)), id=named(1)))
    save(home, conversation(*same_second, id=named(2)))
    for day in range(1, 9):
        notes = (note(number, f"nachher {number}") for number in range(60))
        save(home, conversation(*notes, id=named(2 + day), started_at=NOW + timedelta(days=day)))
    store.refresh(wait=True)

    for words in ("", "gleich", "nach"):
        query = Query(words=words)
        assert list(store.search(query)) == list(plain(home).search(query))
    assert texts(store, "gleich", limit=1) == ["gleich 599"]


def test_what_was_written_up_later_is_found_at_the_day_of_its_conversation(home: Path, cache: Path) -> None:
    store = indexed(home, cache)
    save(home, conversation(note(1, "Export damals, heute getippt"), id=named(9), started_at=NOW - timedelta(days=9)))
    save(home, conversation(note(2, "Export gestern"), id=named(1), started_at=NOW - timedelta(days=1)))
    store.refresh(wait=True)

    assert texts(store, "export") == texts(plain(home), "export") == ["Export gestern", "Export damals, heute getippt"]


def test_a_conversation_that_is_moved_to_another_day_is_found_there(filled: JsonStore, home: Path) -> None:
    opened = filled.begin(conversation(note(20, "Export neu"), id=named(3)))
    opened.save(opened.conversation)
    assert opened.wait(5).waiting == 0
    opened.save(opened.conversation.changed(started_at=NOW - timedelta(days=5)))
    opened.close()
    assert filled._index is not None
    assert filled._index.settle(5)

    assert texts(filled, "export")[-1] == "Export neu"
    assert texts(filled, "export") == texts(plain(home), "export")


def test_a_word_that_is_in_too_many_words_is_looked_for_in_the_notes(
    filled: JsonStore, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "MOST_FORMS", 1)

    for words in ("export", "e", "export ab", "montag"):
        assert texts(filled, words) == texts(plain(home), words) != []


def test_a_search_nobody_waits_for_any_more_ends(home: Path) -> None:
    store = plain(home)
    save(home, conversation(note(1, "Export")))

    assert list(store.search(Query(words="export"), lambda: False)) == []


@pytest.mark.parametrize("words", ["gutschrift", "techniker kommt", "rueckrufe zusagen"])
def test_a_complaint_is_found_by_what_they_want_what_they_were_told_and_what_was_learnt(
    home: Path, cache: Path, words: str
) -> None:
    answer = {"text": "Der Techniker kommt", "on": "2026-11-24"}
    hotline = note(
        1, "Hotline", kind=Kind.COMPLAINT, remedy="eine Gutschrift", answers=[answer], learnt="Rückrufe zusagen"
    )
    store = indexed(home, cache)
    save(home, conversation(hotline))
    store.refresh(wait=True)

    assert texts(store, words) == texts(plain(home), words) == ["Hotline"]
    store._index.close()  # type: ignore[union-attr]
