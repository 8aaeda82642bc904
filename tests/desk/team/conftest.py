"""What the tests of a team need: a store of one author, and the folder."""

from pathlib import Path

import pytest

from tests.support.teams import TeamStore, made


@pytest.fixture
def team_store(tmp_path: Path) -> TeamStore:
    """Return the store of Jana Reuter."""
    return made(tmp_path / "jana", "Jana Reuter", tmp_path / "team")
