from pathlib import Path

import pytest

from interview_tui.store.store import JsonStore
from tests.support.erasing import keep_everything


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def full(home: Path, cache: Path) -> JsonStore:
    return keep_everything(home, cache)
