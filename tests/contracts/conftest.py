"""Every test in this folder runs on every store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_tui.port.store import Store
from tests.contracts.stores import STORES, Kept


@pytest.fixture(params=STORES)
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Kept]:
    kept = STORES[request.param](tmp_path)
    yield kept
    kept.close()


@pytest.fixture
def store(kept: Kept) -> Store:
    return kept.open()
