from pathlib import Path

import pytest

from interview_tui.store.index import jobs
from interview_tui.store.store import JsonStore
from tests.support.erasing import keep_everything


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture(autouse=True)
def _taken_in_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test waits for the index to have taken in what is to be erased."""
    monkeypatch.setattr(jobs, "PAUSE_S", 0.0)


@pytest.fixture
def full(home: Path, cache: Path) -> JsonStore:
    return keep_everything(home, cache)
