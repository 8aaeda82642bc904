"""A store with an index that is whole and rests for no moment."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from interview_tui.records.note import Evidence
from interview_tui.records.words import Kind, Status, Track
from interview_tui.store.index import index, jobs
from interview_tui.store.store import JsonStore
from tests.support.indexed import indexed, named, save
from tests.support.making import NOW, conversation, note


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture(autouse=True)
def _no_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "REST_S", 0.0)
    monkeypatch.setattr(index, "CHECKING_S", 0.0)
    monkeypatch.setattr(jobs, "PAUSE_S", 0.0)


@pytest.fixture
def filled(home: Path, cache: Path) -> Iterator[JsonStore]:
    """A store with an index that is whole."""
    store = indexed(home, cache)
    save(
        home,
        conversation(
            note(1, "Der Datenexport bricht ab", kind=Kind.CRITICISM, track=Track.OPTIMISATION),
            note(2, "Export nach Maß für Straßenbau Müller", kind=Kind.FACT),
            note(
                3,
                "möchte die Liste am Montag",
                kind=Kind.FACT,
                evidence=(Evidence(slot="number", text="140 Bestellungen"),),
            ),
            note(4, "gelöscht: Export").tombstone(),
            guide="check-in",
            status=Status.DONE,
            customer_id=named(900),
        ),
    )
    other = note(5, "Exporte laufen").changed(at=NOW - timedelta(days=3))
    save(
        home,
        conversation(
            other, id=named(7), started_at=other.at, author="Tom Groß", customer="Aylin Öz", organisation="Haas KG"
        ),
    )
    store.refresh(wait=True)
    yield store
    store._index.close()  # type: ignore[union-attr]
